// One timeline of all articles of the folder, as it is put together outside the reader.

import NewsModel

/// What happened by all articles: the sources by number, and what they tell once each. Never changes.
public final class FolderTimeline: Sendable {
  /// An article, the oldest first.
  public struct Source: Hashable, Sendable {
    public let id: ArticleID
    public let title: String
    public let day: CivilDate?

    public init(id: ArticleID, title: String, day: CivilDate?) {
      self.id = id
      self.title = title
      self.day = day
    }
  }

  /// Where an event is told.
  public struct Telling: Hashable, Sendable {
    /// An index in `sources`.
    public let source: Int
    public let sentence: TextRange
    public let when: TimeValue
    public let words: String
    public let anchor: String

    public init(source: Int, sentence: TextRange, when: TimeValue, words: String, anchor: String) {
      self.source = source
      self.sentence = sentence
      self.when = when
      self.words = words
      self.anchor = anchor
    }
  }

  /// Another date on which the same seems to be told.
  public struct Other: Hashable, Sendable {
    public let when: TimeValue
    /// Indices in `sources`.
    public let sources: [Int]

    public init(when: TimeValue, sources: [Int]) {
      self.when = when
      self.sources = sources
    }
  }

  public struct Row: Hashable, Sendable {
    public let kind: ToldEvent.Kind
    public let when: TimeValue
    /// In one line; empty for the days on which articles were written.
    public let text: String
    public let parties: [ToldEvent.Party]
    /// The fullest first. Never empty.
    public private(set) var tellings: [Telling]
    public let others: [Other]
    public let isFuture: Bool
    public let isSpeech: Bool

    public init(
      kind: ToldEvent.Kind, when: TimeValue, text: String, parties: [ToldEvent.Party], tellings: [Telling],
      others: [Other], isFuture: Bool, isSpeech: Bool
    ) {
      self.kind = kind
      self.when = when
      self.text = text
      self.parties = parties
      self.tellings = tellings
      self.others = others
      self.isFuture = isFuture
      self.isSpeech = isSpeech
    }

    /// Tells it by more articles.
    public mutating func add(_ more: [Telling]) { tellings += more }

    /// The numbers of the articles that tell it, from 1, each once.
    var numbers: [Int] { Set(tellings.map { $0.source + 1 }).sorted() }
  }

  public let sources: [Source]
  public let rows: [Row]
  /// How many articles there are, of which these are the latest.
  public let allSources: Int
  /// Nil if no row tells a day.
  let scale: DateScale?

  /// Linear in the rows.
  public init(sources: [Source], rows: [Row], allSources: Int) {
    self.sources = sources
    self.rows = rows
    self.allSources = allSources
    scale = DateScale(rows.map(\.when))
  }

  /// The rows in whose words, date, people or titles all the words are. Linear in the rows.
  func rows(with words: String) -> [Int] {
    let wanted = words.lowercased().split(separator: " ")
    guard !wanted.isEmpty else { return Array(rows.indices) }
    return rows.indices.filter { index in
      let row = rows[index]
      let told = [row.text, row.when.words(), row.when.columns] + row.parties.map(\.name)
      let folded = (told + row.tellings.map { sources[$0.source].title }).joined(separator: "\n").lowercased()
      return wanted.allSatisfy { folded.contains($0) }
    }
  }
}

extension FolderTimeline: Hashable {
  public static func == (a: FolderTimeline, b: FolderTimeline) -> Bool { a === b }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// What is asked of all articles.
public struct FolderQuestion: Hashable, Sendable {
  /// Only what this person took part in, in whatever article and under whatever name; nil for everything.
  public let person: AskedPerson?

  public init(person: AskedPerson?) { self.person = person }
}

/// Someone in an article, who may stand in others too.
public struct AskedPerson: Hashable, Sendable {
  public let article: ArticleID
  public let entity: EntityIndex
  public let name: String
  public let kind: EntityKind

  public init(article: ArticleID, entity: EntityIndex, name: String, kind: EntityKind) {
    self.article = article
    self.entity = entity
    self.name = name
    self.kind = kind
  }
}
