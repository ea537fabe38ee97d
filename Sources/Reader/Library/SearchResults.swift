// What was found in the library, and the folder's list that it stands in place of.

import NewsModel

/// What came of a search.
public enum SearchAnswer: Hashable, Sendable {
  /// The best first; `total` counts those too that are not told.
  case found([FoundArticle], total: Int)
  /// It is not understood: the bytes that are meant, and why.
  case mistake(TextRange, String)
}

/// An article that was found.
public struct FoundArticle: Hashable, Sendable {
  public let row: ArticleRow
  /// Where the words stand in its text; nil if they stand in the title alone, or there are none.
  public let excerpt: FoundExcerpt?

  public init(row: ArticleRow, excerpt: FoundExcerpt?) {
    self.row = row
    self.excerpt = excerpt
  }
}

/// A stretch of a text, with the found words in it.
public struct FoundExcerpt: Hashable, Sendable {
  public let text: String
  /// Byte ranges of the stretch, in order.
  public let marks: [TextRange]

  public init(text: String, marks: [TextRange]) {
    self.text = text
    self.marks = marks
  }

  /// The stretch with its found words in their role, for the caption.
  var words: [Caption.Words] {
    let bytes = Array(text.utf8)
    var words: [Caption.Words] = []
    var place = 0
    for mark in marks where mark.start >= place && mark.end <= bytes.count {
      words.append(.init(String(decoding: bytes[place..<mark.start], as: UTF8.self)))
      words.append(.init(String(decoding: bytes[mark.start..<mark.end], as: UTF8.self), .mark))
      place = mark.end
    }
    words.append(.init(String(decoding: bytes[place...], as: UTF8.self)))
    return words.filter { !$0.text.isEmpty }
  }
}

/// A search of the library while its results stand in the list.
struct SearchResults: Hashable {
  /// As they were typed.
  var words: String
  /// The list of the folder, as it was left.
  var folder: ArticlesState
  /// What had the focus before.
  let pane: PaneID
  var excerpts: [ArticleID: FoundExcerpt] = [:]
  var total = 0
  var isAnswered = false
  var mistake: ArticleFilter.Mistake?
  /// The row to select when what is found has come; nil for the first.
  var selecting: ArticleID?
}

/// What the reader starred and tagged.
public struct ReaderMarks: Hashable, Sendable {
  public var starred: Set<ArticleID>
  /// By name; articles without tags are left out.
  public var tags: [ArticleID: [String]]

  public init(starred: Set<ArticleID> = [], tags: [ArticleID: [String]] = [:]) {
    self.starred = starred
    self.tags = tags
  }

  /// `★ #bridge #rain`; empty if there is nothing.
  func words(for id: ArticleID) -> String {
    let star = starred.contains(id) ? ["★"] : []
    return (star + tags[id, default: []].map { "#" + $0 }).joined(separator: " ")
  }
}
