// Headlines in title case or capitals, where a capital tells nothing: names are found there by what the body knows.

import NewsModel

/// The tokens whose capitals tell nothing.
struct TitleCase {
  private let spans: [TokenSpan]
  private let isTitled: [Bool]

  init(_ words: Words, blocks: [Block]) {
    let headings = blocks.filter { $0.kind == .headline || $0.kind == .heading }.map(\.range)
    var heading = 0
    let spans = words.document.sentences.filter { sentence in
      let range = words.document.range(of: sentence)
      while heading < headings.count, headings[heading].end <= range.start { heading += 1 }
      let isHeading = heading < headings.count && headings[heading].contains(range)
      return TitleCase.isTitleCase(sentence, in: words, isHeading: isHeading)
    }
    var isTitled = [Bool](repeating: false, count: words.count)
    for span in spans { for index in span.indices { isTitled[index] = true } }
    self.spans = spans
    self.isTitled = isTitled
  }

  var isEmpty: Bool { spans.isEmpty }

  func contains(_ index: Int) -> Bool { isTitled[index] }

  /// Nearly all longer words begin with a capital. Outside of headings only all capitals count.
  private static func isTitleCase(_ sentence: TokenSpan, in words: Words, isHeading: Bool) -> Bool {
    var capitals = 0
    var uppers = 0
    var smalls = 0
    for index in sentence.indices where words.kind(index) == .word && words.lower[index].utf8.count > 3 {
      switch words.shape(index) {
      case .upper: uppers += 1
      case .capital, .mixed: capitals += 1
      case .lower: smalls += 1
      default: break
      }
    }
    if uppers >= 3, uppers >= 4 * (capitals + smalls) { return true }
    return isHeading && capitals + uppers >= 3 && capitals + uppers >= 4 * smalls
  }

  /// The longest stretches that the body names in the same words, and given names with what follows them.
  func names(known: Set<String>, words: Words) -> [NameSpan] {
    var surnames: Set<String> = []
    for name in known { if let last = name.split(separator: " ").last { surnames.insert(String(last)) } }
    var found: [NameSpan] = []
    for span in spans {
      var index = span.start
      while index < span.end {
        let end = longest(from: index, in: span, known: known, surnames: surnames, words: words)
        if end > index {
          let none = TokenSpan(index, index)
          found.append(NameSpan(span: TokenSpan(index, end), title: none, isBeforeTitle: false))
        }
        index = max(end, index + 1)
      }
    }
    return found
  }

  private func longest(
    from index: Int, in span: TokenSpan, known: Set<String>, surnames: Set<String>, words: Words
  ) -> Int {
    guard words.isNamelike(index) else { return index }
    for end in stride(from: min(index + 5, span.end), to: index, by: -1) {
      let phrase = words.lower[index..<end].joined(separator: " ")
      if known.contains(phrase) || PlaceNames.contains(phrase) { return end }
      if end == index + 1, surnames.contains(phrase), !ContextWords.isCommon(phrase) { return end }
    }
    let isPair = GivenNames.contains(words.lower[index]) && index + 1 < span.end && words.isNamelike(index + 1)
    return isPair && !ContextWords.isCommon(words.lower[index + 1]) ? index + 2 : index
  }
}
