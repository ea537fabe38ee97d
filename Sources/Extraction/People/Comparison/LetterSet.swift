// The letters of a word as bits, to pass over pairs of words that cannot be alike at the cost of a few instructions.

struct LetterSet {
  private let bits: UInt32

  init(_ word: String) {
    var bits: UInt32 = 0
    for byte in word.utf8 where byte >= 0x61 && byte <= 0x7A { bits |= 1 << UInt32(byte - 0x61) }
    self.bits = bits
  }

  /// They share a third of their letters at least.
  func isNear(_ other: LetterSet) -> Bool {
    (bits & other.bits).nonzeroBitCount * 3 >= (bits | other.bits).nonzeroBitCount
  }
}
