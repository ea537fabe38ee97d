// The tokens of an article as words: their letters in lower case and how they are capitalized.

import NewsModel

/// Looked up by token index. Made once for a reading; linear in the text. A class, as many hold it: to copy one costs no
/// more than to copy a number.
final class Words: Sendable {
  enum Shape: UInt8 {
    /// "scientist"
    case lower
    /// "Musk", "McDonald"
    case capital
    /// "NATO", "U.N."
    case upper
    /// "OpenAI", "xAI"
    case mixed
    /// "J."
    case initial
    /// "X"
    case letter
    /// Letters without case: Han, Arabic, Hangul …
    case caseless
    case number
    case other
  }

  let source: SourceText
  let document: Document
  /// The words in lower case.
  let lower: WordList
  let shapes: [Shape]
  /// The sentence of each token.
  let sentence: [Int32]
  /// For each token, whether it stands inside quote marks. A quotation left open runs to the end of its paragraph.
  let quoted: [Bool]
  /// For each sentence, the first token of its paragraph.
  private let paragraphs: [Int32]
  /// For each `stride` bytes of the text, the first token that ends behind their first.
  private let firsts: [Int32]
  private static let stride = 32

  /// Those of a reading, which may have them at hand.
  static func of(_ reading: Reading) -> Words {
    reading.words ?? Words(source: reading.source, document: reading.document)
  }

  init(source: SourceText, document: Document) {
    self.source = source
    self.document = document
    var lower = WordList(capacity: document.tokens.count)
    var shapes: [Shape] = []
    shapes.reserveCapacity(document.tokens.count)
    for token in document.tokens {
      lower.append(source, token.range)
      shapes.append(Words.shape(of: token, in: source))
    }
    self.lower = lower
    self.shapes = shapes
    var sentence = [Int32](repeating: 0, count: document.tokens.count)
    for (index, span) in document.sentences.enumerated() {
      for token in span.indices { sentence[token] = Int32(index) }
    }
    self.sentence = sentence
    paragraphs = Words.paragraphs(of: document, in: source)
    firsts = Words.firsts(of: document)
    quoted = Words.quoted(document, sentence, paragraphs)
  }

  var count: Int { lower.count }

  func text(_ index: Int) -> String { source.string(document.tokens[index].range) }
  func text(_ span: TokenSpan) -> String { source.string(document.range(of: span)) }

  /// The words of a span in lower case, one space between them.
  func phrase(_ span: TokenSpan) -> String {
    guard var phrase = lower[span.indices].first else { return "" }
    for word in lower[span.indices].dropFirst() {
      phrase += " "
      phrase += word
    }
    return phrase
  }

  func kind(_ index: Int) -> Token.Kind { document.tokens[index].kind }

  /// The word in lower case; empty outside the text.
  subscript(index: Int) -> String { index >= 0 && index < lower.count ? lower[index] : "" }

  func shape(_ index: Int) -> Shape { index >= 0 && index < shapes.count ? shapes[index] : .other }

  /// Nothing stands between a token and the next.
  func touches(_ index: Int) -> Bool {
    index >= 0 && index + 1 < count && document.tokens[index].range.end == document.tokens[index + 1].range.start
  }

  func isSameSentence(_ a: Int, _ b: Int) -> Bool {
    a >= 0 && b >= 0 && a < count && b < count && sentence[a] == sentence[b]
  }

  func sentenceSpan(of index: Int) -> TokenSpan { document.sentences[Int(sentence[index])] }

  /// The index of the first token that ends after the offset. At constant cost.
  func tokenIndex(at offset: Int) -> Int {
    let place = max(0, offset) / Words.stride
    guard place < firsts.count else { return count }
    var token = Int(firsts[place])
    while token < count, document.tokens[token].range.end <= offset { token += 1 }
    return token
  }

  /// The tokens of a range that begins at a token.
  func span(of range: TextRange) -> TokenSpan {
    let start = tokenIndex(at: range.start)
    var end = start
    while end < count, document.tokens[end].range.start < range.end { end += 1 }
    return TokenSpan(start, end)
  }

