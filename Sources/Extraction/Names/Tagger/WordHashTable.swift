// What is known of the words of one text by their hashes: asked for every word, so faster than the dictionaries of Swift.

/// Hash of a word to a value.
struct WordHashTable<Value: BitwiseCopyable> {
  /// Open addressing, one slot after another; at most half of them are taken. A hash of 0 is in no slot.
  private var slots: [(hash: UInt64, value: Value)]
  private var count = 0
  private let none: Value
  private var zero: Value

  /// - Parameter none: What is told of words that were not put in.
  init(none: Value) {
    self.none = none
    zero = none
    slots = Array(repeating: (0, none), count: 256)
  }

  subscript(hash: UInt64) -> Value {
    @inline(__always)
    get {
      if hash == 0 { return zero }
      let slot = slot(of: hash)
      return slots[slot].hash == 0 ? none : slots[slot].value
    }
    @inline(__always)
    set {
      if hash == 0 {
        zero = newValue
        return
      }
      var slot = slot(of: hash)
      if slots[slot].hash == 0 {
        if 2 * count >= slots.count {
          grow()
          slot = self.slot(of: hash)
        }
        count += 1
      }
      slots[slot] = (hash, newValue)
    }
  }

  /// Where a hash stands, or has room.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: FeatureHash.join(hash, WordHashTable.seed) >> 8) & (slots.count - 1)
    while slots[slot].hash != hash && slots[slot].hash != 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, none), count: 4 * old.count)
    for (hash, value) in old where hash != 0 { slots[slot(of: hash)] = (hash, value) }
  }

  /// A number that no writer of news knows, so that no text can be made whose words all meet in one slot.
  private static var seed: UInt64 { WordHashSeed.seed }
}

private enum WordHashSeed {
  static let seed = UInt64.random(in: .min ... .max)
}
