// Turns a question into SQL over the tables: what was typed goes in as arguments only, never as SQL.

import GRDB
import NewsModel

/// A piece of SQL that is true or false of a row of `article`, with the values of its question marks.
struct SQLCondition {
  var sql: String
  var arguments: [(any DatabaseValueConvertible)?] = []

  init(_ sql: String, _ arguments: (any DatabaseValueConvertible)?...) {
    self.sql = sql
    self.arguments = arguments
  }

  /// Conditions with a word of SQL between them.
  init(_ parts: [SQLCondition], joinedBy word: String, ifEmpty: String) {
    sql = parts.isEmpty ? ifEmpty : "(" + parts.map(\.sql).joined(separator: " \(word) ") + ")"
    arguments = parts.flatMap(\.arguments)
  }
}

struct QueryCompiler {
  /// Against which `newer:` and `older:` are counted.
  let today: CivilDate
  /// What the number of the article is called where the condition stands.
  var id = "article.id"
  /// Something else lets few articles through, which are then looked at one by one.
  var isNarrowed = false

  func condition(_ condition: Query.Condition) -> SQLCondition {
    switch condition {
    case .always: SQLCondition("1")
    case .text(let words): text(words)
    case .field(let field, let words): self.field(field, words)
    case .state(let state): self.state(state)
    case .mentions(let days): mentions(days)
    case .published(let days):
      SQLCondition("article.day BETWEEN ? AND ?", days.lowerBound.dayNumber, days.upperBound.dayNumber)
    case .age(let days, let isNewer):
      SQLCondition("article.day \(isNewer ? ">=" : "<") ?", today.dayNumber - days)
    case .not(let inner): negation(of: self.condition(inner))
    case .all(let parts): all(parts)
    case .any(let parts): SQLCondition(parts.map(self.condition), joinedBy: "OR", ifEmpty: "0")
    }
  }

  /// What is not known is not true, so its opposite is.
  private func negation(of inner: SQLCondition) -> SQLCondition {
    var negation = inner
    negation.sql = "NOT coalesce(\(inner.sql), 0)"
    return negation
  }

  /// Speakers and words that are asked for together must be of one quotation.
  private func all(_ parts: [Query.Condition]) -> SQLCondition {
    guard isNarrowed || !parts.contains(where: \.isNarrow) else {
      return QueryCompiler(today: today, id: id, isNarrowed: true).all(parts)
    }
    var quoted: [SQLCondition] = []
    var others: [SQLCondition] = []
    for part in parts {
      if case .field(.speaker, let words) = part {
        quoted.append(speaker(words))
      } else if case .field(.quote, let words) = part {
        quoted.append(quote(words))
      } else {
        others.append(condition(part))
      }
    }
    if !quoted.isEmpty { others.append(quotation(where: quoted)) }
    return SQLCondition(others, joinedBy: "AND", ifEmpty: "1")
  }
}

extension QueryCompiler {
  private func text(_ words: Query.Words) -> SQLCondition {
    SQLCondition(
      "\(id) IN (SELECT rowid FROM article_text WHERE article_text MATCH ?)", FullText.expression(words))
  }

  private func field(_ field: Query.Field, _ words: Query.Words) -> SQLCondition {
    let key = Folding.fold(words.text)
    switch field {
    case .title: return title(key)
    case .outlet: return SQLCondition("article.outlet IN (SELECT id FROM outlet WHERE instr(key, ?))", key)
    case .author:
      return SQLCondition(
        """
        \(id) IN (SELECT article FROM byline JOIN author ON author.id = byline.author WHERE instr(author.key, ?))
        """, key)
    case .tag: return SQLCondition("\(id) IN (SELECT article FROM tag WHERE tag = ?)", words.text)
    case .lang:
      return SQLCondition(
        "(lower(article.language) = ? OR substr(lower(article.language), 1, ?) = ?)", key, key.utf8.count + 1, key + "-"
      )
    case .person: return named(words, .person)
    case .org: return named(words, .organization)
    case .place: return named(words, .place)
    case .speaker: return quotation(where: [speaker(words)])
    case .quote: return quotation(where: [quote(words)])
    }
  }

  /// Any part of a title; the index by three letters knows none that is shorter.
  private func title(_ key: String) -> SQLCondition {
    guard key.unicodeScalars.count >= 3 else { return SQLCondition("instr(article.title_key, ?) > 0", key) }
    return SQLCondition(
      "\(id) IN (SELECT rowid FROM title_letters WHERE title_letters MATCH ?)", FullText.quoted(key))
  }

  private func state(_ state: Query.ArticleState) -> SQLCondition {
    switch state {
    case .read: SQLCondition("\(id) IN (SELECT article FROM reading WHERE is_read)")
    case .unread: SQLCondition("\(id) NOT IN (SELECT article FROM reading WHERE is_read)")
    case .starred: SQLCondition("\(id) IN (SELECT article FROM reading WHERE is_starred)")
    case .noted: SQLCondition("\(id) IN (SELECT article FROM note)")
    case .open: SQLCondition("\(id) IN (SELECT article FROM entity WHERE is_open)")
    }
  }

  /// No stretch of days is longer than a year: those that began earlier are over.
  private func mentions(_ days: ClosedRange<CivilDate>) -> SQLCondition {
    let (first, last) = (days.lowerBound.dayNumber, days.upperBound.dayNumber)
    guard !isNarrowed else {
      return SQLCondition(
        """
        EXISTS (SELECT 1 FROM spoken_time WHERE spoken_time.article = \(id) AND first BETWEEN ? AND ? AND last >= ?)
        """, first - TimeTable.longest, last, first)
    }
    return SQLCondition(
      "\(id) IN (SELECT article FROM spoken_time WHERE first BETWEEN ? AND ? AND last >= ?)",
      first - TimeTable.longest, last, first)
  }

