// A lexeme in four bytes: a text has one for each of its words and marks.

/// Figures have the highest bit and their value; all else has its sort in the lowest four bits and what it tells above.
struct PackedLexeme {
  private let bits: UInt32

  private enum Sort: UInt32 {
    case other, space, month, weekday, unit, number, ordinal, season, dayPart, keyword, holiday, mark
  }

  init(_ lexeme: Lexeme) {
    switch lexeme {
    case .digits(let value, _): self.init(bits: 1 << 31 | UInt32(value))
    case .other: self.init(sort: .other)
    case .space: self.init(sort: .space)
    case .holiday: self.init(sort: .holiday)
    case .month(let month, let isShort): self.init(sort: .month, month, isShort)
    case .weekday(let weekday, let isShort): self.init(sort: .weekday, weekday, isShort)
    case .unit(let unit, let isPlural): self.init(sort: .unit, Int(unit.rawValue), isPlural)
    case .number(let value): self.init(sort: .number, value)
    case .ordinal(let value): self.init(sort: .ordinal, value)
    case .season(let season): self.init(sort: .season, PackedLexeme.seasons.firstIndex(of: season)!)
    case .dayPart(let part): self.init(sort: .dayPart, PackedLexeme.dayParts.firstIndex(of: part)!)
    case .keyword(let keyword): self.init(sort: .keyword, Int(keyword.rawValue))
    case .mark(let byte): self.init(sort: .mark, Int(byte))
    }
  }

  private init(sort: Sort, _ value: Int = 0, _ flag: Bool = false) {
    self.init(bits: sort.rawValue | (flag ? 16 : 0) | UInt32(value) << 5)
  }

  private init(bits: UInt32) { self.bits = bits }

  /// It is `.other`, or a mark but for apostrophes: no time may begin with it.
  @inline(__always)
  var beginsNothing: Bool {
    let sort = bits & 0x8000_000F
    return sort == Sort.other.rawValue || sort == Sort.mark.rawValue && bits >> 5 != UInt32(UInt8(ascii: "'"))
  }

  @inline(__always)
  var isOther: Bool { bits & 0x8000_000F == Sort.other.rawValue }

  /// The number of the keyword that it is, if it is one.
  @inline(__always)
  var keywordNumber: Int? { bits & 0x8000_000F == Sort.keyword.rawValue ? Int(bits >> 5) : nil }

  @inline(__always)
  func isKeyword(_ keyword: Keyword) -> Bool { bits == Sort.keyword.rawValue | UInt32(keyword.rawValue) << 5 }

  private static let seasons = YearPart.allCases
  private static let dayParts = DayPart.allCases

  /// The lexeme of a piece of so many bytes.
  @inline(__always)
  func lexeme(length: Int) -> Lexeme {
    if bits >> 31 != 0 { return .digits(Int(bits & 0x7FFF_FFFF), count: length) }
    let value = Int(bits >> 5)
    let flag = bits & 16 != 0
    switch Sort(rawValue: bits & 15)! {
    case .other: return .other
    case .space: return .space
    case .holiday: return .holiday
    case .month: return .month(value, isShort: flag)
    case .weekday: return .weekday(value, isShort: flag)
    case .unit: return .unit(TimeUnit(rawValue: UInt8(value))!, isPlural: flag)
    case .number: return .number(value)
    case .ordinal: return .ordinal(value)
    case .season: return .season(PackedLexeme.seasons[value])
    case .dayPart: return .dayPart(PackedLexeme.dayParts[value])
    case .keyword: return .keyword(Keyword(rawValue: UInt8(value))!)
    case .mark: return .mark(UInt8(value))
    }
  }
}
