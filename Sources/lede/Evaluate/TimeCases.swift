// Cases of one expression and its answer, as the tests of date parsers for assistants give them, and whether they are met.

import Extraction
import FoundationEssentials
import NewsModel

/// One input and what should be found in it.
struct TimeCase: Decodable {
  /// The group that it belongs to: a test suite, or a list of examples.
  let group: String
  let input: String
  let reference: Timestamp?
  let expect: [Answer]

  /// What one expression means.
  struct Answer {
    /// Where it stands, in code points; nil: it is the whole input.
    let range: Range<Int>?
    /// The TIMEX3 values that are right.
    let timexes: Set<String>
    /// The stretches of time that are right.
    let stretches: [Stretch]
    let words: String
  }

  private enum Keys: String, CodingKey { case spec, corpus, input, reference, expect }

  init(from decoder: Decoder) throws {
    let row = try decoder.container(keyedBy: Keys.self)
    let spec = try row.decodeIfPresent(String.self, forKey: .spec)
    group = try spec ?? row.decode(String.self, forKey: .corpus)
    input = try row.decode(String.self, forKey: .input)
    reference = try row.decodeIfPresent(String.self, forKey: .reference).flatMap { Timestamp(iso8601: $0) }
    if spec != nil {
      expect = try row.decode([Placed].self, forKey: .expect).map(\.answer)
    } else {
      expect = try row.decode([Whole].self, forKey: .expect).map(\.answer)
    }
  }

  /// An answer with its place and one or two values.
  private struct Placed: Decodable {
    struct Value: Decodable {
      let timex: String?
      let value: String?
      let start: String?
      let end: String?
    }
    let text: String
    let start: Int
    let end: Int
    let timex: String?
    let values: [Value]?

    var answer: Answer {
      let values = values ?? []
      let stretches = values.compactMap { value in
        value.value.flatMap { Stretch(at: $0) } ?? Stretch(from: value.start, to: value.end)
      }
      return Answer(
        range: start..<max(start, end), timexes: Set((values.map(\.timex) + [timex]).compactMap { $0 }),
        stretches: stretches,
        words: values.first.map { $0.value ?? "\($0.start ?? "")–\($0.end ?? "")" } ?? timex ?? text)
    }
  }

  /// An answer for the whole input, with the unit that it is known to.
  private struct Whole: Decodable {
    let start: String?
    let end: String?
    let grain: String?

    var answer: Answer {
      let stretch = end == nil ? start.flatMap { Stretch(at: $0, grain: grain) } : Stretch(from: start, to: end)
      return Answer(
        range: nil, timexes: [], stretches: [stretch].compactMap { $0 }, words: "\(start ?? "") \(end ?? grain ?? "")")
    }
  }
}

/// From a second to another, which no longer belongs to it, counted from 1970 without zones.
struct Stretch: Hashable {
  let start: Int
  let end: Int

  init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// `2016-11-07`, `2016-11-07 16:00:00`; of a grain where one is given ("hour", "week").
  init?(at words: String, grain: String? = nil) {
    guard let start = Stretch.second(words), let day = CivilDate(iso8601: String(words.prefix(10))) else { return nil }
    let isDay = words.count <= 10
    let end =
      switch grain ?? (isDay ? "day" : "minute") {
      case "second", "minute": start + 60
      case "hour": start + 3600
      case "day": start + 86_400
      case "week": start + 7 * 86_400
      case "month": day.adding(months: 1).dayNumber * 86_400
      case "quarter": day.adding(months: 3).dayNumber * 86_400
      default: day.adding(months: 12).dayNumber * 86_400
      }
    self.init(start: start, end: end)
  }

  init?(from first: String?, to last: String?) {
    guard let start = first.flatMap(Stretch.second), let end = last.flatMap(Stretch.second) else { return nil }
    self.init(start: start, end: end)
  }

  /// What a TIMEX3 value covers: days, or an hour or minute of a day.
  init?(_ value: TimeValue) {
    guard let days = value.days else { return nil }
    let parts = value.timex.split(separator: "T", maxSplits: 1)
    let first = days.lowerBound.dayNumber * 86_400
    guard parts.count == 2 else {
      self.init(start: first, end: (days.upperBound.dayNumber + 1) * 86_400)
      return
    }
    if let part = Stretch.parts[String(parts[1])] {
      self.init(start: first + part.lowerBound * 3600, end: first + part.upperBound * 3600)
      return
    }
    guard let second = Stretch.ofDay(parts[1]) else { return nil }
    self.init(start: first + second, end: first + second + (parts[1].count <= 2 ? 3600 : 60))
  }

  /// Hours of the parts of a day, as assistants count them.
  private static let parts = ["MO": 0..<12, "AF": 12..<19, "EV": 18..<24, "NI": 18..<24]

