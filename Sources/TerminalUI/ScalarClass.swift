// What a Unicode scalar does in a row of cells: how wide it is, and whether it is shown, joined, dropped or replaced.

import CTerminal

/// How one scalar behaves in a cell. Found once a scalar, then kept in a table.
struct ScalarClass {
  enum Kind: UInt8 {
    /// Shown as it is, in a cell of its own.
    case plain
    /// Joins the cell before it (a combining mark).
    case mark
    /// Joins the cell before it and is not shown: a variation selector, a joiner, a soft hyphen, a direction mark, a tag.
    case dropped
    /// Shown as a space: tabs, line ends, no-break spaces.
    case blank
    /// Shown as U+FFFD: controls, direction overrides, what the C library cannot print.
    case replaced
    /// Half a flag.
    case regional
    /// An emoji: takes a skin tone, and others by a joiner.
    case pictograph
    /// A skin tone.
    case modifier
  }

  let kind: Kind
  /// Columns of the scalar by itself: 0, 1 or 2.
  let width: Int

  /// The class of a scalar. O(1).
  init(_ scalar: Unicode.Scalar) {
    var packed = terminal_scalar_class(scalar.value)
    if packed == 0 {
      packed = ScalarClass.find(scalar)
      terminal_keep_scalar_class(scalar.value, packed)
    }
    kind = Kind(rawValue: packed >> 2 & 7) ?? .replaced
    width = Int(packed & 3)
  }

  private static func pack(_ kind: Kind, _ width: Int) -> UInt8 { 0x80 | kind.rawValue << 2 | UInt8(width) }

  private static func find(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: return pack(.blank, 1)
    case 0...0x1F, 0x7F...0x9F, 0x202D, 0x202E: return pack(.replaced, 1)
    case 0x21...0x7E: return pack(.plain, 1)
    case 0xAD, 0x061C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202C, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      return pack(.dropped, 0)
    case 0x1F1E6...0x1F1FF: return pack(.regional, 1)
    case 0x1F3FB...0x1F3FF: return pack(.modifier, 2)
    default: return measure(scalar)
    }
  }

  private static func measure(_ scalar: Unicode.Scalar) -> UInt8 {
    let width = Int(terminal_scalar_width(scalar.value))
    if scalar.value > 0xFF, scalar.properties.isEmoji {
      return width < 1 ? pack(.replaced, 1) : pack(.pictograph, min(width, 2))
    }
    switch width {
    case ..<0: return pack(.replaced, 1)
    case 0: return pack(.mark, 0)
    default: return pack(.plain, min(width, 2))
    }
  }
}
