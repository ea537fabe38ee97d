// The quotations of one article, grouped by who says them.

import NewsModel

/// What the pane knows of an article. Made once.
final class QuotesList: Sendable {
  /// Whoever says a quotation, as the pane groups them.
  enum Voice: Hashable, Sendable {
    case entity(EntityIndex)
    /// Someone without a name: "an official".
    case words(String)
    case unknown
    /// In quote marks, but no speech.
    case scare
  }

  /// A quotation and who says it.
  struct Entry: Hashable, Sendable {
    let quotation: Int
    let voice: Voice
  }

  let open: OpenArticle
  /// In the order of the text.
  let entries: [Entry]

  /// Linear in the quotations.
  init(_ open: OpenArticle) {
    self.open = open
    entries = open.analysis.quotations.enumerated().compactMap { index, quotation in
      quotation.parts.isEmpty ? nil : Entry(quotation: index, voice: QuotesList.voice(of: quotation, in: open))
    }
  }

  private static func voice(of quotation: Quotation, in open: OpenArticle) -> Voice {
    if quotation.kind == .scare { return .scare }
    if let entity = quotation.speaker.entity, open.analysis.entities.indices.contains(entity) { return .entity(entity) }
    guard let range = quotation.speaker.range, !range.isEmpty else { return .unknown }
    return .words(open.words(of: range))
  }

  func quotation(_ entry: Entry) -> Quotation { open.analysis.quotations[entry.quotation] }

  /// What a voice is called: "Musk", "an official".
  func name(of voice: Voice) -> String {
    switch voice {
    case .entity(let entity): open.analysis.entities[entity].name
    case .words(let words): words
    case .unknown: "No speaker is named"
    case .scare: "In quotation marks, with no speaker"
    }
  }

  /// Whom it is said to and where, and why a source is not named, each in a few words.
  func circumstances(of quotation: Quotation) -> [String] {
    let told = quotation.circumstances
    var words: [String] = []
    if let addressee = told.addressee { words.append("to " + open.words(of: addressee).replacingLineEnds) }
    if let medium = told.medium { words.append(open.words(of: medium).replacingLineEnds) }
    if case .unnamed(let reason) = told.source {
      words.append("unnamed" + (reason.map { ": " + open.words(of: $0).replacingLineEnds } ?? ""))
    }
    return words
  }

  /// Whether a voice is a source that is not named.
  func isUnnamed(_ entry: Entry) -> Bool {
    if case .unnamed = quotation(entry).circumstances.source { true } else { false }
  }

  /// The quotations in which, or in whose speaker, cue, kind, addressee or medium, all the words are. By speaker: those with the most first, the
  /// unnamed sources after the others, the unknown next to last, what is no speech last. Linear in the quotations' text if there is a filter.
  func entries(by sort: QuotesState.Sort, filter: String) -> [Entry] {
    let wanted = filter.lowercased().split(separator: " ")
    let shown = wanted.isEmpty ? entries : entries.filter { matches($0, wanted) }
    guard sort == .speaker else { return shown }
    var counts: [Voice: Int] = [:]
    var firsts: [Voice: Int] = [:]
    for (place, entry) in shown.enumerated() {
      counts[entry.voice, default: 0] += 1
      if firsts[entry.voice] == nil { firsts[entry.voice] = place }
    }
    func rank(_ entry: Entry) -> (Int, Int, Int, Int) {
      let group = entry.voice == .scare ? 3 : entry.voice == .unknown ? 2 : isUnnamed(entry) ? 1 : 0
      return (group, -(counts[entry.voice] ?? 0), firsts[entry.voice] ?? 0, entry.quotation)
    }
    return shown.sorted { rank($0) < rank($1) }
  }

  private func matches(_ entry: Entry, _ words: [Substring]) -> Bool {
    let quotation = quotation(entry)
    let told =
      quotation.parts.map(open.words(of:)) + [name(of: entry.voice)]
      + (quotation.cue.map { [open.words(of: $0)] } ?? []) + circumstances(of: quotation)
      + [quotation.kind.rawValue]
    let folded = told.joined(separator: "\n").lowercased()
    return words.allSatisfy { folded.contains($0) }
  }
}

extension QuotesList: Hashable {
  static func == (a: QuotesList, b: QuotesList) -> Bool { a === b }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
