// What is claimed, in the hues of its kinds, and where a piece of evidence stands.

import NewsModel
import TerminalUI

/// `Suzkovi → Ilya Sutskever` or `“OpenAI was …” — Musk`, each side as what it is.
struct ClaimWords {
  let words: [Caption.Words]

  init(_ evidence: Evidence, of claim: Claim?, in open: OpenArticle) {
    let (first, second) = ClaimWords.roles(of: claim, in: open)
    let text = evidence.claim.replacingLineEnds
    let isQuotation = if case .quotation = claim { true } else { false }
    // What is said may hold an arrow or a dash of its own: the speaker stands behind the last dash.
    let mark = isQuotation ? " — " : " → "
    guard let range = isQuotation ? text.lastRange(of: mark) : text.firstRange(of: mark) else {
      words = [.init(text, first)]
      return
    }
    words = [
      .init(String(text[..<range.lowerBound]), first), .init(mark, .dim),
      .init(String(text[range.upperBound...]), second),
    ]
  }

  /// The roles of what is claimed and of what it is taken for.
  private static func roles(of claim: Claim?, in open: OpenArticle) -> (TerminalUI.Role, TerminalUI.Role) {
    switch claim {
    case .mention(let index):
      guard open.analysis.mentions.indices.contains(index) else { return (.strong, .strong) }
      let role = open.analysis.mentions[index].kind.role(isSelected: true) ?? .strong
      return (role, role)
    case .entity(let index):
      guard open.analysis.entities.indices.contains(index) else { return (.strong, .strong) }
      let role = open.analysis.entities[index].kind.role(isSelected: true) ?? .strong
      return (role, role)
    case .quotation(let index):
      guard open.analysis.quotations.indices.contains(index),
        let entity = open.analysis.quotations[index].speaker.entity, open.analysis.entities.indices.contains(entity)
      else { return (.quotation, .dim) }
      return (.quotation, open.role(ofEntity: entity, selected: nil))
    case .time: return (.time, .time)
    case nil: return (.strong, .strong)
    }
  }
}

extension String {
  /// The last place of other words in this text. Linear in the text, for short words.
  fileprivate func lastRange(of words: String) -> Range<String.Index>? {
    var rest = self[...]
    var found: Range<String.Index>?
    while let range = rest.firstRange(of: words) {
      found = range
      rest = rest[range.upperBound...]
    }
    return found
  }
}

extension Evidence.Row {
  /// The paragraph in which it stands, as the reader counts them: `¶2`, or `headline`; empty if it stands nowhere.
  func whereabouts(in open: OpenArticle) -> String {
    guard let place else { return "" }
    if let number = open.paragraphNumber(at: place.start) { return "¶\(number)" }
    return open.article.blocks.first.map { $0.kind == .headline && $0.range.contains(place) } ?? false ? "headline" : ""
  }

  /// The note, but for one that only tells where it stands, or repeats the words that are marked: both are seen beside it.
  func noteBesidePlace(in open: OpenArticle) -> String {
    guard let place else { return note }
    return note == "headline" || note.hasPrefix("¶") || note == open.words(of: place) ? "" : note
  }
}
