// Tests that the fixed tables of words say what the dictionaries of Swift would.

import Seeded
import Testing

@testable import Extraction

@Suite struct WordTableTests {
  /// Words of every length around that of a key, with letters of one, two and three bytes, capitals and none.
  private static func words(_ count: Int, seed: UInt64) -> [String] {
    var random = SeededRandom(seed: seed)
    let letters = Array("abcdeABCDE'-.é漢\u{0}")
    return (0..<count).map { _ in
      String((0..<Int.random(in: 0...19, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
    }
  }

  @Test func saysWhatADictionaryWould() {
    var rows: [String: Int] = [:]
    for (number, word) in WordTableTests.words(3000, seed: 3).enumerated() { rows[word] = number }
    let table = WordTable(rows)
    let set = WordSet(rows.keys)
    for word in Array(rows.keys) + WordTableTests.words(3000, seed: 4) {
      #expect(table[word] == rows[word])
      #expect(table.contains(word) == (rows[word] != nil))
      #expect(set.contains(word) == (rows[word] != nil))
      #expect(set.contains(Substring(word)) == (rows[word] != nil))
    }
  }

  @Test func anEmptyTableHoldsNothing() {
    let none: WordSet = []
    #expect(!none.contains("") && !none.contains("a") && !none.contains("a word of more than sixteen letters"))
    #expect(WordSet([""]).contains("") && !WordSet([""]).contains("a"))
  }

  @Test func theBytesOfATextAreFolded() throws {
    let bytes = Array("The MINISTERS met".utf8)
    let key = try #require(WordKey(bytes, 4, 13))
    #expect(WordSet(["ministers"]).contains(key) && !WordSet(["minister", "MINISTERS"]).contains(key))
    #expect(WordKey(Array("internationalization".utf8), 0, 20) == nil)
    #expect(WordKey(Array("é".utf8), 0, 2) == nil)
  }
}