  private static func second(_ words: String) -> Int? {
    let parts = words.split { $0 == " " || $0 == "T" }
    guard let first = parts.first else { return nil }
    guard let day = CivilDate(iso8601: String(first)) else { return nil }
    return day.dayNumber * 86_400 + (parts.count > 1 ? ofDay(parts[1]) ?? 0 : 0)
  }

  /// "16", "16:30", "16:30:00", without a zone behind it.
  private static func ofDay(_ words: Substring) -> Int? {
    let numbers = words.split(separator: ":").map { Int($0.prefix(2)) }
    guard let hour = numbers.first ?? nil, hour < 25 else { return nil }
    return hour * 3600 + ((numbers.count > 1 ? numbers[1] : 0) ?? 0) * 60
  }
}

/// How many cases of each group are met.
struct TimeCaseReport {
  private struct Group {
    var all = 0
    var met = 0
    /// The same day of the week, month or year, but before the reference and not after it.
    var past = 0
    /// A longer stretch that holds the right one: a month for its day.
    var coarser = 0
  }

  private let shown: Int
  private var groups: [String: Group] = [:]
  private var examples: [String] = []

  init(shown: Int) { self.shown = shown }

  var count: Int { groups.values.reduce(0) { $0 + $1.all } }

  mutating func take(_ one: TimeCase) {
    let times = Pipeline.analyze(.verbatim(one.input, published: one.reference)).times
    let offsets = CodePointOffsets(Array(one.input.utf8))
    let found = times.map { time in
      (offsets.offset(ofByte: time.range.start)..<offsets.offset(ofByte: time.range.end), time.value)
    }
    groups[one.group, default: Group()].all += 1
    if isMet(one, found, by: TimeCaseReport.isSame) {
      groups[one.group, default: Group()].met += 1
    } else if isMet(one, found, by: TimeCaseReport.isLast) {
      groups[one.group, default: Group()].past += 1
    } else if isMet(one, found, by: TimeCaseReport.holds) {
      groups[one.group, default: Group()].coarser += 1
    } else if examples.count < shown {
      let ours = found.map(\.1.timex).joined(separator: ", ")
      let answers = one.expect.map(\.words).joined(separator: ", ")
      examples.append("\(one.group): “\(one.input)” = \(ours.isEmpty ? "none" : ours), not \(answers)".harmless)
    }
  }

  /// Every expression is found with a right value, and nothing else is.
  private func isMet(
    _ one: TimeCase, _ found: [(range: Range<Int>, value: TimeValue)], by isRight: (Stretch, Stretch) -> Bool
  ) -> Bool {
    var rest = found
    for answer in one.expect {
      let own = rest.filter { answer.range?.overlaps($0.range) ?? true }
      rest.removeAll { answer.range?.overlaps($0.range) ?? true }
      let values = own.map(\.value)
      guard !own.isEmpty, answer.isNamed(by: values) || answer.isCovered(by: values, isRight) else { return false }
    }
    return rest.isEmpty
  }

  /// The same stretch; of a moment it is enough where it begins.
  private static func isSame(_ ours: Stretch, _ right: Stretch) -> Bool {
    ours.start == right.start
      && (ours.end == right.end || ours.end - ours.start <= 3600 && right.end - right.start <= 3600)
  }

  private static func isLast(_ ours: Stretch, _ right: Stretch) -> Bool {
    let days = (right.start - ours.start) / 86_400
    return right.end - right.start == ours.end - ours.start && [7, 28, 29, 30, 31, 365, 366].contains(days)
  }

  private static func holds(_ ours: Stretch, _ right: Stretch) -> Bool {
    ours.start <= right.start && ours.end >= right.end
  }
}

extension TimeCase.Answer {
  /// A TIMEX3 value is one of the right ones; the day is left open for "five o'clock".
  fileprivate func isNamed(by values: [TimeValue]) -> Bool {
    values.contains { value in
      timexes.contains(value.timex)
        || value.timex.firstIndex(of: "T").map { timexes.contains(String(value.timex[$0...])) } ?? false
    }
  }

  fileprivate func isCovered(by values: [TimeValue], _ isRight: (Stretch, Stretch) -> Bool) -> Bool {
    let found = values.compactMap { Stretch($0) }
    guard let first = found.map(\.start).min(), let last = found.map(\.end).max() else { return false }
    // "From 10 to 12 May": the answer ends where its last part begins, or where that ends.
    let ends = [last, found.max { $0.start < $1.start }?.start ?? last].filter { $0 > first }
    return stretches.contains { right in ends.contains { isRight(Stretch(start: first, end: $0), right) } }
  }
}

extension TimeCaseReport: CustomStringConvertible {
  var description: String {
    var lines = groups.sorted { $0.key < $1.key }.map { name, group in
      "\(name): \(group.met) of \(group.all) met; \(group.past) more with the last such day for the next, \(group.coarser) with a longer stretch"
    }
    if !examples.isEmpty { lines += [""] + examples }
    return lines.joined(separator: "\n") + "\n"
  }
}
