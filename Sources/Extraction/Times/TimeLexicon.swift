// What the time rules know of single words.

/// What a piece of text is to the time rules.
enum Lexeme: Hashable {
  case other
  case space
  /// A month by its full name or a short one.
  case month(Int, isShort: Bool)
  /// 1 = Monday … 7.
  case weekday(Int, isShort: Bool)
  case unit(TimeUnit, isPlural: Bool)
  /// A number in words.
  case number(Int)
  /// A run of digits; values above a billion are cut.
  case digits(Int, count: Int)
  /// An ordinal in words: "first", "thirtieth".
  case ordinal(Int)
  case season(YearPart)
  case dayPart(DayPart)
  case keyword(Keyword)
  /// A word that names a holiday also in small letters: "christmas".
  case holiday
  case mark(UInt8)
}

/// The words with a part in some rule. The name of the case is the word itself.
enum Keyword: UInt8, CaseIterable {
  case the, a, an, of, `in`, on, at, by, to, from, and, or, `for`, no, not, than, `as`, up, per, its
  case last, latter, past, previous, prior, next, coming, following, upcoming, ensuing, subsequent, preceding
  case this, that, these, those, same, latest, current, corresponding
  case recent, recently, lately, now, nowadays, currently, presently, today, yesterday, tomorrow, tonight, overnight
  case former, formerly, previously, once, soon, shortly, future, present, moment, moments, time, times, being
  case ago, earlier, later, before, after, since, until, till, during, between, through, over, within, around, about
  case throughout, hence, thereafter, afterward, afterwards, then, back, beforehand, into
  case early, late, mid, middle, beginning, start, end, close, part, turn, eve, height
  case nearly, almost, approximately, roughly, some, more, less, fewer, least, most, exactly, just, only, under, barely
  case every, each, alternate, daily, hourly, nightly, weekly, biweekly, fortnightly, monthly, bimonthly, quarterly
  case annual, annually, yearly, biennial, biannual, twice, thrice, full, whole, entire, all, very, mere, single
  case long, old, age, aged, few, several, couple, dozen, half, many, another, other, point, fortnight, fortnights
  case s, st, nd, rd, th, ad, bc, bce, ce, utc, gmt, est, edt, cst, cdt, mst, mdt, pst, pdt, et, ct, mt, pt
  case bst, cet, cest, eet, ist, jst, am, pm, m, p, oclock, clock, o, noon, midnight, midday, h, q, y
  case fiscal, fy, financial, calendar, period, `local`, term, near, short, post, pre, sometime, so, with
  case nineties, eighties, seventies, sixties, fifties, forties, thirties, twenties
  case weekday, mornings, afternoons, evenings, nights, everyday
  case take, people, universal, toward, towards, `is`, was, date, ended, ending, straight, consecutive, successive,
    initial, running
}

enum TimeLexicon {
  /// The lexeme of a piece of text that is one word, one number or one mark.
  static func lexeme(of bytes: [UInt8], _ start: Int, _ end: Int) -> Lexeme {
    let first = bytes[start]
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return digits(bytes, start, end)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      guard let key = WordKey(bytes, start, end) else { return .other }
      return table[key] ?? .other
    case 0xE2: return mark(bytes, start, end)
    case 0xC2: return end - start == 2 && bytes[start + 1] == 0xA0 ? .space : .other
    case 0x80...: return .other
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return .space
    default: return .mark(first)
    }
  }

  private static func digits(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Lexeme {
    var value = 0
    for byte in bytes[start..<min(end, start + 9)] { value = value * 10 + Int(byte - UInt8(ascii: "0")) }
    return .digits(value, count: end - start)
  }

  /// Typographic dashes and apostrophes as their plain forms; a long dash is "~".
  private static func mark(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Lexeme {
    guard end - start == 3, bytes[start + 1] == 0x80 else { return .other }
    switch bytes[start + 2] {
    case 0x90, 0x91, 0x92, 0x93: return .mark(UInt8(ascii: "-"))
    case 0x94, 0x95: return .mark(UInt8(ascii: "~"))
    case 0x98, 0x99: return .mark(UInt8(ascii: "'"))
    case 0x9C, 0x9D, 0x9E: return .mark(UInt8(ascii: "\""))
    case 0xAF, 0x89: return .space
    default: return .mark(0)
    }
  }

  private static let table: WordTable<Lexeme> = {
    var table: [String: Lexeme] = [:]
    for keyword in Keyword.allCases { table["\(keyword)"] = .keyword(keyword) }
    for (word, lexeme) in TimeWords.all { table[word] = lexeme }
    for word in Holiday.plainNames { table[word] = .holiday }
    return WordTable(table)
  }()
}
