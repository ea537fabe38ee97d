// Holds the forms of a timeline that other programs read against their rules.

import Foundation
import Testing

@testable import lede

@Suite struct TimelineFormTests {
  private static let story = """
    # The bridge
    By Ada Vane
    4 May 2022

    Peter Brandt closed the harbor bridge on 3 May 2022. It will open again on 6 June 2030; Ilka Moor said so on Tuesday.

    =HYPERLINK("x") was sung by Peter Brandt on 5 April 2019.
    """

  private func print(_ options: [String]) throws -> BuiltProgram.Result {
    let files = try Scratch()
    defer { files.remove() }
    let path = try files.write("bridge.md", Array(Self.story.utf8))
    return try BuiltProgram.run(["timeline"] + options + [path])
  }

  @Test func neverGivesAFormula() {
    #expect(TimelineTable.cell("=1+1") == "'=1+1")
    #expect(TimelineTable.cell(" @SUM(1)") == "' @SUM(1)")
    #expect(TimelineTable.cell("a,\"b\"") == "\"a,\"\"b\"\"\"")
    #expect(TimelineTable.cell("a\u{1B}[31m\nb") == "a\u{FFFD}[31m b")
  }

  @Test func printsCommaSeparatedValues() throws {
    let lines = try print(["--csv"]).text.components(separatedBy: "\r\n")
    #expect(lines[0] == "date,first,last,kind,future,text,people,sources,contradictions")
    #expect(lines.last?.isEmpty == true)
    #expect(lines.contains { $0.hasPrefix("2030-06-06,2030-06-06,2030-06-06,event,yes,") })
    #expect(!lines.contains { $0.contains(",=") || $0.contains(",\"=") })
  }

  @Test func printsMarkdown() throws {
    let text = try print(["--markdown"]).text
    #expect(text.hasPrefix("| When | What | Who | Told by |\n|---|---|---|---|\n"))
    #expect(text.contains("| 6 June 2030 | ") && text.contains("*(still to come)*"))
    #expect(TimelineTable.escaped("a|b <i> [x](y)") == "a\\|b &lt;i> \\[x\\](y)")
  }

  @Test func printsFutureDatesAsACalendar() throws {
    let text = try print(["--ics"]).text
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
    #expect(text.contains("DTSTART;VALUE=DATE:20300606\r\nDTEND;VALUE=DATE:20300607\r\n"))
    #expect(text.contains("DTSTAMP:20220504T000000Z\r\n"))
    #expect(text.components(separatedBy: "BEGIN:VEVENT").count == 2)
    #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(try print(["--ics", "--from", "2019"]).text.components(separatedBy: "BEGIN:VEVENT").count > 3)
  }

  @Test func foldsBetweenCharacters() {
    let line = String(repeating: "é", count: 100)
    let folded = CalendarFile.folded(line)
    #expect(folded.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(folded.replacingOccurrences(of: "\r\n ", with: "") == line)
    #expect(CalendarFile.escaped("a;b,c\\d\ne") == "a\\;b\\,c\\\\d\\ne")
  }

  @Test func choosesByPersonAndDate() throws {
    #expect(try print(["--person", "brandt", "--to", "2019-12"]).text.contains("2019 Apr  5"))
    #expect(try !print(["--person", "brandt", "--to", "2019-12"]).text.contains("2022"))
    #expect(try print(["--person", "nobody"]).code == 1)
    #expect(try print(["--from", "yesterday"]).code == 2)
    #expect(try print(["--csv", "--ics"]).code == 2)
  }

  @Test func numbersTheSourcesOfOneTimeline() throws {
    let result = try print(["--merged", "--json"])
    let answer = try JSONSerialization.jsonObject(with: result.output) as? [String: Any]
    #expect((answer?["sources"] as? [Any])?.count == 1)
    let events = answer?["timeline"] as? [[String: Any]] ?? []
    #expect(events.contains { $0["date"] as? String == "2030-06-06" && $0["future"] as? Bool == true })
    #expect(try print(["--merged"]).text.hasPrefix("[1] The bridge\n"))
  }
}
