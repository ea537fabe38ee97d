// Reads the dates of feeds in all the spellings that are met there.

import NewsModel

/// A date, its time and its zone, whatever their order: RFC 822 and 3339, W3CDTF, ISO 8601 with days of the year,
/// asctime, and what programs in Greece, Hungary and Korea write.
struct FeedDate {
  private var numbers: [(digits: Substring, place: Int)] = []
  private var month: (number: Int, place: Int)?
  private var clock: (hour: Int, minute: Int, second: Int)?
  private var zone: Int?
  private var isAfternoon: Bool?

  /// Nil if there is no day in it. What has no time is midnight, what has no zone UTC.
  static func read(_ text: some StringProtocol) -> FeedTime? {
    guard text.utf8.count <= 100 else { return nil }
    var date = FeedDate()
    date.take(Array(text.trimmed.unicodeScalars))
    return date.time
  }

  private mutating func take(_ text: [Unicode.Scalar]) {
    var place = 0
    while place < text.count {
      let start = place
      if FeedDate.isDigit(text[place]) {
        while place < text.count, FeedDate.isDigit(text[place]) { place += 1 }
        if place < text.count, text[place] == ":", clock == nil, place - start <= 2 || start == 0 {
          place = takeClock(text, from: start)
        } else {
          numbers.append((FeedDate.words(text[start..<place]), start))
        }
      } else if text[place].properties.isAlphabetic {
        while place < text.count,
          text[place].properties.isAlphabetic || text[place].properties.canonicalCombiningClass != .notReordered
        {
          place += 1
        }
        takeWord(FeedDate.words(text[start..<place]).lowercased(), at: start)
      } else {
        place = takeOffset(text, from: place) ?? place + 1
      }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> Substring {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return Substring(text)
  }

  /// `9:15`, `09:15:30`, `09:15:30.250`; the place after it.
  private mutating func takeClock(_ text: [Unicode.Scalar], from start: Int) -> Int {
    var parts: [Int] = []
    var place = start
    while parts.count < 3 {
      let begin = place
      while place < text.count, FeedDate.isDigit(text[place]) { place += 1 }
      guard place > begin, let value = Int(FeedDate.words(text[begin..<place])) else { break }
      parts.append(value)
      guard place + 1 < text.count, text[place] == ":", FeedDate.isDigit(text[place + 1]) else { break }
      place += 1
    }
    if place < text.count, text[place] == ":" { place += 1 }
    if place < text.count, text[place] == "." || text[place] == ",", parts.count > 1 {
      let begin = place + 1
      var end = begin
      while end < text.count, FeedDate.isDigit(text[end]) { end += 1 }
      if end > begin { place = end }
    }
    parts += [0, 0]
    clock = (parts[0], parts[1], parts[2])
    return place
  }

  /// `+02:00`, `-0530`, `+9` after a time.
  private mutating func takeOffset(_ text: [Unicode.Scalar], from start: Int) -> Int? {
    guard clock != nil, text[start] == "+" || text[start] == "-" || text[start] == "−" else { return nil }
    var place = start + 1
    var digits = ""
    while place < text.count, FeedDate.isDigit(text[place]) || (text[place] == ":" && !digits.isEmpty), digits.count < 4
    {
      if text[place] != ":" { digits.unicodeScalars.append(text[place]) }
      place += 1
    }
    guard let value = Int(digits), place == text.count || !FeedDate.isDigit(text[place]) else { return nil }
    let minutes = digits.count <= 2 ? value * 60 : value / 100 * 60 + value % 100
    if minutes <= 18 * 60 { zone = (text[start] == "+" ? 1 : -1) * minutes }
    return place
  }

  private mutating func takeWord(_ word: String, at place: Int) {
    if word == "t", numbers.last.map({ $0.digits.utf8.count >= 8 }) == true { return }
    if word == "am" || word == "오전" {
      isAfternoon = false
      return
    }
    if word == "pm" || word == "오후" {
      isAfternoon = true
      return
    }
    if month == nil, let number = FeedDate.month(word) {
      month = (number, place)
    } else if clock != nil || numbers.count > 3, zone == nil, let offset = FeedDate.zones[word] {
      zone = offset
    }
  }

  /// By English and other names, or their first letters.
  private static func month(_ word: String) -> Int? {
    if let number = CalendarWords.month(word) { return number }
    if let english = MonthNames.english(word) { return CalendarWords.month(english) }
    if let number = abbreviations[word] { return number }
    // "Januar", "Septem": a month cut short or spelled long.
    guard word.utf8.count > 3, !CalendarWords.isWeekday(word) else { return nil }
    return CalendarWords.month(String(word.prefix(3)))
  }

  private static let abbreviations: [String: Int] = {
    let greek =
      "ιαν φεβ/φεβρ μαρ/μάρ/μάώ/μαρτ/μάρτ απρ/άπρ μαι/μαϊ/μάι/μαΐ ιουν/ιούν/ιον/ιουν ιουλ/ιούλ/ιολ αυγ/αύγ σεπ/σεπτ οκτ νοε/νοέ/νοεμ δεκ/δεκε"
    let hungarian =
      "januári/jan februári/febr márciusi/már áprilisi/ápr májusi/máj júniusi/jún júliusi/júl augusztusi szeptemberi/szept októberi novemberi decemberi"
    var months: [String: Int] = [:]
    for names in [greek, hungarian] {
      for (month, spellings) in names.split(separator: " ").enumerated() {
        for name in spellings.split(separator: "/") { months[String(name)] = month + 1 }
      }
    }
    return months
  }()

  /// Minutes east of UTC. Names with several meanings have the one of RFC 822.
  private static let zones: [String: Int] = {
    var zones = CalendarWords.zones.compactMapValues { $0 }
    let american = [
      "at": -240, "ast": -240, "adt": -180, "et": -300, "ct": -360, "mt": -420, "pt": -480, "akst": -540, "akdt": -480,
      "hst": -600, "nst": -210, "ndt": -150, "a": -60, "n": 60, "m": 720 * -1, "y": 720, "ist": 330, "met": 60,
      "mest": 120,
    ]
    zones.merge(american) { $1 }
    return zones
  }()
}

extension FeedDate {
  /// The whole, once all words are taken.
  fileprivate var time: FeedTime? {
    if let instant { return instant }
    guard let (date, rest) = day else { return nil }
    var clock = clock ?? (0, 0, 0)
    if self.clock == nil, let digits = rest, digits.utf8.count == 6 || digits.utf8.count == 4, let value = Int(digits) {
      clock = digits.utf8.count == 6 ? (value / 10_000, value / 100 % 100, value % 100) : (value / 100, value % 100, 0)
    }
    if isAfternoon == true, clock.hour < 12 { clock.hour += 12 }
    if isAfternoon == false, clock.hour == 12 { clock.hour = 0 }
    guard clock.hour <= 24, clock.minute < 60, clock.second <= 60 else { return FeedTime(Timestamp(date: date)) }
    // Midnight may be called 24:00.
    let day = clock.hour == 24 ? date.adding(days: 1) : date
    let minute = clock.hour % 24 * 60 + clock.minute
    return FeedTime(Timestamp(date: day, minute: minute, zone: zone ?? 0), second: min(clock.second, 59))
  }

  /// Seconds or milliseconds since 1970.
  private var instant: FeedTime? {
    guard numbers.count == 1, month == nil, clock == nil, let digits = numbers.first?.digits,
      digits.utf8.count == 10 || digits.utf8.count == 13, let value = Int(digits)
    else { return nil }
    let seconds = digits.utf8.count == 13 ? value / 1_000 : value
    let timestamp = Timestamp(date: CivilDate(dayNumber: seconds / 86_400), minute: seconds % 86_400 / 60, zone: 0)
    return FeedTime(timestamp, second: seconds % 60)
  }

  /// The day, and figures that may be a time run together.
  private var day: (CivilDate, rest: Substring?)? {
    if month != nil { return namedMonth.map { ($0, nil) } }
    guard let first = numbers.first?.digits else { return nil }
    let values = numbers.prefix(4).map { Int($0.digits) ?? 0 }
    let rest = numbers.count > 1 ? numbers[1].digits : nil
    switch first.utf8.count {
    case 14:
      guard let date = FeedDate.packed(first.prefix(8)) else { return nil }
      return (date, first.suffix(6))
    case 8: return FeedDate.packed(first).map { ($0, rest) }
    case 7: return FeedDate.ordinal(Int(first.prefix(4)) ?? 0, Int(first.suffix(3)) ?? 0).map { ($0, rest) }
    case 6: return FeedDate.packed(FeedDate.century(Int(first.prefix(2)) ?? 0) + first.suffix(4)).map { ($0, rest) }
    case 4: return yearFirst(values).map { ($0, numbers.count > 3 ? numbers[3].digits : nil) }
    case 1...3: return yearLast(values).map { ($0, nil) }
    default: return nil
    }
  }

  private static func century(_ year: Int) -> Substring { year < 70 ? "20\(zeroPadded(year, 2))" : "19\(year)" }

  private static func packed(_ digits: some StringProtocol) -> CivilDate? {
    guard let value = Int(digits) else { return nil }
    return date(value / 10_000, value / 100 % 100, value % 100)
  }

  private static func ordinal(_ year: Int, _ day: Int) -> CivilDate? {
    guard (1...366).contains(day) else { return nil }
    return CivilDate(year: year, month: 1, day: 1)?.adding(days: day - 1)
  }

  /// Days that a month does not have run on into the next.
  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
    guard (1...9999).contains(year), (1...31).contains(day) else { return nil }
    return CivilDate(year: year, month: month, day: 1)?.adding(days: day - 1)
  }

  /// `2003`, `2003-12`, `2003-12-31`, `2003-335`
  private func yearFirst(_ values: [Int]) -> CivilDate? {
    if values.count == 1 { return FeedDate.date(values[0], 1, 1) }
    if values.count == 2, numbers[1].digits.utf8.count == 3 { return FeedDate.ordinal(values[0], values[1]) }
    if values.count == 2 { return FeedDate.date(values[0], values[1], 1) }
    return FeedDate.date(values[0], values[1], values[2]) ?? FeedDate.date(values[0], values[2], values[1])
  }

  /// `12/31/2003`, `31.12.2003`, `03-12-31`
  private func yearLast(_ values: [Int]) -> CivilDate? {
    if values.count == 2, numbers[1].digits.utf8.count == 3 {
      return FeedDate.ordinal(Int(FeedDate.century(values[0])) ?? 0, values[1])
    }
    guard values.count >= 3 else {
      return values.count == 2 ? FeedDate.date(Int(FeedDate.century(values[0])) ?? 0, values[1], 1) : nil
    }
    if numbers[2].digits.utf8.count == 4 {
      return FeedDate.date(values[2], values[0], values[1]) ?? FeedDate.date(values[2], values[1], values[0])
    }
    return FeedDate.date(Int(FeedDate.century(values[0])) ?? 0, values[1], values[2])
  }

  private var namedMonth: CivilDate? {
    guard let month, let first = numbers.first else { return nil }
    let others = numbers.dropFirst().map { Int($0.digits) ?? 0 }
    let isYear: (Substring) -> Bool = { $0.utf8.count >= 3 || (Int($0) ?? 0) > 31 }
    guard let second = others.first else {
      return isYear(first.digits) ? FeedDate.date(Int(first.digits) ?? 0, month.number, 1) : nil
    }
    if isYear(first.digits) { return FeedDate.date(FeedDate.full(first.digits), month.number, second) }
    return FeedDate.date(FeedDate.full(numbers[1].digits), month.number, Int(first.digits) ?? 0)
  }

  private static func full(_ digits: Substring) -> Int {
    let value = Int(digits) ?? 0
    return digits.utf8.count <= 2 ? Int(century(value)) ?? value : value
  }
}
