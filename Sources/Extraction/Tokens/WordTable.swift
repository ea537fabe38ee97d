// Fixed tables of our own words: asked for every token many times over, so faster than the dictionaries of Swift.

/// A word of at most 16 ASCII letters and signs, packed into two numbers.
struct WordKey: Hashable {
  fileprivate let low: UInt64
  fileprivate let high: UInt64

  fileprivate static let none = WordKey(low: 0, high: 0)

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// Capitals as small letters; nil for longer words and for other letters.
  init?(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    guard end - start <= 16 else { return nil }
    var low: UInt64 = 0
    var high: UInt64 = 0
    for index in start..<end {
      let byte = bytes[index]
      guard byte &- 1 < 0x7F else { return nil }
      let folded = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
      if index - start < 8 { low = low << 8 | UInt64(folded) } else { high = high << 8 | UInt64(folded) }
    }
    self.init(low: low, high: high)
  }

  /// The letters as they are; nil for longer words and for other letters.
  @inline(__always)
  init?(_ word: some StringProtocol) {
    let key = word.utf8.withContiguousStorageIfAvailable { bytes -> WordKey? in
      guard bytes.count <= 16 else { return nil }
      var low: UInt64 = 0
      var high: UInt64 = 0
      var others: UInt8 = 0
      for index in 0..<min(8, bytes.count) {
        others |= (bytes[index] &- 1) & 0x80
        low = low << 8 | UInt64(bytes[index])
      }
      var index = 8
      while index < bytes.count {
        others |= (bytes[index] &- 1) & 0x80
        high = high << 8 | UInt64(bytes[index])
        index += 1
      }
      return others == 0 ? WordKey(low: low, high: high) : nil
    }
    guard let key, let key else { return nil }
    self = key
  }

  /// The tables are made of our words alone, so no text can be written whose words all meet in one slot of them.
  @inline(__always)
  fileprivate var hash: UInt64 { (low &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0xC2B2_AE3D_27D4_EB4F) }
}

/// What a fixed list of words tells of each.
struct WordTable<Value: Sendable>: Sendable {
  /// Open addressing, one slot after another; at most half of them are taken.
  private var keys: [WordKey] = []
  private var values: [Value?] = []
  private var shift: UInt64 = 0
  /// Longer words, and those with other letters.
  private var others: [String: Value] = [:]

  init(_ rows: [String: Value]) {
    let size = rows.count * 2 + 2
    let bits = Int.bitWidth - size.leadingZeroBitCount
    shift = UInt64(64 - bits)
    keys = Array(repeating: .none, count: 1 << bits)
    values = Array(repeating: nil, count: 1 << bits)
    for (word, value) in rows {
      if let key = WordKey(word), key != .none { set(key, value) } else { others[word] = value }
    }
  }

  private mutating func set(_ key: WordKey, _ value: Value) {
    var slot = Int(truncatingIfNeeded: key.hash >> shift)
    while keys[slot] != .none { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    values[slot] = value
  }

  @inline(__always)
  fileprivate func slot(of key: WordKey) -> Int? {
    guard key != .none else { return nil }
    var slot = Int(truncatingIfNeeded: key.hash >> shift)
    while keys[slot] != .none {
      if keys[slot] == key { return slot }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  subscript(key: WordKey) -> Value? { slot(of: key).flatMap { values[$0] } }

  subscript(word: some StringProtocol) -> Value? {
    if let key = WordKey(word), key != .none { return self[key] }
    return others.isEmpty ? nil : others[String(word)]
  }

  func contains(_ word: some StringProtocol) -> Bool {
    if let key = WordKey(word), key != .none { return slot(of: key) != nil }
    return !others.isEmpty && others[String(word)] != nil
  }

  func contains(_ key: WordKey) -> Bool { slot(of: key) != nil }
}

/// A fixed set of words.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  /// Every word, for those who go through them.
  let words: Set<String>
  private let table: WordTable<Bool>

  init(_ words: some Sequence<String>) {
    self.words = Set(words)
    table = WordTable(Dictionary(uniqueKeysWithValues: self.words.map { ($0, true) }))
  }

  init(arrayLiteral words: String...) { self.init(words) }

  func contains(_ word: some StringProtocol) -> Bool { table.contains(word) }

  /// For the bytes of a text: those of longer words and of other letters are not found so.
  func contains(_ key: WordKey) -> Bool { table.contains(key) }

  func union(_ more: some Sequence<String>) -> WordSet { WordSet(words.union(more)) }

  func union(_ more: WordSet) -> WordSet { union(more.words) }
}
