// Rows for years, decades and centuries.

extension TimeRule {
  static let years: [TimeRule] = [
    TimeRule(
      "year", [.number, .apostrophe, .word], [("1998", "1998"), ("490 BC", "BC0490"), ("nineteen ninety-six", "1996")]
    ) {
      cursor in
      let isFigure = if case .digits? = cursor.peek() { true } else { false }
      guard let year = cursor.year(), !isFigure || cursor.isYearAlone(year) else { return nil }
      return TimeMeaning(.calendar(CalendarFields(year: year)))
    },
    TimeRule("year by number", .the, [("the year 2000", "2000"), ("the year two thousand", "2000")]) { cursor in
      guard cursor.take(.the), cursor.peek() == .unit(.year, isPlural: false) else { return nil }
      cursor.index += 1
      guard let year = cursor.year() else { return nil }
      return TimeMeaning(.calendar(CalendarFields(year: year)))
    },
    TimeRule(
      "decade", [.number, .the, .apostrophe, .adverb],
      [("the 1990s", "199"), ("the '80s", "198"), ("1960s", "196"), ("the nineties", "199"), ("the 1880's", "188")]
    ) { cursor in
      let hasArticle = cursor.take(.the)
      if let named = cursor.take(oneOf: [
        .nineties, .eighties, .seventies, .sixties, .fifties, .forties, .thirties, .twenties,
      ]) {
        guard hasArticle else { return nil }
        let tens: [Keyword] = [.twenties, .thirties, .forties, .fifties, .sixties, .seventies, .eighties, .nineties]
        return TimeMeaning(.calendar(CalendarFields(year: "19\(2 + (tens.firstIndex(of: named) ?? 0))")))
      }
      guard let decade = cursor.decade() else { return nil }
      return TimeMeaning(.calendar(CalendarFields(year: decade)))
    },
    TimeRule(
      "century", [.number, .ordinal, .the],
      [
        ("the 19th century", "18"), ("the eighteenth century", "17"), ("20th-century", "19"),
        ("the 5th century BC", "BC04"),
      ]
    ) { cursor in
      _ = cursor.take(.the)
      guard let number = cursor.ordinal(), (1...30).contains(number) else { return nil }
      cursor.joint()
      guard case .unit(.century, _)? = cursor.peek() else { return nil }
      cursor.index += 1
      let digits = two(number - 1)
      return TimeMeaning(.calendar(CalendarFields(year: cursor.era() == true ? "BC" + digits : digits)))
    },
    TimeRule(
      "season and year", [.season, .the, .month],
      [("the spring of 1862", "1862-SP"), ("summer 2018", "2018-SU"), ("winter of last year", "2022-WI")]
    ) { cursor in
      _ = cursor.take(.the)
      guard let season = cursor.season() else { return nil }
      let fields = cursor.withYear(CalendarFields(part: season))
      guard fields != CalendarFields(part: season) else { return nil }
      return TimeMeaning(.calendar(fields))
    },
    TimeRule("year and season", .number, [("1982 summer", "1982-SU")]) { cursor in
      guard let year = cursor.fullYear(), let season = cursor.season() else { return nil }
      return TimeMeaning(.calendar(CalendarFields(year: String(year), part: season)))
    },
    TimeRule(
      "last, this, next season", [.neighbor, .pointer, .the],
      [
        ("last fall", "2023-FA"), ("this summer", "2023-SU"), ("next spring", "2024-SP"),
        ("the following winter", "2024-WI"),
      ]
    ) { cursor in
      _ = cursor.take(.the)
      guard let choice = cursor.choice(), let season = cursor.season() else { return nil }
      return TimeMeaning(.calendar(CalendarFields(part: season, choice: choice)))
    },
    TimeRule("season", [.season, .the], [("the summer", "2023-SU"), ("winter", "2023-WI")]) { cursor in
      let hasArticle = cursor.take(.the)
      let isFall = cursor.peek() == .season(.autumn)
      guard let season = cursor.season(), hasArticle || !isFall,
        hasArticle || cursor.isAfterPreposition || cursor.isWhole
      else { return nil }
      if isFall, cursor.peek() == .keyword(.of) || cursor.before == .keyword(.of) { return nil }
      return TimeMeaning(.calendar(CalendarFields(part: season)))
    },
  ]
}

extension TimeCursor {
  /// "1990s", "90s" after an apostrophe, "1880's".
  fileprivate mutating func decade() -> String? {
    attempt { cursor in
      let isShort = cursor.mark("'")
      guard case .digits(let value, let count)? = cursor.peek(), value % 10 == 0 else { return nil }
      guard isShort || cursor.start < cursor.index ? count == 2 || count == 4 : count == 4 else { return nil }
      cursor.index += 1
      guard cursor.isTight, cursor.take(.s) || cursor.possessive() else { return nil }
      if count == 4 { return String(value / 10) }
      return (value < 30 ? "20" : "19") + String(value / 10)
    }
  }

  /// Nothing of the paragraph stands before or after what was read.
  var isWhole: Bool { before == nil && peek() == nil }

  /// Figures that are a year and not a number of things.
  fileprivate func isYearAlone(_ year: String) -> Bool {
    guard year.utf8.count == 4, let number = Int(year) else { return true }
    if isTight, case .mark(let byte)? = peek(), byte == UInt8(ascii: "%") { return false }
    if case .mark(let byte)? = before, !pieces[start].isSpaced,
      byte == UInt8(ascii: "$") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "#")
        || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "'")
    {
      return false
    }
    if isTight, peek() == .other { return false }
    if case .unit? = peek() { return false }
    if peek() == .keyword(.people) || isCountedThing { return false }
    if isWhole { return true }
    return (1900...2099).contains(number) || (1000...1899).contains(number) && isOldYear
  }

  /// Years before 1900 need a sign that they are years.
  private var isOldYear: Bool {
    if isAfterPreposition { return true }
    if case .month? = before { return true }
    return peek() == .mark(UInt8(ascii: ")"))
  }

  /// The next word is a thing that is counted in thousands.
  private var isCountedThing: Bool {
    guard index < pieces.count, peek() == .other else { return false }
    return CountedThings.contains(source.bytes, pieces[index].start, pieces[index].end)
  }
}

/// Things that come in thousands, so that a figure before them is no year.
enum CountedThings {
  private static let words: WordSet = [
    "men", "women", "children", "troops", "soldiers", "workers", "employees", "jobs", "miles", "dollars", "euros",
    "pounds", "points", "feet", "meters", "metres", "kilometers", "kilometres", "tons", "tonnes", "barrels", "shares",
    "persons", "homes", "houses", "cars", "votes", "students", "residents", "refugees", "calories", "yards", "acres",
    "square", "million", "billion", "percent", "deaths", "cases", "copies", "units", "rpm", "kg", "km", "mph",
    "pages",
  ]

  static func contains(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    WordKey(bytes, start, end).map { words.contains($0) } ?? false
  }
}
