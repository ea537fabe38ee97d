// One timeline of several articles as a table: comma-separated values (RFC 4180) and Markdown.

import Extraction
import NewsModel

struct TimelineTable {
  private let merged: MergedArticles

  init(_ merged: MergedArticles) { self.merged = merged }

  /// A heading and a line for each event. No cell can be taken for a formula by a program that calculates.
  var csv: String {
    let heading = ["date", "first", "last", "kind", "future", "text", "people", "sources", "contradictions"]
    let rows = merged.timeline.events.map { event -> [String] in
      let days = event.when.days
      let entry = merged.entry(event.tellings[0])
      return [
        event.when.timex, days?.lowerBound.description ?? "", days?.upperBound.description ?? "",
        entry.isSpeech ? "speech" : entry.kind.name, event.isFuture ? "yes" : "no", merged.words(of: event),
        merged.people(in: event).joined(separator: "; "),
        merged.numbers(of: event).map { merged.sources[$0 - 1].file }.joined(separator: "; "),
        merged.disagreements(of: event).joined(separator: "; "),
      ]
    }
    return ([heading] + rows).map { $0.map(TimelineTable.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A table and, below it, the articles by their numbers.
  var markdown: String {
    var text = "| When | What | Who | Told by |\n|---|---|---|---|\n"
    for event in merged.timeline.events {
      var what = TimelineTable.escaped(merged.words(of: event))
      if merged.entry(event.tellings[0]).isSpeech { what += " *(said)*" }
      if event.isFuture { what += " *(still to come)*" }
      let others = merged.disagreements(of: event)
      if !others.isEmpty { what += " *(also told of " + others.joined(separator: " and ") + ")*" }
      let who = TimelineTable.escaped(merged.people(in: event).joined(separator: ", "))
      let numbers = merged.numbers(of: event).map { String($0) }.joined(separator: ", ")
      text += "| \(TimelineTable.escaped(event.when.words())) | \(what) | \(who) | \(numbers) |\n"
    }
    text += "\n"
    for (number, source) in merged.sources.enumerated() {
      text += "\(number + 1). \(TimelineTable.escaped(merged.title(source)))\n"
    }
    return text
  }

  /// In quote marks where it must be; a leading sign that would make it a formula stands behind an apostrophe.
  static func cell(_ text: String) -> String {
    var cell = text.harmless
    if let first = cell.drop(while: { $0 == " " }).unicodeScalars.first, "=+-@＝＋－＠".unicodeScalars.contains(first) {
      cell = "'" + cell
    }
    guard cell.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ";") })
    else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// Nothing in it means anything to Markdown or HTML.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.harmless.unicodeScalars {
      switch character {
      case "<": escaped += "&lt;"
      case "&": escaped += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!":
        escaped += "\\"
        escaped.unicodeScalars.append(character)
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
