// The words of a text in lower case, each different one kept once.

import NewsModel

/// A word for each token, by number: words of news come again and again.
struct WordList: RandomAccessCollection {
  /// For each token the number of its word.
  private(set) var numbers: [Int32] = []
  /// The different words, in the order of their first place.
  private(set) var vocabulary: [String] = []
  /// Open hash table of numbers of words, -1 where there is none; at least half of it is free.
  private var slots = [Int32](repeating: -1, count: 256)

  init(capacity: Int) { numbers.reserveCapacity(capacity) }

  var startIndex: Int { 0 }
  var endIndex: Int { numbers.count }
  subscript(index: Int) -> String { vocabulary[Int(numbers[index])] }

  /// For each word of the vocabulary what a test says of it: asked once for each, however often the word stands.
  func asked(_ test: (String) -> Bool) -> [Bool] { vocabulary.map(test) }

  /// Adds the word at a place of the text, ’ as '.
  mutating func append(_ source: SourceText, _ range: TextRange) {
    let bytes = source.bytes[range.start..<range.end]
    if bytes.contains(where: { $0 >= 0x80 }) {
      let word = source.string(range).lowercased().replacingTypographicApostrophe()
      numbers.append(Array(word.utf8).withUnsafeBufferPointer { number(of: $0) })
    } else {
      numbers.append(
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { small in
          for (place, byte) in bytes.enumerated() { small[place] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
          return number(of: UnsafeBufferPointer(small))
        })
    }
  }

  private mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
    if vocabulary.count * 2 >= slots.count { grow() }
    var slot = WordList.hash(word) & (slots.count - 1)
    while slots[slot] >= 0 {
      if isWord(Int(slots[slot]), word) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(truncatingIfNeeded: vocabulary.count)
    slots[slot] = number
    vocabulary.append(String(decoding: word, as: UTF8.self))
    return number
  }

  private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let known = vocabulary[number].utf8
    return known.count == word.count && known.elementsEqual(word)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (number, word) in vocabulary.enumerated() {
      var slot = WordList.hash(word.utf8) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  /// Starts from a number that no writer of news knows, so that no text can be made whose words all meet in one slot.
  private static let seed = UInt64.random(in: .min ... .max)

  private static func hash(_ bytes: some Sequence<UInt8>) -> Int {
    var hash = seed
    for byte in bytes { hash = FeatureHash.join(hash, UInt64(byte)) }
    return Int(truncatingIfNeeded: FeatureHash.spread(hash) >> 1)
  }
}

extension String {
  /// ’ as '.
  fileprivate func replacingTypographicApostrophe() -> String {
    contains("\u{2019}") ? String(map { $0 == "\u{2019}" ? "'" : $0 }) : self
  }
}
