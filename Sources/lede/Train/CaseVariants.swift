// Copies of tagged texts in other letters: headlines, capitals, the lower case of the web.

import Extraction

/// How a text may be set.
enum CaseVariant: CaseIterable {
  case lower, capitals, titleCase

  /// The same bytes with ASCII letters recased, so that all ranges stay what they are.
  func recased(_ bytes: [UInt8], tokens: [Range<Int>]) -> [UInt8] {
    var bytes = bytes
    for token in tokens {
      for place in token {
        switch self {
        case .lower: bytes[place] = CaseVariant.lowered(bytes[place])
        case .capitals: bytes[place] = CaseVariant.raised(bytes[place])
        case .titleCase where place == token.lowerBound && token.count > 3:
          bytes[place] = CaseVariant.raised(bytes[place])
        case .titleCase: break
        }
      }
    }
    return bytes
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
  private static func raised(_ byte: UInt8) -> UInt8 { byte >= 0x61 && byte <= 0x7A ? byte & ~0x20 : byte }
}

extension TaggedText {
  /// The text in other letters.
  func recased(_ variant: CaseVariant) -> TaggedText {
    var copy = self
    copy.bytes = variant.recased(bytes, tokens: tokens)
    return copy
  }
}
