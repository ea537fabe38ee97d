// Where a row of text may end: at spaces, after hyphens and dashes, between ideographs.
// After Unicode Standard Annex 14, cut to what news text needs.

/// The rules of breaking rows.
enum WrapRules {
  /// Whether a cell is a space at which a row may end: alone, without marks, and not one of the no-break spaces.
  @inline(__always)
  static func isBreakingSpace(in bytes: borrowing Span<UInt8>, from start: Int, upTo end: Int) -> Bool {
    let first = bytes[start]
    if end == start + 1 { return first == 0x20 || (first >= 0x09 && first <= 0x0D) }
    return first <= 0x20 || first >= 0xC2 ? isWideSpace(in: bytes, from: start, upTo: end) : false
  }

  private static func isWideSpace(in bytes: borrowing Span<UInt8>, from start: Int, upTo end: Int) -> Bool {
    var (scalar, place) = UTF8Decoder.scalar(in: bytes, at: start, upTo: end)
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029, 0x205F, 0x3000: break
    default: return false
    }
    while place < end {
      (scalar, place) = UTF8Decoder.scalar(in: bytes, at: place, upTo: end)
      if ScalarClass(scalar).kind != .dropped || scalar.value == 0x2060 { return false }
    }
    return true
  }

  /// The offset after the run of breaking spaces at an offset.
  static func endOfSpaces(in bytes: borrowing Span<UInt8>, from start: Int, upTo stop: Int) -> Int {
    var place = start
    while place < stop {
      let end = CellCluster(in: bytes, at: place, upTo: stop).end
      guard isBreakingSpace(in: bytes, from: place, upTo: end) else { break }
      place = end
    }
    return place
  }

  /// Whether a row may end after a cell that is not a space; something follows it.
  static func mayBreak(
    in bytes: borrowing Span<UInt8>, afterCell cell: Range<Int>, isWide: Bool, rowStart: Int, upTo stop: Int
  )
    -> Bool
  {
    let (last, _) = UTF8Decoder.scalar(in: bytes, at: cell.lowerBound, upTo: stop)
    if cell.count >= 3, bytes[cell.upperBound - 3] == 0xE2 {
      // U+200B allows a break after it, U+2060 forbids one.
      if bytes[cell.upperBound - 2] == 0x80, bytes[cell.upperBound - 1] == 0x8B { return true }
      if bytes[cell.upperBound - 2] == 0x81, bytes[cell.upperBound - 1] == 0xA0 { return false }
    }
    let (next, _) = UTF8Decoder.scalar(in: bytes, at: cell.upperBound, upTo: stop)
    switch last.value {
    case 0x2D, 0x2010, 0x2013: return mayBreak(in: bytes, afterHyphen: cell, upTo: stop)
    case 0x2014: return cell.lowerBound > rowStart && !closes(next) && !isNoBreakSpace(next)
    default: break
    }
    guard isIdeographic(last, isWide: isWide) || isIdeographic(next, isWide: ScalarClass(next).width == 2) else {
      return false
    }
    return !opens(last) && !closes(next) && !isNoBreakSpace(last) && !isNoBreakSpace(next)
  }

  /// After a hyphen with two letters on either side, or after the last of several hyphens.
  private static func mayBreak(in bytes: borrowing Span<UInt8>, afterHyphen cell: Range<Int>, upTo stop: Int) -> Bool {
    let (low, high) = (cell.lowerBound, cell.upperBound)
    guard low >= 2, high + 1 < stop, isLetter(bytes[high]), isLetter(bytes[high + 1]) else { return false }
    return bytes[low - 1] == 0x2D || (isLetter(bytes[low - 1]) && isLetter(bytes[low - 2]))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }

  private static func isNoBreakSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xA0 || scalar.value == 0x202F || scalar.value == 0x2007
  }

  /// Ideographs, kana, wide punctuation and emoji; not Hangul, which is set with spaces.
  private static func isIdeographic(_ scalar: Unicode.Scalar, isWide: Bool) -> Bool {
    guard isWide else { return false }
    switch scalar.value {
    case 0x1100...0x115F, 0xA960...0xA97F, 0xAC00...0xD7FF: return false
    default: return true
    }
  }

  /// Punctuation that a row must not end with.
  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "[", "{", "“", "‘", "«", "‹", "„", "‚", "¿", "¡", "$", "€", "£", "「", "『", "（", "［", "｛", "【", "〈", "《",
      "〔", "〖", "〘", "〝", "＄", "￥", "#", "@":
      true
    default: false
    }
  }

  /// Punctuation and small kana that a row must not begin with.
  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "]", "}", "”", "’", "»", "›", ",", ".", ";", ":", "!", "?", "%", "…", "\"", "'", "—", "–", "-", "、", "。",
      "，", "．", "・", "：", "；", "？", "！", "」", "』", "）", "］", "｝", "】", "〉", "》", "〕", "〗", "〙", "〟", "々", "ー", "〜",
      "％", "‥", "゛", "゜", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ",
      "ョ", "ヮ", "ヵ", "ヶ":
      true
    default: false
    }
  }
}
