// What a reader knows better than the engine, and the passage that it rests on.

/// One correction. It is applied over the analysis of every article that it holds in, also after that was made anew.
public struct Correction: Hashable, Sendable, Codable {
  public let change: Change
  /// The article in which it was made.
  public let article: ArticleID
  /// The words that it rests on; nil for the day of a whole article.
  public let passage: Passage?

  public init(_ change: Change, in article: ArticleID, at passage: Passage?) {
    self.change = change
    self.article = article
    self.passage = passage
  }

  public enum Change: Hashable, Sendable, Codable {
    /// The first is the second under another name.
    case same(Named, as: String)
    case renamed(Named, to: String)
    /// It is of another kind; nil: it is no name at all.
    case kind(Named, EntityKind?)
    /// Those called by these words are someone else than the one whose name is told.
    case split(words: String, from: Named)
    /// Who says the quotation of the passage; nil: no one knows.
    case speaker(String?)
    /// What the date of the passage means, in TIMEX3 form.
    case date(String)
    /// The day from which the article's dates are counted; nil: its own.
    case anchor(CivilDate?)
    /// Nothing yet: whether the passage means the one of this name, or is said by them, is to be asked another time.
    case later(String)
  }

  /// A person, organization or place by name.
  public struct Named: Hashable, Sendable, Codable {
    public let kind: EntityKind
    public let name: String

    public init(_ kind: EntityKind, _ name: String) {
      self.kind = kind
      self.name = name
    }

    /// A name that means the same one in every article: all of a thing's, and a person's of several words.
    public var isFull: Bool { kind != .person || name.utf8.contains(0x20) }
  }

  /// Words of a text, found again by themselves wherever they stand.
  public struct Passage: Hashable, Sendable, Codable {
    public let words: String
    /// The block of the text that holds them, from 0.
    public let block: Int
    /// Which of the same words in that block, from 0.
    public let occurrence: Int

    public init(words: String, block: Int, occurrence: Int = 0) {
      self.words = words
      self.block = block
      self.occurrence = occurrence
    }
  }

  /// The names that it speaks of; empty if it is about one place alone.
  public var names: [Named] {
    switch change {
    case .same(let named, let other): [named, Named(named.kind, other)]
    case .renamed(let named, let new): [named, Named(named.kind, new)]
    case .kind(let named, let kind): [named] + (kind.map { [Named($0, named.name)] } ?? [])
    case .split(_, let named): [named]
    case .speaker, .date, .anchor, .later: []
    }
  }

  /// It holds in all articles, not only where it was made: a merge, a new name or another kind of a full name.
  public var holdsEverywhere: Bool {
    switch change {
    case .same(let named, _), .renamed(let named, _), .kind(let named, _): named.isFull
    case .split, .speaker, .date, .anchor, .later: false
    }
  }

  /// It only puts a question off.
  public var isPutOff: Bool { if case .later = change { true } else { false } }

  public func holds(in article: ArticleID) -> Bool { holdsEverywhere || article == self.article }
}

extension Correction.Passage {
  /// The passage of a range; nil if it lies in no block.
  public init?(_ range: TextRange, in article: Article) {
    guard let block = article.blocks.firstIndex(where: { $0.range.contains(range.start) }) else { return nil }
    let head = TextRange(range.start, min(range.end, article.blocks[block].range.end))
    let words = String(article.text[head].prefix(Correction.Passage.longest))
    let found = Correction.Passage.places(of: words, in: article.blocks[block].range, of: Array(article.text.utf8))
    self.init(words: words, block: block, occurrence: found.firstIndex { $0.start == range.start } ?? 0)
  }

  /// Letters of a longer passage are left out: the first ones find it.
  private static let longest = 160

  /// Where the words stand now: in the same block if they are there, else in the nearest that has them; nil if they are
  /// gone. Linear in the text.
  public func range(in article: Article) -> TextRange? {
    guard !words.isEmpty else { return nil }
    let text = Array(article.text.utf8)
    let order = article.blocks.indices.sorted { (abs($0 - block), $0) < (abs($1 - block), $1) }
    for index in order {
      let places = Correction.Passage.places(of: words, in: article.blocks[index].range, of: text)
      guard !places.isEmpty else { continue }
      return index == block ? places[min(occurrence, places.count - 1)] : places[0]
    }
    return nil
  }

  private static func places(of words: String, in block: TextRange, of text: [UInt8]) -> [TextRange] {
    let needle = Array(words.utf8)
    guard let first = needle.first, block.end <= text.count, needle.count <= block.count else { return [] }
    var found: [TextRange] = []
    var place = block.start
    while place <= block.end - needle.count {
      if text[place] == first, text[place..<place + needle.count].elementsEqual(needle) {
        found.append(TextRange(place, place + needle.count))
        place += needle.count
      } else {
        place += 1
      }
    }
    return found
  }
}
