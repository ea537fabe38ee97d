// Reads the dateline at the head of a paragraph: "PARIS, Dec 10 (Reuters) —".

import NewsModel

/// A dateline as it stands in a paragraph, before its year is known.
struct DatelineReader {
  private let tokens: [HeadToken]
  private var index = 0
  private var placeTokens: [HeadToken] = []
  private var day: WrittenDate?
  private var daySpan: Range<Int>?
  private var weekday = false
  private(set) var agency: String?
  /// Who reports, where a garbled head names that in the place's stead: "Shulou( Report--, …".
  private(set) var outlet: String?
  private var saysReport = false
  private var end = 0

  /// How far a dateline may reach, in bytes.
  static let reach = 160

  /// Nil if the text does not begin with a dateline. `isWhole`: the text ends where the paragraph ends.
  static func read(_ head: String, isWhole: Bool) -> DatelineReader? {
    var reader = DatelineReader(tokens: HeadToken.tokens(of: head))
    return reader.parse(isWhole: isWhole) ? reader : nil
  }

  private init(tokens: [HeadToken]) { self.tokens = tokens }

  /// The dateline for a paragraph that starts at an offset of the text.
  func dateline(at offset: Int, published: Timestamp?) -> Dateline {
    Dateline(
      range: TextRange(offset, offset + end), place: outlet == nil ? place : nil, agency: agency,
      date: day.flatMap { DatelineReader.resolve($0, published: published) },
      dateRange: daySpan.map { TextRange(offset + tokens[$0.lowerBound].start, offset + tokens[$0.upperBound - 1].end) }
    )
  }

  /// The latest such day that does not lie after the page's day; with a clock and a zone, anywhere on Earth.
  static func resolve(_ day: WrittenDate, published: Timestamp?) -> CivilDate? {
    if day.year != nil { return day.date }
    guard let published else { return nil }
    var latest = published.date
    if let minute = published.minute, let zone = published.zone, minute - zone + 14 * 60 >= 24 * 60 {
      latest = latest.adding(days: 1)
    }
    // Between two 29ths of February lie at most eight years.
    return (0...8).lazy.compactMap { CivilDate(year: latest.year - $0, month: day.month, day: day.day) }
      .first { $0 <= latest }
  }

  private static let dashes: Set<String> = ["-", "–", "—", "―", "‒", "_", "−"]
  private static let reportWords: Set<String> = ["report", "reports", "reporting", "news", "desk"]
  private static let minorWords: Set<String> = ["de", "la", "of", "the", "and", "upon", "on", "sur", "am", "di", "del"]