  private static func quoted(_ document: Document, _ sentence: [Int32], _ paragraphs: [Int32]) -> [Bool] {
    var quoted = [Bool](repeating: false, count: document.tokens.count)
    // A document without sentences has no paragraphs either.
    guard !paragraphs.isEmpty else { return quoted }
    var depth = 0
    var paragraph: Int32 = -1
    for (index, token) in document.tokens.enumerated() {
      let start = paragraphs[Int(sentence[index])]
      if start != paragraph {
        paragraph = start
        depth = 0
      }
      if token.kind == .closeQuote { depth = max(0, depth - 1) }
      quoted[index] = depth > 0
      if token.kind == .openQuote { depth += 1 }
    }
    return quoted
  }

  /// The first token of the paragraph of a token.
  func paragraphStart(of index: Int) -> Int { Int(paragraphs[Int(sentence[index])]) }

  /// The first word of its sentence, or the first after an opening quote mark, a bracket or a colon.
  func isFirst(_ index: Int) -> Bool {
    let start = sentenceSpan(of: index).start
    guard index > start else { return true }
    var before = index - 1
    switch kind(before) {
    case .openQuote: return true
    case .number where before == start: return true
    default: break
    }
    while before >= start, kind(before) != .word, kind(before) != .number {
      let byte = source.bytes[document.tokens[before].range.start]
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "*") || byte == 0xE2 && lower[before] == "•" { return true }
      before -= 1
    }
    return before < start
  }

  /// May be a word of a name by its letters.
  func isNamelike(_ index: Int) -> Bool {
    switch shape(index) {
    case .capital, .upper, .mixed, .initial, .letter: true
    default: false
    }
  }

  /// A paragraph begins behind a blank line.
  private static func paragraphs(of document: Document, in source: SourceText) -> [Int32] {
    var starts: [Int32] = []
    starts.reserveCapacity(document.sentences.count)
    for span in document.sentences {
      guard let last = starts.last, span.start > 0 else {
        starts.append(Int32(span.start))
        continue
      }
      let gap = document.tokens[span.start - 1].range.end..<document.tokens[span.start].range.start
      starts.append(source.bytes[gap].count { $0 == 0x0A } >= 2 ? Int32(span.start) : last)
    }
    return starts
  }

  private static func firsts(of document: Document) -> [Int32] {
    var firsts: [Int32] = []
    firsts.reserveCapacity((document.tokens.last?.range.end ?? 0) / stride + 1)
    for (index, token) in document.tokens.enumerated() {
      while firsts.count * stride < token.range.end { firsts.append(Int32(truncatingIfNeeded: index)) }
    }
    return firsts
  }

  private static func shape(of token: Token, in source: SourceText) -> Shape {
    switch token.kind {
    case .number: return .number
    case .word: break
    default: return .other
    }
    var uppers = 0
    var lowers = 0
    var letters = 0
    var isFirstUpper = false
    var hasInnerUpper = false
    var offset = token.range.start
    while offset < token.range.end {
      let (scalar, length) = source.scalar(at: offset)
      let isUpper = scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
      let isLower = scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isLowercase
      if isUpper {
        uppers += 1
        if letters == 0 { isFirstUpper = true } else if lowers > 0 { hasInnerUpper = true }
      }
      if isLower { lowers += 1 }
      if isUpper || isLower || ScalarClass(scalar) == .letter || ScalarClass(scalar) == .ideograph { letters += 1 }
      offset += length
    }
    if uppers == 0 { return lowers > 0 ? .lower : letters > 0 ? .caseless : .other }
    if lowers == 0 {
      guard uppers == 1 else { return .upper }
      return token.range.count == 1
        ? .letter : source.bytes[token.range.end - 1] == UInt8(ascii: ".") ? .initial : .upper
    }
    if isFirstUpper && !hasInnerUpper { return .capital }
    return isNameWithInnerCapital(source.string(token.range)) ? .capital : .mixed
  }

  /// "McDonald", "O'Neill", "DeSantis": surnames, not trade names.
  private static func isNameWithInnerCapital(_ word: String) -> Bool {
    if word.contains("'") || word.contains("’") || word.contains("-") || word.contains(".") { return true }
    let prefixes = ["Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz", "Della", "Del", "Mc"]
    return prefixes.contains { prefix in
      guard word.hasPrefix(prefix), let next = word.dropFirst(prefix.count).first, next.isUppercase else {
        return false
      }
      return word.dropFirst(prefix.count + 1).allSatisfy(\.isLowercase)
    }
  }
}
