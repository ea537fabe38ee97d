// Mentions of names from the trained tagger, with what rules know for sure: titles, datelines, handles, brackets.

import NewsModel

struct TaggedNames {
  private let reading: Reading
  private let tagger: NameTagger

  init(_ reading: Reading, tagger: NameTagger) {
    self.reading = reading
    self.tagger = tagger
  }

  /// Name mentions in the order of the text, disjoint. Linear in the text.
  func mentions() -> [Mention] {
    let text = NameText(reading.source, reading.document)
    let dateline = reading.article.metadata.dateline?.range
    var mentions: [Mention] = []
    for name in tagger.names(bytes: text.bytes, tokens: text.tokens, sentences: text.sentences) {
      guard let mention = mention(name), !(dateline?.overlaps(mention.range) ?? false) else { continue }
      mentions.append(mention)
    }
    mentions += DatelineNames.mentions(in: reading)
    if reading.source.bytes.contains(where: { $0 >= 0xE0 }) {
      mentions += BracketNames.mentions(Words(reading), after: mentions)
    }
    mentions.sort { $0.range < $1.range }
    var end = 0
    return mentions.filter { mention in
      guard mention.range.start >= end else { return false }
      end = mention.range.end
      return true
    }
  }

  private static let kinds: [EntityKind] = [.person, .organization, .place]

  private func mention(_ name: TaggedSpan) -> Mention? {
    let kind = TaggedNames.kinds[name.kind]
    var words = name.words
    if kind == .person { words = bare(words) }
    guard !words.isEmpty, !words.contains(where: isHandle) else { return nil }
    let range = reading.document.range(of: TokenSpan(words.lowerBound, words.upperBound))
    return Mention(range: range, kind: kind, form: .name, rule: name.isByText ? "rest of the text" : "learned")
  }

  /// A person's name without title before and possessive ending after it.
  private func bare(_ words: Range<Int>) -> Range<Int> {
    var words = words
    while words.count > 1, isTitle(words.lowerBound) { words = words.lowerBound + 1..<words.upperBound }
    while words.count > 1, isPossessive(words.upperBound - 1) { words = words.lowerBound..<words.upperBound - 1 }
    return words
  }

  private func isTitle(_ word: Int) -> Bool {
    let text = reading.source.lowercased(reading.document.tokens[word].range)
    return TitleWords.isTitle(text) && !GivenNames.contains(text)
  }

  private func isPossessive(_ word: Int) -> Bool {
    let text = reading.source.lowercased(reading.document.tokens[word].range)
    return text == "'s" || text == "’s" || text == "'"
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
