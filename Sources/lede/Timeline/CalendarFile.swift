// Dates as an iCalendar file (RFC 5545): one all-day event for each date that is known to the month or better.

import Extraction
import NewsModel

struct CalendarFile {
  private let merged: MergedArticles
  /// Also dates that have passed.
  private let isAll: Bool

  init(_ merged: MergedArticles, isAll: Bool) {
    self.merged = merged
    self.isAll = isAll
  }

  /// Lines end in CR and LF; the same articles give the same bytes.
  var text: String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lede//Timeline//EN", "CALSCALE:GREGORIAN"]
    for event in merged.timeline.events where isAll || event.isFuture { lines += self.lines(of: event) }
    lines.append("END:VCALENDAR")
    return lines.map { CalendarFile.folded($0) + "\r\n" }.joined()
  }

  private func lines(of event: MergedTimeline.Event) -> [String] {
    guard let days = event.when.days, event.when.precision >= .month, (1...9998).contains(days.upperBound.year),
      case .event = merged.entry(event.tellings[0]).kind
    else { return [] }
    let source = merged.sources[event.tellings[0].source]
    let words = merged.words(of: event)
    let sources = merged.numbers(of: event).map { merged.title(merged.sources[$0 - 1]) }
    let stamp = source.article.metadata.writingDay ?? days.lowerBound
    let id = CalendarFile.digest([event.when.timex, words, source.file.harmless])
    return [
      "BEGIN:VEVENT", "UID:\(id)@lede", "DTSTAMP:\(CalendarFile.basic(stamp))T000000Z",
      "DTSTART;VALUE=DATE:\(CalendarFile.basic(days.lowerBound))",
      "DTEND;VALUE=DATE:\(CalendarFile.basic(days.upperBound.adding(days: 1)))",
      "SUMMARY:\(CalendarFile.escaped(words))",
      "DESCRIPTION:\(CalendarFile.escaped(sources.joined(separator: "\n")))", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  /// `20231210`
  private static func basic(_ date: CivilDate) -> String { date.description.replacing("-", with: "") }

  /// Backslash, semicolon, comma and line end are escaped (3.3.11).
  static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .replacing("\n", with: "\\n")
  }

  /// Lines of at most 75 bytes, cut between characters; each further one begins with a space (3.1).
  static func folded(_ line: String) -> String {
    var folded = ""
    var width = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if width + size > 75 {
        folded += "\r\n "
        width = 1
      }
      folded.unicodeScalars.append(scalar)
      width += size
    }
    return folded
  }

  /// The same words give the same name on every day and every machine (FNV-1a, 64 bits).
  private static func digest(_ words: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in words.joined(separator: "\u{1F}").utf8 {
      hash ^= UInt64(byte)
      hash = hash &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
