// Mentions of names from the trained tagger, with what rules know for sure: titles, datelines, handles, brackets.

import NewsModel

/// A class, as its rules are asked name by name: it is never copied.
final class TaggedNames {
  private let words: Words
  private let reading: Reading
  private let tagger: NameTagger
  private let seams: LetterSeams

  init(_ words: Words, in reading: Reading, tagger: NameTagger) {
    self.words = words
    self.reading = reading
    self.tagger = tagger
    seams = LetterSeams(words, lexicon: tagger.lexicon)
  }

  /// Names in the order of the text, disjoint. Linear in the text.
  func names() -> [FoundName] {
    let dateline = reading.article.metadata.dateline?.range
    var names: [FoundName] = []
    let document = reading.document
    let spans = joined(
      tagger.names(
        bytes: reading.source.bytes, tokens: document.tokens.lazy.map { $0.range.start..<$0.range.end },
        sentences: document.sentences.lazy.map(\.indices)))
    for (place, span) in spans.enumerated() {
      for name in found(span, touchesPerson: touchesPerson(place, spans))
      where !(dateline?.overlaps(reading.document.range(of: name.words)) ?? false) {
        if let last = names.last, isInverted(last, name) {
          names[names.count - 1].words = TokenSpan(last.words.start, name.words.end)
        } else {
          names.append(name)
        }
      }
    }
    return names
  }

  /// "Garza Montes": two people of one word each with nothing between them are one, where the tagger is sure of neither.
  private func joined(_ spans: [TaggedSpan]) -> [TaggedSpan] {
    spans.reduce(into: []) { joined, span in
      guard let last = joined.last, last.words.upperBound == span.words.lowerBound,
        [last, span].allSatisfy({ $0.kind == 0 && $0.words.count == 1 && $0.confidence < TaggedNames.unsure }),
        words.isSameSentence(last.words.lowerBound, span.words.lowerBound)
      else { return joined.append(span) }
      joined[joined.count - 1] = TaggedSpan(
        words: last.words.lowerBound..<span.words.upperBound, kind: 0,
        confidence: max(last.confidence, span.confidence), isByText: last.isByText || span.isByText)
    }
  }

  private static let unsure: Float = 0.7

  /// Another person's name ends or begins where this one begins or ends.
  private func touchesPerson(_ place: Int, _ spans: [TaggedSpan]) -> Bool {
    let words = spans[place].words
    if place > 0, spans[place - 1].kind == 0, spans[place - 1].words.upperBound == words.lowerBound { return true }
    return place + 1 < spans.count && spans[place + 1].kind == 0
      && spans[place + 1].words.lowerBound == words.upperBound
  }

  /// "“Holt, Mara”": one person as address books have it, the family's name first, between quote marks.
  private func isInverted(_ family: FoundName, _ given: FoundName) -> Bool {
    let comma = family.words.end
    return family.kind == .person && given.kind == .person && given.words.start == comma + 1 && words[comma] == ","
      && isQuoteMark(family.words.start - 1) && isQuoteMark(given.words.end)
  }

  private func isQuoteMark(_ word: Int) -> Bool {
    guard word >= 0, word < words.count else { return false }
    return [.openQuote, .closeQuote].contains(words.kind(word))
  }

  private static let kinds: [EntityKind] = [.person, .organization, .place]

  private func found(_ name: TaggedSpan, touchesPerson: Bool) -> [FoundName] {
    let kind = TaggedNames.kinds[name.kind]
    var span = name.words
    if kind == .person { span = bare(span) }
    guard !span.isEmpty, !span.contains(where: isHandle) else { return [] }
    let rule = name.isByText ? "rest of the text" : "learned"
    return (kind == .person ? seams.cut(span, touchesPerson: touchesPerson) : [span]).map { span in
      FoundName(words: TokenSpan(span.lowerBound, span.upperBound), kind: kind, rule: rule, weight: name.confidence)
    }
  }

  /// A person's name without title before and possessive ending after it.
  private func bare(_ span: Range<Int>) -> Range<Int> {
    var span = span
    while span.count > 1, isTitle(span.lowerBound) { span = span.lowerBound + 1..<span.upperBound }
    while span.count > 1, isPossessive(span.upperBound - 1) { span = span.lowerBound..<span.upperBound - 1 }
    return insideQuoteMarks(span)
  }

  /// What stands behind an opening mark that the name does not close: "LU - M “Les Spahnn".
  private func insideQuoteMarks(_ span: Range<Int>) -> Range<Int> {
    guard let mark = span.first(where: isQuoteMark), words.kind(mark) == .openQuote, mark + 1 < span.upperBound,
      !span[(mark + 1)...].contains(where: isQuoteMark)
    else { return span }
    return mark + 1..<span.upperBound
  }

  private func isTitle(_ word: Int) -> Bool {
    TitleWords.isTitle(words[word]) && !GivenNames.contains(words[word])
  }

  private func isPossessive(_ word: Int) -> Bool {
    words[word] == "'s" || words[word] == "'"
  }

  /// "@jack", "#BREAKING", an address.
  private func isHandle(_ word: Int) -> Bool {
    let range = reading.document.tokens[word].range
    let first = reading.source.bytes[range.start]
    if range.count > 1, first == UInt8(ascii: "@") || first == UInt8(ascii: "#") { return true }
    let bytes = reading.source.bytes[range.start..<range.end]
    return bytes.contains(UInt8(ascii: "/")) && bytes.contains(UInt8(ascii: ":"))
  }
}
