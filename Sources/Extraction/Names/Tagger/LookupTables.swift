// Open hash tables that are read straight out of mapped memory.

import CProcessor

/// Hash to a byte, in slots of four bytes: 24 bits of the hash, and the value, which is never 0.
package struct FlagTable {
  let slots: UnsafeBufferPointer<UInt32>

  /// Nil unless the number of slots is a power of two.
  init?(_ slots: UnsafeBufferPointer<UInt32>) {
    guard slots.count > 0, slots.count & (slots.count - 1) == 0 else { return nil }
    self.slots = slots
  }

  /// The value of a hash, 0 if it is not there (or, once in some millions, that of another).
  @inline(__always)
  func value(of hash: UInt64) -> UInt8 {
    let mask = slots.count - 1
    let check = UInt32(truncatingIfNeeded: hash >> 40)
    var slot = Int(truncatingIfNeeded: hash) & mask
    for _ in 0..<FlagTable.longestProbe {
      let entry = UInt32(littleEndian: slots[slot])
      if entry == 0 { return 0 }
      if entry >> 8 == check { return UInt8(truncatingIfNeeded: entry) }
      slot = (slot + 1) & mask
    }
    return 0
  }

  @inline(__always)
  func prefetch(_ hash: UInt64) {
    lede_prefetch(slots.baseAddress! + (Int(truncatingIfNeeded: hash) & (slots.count - 1)))
  }

  package static let longestProbe = 64

  /// Lays out a table; a hash that finds no room within the longest probe is left out.
  package static func lay(_ values: [(hash: UInt64, value: UInt8)]) -> [UInt32] {
    var size = 16
    while size * 4 < values.count * 5 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for (hash, value) in values where value != 0 {
      let check = UInt32(truncatingIfNeeded: hash >> 40)
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      for _ in 0..<longestProbe {
        if slots[slot] == 0 || slots[slot] >> 8 == check {
          slots[slot] = (check << 8 | UInt32(value) | (slots[slot] & 0xFF)).littleEndian
          break
        }
        slot = (slot + 1) & (size - 1)
      }
    }
    return slots
  }
}

/// The vocabulary: hash to the number of a word and its habit of case, in slots of eight bytes.
package struct VocabularyTable {
  let slots: UnsafeBufferPointer<UInt64>

  init?(_ slots: UnsafeBufferPointer<UInt64>) {
    guard slots.count > 0, slots.count & (slots.count - 1) == 0 else { return nil }
    self.slots = slots
  }

  @inline(__always)
  func prefetch(_ hash: UInt64) {
    lede_prefetch(slots.baseAddress! + (Int(truncatingIfNeeded: hash >> 8) & (slots.count - 1)))
  }

  @inline(__always)
  func entry(of hash: UInt64) -> (index: Int32, habit: UInt8)? {
    let mask = slots.count - 1
    let check = hash >> 32
    var slot = Int(truncatingIfNeeded: hash >> 8) & mask
    for _ in 0..<FlagTable.longestProbe {
      let entry = UInt64(littleEndian: slots[slot])
      if entry == 0 { return nil }
      if entry >> 32 == check {
        return (Int32(truncatingIfNeeded: (entry >> 8) & 0xFFFFFF) - 1, UInt8(truncatingIfNeeded: entry))
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Lays out a table; the word at index i gets the number i.
  package static func lay(_ words: [(hash: UInt64, habit: UInt8)]) -> [UInt64] {
    var size = 16
    while size * 2 < words.count * 3 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for (index, word) in words.enumerated() {
      var slot = Int(truncatingIfNeeded: word.hash >> 8) & (size - 1)
      for _ in 0..<FlagTable.longestProbe where slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      if slots[slot] != 0 { continue }
      slots[slot] = ((word.hash >> 32) << 32 | UInt64(index + 1) << 8 | UInt64(word.habit)).littleEndian
    }
    return slots
  }
}
