// A short sketch of a text by which near-duplicates are known without reading either.
// One-permutation MinHash, after Li, Owen and Zhang 2012; shingles after Broder 1997.

/// The least hash of the runs of words in each of some bins.
struct TextSketch: Hashable, Sendable {
  static let bins = 64
  private static let run = 4
  /// No run of words fell into this bin.
  private static let empty = UInt32.max

  /// As many as there are bins.
  let hashes: [UInt32]

  /// Linear in the text.
  init(of text: String) {
    var hashes = [UInt32](repeating: TextSketch.empty, count: TextSketch.bins)
    var last = [UInt64](repeating: 0, count: TextSketch.run)
    var count = 0
    TextSketch.eachWord(of: WordBreaks.spaced(text)) { word in
      last[count % TextSketch.run] = word
      count += 1
      guard count >= TextSketch.run else { return }
      var mixed: UInt64 = 0
      for place in count - TextSketch.run..<count {
        mixed = TextSketch.mix(mixed ^ last[place % TextSketch.run])
      }
      let bin = Int(mixed >> 58)
      hashes[bin] = min(hashes[bin], UInt32(truncatingIfNeeded: mixed) & ~1)
    }
    self.hashes = hashes
  }

  init?(bytes: [UInt8]) {
    guard bytes.count == TextSketch.bins * 4 else { return nil }
    hashes = (0..<TextSketch.bins).map { bin in
      (0..<4).reduce(0) { $0 << 8 | UInt32(bytes[bin * 4 + $1]) }
    }
  }

  var bytes: [UInt8] {
    hashes.flatMap { hash in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: hash >> UInt32($0)) } }
  }

  /// How much of the runs of words two texts share, from 0 to 1: about right to a tenth.
  func resemblance(to other: TextSketch) -> Double {
    var (same, filled) = (0, 0)
    for (a, b) in zip(hashes, other.hashes) where a != TextSketch.empty || b != TextSketch.empty {
      filled += 1
      if a == b { same += 1 }
    }
    return filled == 0 ? 0 : Double(same) / Double(filled)
  }

  /// Texts that resemble each other by a third or more have one of these in common, but for one pair in twenty.
  var bands: [UInt64] {
    stride(from: 0, to: TextSketch.bins, by: TextSketch.rows).compactMap { start in
      let rows = hashes[start..<start + TextSketch.rows]
      // Short texts leave bins empty; what is mostly empty is common to all of them.
      guard rows.count(where: { $0 == TextSketch.empty }) <= TextSketch.rows / 2 else { return nil }
      return rows.reduce(UInt64(start) &+ 1) { TextSketch.mix($0 ^ UInt64($1)) }
    }
  }

  private static let rows = 2
}

extension TextSketch {
  /// FNV-1a over each word in lower case; marks between words do not count.
  private static func eachWord(of text: String, _ body: (UInt64) -> Void) {
    var hash = offset
    var isIn = false
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): hash = (hash ^ UInt64(byte | 0x20)) &* prime
        case 0xE2 where index + 1 < bytes.count && bytes[index] == 0x80:
          // Curly quote marks, dashes and the like, which one paper sets and another does not.
          index += 2
          if isIn { body(hash) }
          (hash, isIn) = (offset, false)
          continue
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF:
          hash = (hash ^ UInt64(byte)) &* prime
        default:
          if isIn { body(hash) }
          (hash, isIn) = (offset, false)
          continue
        }
        isIn = true
      }
    }
    if isIn { body(hash) }
  }

  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// A hash of words in their order.
  static func hash(of words: some Sequence<String>) -> UInt64 {
    words.reduce(0) { hash, word in mix(hash ^ word.utf8.reduce(offset) { ($0 ^ UInt64($1)) &* prime }) }
  }

  /// The finalizer of SplitMix64, after Steele, Lea and Flood 2014.
  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
