// Tells the proof of a claim in rows that a person can read.

import NewsModel

/// Answers "why?" of anything that the engine found.
public enum Explainer {
  /// The evidence for a claim; nil if there is no such claim in the analysis.
  public static func evidence(for claim: Claim, in article: Article, analysis: Analysis) -> Evidence? {
    switch claim {
    case .mention(let index): MentionEvidence.evidence(for: index, in: article, analysis: analysis)
    case .entity(let index): EntityEvidence.evidence(for: index, in: article, analysis: analysis)
    case .quotation(let index): QuotationEvidence.evidence(for: index, in: article, analysis: analysis)
    case .time(let index): TimeEvidence.evidence(for: index, in: article, analysis: analysis)
    }
  }
}
