// The words of a text in lower case, each different one kept once.

import NewsModel

/// A word for each token, by number: words of news come again and again.
struct WordList: RandomAccessCollection {
  /// For each token the number of its word.
  private(set) var numbers: [Int32] = []
  /// The different words, in the order of their first place.
  private(set) var vocabulary: [String] = []
  /// The same words as fixed tables know them.
  private var keys: [WordKey] = []
  /// Open hash table of numbers of words, -1 where there is none; at least half of it is free.
  private var slots = [Int32](repeating: -1, count: 1024)

  init(capacity: Int) { numbers.reserveCapacity(capacity) }

  var startIndex: Int { 0 }
  var endIndex: Int { numbers.count }
  subscript(index: Int) -> String { vocabulary[Int(numbers[index])] }

  /// For each word of the vocabulary what a test says of it: asked once for each, however often the word stands.
  func asked(_ test: (String) -> Bool) -> [Bool] { vocabulary.map(test) }

  /// For each word of the vocabulary whether it is in a set.
  func asked(_ set: WordSet) -> [Bool] {
    vocabulary.indices.map { keys[$0] == .none ? set.contains(vocabulary[$0]) : set.contains(keys[$0]) }
  }

  /// For each word of the vocabulary what a table tells of it.
  func asked<Value>(_ table: WordTable<Value>) -> [Value?] {
    vocabulary.indices.map { keys[$0] == .none ? table[vocabulary[$0]] : table[keys[$0]] }
  }

  /// The number of a word, nil if the text does not have it.
  func number(of word: String) -> Int? {
    let number = slots[slot(of: word, WordKey(word) ?? .none)]
    return number < 0 ? nil : Int(number)
  }

  /// Adds the word at a place of the text, ’ as '.
  mutating func append(_ source: SourceText, _ range: TextRange) {
    let key = WordKey(source.bytes, range.start, range.end) ?? .none
    if key != .none {
      numbers.append(number(of: key) { key.word })
    } else {
      let word = source.string(range).lowercased().replacingTypographicApostrophe()
      numbers.append(number(of: WordKey(word) ?? .none, word) { word })
    }
  }

  private mutating func number(of key: WordKey, _ letters: String = "", word: () -> String) -> Int32 {
    if vocabulary.count * 2 >= slots.count { grow() }
    let slot = slot(of: letters, key)
    if slots[slot] < 0 {
      slots[slot] = Int32(truncatingIfNeeded: vocabulary.count)
      vocabulary.append(word())
      keys.append(key)
    }
    return slots[slot]
  }

  /// Where the number of a word stands, or has room. Those with a key are known by it.
  private func slot(of word: String, _ key: WordKey) -> Int {
    var slot = WordList.hash(word, key) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if keys[number] == key, key != .none || vocabulary[number].utf8.elementsEqual(word.utf8) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (number, word) in vocabulary.enumerated() {
      slots[slot(of: word, keys[number])] = Int32(truncatingIfNeeded: number)
    }
  }

  /// Starts from a number that no writer of news knows, so that no text can be made whose words all meet in one slot.
  private static let seed = UInt64.random(in: .min ... .max)

  private static func hash(_ word: String, _ key: WordKey) -> Int {
    if key != .none { return Int(truncatingIfNeeded: key.hash(seed: seed) >> 1) }
    var hash = seed
    for byte in word.utf8 { hash = FeatureHash.join(hash, UInt64(byte)) }
    return Int(truncatingIfNeeded: FeatureHash.spread(hash) >> 1)
  }
}

extension String {
  /// ’ as '.
  fileprivate func replacingTypographicApostrophe() -> String {
    // Few words have its last byte.
    utf8.contains(0x99) && contains("\u{2019}") ? String(map { $0 == "\u{2019}" ? "'" : $0 }) : self
  }
}
