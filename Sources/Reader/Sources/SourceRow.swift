// Where articles come from: a row of the sources pane.

import NewsModel

/// Something that articles come from or stand together in: a feed, a folder, a question that is kept.
public struct SourceRow: Hashable, Sendable {
  /// What tells its articles from others.
  public enum Scope: Hashable, Sendable {
    /// They are in this folder or file.
    case path(String)
    /// This is true of them: words of the list's filter.
    case question(String)
  }

  /// What came of fetching it.
  public enum State: Hashable, Sendable {
    /// It is not fetched: a folder, a question.
    case quiet
    case neverFetched
    case fetching
    case fetched(secondsAgo: Int)
    /// Why nothing came of it the last time; `waits` if the server asked to be left alone for so many seconds from now on.
    case failed(String, secondsAgo: Int, waits: Int?)
  }

  /// How many articles it has.
  public struct Figures: Hashable, Sendable {
    public var unread: Int
    public var all: Int

    public init(unread: Int, all: Int) {
      self.unread = unread
      self.all = all
    }
  }

  /// Tells it from all others: its address.
  public let id: String
  public let name: String
  /// The groups it is in, the outermost first.
  public let groups: [String]
  public let scope: Scope
  public let state: State
  /// Of what the list cannot count itself: questions, and folders that are not read here. Unread is left out where it is
  /// not known.
  public let kept: Int?
  public let unread: Int?

  public init(
    id: String, name: String, groups: [String] = [], scope: Scope, state: State = .quiet, kept: Int? = nil,
    unread: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.groups = groups
    self.scope = scope
    self.state = state
    self.kept = kept
    self.unread = unread
  }
}

extension SourceRow {
  /// Whether it has an address of the web to fetch.
  var isFetched: Bool { state != .quiet }

  var trouble: String? { if case .failed(let what, _, _) = state { what } else { nil } }

  /// "fetched 2 hours ago", "cannot be reached"; empty for what is not fetched.
  var stateWords: String {
    switch state {
    case .quiet: ""
    case .neverFetched: "not fetched yet"
    case .fetching: "fetching"
    case .fetched(let seconds): "fetched " + Age.words(seconds)
    case .failed(let what, _, _): what
    }
  }

  /// What more there is to say of it: where it is, what went wrong, and when it is tried again.
  var details: String {
    switch state {
    case .failed(let what, let seconds, let waits):
      let again = waits.map { "again in " + Age.amount($0) + " at the earliest" } ?? "R tries again"
      return "\(what); tried \(Age.words(seconds)), \(again)"
    case .quiet: return scopeWords
    default: return stateWords + "   " + id
    }
  }

  private var scopeWords: String {
    switch scope {
    case .path(let path): path
    case .question(let words): words
    }
  }
}

/// How long ago something was, in words.
enum Age {
  /// "just now", "5 minutes ago", "2 hours ago", "3 days ago".
  static func words(_ seconds: Int) -> String { seconds < 60 ? "just now" : amount(seconds) + " ago" }

  /// "40 seconds", "5 minutes", "2 hours", "3 days".
  static func amount(_ seconds: Int) -> String {
    switch seconds {
    case ..<120: counted(max(1, seconds), "second")
    case ..<7_200: counted(seconds / 60, "minute")
    case ..<172_800: counted(seconds / 3_600, "hour")
    default: counted(seconds / 86_400, "day")
    }
  }
}
