// Fixed tables of our own words: asked for every token many times over, so faster than the dictionaries of Swift.

/// A word of at most 16 ASCII letters and signs, packed into two numbers.
struct WordKey: Hashable {
  fileprivate let low: UInt64
  fileprivate let high: UInt64

  /// Stands for a word that has no key.
  static let none = WordKey(low: 0, high: 0)

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// Capitals as small letters; nil for longer words and for other letters.
  @inline(__always)
  init?(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    precondition(start >= 0 && start <= end && end <= bytes.count)
    let key = bytes.withUnsafeBytes { WordKey(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
    guard let key else { return nil }
    self.init(low: WordKey.folded(key.low), high: WordKey.folded(key.high))
  }

  /// The letters as they are; nil for longer words and for other letters.
  @inline(__always)
  init?(_ word: some StringProtocol) {
    let key = word.utf8.withContiguousStorageIfAvailable { WordKey(UnsafeRawBufferPointer($0)) }
    guard let key, let key else { return nil }
    self = key
  }

  /// The letters as they are; nil for longer words and for other letters.
  @inline(__always)
  init?(_ letters: UnsafeRawBufferPointer) {
    let count = letters.count
    guard count > 0, count <= 16, let start = letters.baseAddress else {
      guard count == 0 else { return nil }
      self = .none
      return
    }
    let low = WordKey.packed(start, min(8, count))
    let high = count > 8 ? WordKey.packed(start + 8, count - 8) : 0
    guard WordKey.isPlain(low, min(8, count)), count <= 8 || WordKey.isPlain(high, count - 8) else { return nil }
    self.init(low: low, high: high)
  }

  /// One to eight letters as a number, the first highest. Two readings that overlap stand for a loop.
  @inline(__always)
  private static func packed(_ letters: UnsafeRawPointer, _ count: Int) -> UInt64 {
    func part<Part: FixedWidthInteger & UnsignedInteger>(_ size: Int, _ type: Part.Type) -> UInt64 {
      let first = UInt64(Part(bigEndian: letters.loadUnaligned(as: Part.self)))
      let last = UInt64(Part(bigEndian: letters.loadUnaligned(fromByteOffset: count - size, as: Part.self)))
      return first &<< UInt64(8 * (count - size)) | last
    }
    if count == 8 { return UInt64(bigEndian: letters.loadUnaligned(as: UInt64.self)) }
    if count >= 4 { return part(4, UInt32.self) }
    return count >= 2 ? part(2, UInt16.self) : UInt64(letters.load(as: UInt8.self))
  }

  /// All of some packed letters are ASCII, and none is zero.
  @inline(__always)
  private static func isPlain(_ letters: UInt64, _ count: Int) -> Bool {
    let filled = count < 8 ? letters | ~0 << UInt64(8 * count) : letters
    let zeros = (filled &- 0x0101_0101_0101_0101) & ~filled
    return (letters | zeros) & 0x8080_8080_8080_8080 == 0
  }

  /// Capitals among packed letters as small ones: the highest bit of each byte tells that it is at least "A", and that it
  /// is beyond "Z".
  @inline(__always)
  private static func folded(_ letters: UInt64) -> UInt64 {
    let capitals = (letters &+ 0x3F3F_3F3F_3F3F_3F3F) ^ (letters &+ 0x2525_2525_2525_2525)
    return letters | (capitals & 0x8080_8080_8080_8080) >> 2
  }

  /// The word itself.
  var word: String {
    let count = WordKey.count(low) + WordKey.count(high)
    return String(unsafeUninitializedCapacity: count) { buffer in
      for place in 0..<count {
        let (part, end) = place < 8 ? (low, min(8, count)) : (high, count)
        buffer[place] = UInt8(truncatingIfNeeded: part >> UInt64(8 * (end - 1 - place)))
      }
      return count
    }
  }

  /// How many letters are packed in a number.
  private static func count(_ letters: UInt64) -> Int { (71 - letters.leadingZeroBitCount) / 8 }

  /// For tables of the words of a text: begins with a number that no writer of it knows.
  @inline(__always)
  func hash(seed: UInt64) -> UInt64 { FeatureHash.spread(FeatureHash.join(FeatureHash.join(seed, low), high)) }

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
