// Folds letters to a plain lower-case form, so that "Zelenský", "ZELENSKY" and "Zelensky" are one word.

/// Letters as the tagger sees them: case, and the bare letter under a diacritic.
enum Letters {
  /// What one scalar is to the tagger.
  enum Sort: UInt8 {
    case lower, upper, digit, other
  }

  /// Base letters of U+00C0 … U+017F in lower case; "?" where there is none.
  private static let latinBases: [UInt8] = Array(
    """
    aaaaaaaceeeeiiiidnooooo?ouuuuyts\
    aaaaaaaceeeeiiiidnooooo?ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo\
    rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.utf8)

  /// The sort and the folded scalar: lower case, without diacritic for Latin letters, plain quotes and hyphens.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> (sort: Sort, folded: UInt32) {
    scalar < 0x80 ? foldASCII(scalar) : foldOther(scalar)
  }

  private static func foldOther(_ scalar: UInt32) -> (sort: Sort, folded: UInt32) {
    if scalar >= 0xC0 && scalar <= 0x17F { return foldLatin(scalar) }
    switch scalar {
    case 0x2018, 0x2019, 0x02BC: return (.other, 0x27)
    case 0x201C, 0x201D: return (.other, 0x22)
    case 0x2010...0x2015: return (.other, 0x2D)
    case 0x391...0x3A9, 0x410...0x42F: return (.upper, scalar + 0x20)
    case 0x400...0x40F: return (.upper, scalar + 0x50)
    case 0x3B1...0x3C9, 0x430...0x45F: return (.lower, scalar)
    case 0x1E00...0x1EFF: return (scalar % 2 == 0 ? .upper : .lower, scalar | 1)
    case 0x180...0x24F, 0x250...0x2AF: return (.lower, scalar)
    default: return (.other, scalar)
    }
  }

  @inline(__always)
  private static func foldASCII(_ scalar: UInt32) -> (sort: Sort, folded: UInt32) {
    switch scalar {
    case 0x61...0x7A: (.lower, scalar)
    case 0x41...0x5A: (.upper, scalar + 0x20)
    case 0x30...0x39: (.digit, 0x30)
    default: (.other, scalar)
    }
  }

  private static func foldLatin(_ scalar: UInt32) -> (sort: Sort, folded: UInt32) {
    if scalar == 0xD7 || scalar == 0xF7 { return (.other, scalar) }
    let base = UInt32(latinBases[Int(scalar - 0xC0)])
    if scalar <= 0xDF { return (scalar == 0xDF ? .lower : .upper, base) }
    if scalar <= 0xFF { return (.lower, base) }
    // Capitals are even but in the two stretches that begin with an odd one.
    let oddIsUpper = (0x139...0x148).contains(scalar) || (0x179...0x17E).contains(scalar)
    return ((scalar % 2 == 1) == oddIsUpper ? .upper : .lower, base)
  }
}
