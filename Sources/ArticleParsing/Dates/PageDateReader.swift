// Finds a date in a few words of a page, in many languages and spellings.

import NewsModel

/// Reads the first date of a text.
struct PageDateReader {
  /// "03/04/2024" is the fourth of March.
  let isMonthFirst: Bool

  /// The first date with a year, and the time of day beside it; nil if there is none or it cannot be that of a page.
  func date(in text: some StringProtocol) -> Timestamp? {
    let text = text.trimmed.prefix(300)
    if let instant = PageDateReader.instant(text) { return instant }
    if let packed = PageDateReader.packed(text) { return packed }
    let reader = DateReader(PageDateReader.english(HeadToken.tokens(of: text)))
    for index in reader.tokens.indices {
      guard let day = reader.day(at: index) else { continue }
      if day.year == nil, let late = PageDateReader.yearLast(reader, day) { return late }
      guard let date = civil(day), PageTime.isPlausible(date) else { continue }
      let clock = clock(reader, after: day.next) ?? (index > 0 ? reader.clock(at: 0) : nil)
      return Timestamp(date: date, minute: clock?.minute, zone: clock?.zone)
    }
    return nil
  }

  /// `Mon Aug 03 12:45:00 EDT 2015`, as Java and Unix write it.
  private static func yearLast(_ reader: DateReader, _ day: WrittenDate) -> Timestamp? {
    guard let clock = reader.clock(at: day.next), reader.tokens.indices.contains(clock.next),
      let year = reader.tokens[clock.next].number, year > 1_000,
      let date = CivilDate(year: year, month: day.month, day: day.day), PageTime.isPlausible(date)
    else { return nil }
    return Timestamp(date: date, minute: clock.minute, zone: clock.zone)
  }

  private func civil(_ day: WrittenDate) -> CivilDate? {
    guard let year = day.year else { return nil }
    let isTurned = day.isAmbiguous && isMonthFirst
    return CivilDate(year: year, month: isTurned ? day.day : day.month, day: isTurned ? day.month : day.day)
  }

  /// What stands between a day and a time.
  private static let fillers: Set<String> = [
    ",", "at", "-", "–", "—", "|", "um", "à", "a", "o", "kl", "ore", "alle", "las", "ob", ".", ":",
  ]

  private func clock(_ reader: DateReader, after index: Int) -> DateReader.Clock? {
    var index = index
    while index < reader.tokens.count, PageDateReader.fillers.contains(reader.tokens[index].key) { index += 1 }
    return reader.clock(at: index)
  }

  /// Seconds or milliseconds since 1970.
  private static func instant(_ text: Substring) -> Timestamp? {
    guard text.utf8.count == 10 || text.utf8.count == 13, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text)
    else { return nil }
    let seconds = text.utf8.count == 13 ? number / 1_000 : number
    let date = CivilDate(dayNumber: seconds / 86_400)
    guard PageTime.isPlausible(date) else { return nil }
    return Timestamp(date: date, minute: seconds % 86_400 / 60, zone: 0)
  }

  /// `20240413`, `20240413T0930`
  private static func packed(_ text: Substring) -> Timestamp? {
    guard text.utf8.prefix(8).count == 8, text.utf8.prefix(8).allSatisfy({ (0x30...0x39).contains($0) }),
      text.utf8.count == 8 || !(0x30...0x39).contains(text.utf8.dropFirst(8).first!), let value = Int(text.prefix(8)),
      let date = CivilDate(year: value / 10_000, month: value / 100 % 100, day: value % 100), PageTime.isPlausible(date)
    else { return nil }
    return Timestamp(date: date)
  }

  /// Months of other languages become English ones; small words and points within dates go.
  private static func english(_ tokens: [HeadToken]) -> [HeadToken] {
    var result: [HeadToken] = []
    for (place, token) in tokens.enumerated() {
      let next = tokens.indices.contains(place + 1) ? tokens[place + 1] : nil
      let follows = result.last?.kind == .number
      if follows, token.text == ".", next?.kind == .word { continue }
      if ["de", "del", "di", "d", "den", "e"].contains(token.key), !result.isEmpty { continue }
      if ["º", "er", "ª"].contains(token.key), follows { continue }
      guard token.kind == .word, let month = MonthNames.english(token.key) else {
        result.append(token)
        continue
      }
      result.append(
        HeadToken(
          kind: .word, text: month, key: month, start: token.start, end: token.end, followsSpace: token.followsSpace))
    }
    return result
  }
}
