// Tests that the arithmetic of the tagger gives the same numbers with wide vectors as with those every processor has.

import NewsModel
import Seeded
import Testing

@testable import Extraction

@Suite struct VectorWidthTests {
  /// Words of all kinds, put together by chance but always the same: names, titles, verbs, figures and nonsense.
  private static func text(seed: UInt64) -> (bytes: [UInt8], tokens: [Range<Int>], sentences: [Range<Int>]) {
    var random = SeededRandom(seed: seed)
    func next(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
    let known = [
      "Angela", "Merkel", "Mr.", "the", "of", "Bank", "America", "said", "Paris", "in", "IBM", "O'Neill", "van", "de",
      "-",
      "Zelenský", "2013", "Inc.", "President", "München", "and", ",", "“", "”", "’s", "NATO", "iPhone", "x", "習近平",
      "U.N.",
    ]
    var (bytes, tokens, sentences): ([UInt8], [Range<Int>], [Range<Int>]) = ([], [], [])
    while tokens.count < 400 {
      let first = tokens.count
      for _ in 0...next(30) {
        let start = bytes.count
        if next(3) > 0 {
          bytes += known[next(known.count)].utf8
        } else {
          let base = UInt8(ascii: next(2) == 0 ? "A" : "a")
          for place in 0...next(9) { bytes.append((place == 0 ? base : UInt8(ascii: "a")) + UInt8(next(26))) }
        }
        tokens.append(start..<bytes.count)
        bytes.append(UInt8(ascii: " "))
      }
      sentences.append(first..<tokens.count)
    }
    return (bytes, tokens, sentences)
  }

  @Test(
    .enabled(if: VectorWidth.ofThisProcessor == .wide, "the processor has no wide vectors"),
    arguments: 1...40 as ClosedRange<UInt64>)
  func bothGiveTheSame(seed: UInt64) throws {
    let wide = try NameModelFile.shared.get()
    let narrow = try NameTagger(wide.model, .narrow)
    let text = VectorWidthTests.text(seed: seed)
    let first = wide.tagging(bytes: text.bytes, tokens: text.tokens, sentences: text.sentences)
    let second = narrow.tagging(bytes: text.bytes, tokens: text.tokens, sentences: text.sentences)
    #expect(first.tags == second.tags)
    #expect(first.probabilities.map(\.bitPattern) == second.probabilities.map(\.bitPattern))
    #expect(first.tags.contains { $0 != 0 })
  }
}
