// Hashes of words, affixes and pairs of them: the tagger never makes a string.

/// 64-bit hashing of letters and of already hashed parts.
package enum FeatureHash {
  package static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  /// FNV-1a, one folded scalar at a time.
  @inline(__always)
  package static func add(_ scalar: UInt32, to hash: UInt64) -> UInt64 { (hash ^ UInt64(scalar)) &* prime }

  /// Spreads the bits of a hash, so that any of them may choose a slot (the finisher of MurmurHash3).
  @inline(__always)
  package static func spread(_ hash: UInt64) -> UInt64 {
    var h = hash
    h ^= h >> 33
    h = h &* 0xFF51_AFD7_ED55_8CCD
    h ^= h >> 33
    h = h &* 0xC4CE_B9FE_1A85_EC53
    return h ^ (h >> 33)
  }

  /// One hash of two, in order.
  @inline(__always)
  package static func join(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let mixed = (a ^ (b &* 0x9E37_79B9_7F4A_7C15)) &* 0xC2B2_AE3D_27D4_EB4F
    return mixed ^ (mixed >> 29)
  }

  /// The hash of a word as the tables know it: folded to lower case.
  package static func word(_ text: some StringProtocol) -> UInt64 {
    var hash = seed
    for scalar in text.unicodeScalars { hash = add(Letters.fold(scalar.value).folded, to: hash) }
    return spread(hash)
  }

  /// The key under which the vocabulary keeps a word that is written with a capital.
  @inline(__always)
  package static func capitalKey(_ word: UInt64) -> UInt64 { word &* 0x9E37_79B9_7F4A_7C15 ^ (word >> 17) }

  /// The hash of a phrase, one word after another; a phrase of one word is that word.
  package static func phrase(_ words: some Sequence<UInt64>) -> UInt64 {
    var hash: UInt64?
    for word in words { hash = hash.map { join($0, word) } ?? word }
    return hash ?? seed
  }
}