  private func named(_ words: Query.Words, _ kind: EntityKind) -> SQLCondition {
    let names = NameWords.names(words)
    var condition = SQLCondition(
      """
      \(id) IN (SELECT appearance.article FROM appearance WHERE appearance.name IN
        (SELECT id FROM name WHERE kind = '\(kind.rawValue)' AND id IN (\(names.sql))))
      """)
    condition.arguments = names.arguments
    return condition
  }

  private func quotation(where parts: [SQLCondition]) -> SQLCondition {
    let inner = SQLCondition(parts, joinedBy: "AND", ifEmpty: "1")
    var condition = SQLCondition("\(id) IN (SELECT quotation.article FROM quotation WHERE \(inner.sql))")
    condition.arguments = inner.arguments
    return condition
  }

  private func speaker(_ words: Query.Words) -> SQLCondition { NameWords.speaker(words) }

  private func quote(_ words: Query.Words) -> SQLCondition {
    SQLCondition(
      "quotation.id IN (SELECT rowid FROM quotation_text WHERE quotation_text MATCH ?)", FullText.expression(words))
  }
}

extension Query.Condition {
  /// Lets few articles through, and finds them by an index.
  var isNarrow: Bool {
    switch self {
    case .text: true
    case .field(let field, _): field != .lang && field != .outlet
    case .state(let state): state == .starred || state == .noted
    case .any(let parts): !parts.isEmpty && parts.allSatisfy(\.isNarrow)
    case .all(let parts): parts.contains(where: \.isNarrow)
    case .always, .mentions, .published, .age, .not: false
    }
  }

  /// Asks for words that may go on.
  var hasPrefix: Bool {
    switch self {
    case .text(let words), .field(_, let words): words.isPrefix
    case .not(let inner): inner.hasPrefix
    case .all(let parts), .any(let parts): parts.contains(where: \.hasPrefix)
    case .always, .state, .mentions, .published, .age: false
    }
  }

  /// Needs nothing of an article but its number.
  var isAboutNumber: Bool {
    switch self {
    case .text, .state, .mentions: true
    case .field(let field, let words):
      switch field {
      case .author, .tag, .person, .org, .place, .speaker, .quote: true
      case .title: Folding.fold(words.text).unicodeScalars.count >= 3
      case .outlet, .lang: false
      }
    case .not(let inner): inner.isAboutNumber
    case .all(let parts), .any(let parts): parts.allSatisfy(\.isAboutNumber)
    case .always, .published, .age: false
    }
  }
}

/// Names by any of their words.
enum NameWords {
  /// The numbers of the names that hold all of these words.
  static func names(_ words: Query.Words) -> SQLCondition {
    let all = Folding.words(words.text)
    let parts = all.enumerated().map { place, word in
      guard words.isPrefix, place == all.count - 1 else {
        return SQLCondition("SELECT name FROM name_word WHERE word = ?", word)
      }
      return SQLCondition("SELECT name FROM name_word WHERE word >= ? AND word < ?", word, word + "\u{10FFFF}")
    }
    var names = SQLCondition(parts.map(\.sql).joined(separator: " INTERSECT "))
    names.arguments = parts.flatMap(\.arguments)
    return names
  }

  /// True of a row of `quotation` whose speaker bears such a name.
  static func speaker(_ words: Query.Words) -> SQLCondition {
    let names = self.names(words)
    var condition = SQLCondition(
      """
      (quotation.article, quotation.entity) IN
        (SELECT appearance.article, appearance.entity FROM appearance WHERE appearance.name IN (\(names.sql)))
      """)
    condition.arguments = names.arguments
    return condition
  }
}

/// Expressions of the full-text index. Whatever is typed stands in them as a string, so that none of it is syntax.
enum FullText {
  static func expression(_ words: Query.Words) -> String {
    quoted(WordBreaks.spaced(words.text)) + (words.isPrefix ? " *" : "")
  }

  static func quoted(_ text: String) -> String {
    // A zero byte would end the expression in the middle of the string.
    "\"" + text.replacing("\0", with: " ").replacing("\"", with: "\"\"") + "\""
  }

  /// The expression of a condition that is about words alone; nil for any other.
  static func expression(_ condition: Query.Condition) -> String? {
    switch condition {
    case .text(let words): return expression(words)
    case .all(let parts): return joined(parts, by: " AND ")
    case .any(let parts): return joined(parts, by: " OR ")
    default: return nil
    }
  }

  /// What the index by three letters of titles is asked: it finds all titles that have the words of a condition that is about
  /// words alone, and others that have their letters. Nil if it cannot tell of them.
  static func letters(_ condition: Query.Condition) -> String? {
    switch condition {
    case .text(let words):
      // Letters beyond these are not made alike in quite the same way in both indices.
      guard words.text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
      let runs = Folding.runs(words.text).filter { $0.utf8.count >= 3 }
      return runs.isEmpty ? nil : runs.map(quoted).joined(separator: " AND ")
    case .all(let parts):
      let known = parts.compactMap(letters)
      return known.isEmpty ? nil : "(" + known.joined(separator: ") AND (") + ")"
    case .any(let parts):
      let known = parts.compactMap(letters)
      return known.isEmpty || known.count < parts.count ? nil : "(" + known.joined(separator: ") OR (") + ")"
    default: return nil
    }
  }

  private static func joined(_ parts: [Query.Condition], by word: String) -> String? {
    let expressions = parts.compactMap { expression($0) }
    return expressions.count == parts.count ? "(" + expressions.joined(separator: word) + ")" : nil
  }
}
