// From when to when something is asked for, on the command line.

import ArgumentParser
import NewsModel

/// The bounds of a span of days; one of them may be open, or both.
struct AskedSpan: ParsableArguments {
  @Option(help: ArgumentHelp("Only from this day, month or year on (2023, 2023-11, 2023-11-17).", valueName: "date"))
  var from: AskedDays?

  @Option(help: ArgumentHelp("Only up to this day, month or year.", valueName: "date"))
  var to: AskedDays?

  var isAsked: Bool { from != nil || to != nil }

  /// Nil if neither bound is asked for.
  var days: ClosedRange<CivilDate>? {
    guard isAsked else { return nil }
    let first = from?.days.lowerBound ?? CivilDate(dayNumber: AskedSpan.ever.lowerBound)
    let last = to?.days.upperBound ?? CivilDate(dayNumber: AskedSpan.ever.upperBound)
    return first...max(first, last)
  }

  /// Years 1 to 9999.
  private static let ever = -719_162...2_932_896

  /// Some day of it lies between the bounds; what tells no year lies nowhere.
  func contains(_ value: TimeValue) -> Bool {
    guard isAsked else { return true }
    guard let days = value.days else { return false }
    if let from, days.upperBound < from.days.lowerBound { return false }
    if let to, days.lowerBound > to.days.upperBound { return false }
    return true
  }
}

/// A day, a month or a year as it is given on the command line.
struct AskedDays: ExpressibleByArgument, Sendable {
  let days: ClosedRange<CivilDate>

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let days = TimeValue(argument).days
    else { return nil }
    self.days = days
  }
}
