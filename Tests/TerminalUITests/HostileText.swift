// Hostile text made by chance.

import Seeded

extension SeededRandom {
  /// UTF-8 bytes of letters, spaces, marks, wide letters, emoji, controls and now and then bytes that are not UTF-8.
  mutating func hostileText(scalars count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<count {
      switch UInt8.random(in: 0..<16, using: &self) {
      case 0..<6: bytes.append(UInt8.random(in: 0x61...0x7A, using: &self))
      case 6, 7: bytes.append(0x20)
      case 8: append(0x300...0x36F, to: &bytes)
      case 9: append(0x4E00...0x9FFF, to: &bytes)
      case 10: append(0x1F1E6...0x1F64F, to: &bytes)
      case 11: append(0x0...0xFF, to: &bytes)
      case 12: append(0x2000...0x206F, to: &bytes)
      case 13: append(0x3000...0x30FF, to: &bytes)
      case 14: append(0...0x10FFFF, to: &bytes)
      default: bytes.append(UInt8.random(in: 0...0xFF, using: &self))
      }
    }
    return bytes
  }

  private mutating func append(_ values: ClosedRange<UInt32>, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(UInt32.random(in: values, using: &self)) else { return }
    bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
  }
}
