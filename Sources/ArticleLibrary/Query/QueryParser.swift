// Reads a question: words and "phrases", fields, -not, OR, parentheses, sort:.

import NewsModel

extension Query {
  static let settings = ["is", "mentions", "published", "newer", "older", "sort"]

  /// The names of all fields, as they are typed.
  public static let fields = (Field.allCases.map(\.rawValue) + settings).map { $0 + ":" }.joined(separator: " ")

  /// Reads a question as it was typed; what is not understood is thrown with its place. An empty one is true of all.
  public static func parse(_ text: String) throws(QueryError) -> Query {
    guard text.utf8.count <= QueryParser.longest else {
      throw QueryError(range: TextRange(QueryParser.longest, text.utf8.count), words: "the question is too long")
    }
    var parser = QueryParser(try QueryLexer.tokens(of: text), end: text.utf8.count)
    return try parser.query()
  }
}

struct QueryParser {
  /// Bytes of a question, parentheses within each other, and pieces: far more than anyone types, and few enough for the
  /// tables to answer.
  static let longest = 4_000
  private static let deepest = 16
  private static let mostPieces = 400

  private let tokens: [QueryToken]
  private let end: Int
  private var index = 0
  private var depth = 0
  private var order = Query.Order.best

  init(_ tokens: [QueryToken], end: Int) {
    self.tokens = tokens
    self.end = end
  }

  mutating func query() throws(QueryError) -> Query {
    if tokens.count > QueryParser.mostPieces {
      throw QueryError(range: tokens[QueryParser.mostPieces].range, words: "the question has too many parts")
    }
    var conditions: [Query.Condition] = []
    // A question may be all order and no condition.
    while index < tokens.count { if let part = try alternatives() { conditions.append(part) } }
    return Query(QueryParser.joined(conditions), order: order)
  }

  private var next: QueryToken? { index < tokens.count ? tokens[index] : nil }

  /// `a b OR c d`: one run of parts or another.
  private mutating func alternatives() throws(QueryError) -> Query.Condition? {
    var found: [Query.Condition] = []
    var isAfterOr = false
    repeat {
      if let run = try self.run() {
        found.append(run)
      } else if isAfterOr || next?.kind == .or {
        throw QueryError(range: next?.range ?? TextRange(end, end), words: "OR stands between two parts")
      }
      isAfterOr = takes(.or)
    } while isAfterOr
    if let stray = next, depth == 0 {
      throw QueryError(range: stray.range, words: "this parenthesis has no partner")
    }
    return found.count > 1 ? .any(found) : found.first
  }

  /// Parts that must all be true.
  private mutating func run() throws(QueryError) -> Query.Condition? {
    var parts: [Query.Condition] = []
    while let token = next, token.kind != .or, token.kind != .close {
      if let part = try part() { parts.append(part) }
    }
    return parts.isEmpty ? nil : QueryParser.joined(parts)
  }

  private static func joined(_ parts: [Query.Condition]) -> Query.Condition {
    parts.isEmpty ? .always : parts.count == 1 ? parts[0] : .all(parts)
  }

  /// One part; nil for one that tells the order.
  private mutating func part() throws(QueryError) -> Query.Condition? {
    let token = tokens[index]
    index += 1
    switch token.kind {
    case .word(let text): return .text(try words(text, token.range))
    case .phrase(let text): return .text(try words(text, token.range, isQuoted: true))
    case .minus: return .not(try negated(token))
    case .open: return try group(token)
    case .field(let name): return try field(name, token)
    case .or, .close: throw QueryError(range: token.range, words: "this stands alone")
    }
  }

  private mutating func negated(_ minus: QueryToken) throws(QueryError) -> Query.Condition {
    guard let token = next, token.kind != .or, token.kind != .close, token.range.start == minus.range.end else {
      throw QueryError(range: minus.range, words: "- stands before what is not wanted, without a space")
    }
    guard token.kind != .minus, let part = try part() else {
      throw QueryError(range: token.range, words: "this cannot be turned around with -")
    }
    return part
  }

  private mutating func group(_ open: QueryToken) throws(QueryError) -> Query.Condition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= QueryParser.deepest else {
      throw QueryError(range: open.range, words: "too many parentheses within each other")
    }
    let inner = try alternatives()
    guard takes(.close) else { throw QueryError(range: open.range, words: "this parenthesis has no partner") }
    guard let inner else { throw QueryError(range: open.range, words: "nothing stands in these parentheses") }
    return inner
  }

  private mutating func takes(_ kind: QueryToken.Kind) -> Bool {
    guard next?.kind == kind else { return false }
    index += 1
    return true
  }
}

extension QueryParser {
  /// What stands after a field's colon, directly or in quote marks.
  private mutating func field(_ name: String, _ token: QueryToken) throws(QueryError) -> Query.Condition? {
    let isKnown = Query.Field(rawValue: name) != nil || Query.settings.contains(name)
    guard isKnown else { throw QueryError(range: token.range, words: "no such field: \(Query.fields)") }
    guard let value = next, value.range.start == token.range.end, let text = value.text else {
      throw QueryError(range: token.range, words: "something must stand after \(name):")
    }
    index += 1
    if let field = Query.Field(rawValue: name) {
      return .field(field, try words(text, value.range, isQuoted: value.isPhrase))
    }
    return try setting(name, text, value.range)
  }

  private mutating func setting(
    _ name: String, _ text: String, _ range: TextRange
  ) throws(QueryError) -> Query.Condition? {
    switch name {
    case "is":
      guard let state = Query.ArticleState(rawValue: text.lowercased()) else {
        throw QueryError(range: range, words: "is: takes \(QueryParser.names(Query.ArticleState.self))")
      }
      return .state(state)
    case "sort":
      guard let order = Query.Order(rawValue: text.lowercased()) else {
        throw QueryError(range: range, words: "sort: takes \(QueryParser.names(Query.Order.self))")
      }
      self.order = order
      return nil
    case "mentions": return .mentions(try QueryDates.range(text, range))
    case "published": return .published(try QueryDates.range(text, range))
    default: return .age(days: try QueryDates.days(text, range), isNewer: name == "newer")
    }
  }

  private static func names<Choice: CaseIterable & RawRepresentable>(_ type: Choice.Type) -> String
  where Choice.RawValue == String { type.allCases.map(\.rawValue).joined(separator: ", ") }

  private func words(_ text: String, _ range: TextRange, isQuoted: Bool = false) throws(QueryError) -> Query.Words {
    let isPrefix = !isQuoted && text.hasSuffix("*")
    let bare = isPrefix ? String(text.dropLast()) : text
    guard !Folding.words(bare).isEmpty else {
      throw QueryError(range: range, words: "there is no letter and no digit to look for")
    }
    return Query.Words(bare, isPrefix: isPrefix)
  }
}

extension QueryToken {
  var isPhrase: Bool { if case .phrase = kind { true } else { false } }

  var text: String? {
    switch kind {
    case .word(let text), .phrase(let text): text
    case .or: "OR"
    case .field, .minus, .open, .close: nil
    }
  }
}
