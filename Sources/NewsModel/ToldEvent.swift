// A dated event with all that is compared and shown of it, so that its article need not be at hand.

/// One entry of an article's timeline that stands by itself.
public struct ToldEvent: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case event, dateline, published
  }

  /// Someone or something that takes part.
  public struct Party: Hashable, Sendable {
    /// In the article that tells it.
    public let entity: EntityIndex
    public let name: String
    public let kind: EntityKind

    public init(entity: EntityIndex, name: String, kind: EntityKind) {
      self.entity = entity
      self.name = name
      self.kind = kind
    }
  }

  public let kind: Kind
  public let when: TimeValue
  /// The sentence that tells it, in the article's text.
  public let sentence: TextRange
  /// What happened, in one line; empty for dateline and page date.
  public let text: String
  /// The words that tell the time ("Last month"); empty for dateline and page date.
  public let words: String
  /// What these were counted from ("the dateline, 10 Dec 2023"); empty if they say it themselves.
  public let anchor: String
  /// The head word of what happened.
  public let head: String?
  public let parties: [Party]
  public let isFuture: Bool
  /// Something was said then.
  public let isSpeech: Bool

  public init(
    kind: Kind = .event, when: TimeValue, sentence: TextRange, text: String, words: String = "", anchor: String = "",
    head: String? = nil, parties: [Party] = [], isFuture: Bool = false, isSpeech: Bool = false
  ) {
    self.kind = kind
    self.when = when
    self.sentence = sentence
    self.text = text
    self.words = words
    self.anchor = anchor
    self.head = head
    self.parties = parties
    self.isFuture = isFuture
    self.isSpeech = isSpeech
  }
}

extension ToldEvent {
  /// One for each entry of the timeline, in its order. Linear in the words of the entries.
  public static func all(of analysis: Analysis, in article: Article) -> [ToldEvent] {
    analysis.timeline.map { ToldEvent($0, of: analysis, in: article.text) }
  }

  private init(_ entry: TimelineEntry, of analysis: Analysis, in text: String) {
    var time: TimeExpression?
    if case .event(let index) = entry.kind, analysis.times.indices.contains(index) { time = analysis.times[index] }
    let parties = entry.entities.filter(analysis.entities.indices.contains).map { index in
      Party(entity: index, name: analysis.entities[index].name, kind: analysis.entities[index].kind)
    }
    self.init(
      kind: entry.toldKind, when: entry.when, sentence: entry.sentence, text: entry.words(in: text),
      words: time.map { String(text[$0.range]) } ?? "",
      anchor: time.map { $0.anchor.words(among: analysis.times, in: text) } ?? "",
      head: time.flatMap(\.event).map { String(text[$0]) }, parties: parties, isFuture: entry.isFuture,
      isSpeech: entry.isSpeech)
  }
}

extension TimelineEntry {
  fileprivate var toldKind: ToldEvent.Kind {
    switch kind {
    case .event: .event
    case .dateline: .dateline
    case .published: .published
    }
  }

  /// What happened, in the words of the text: the clause, or the sentence where none was found. Empty for dateline and page
  /// date.
  public func words(in text: String) -> String {
    guard case .event = kind else { return "" }
    return (clause.isEmpty ? [sentence] : clause).reduce(into: "") { words, range in
      let piece = text[range]
      if TimelineEntry.isSpaced(words, before: piece) { words += " " }
      words += piece
    }
  }

  /// Whether two pieces of a clause are set with a space between them: none stands before a mark that closes, nor behind one
  /// that opens.
  public static func isSpaced(_ before: some StringProtocol, before next: some StringProtocol) -> Bool {
    guard let last = before.last, let first = next.first else { return false }
    // A straight quote mark opens and closes by turns.
    let isQuoted = before.utf8.count { $0 == UInt8(ascii: "\"") } % 2 == 1
    if isQuoted && (last == "\"" || first == "\"") { return false }
    return !closing.contains(first) && !opening.contains(last)
  }

  private static let closing: Set<Character> = [".", ",", ";", ":", "!", "?", ")", "]", "”", "’", "»", "%", "…"]
  private static let opening: Set<Character> = ["(", "[", "“", "‘", "«", "¿", "¡"]
}

extension TimeAnchor {
  /// "the dateline, 10 Dec 2023"; empty where nothing was counted.
  fileprivate func words(among times: [TimeExpression], in text: String) -> String {
    switch self {
    case .itself, .none: ""
    case .dateline(let date): "the dateline, \(TimeValue(date).words(.short))"
    case .published(let date): "the page’s date, \(TimeValue(date).words(.short))"
    case .chosen(let date): "the day you chose, \(TimeValue(date).words(.short))"
    case .expression(let index): times.indices.contains(index) ? "“\(text[times[index].range])”" : "an earlier date"
    }
  }
}
