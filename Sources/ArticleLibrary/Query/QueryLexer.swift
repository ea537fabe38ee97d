// Cuts a question into words, quoted phrases, fields and parentheses, each with its place.

import NewsModel

/// A piece of a question.
struct QueryToken: Hashable {
  enum Kind: Hashable {
    /// A word; it may end with a star.
    case word(String)
    case phrase(String)
    /// A field's name, its colon taken off.
    case field(String)
    case minus
    case or
    case open, close
  }

  let kind: Kind
  let range: TextRange
}

struct QueryLexer {
  private let bytes: [UInt8]
  private var index = 0
  private var tokens: [QueryToken] = []

  /// All pieces of a question; throws where a quote mark has no partner.
  static func tokens(of text: String) throws(QueryError) -> [QueryToken] {
    var lexer = QueryLexer(bytes: Array(text.utf8))
    while lexer.index < lexer.bytes.count { try lexer.step() }
    return lexer.tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func step() throws(QueryError) {
    let start = index
    switch bytes[index] {
    case 0...0x20: index += 1
    case UInt8(ascii: "("): take(.open)
    case UInt8(ascii: ")"): take(.close)
    case UInt8(ascii: "-"): take(.minus)
    case UInt8(ascii: "\""): try phrase(from: start)
    default: word(from: start)
    }
  }

  private mutating func take(_ kind: QueryToken.Kind) {
    tokens.append(QueryToken(kind: kind, range: TextRange(index, index + 1)))
    index += 1
  }

  private mutating func phrase(from start: Int) throws(QueryError) {
    guard let end = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "\"")) else {
      throw QueryError(range: TextRange(start, start + 1), words: "this quote mark has no partner")
    }
    index = end + 1
    add(.phrase(String(decoding: bytes[start + 1..<end], as: UTF8.self)), from: start)
  }

  private mutating func word(from start: Int) {
    while index < bytes.count, !QueryLexer.endsWord(bytes[index]) {
      index += 1
      // The first colon after letters ends a field's name.
      if bytes[index - 1] == UInt8(ascii: ":"), index - 1 > start, QueryLexer.isName(bytes[start..<index - 1]) {
        let name = String(decoding: bytes[start..<index - 1], as: UTF8.self)
        return add(.field(name.lowercased()), from: start)
      }
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    add(text == "OR" ? .or : .word(text), from: start)
  }

  private mutating func add(_ kind: QueryToken.Kind, from start: Int) {
    tokens.append(QueryToken(kind: kind, range: TextRange(start, index)))
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\"")
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
  }
}
