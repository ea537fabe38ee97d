// What the list knows of an article without holding it.

import NewsModel

/// One row of the list of articles.
public struct ArticleRow: Hashable, Sendable {
  public enum State: Hashable, Sendable {
    /// Found in the folder, not parsed yet: the title is the file's name.
    case found
    /// Parsed; people and quotes are not counted yet.
    case parsed
    case analyzed(people: Int, quotes: Int)
    case unreadable(Trouble)
  }

  /// The letters of its texts: of a hundred thousand rows most of the room is taken by these.
  private let texts: RowTexts
  private let day: Int32?
  private let kept: KeptState
  public var isUnread: Bool

  /// A hundred thousand rows are held at once: days and figures take no more room in them than they need.
  private enum KeptState: Hashable, Sendable {
    case found, parsed
    case analyzed(people: Int32, quotes: Int32)
    /// Hardly any row is so, and no other is to be made larger by it.
    indirect case unreadable(Trouble)
  }

  public init(
    id: ArticleID, file: String, title: String, outlet: String? = nil, date: CivilDate? = nil, state: State,
    isUnread: Bool
  ) {
    texts = RowTexts(id: id, file: file, title: title, outlet: outlet)
    day = date.map { Int32(clamping: $0.dayNumber) }
    kept =
      switch state {
      case .found: .found
      case .parsed: .parsed
      case .analyzed(let people, let quotes):
        .analyzed(people: Int32(clamping: people), quotes: Int32(clamping: quotes))
      case .unreadable(let trouble): .unreadable(trouble)
      }
    self.isUnread = isUnread
  }

  private init(_ row: ArticleRow, _ texts: RowTexts) {
    self.texts = texts
    day = row.day
    kept = row.kept
    isUnread = row.isUnread
  }

  /// The same rows, with their texts in one place, where they take half the room.
  public static func together(_ rows: some Collection<ArticleRow>) -> [ArticleRow] {
    zip(rows, RowTexts.together(rows.map(\.texts))).map(ArticleRow.init)
  }

  public var id: ArticleID { texts.id }
  /// The file's name, to tell people which one is meant.
  public var file: String { texts.file }
  public var title: String { texts.title }
  public var outlet: String? { texts.outlet }

  /// The bytes of the title, of the outlet and of the file's name, as long as the body runs.
  func withTitle<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value { texts.withTitle(body) }
  func withOutlet<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value { texts.withOutlet(body) }
  func withFile<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value { texts.withFile(body) }

  /// The dateline's day, else the page's.
  public var date: CivilDate? { dayNumber.map(CivilDate.init(dayNumber:)) }
  /// The same in days since 1970-01-01.
  var dayNumber: Int? { day.map(Int.init) }

  public var state: State {
    switch kept {
    case .found: .found
    case .parsed: .parsed
    case .analyzed(let people, let quotes): .analyzed(people: Int(people), quotes: Int(quotes))
    case .unreadable(let trouble): .unreadable(trouble)
    }
  }
}

/// Why something cannot be read, in the order in which a person needs it.
public struct Trouble: Hashable, Sendable {
  /// What happened: "cannot be read: permission denied".
  public let what: String
  /// What helps, as a sentence; empty if nothing does.
  public let help: String
  /// A command that can be typed; empty if there is none.
  public let command: String

  public init(what: String, help: String = "", command: String = "") {
    self.what = what
    self.help = help
    self.command = command
  }
}
