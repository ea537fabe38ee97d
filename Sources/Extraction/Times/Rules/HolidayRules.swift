// The row for holidays.

extension TimeRule {
  static let holidays: [TimeRule] = [
    TimeRule(
      "holiday", .word,
      [
        ("Christmas Day", "2023-12-25"), ("Easter Monday", "2024-04-01"), ("Thanksgiving", "2023-11-23"),
        ("Labor Day 2021", "2021-09-06"), ("christmas", "2023-12-25"), ("Yom Kippur 2018", "2018-09-19"),
        ("Eid al-Fitr 2019", "2019-06-05"), ("Orthodox Easter", "2024-05-05"), ("Christmas week", "2023-W52"),
        ("Labor Day weekend 2021", "2021-W35-WE"),
      ]
    ) { cursor in
      guard let holiday = cursor.holiday() else { return nil }
      return TimeMeaning(.calendar(cursor.stretched(CalendarFields(holiday: holiday))))
    }
  ]

  static let holidayChoices: [TimeRule] = [
    TimeRule(
      "last, this, next holiday", [.neighbor, .pointer, .the],
      [("last Christmas", "2022-12-25"), ("next Easter", "2024-03-31"), ("this Thanksgiving", "2023-11-23")]
    ) { cursor in
      _ = cursor.take(.the)
      guard let choice = cursor.choice(), let holiday = cursor.holiday() else { return nil }
      return TimeMeaning(.calendar(cursor.stretched(CalendarFields(holiday: holiday, choice: choice))))
    }
  ]
}

extension TimeCursor {
  /// The fields with "week" or "weekend" and the year that follow.
  fileprivate mutating func stretched(_ fields: CalendarFields) -> CalendarFields {
    var stretched = fields
    switch peek() {
    case .unit(.week, isPlural: false)?:
      stretched.isWholeWeek = true
      index += 1
    case .unit(.weekend, isPlural: false)?:
      stretched.isWeekend = true
      index += 1
    default: break
    }
    return withYear(stretched)
  }

  /// The longest name of a holiday that begins here.
  mutating func holiday() -> Holiday? {
    guard index < pieces.count, isCapitalized || peek() == .holiday else { return nil }
    for (name, holiday) in HolidayNames.candidates(source.bytes, pieces[index]) {
      var place = index
      var isMatch = true
      for word in name {
        guard place < pieces.count, place == index || !pieces[place].opensParagraph,
          HolidayNames.matches(source.bytes, pieces[place], word)
        else {
          isMatch = false
          break
        }
        place += 1
      }
      guard isMatch else { continue }
      index = place
      return holiday
    }
    return nil
  }
}

/// Names of holidays, cut into pieces as the text is.
enum HolidayNames {
  /// By first word; longer names first.
  private static let byFirst: [[UInt8]: [(pieces: [[UInt8]], holiday: Holiday)]] = {
    var table: [[UInt8]: [(pieces: [[UInt8]], holiday: Holiday)]] = [:]
    for holiday in Holiday.all {
      let pieces = cut(holiday.name)
      table[pieces[0], default: []].append((pieces, holiday))
    }
    return table.mapValues { $0.sorted { $0.pieces.count > $1.pieces.count } }
  }()

  private static let firstWords = WordSet(byFirst.keys.map { String(decoding: $0, as: UTF8.self) })

  static func begins(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    WordKey(bytes, start, end).map { firstWords.contains($0) } ?? false
  }

  static func candidates(_ bytes: [UInt8], _ piece: TimePiece) -> [(pieces: [[UInt8]], holiday: Holiday)] {
    guard begins(bytes, piece.start, piece.end) else { return [] }
    return byFirst[bytes[piece.start..<piece.end].map { lower($0) }] ?? []
  }

  static func matches(_ bytes: [UInt8], _ piece: TimePiece, _ word: [UInt8]) -> Bool {
    if piece.lexeme == .mark(UInt8(ascii: "'")) { return word == [UInt8(ascii: "'")] }
    return piece.end - piece.start == word.count
      && zip(piece.start..<piece.end, word).allSatisfy { lower(bytes[$0]) == $1 }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func cut(_ name: String) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var word: [UInt8] = []
    for byte in name.utf8 {
      if byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") {
        word.append(byte)
        continue
      }
      if !word.isEmpty { pieces.append(word) }
      word = []
      if byte != UInt8(ascii: " ") { pieces.append([byte]) }
    }
    if !word.isEmpty { pieces.append(word) }
    return pieces
  }
}
