// What the list is filtered by: words that rows are compared with at once, and a question that the library answers.

import NewsModel

/// What came of a question to the library.
public enum QuestionAnswer: Hashable, Sendable {
  /// The articles that it is true of, in no order.
  case articles([ArticleID])
  /// It is not understood: the bytes that are meant, and why.
  case mistake(TextRange, String)
}

/// The words of a filter with what is known of them.
struct ArticleFilter: Hashable {
  /// As they were typed.
  let words: String
  /// The same, as rows are compared with them.
  private let needles: [[UInt8]]
  /// Words alone, which titles, outlets and file names are compared with; the library adds the articles whose text has
  /// them. Anything else is for the library to answer.
  let isPlain: Bool
  private var found: Set<ArticleID> = []
  private(set) var isAnswered = false
  private(set) var mistake: Mistake?

  struct Mistake: Hashable {
    let range: TextRange
    let words: String
  }

  /// What was found for fewer of these words stands in until the library has answered.
  init(_ words: String, after earlier: ArticleFilter? = nil) {
    self.words = words
    needles = RowWords.needles(in: words)
    isPlain = ArticleFilter.isPlain(words)
    if let earlier, isNarrower(than: earlier) { found = earlier.found }
  }

  var isEmpty: Bool { needles.isEmpty }

  /// What the library is asked; nil if there is nothing to ask. The last of plain words may go on.
  var question: String? {
    guard let last = needles.last else { return nil }
    let mayGoOn = isPlain && words.last != " " && last.count >= ArticleFilter.shortestBeginning
    return mayGoOn ? words + "*" : words
  }

  /// Bytes from which on a word is looked for as a beginning of words: fewer find half of everything.
  private static let shortestBeginning = 3

  private static func isPlain(_ words: String) -> Bool {
    guard !words.utf8.contains(where: { ":\"()*".utf8.contains($0) }) else { return false }
    return !words.split(separator: " ").contains { $0 == "OR" || $0.hasPrefix("-") }
  }

  /// Takes the library's answer. A mistake leaves what was found before.
  mutating func take(_ answer: QuestionAnswer) {
    mistake = nil
    switch answer {
    case .articles(let ids):
      found = Set(ids)
      isAnswered = true
    case .mistake(let range, let words): mistake = Mistake(range: range, words: words)
    }
  }

  /// Whether a row is shown; nil as long as that is for the library to say.
  func passes(_ row: ArticleRow) -> Bool? {
    if isEmpty || (isPlain && RowWords.stand(needles, in: row)) { return true }
    if !isPlain && !isAnswered { return nil }
    return !found.isEmpty && found.contains(row.id)
  }

  /// What did not pass an earlier filter cannot pass this one.
  func isNarrower(than other: ArticleFilter) -> Bool {
    isPlain && other.isPlain && !other.isEmpty && words.hasPrefix(other.words)
  }
}