  private func key(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place].key : "" }
  private func isDash(_ place: Int) -> Bool { DatelineReader.dashes.contains(key(place)) }

  /// Reads elements until a dash that ends the head. False as soon as something stands there that no dateline has.
  private mutating func parse(isWhole: Bool) -> Bool {
    while index < tokens.count, index < 40 {
      let token = tokens[index]
      if readDay() || readBracket() { continue }
      if isDash(index), isBreak(index) {
        if endsAtDash() { return isDateline() }
      } else if token.key == ":", agency != nil || day != nil {
        end = token.end
        return isDateline()
      } else if [",", ".", ";", "(", ")", "/"].contains(token.text) || isDash(index) || token.text == "'" {
        if token.text != "," && token.text != ";" { placeTokens.append(token) }
        index += 1
      } else if !readWord() {
        return endsWithoutDash()
      }
    }
    end = tokens.last?.end ?? 0
    return isWhole && index == tokens.count && !placeTokens.isEmpty && (day != nil || agency != nil) && isDateline()
  }

  /// A dash between words of a place ("Port-au-Prince") does not end it.
  private func isBreak(_ place: Int) -> Bool {
    if tokens[place].text == "—" || tokens[place].text == "―" || isDash(place + 1) { return true }
    let isOpenAfter = !tokens.indices.contains(place + 1) || tokens[place + 1].followsSpace
    return tokens[place].followsSpace || isOpenAfter
  }

  /// Reads a dash; true if the report begins after it. A date, a bracket or a comma after the dash go on with the head.
  private mutating func endsAtDash() -> Bool {
    while isDash(index) {
      end = tokens[index].end
      index += 1
    }
    if [",", ";", "(", ")"].contains(key(index)) { return false }
    guard agency == nil, day == nil || saysReport else { return true }
    return DateReader(tokens).day(at: index) == nil
  }

  /// A known agency after a date needs no dash: "New Delhi, Dec 10 (PTI) The minister …".
  private mutating func endsWithoutDash() -> Bool {
    guard agency != nil, day != nil, key(index - 1) == ")" || key(index - 1) == "/" else { return false }
    end = tokens[index - 1].end
    return isDateline()
  }

  private mutating func readDay() -> Bool {
    guard day == nil else { return false }
    if let found = DateReader(tokens).day(at: index) {
      daySpan = index..<found.next
      day = found
      index = found.next
      if key(index) == "." { index += 1 }
      return true
    }
    guard !weekday, CalendarWords.isWeekday(key(index)), index > 0 else { return false }
    weekday = true
    index += 1
    return true
  }

  /// "(Reuters)", "/PRNewswire/", "[AFP]"
  private mutating func readBracket() -> Bool {
    guard agency == nil, let closing = ["(": ")", "/": "/", "[": "]"][key(index)],
      let close = tokens[(index + 1)...].prefix(8).firstIndex(where: { $0.text == closing }), close > index + 1,
      key(index) != "/" || index == 0 || tokens[index].followsSpace
    else { return false }
    let inside = tokens[(index + 1)..<close]
    guard inside.allSatisfy({ $0.kind == .word || "-.&/ ".contains($0.text) }) else { return false }
    let name = DatelineReader.words(inside)
    let isNamed = inside.contains { Publishers.agencyNouns.contains($0.key) }
    let isShort = inside.allSatisfy(\.isAllCapitals) && name.utf8.count <= 6
    guard inside.first?.isCapitalized == true || Publishers.agency(name) != nil else { return false }
    if inside.contains(where: { DatelineReader.reportWords.contains($0.key) }), inside.count == 1 {
      saysReport = true
    } else if let known = Publishers.agency(name) {
      agency = known
    } else if day != nil || isNamed || isShort {
      agency = name
    } else {
      placeTokens += tokens[index...close]
    }
    index = close + 1
    return true
  }

  private mutating func readWord() -> Bool {
    let token = tokens[index]
    let isMinor = DatelineReader.minorWords.contains(token.key) && !placeTokens.isEmpty
    guard token.isCapitalized || isMinor else { return false }
    if DatelineReader.reportWords.contains(token.key), !placeTokens.isEmpty {
      saysReport = true
    } else if agency == nil, day == nil {
      placeTokens.append(token)
    } else {
      return false
    }
    index += 1
    return placeTokens.count <= 12
  }
}

extension DatelineReader {
  /// Weighs what was read: an agency or a date, or a place in capitals alone, before the dash.
  private mutating func isDateline() -> Bool {
    let words = placeTokens.filter { $0.kind == .word }
    if saysReport, agency != nil || day != nil {
      outlet = DatelineReader.words(placeTokens.prefix { $0.kind == .word }[...])
      if outlet?.isEmpty == true { outlet = nil }
      return true
    }
    if agency != nil { return words.isEmpty || words.count <= 7 }
    if day != nil || weekday { return (1...6).contains(words.count) }
    guard let first = words.first, (1...5).contains(words.count), first.isAllCapitals else { return false }
    let beginsSentence = index >= tokens.count || tokens[index].isCapitalized || tokens[index].kind != .word
    let letters = words.prefix { $0.isAllCapitals }.map(\.text.unicodeScalars.count).max() ?? 0
    return letters >= 4 && beginsSentence
  }

  /// "NEW YORK" as "New York".
  private var place: String? {
    var tokens = placeTokens[...]
    while let last = tokens.last, last.kind == .mark, last.text != ")", last.text != "." { tokens.removeLast() }
    let name = Capitals.lowered(DatelineReader.words(tokens))
    return name.isEmpty ? nil : name
  }

  /// Words as they stood, with commas that were between them.
  private static func words(_ tokens: ArraySlice<HeadToken>) -> String {
    var result = ""
    var previous: HeadToken?
    for token in tokens {
      if token.followsSpace, let previous { result += previous.end + 1 < token.start ? ", " : " " }
      result += token.text
      previous = token
    }
    return result
  }
}
