// Tells the proof of a claim in rows that a person can read.

import NewsModel

/// Answers "why?" of anything that the engine found.
public enum Explainer {
  /// The evidence for a claim; nil if there is no such claim in the analysis.
  public static func evidence(for claim: Claim, in article: Article, analysis: Analysis) -> Evidence? { nil }
}
