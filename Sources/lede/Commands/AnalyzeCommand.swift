// `lede analyze --jsonl`: texts in, what is found in them out, one line each.

import ArgumentParser
import Extraction
import NewsModel

struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Read texts as JSON Lines from standard input and print what is found in each, in the same order.",
    discussion: "In: {\"id\",\"text\",\"published\"?}. Out: {\"id\",\"entities\",\"quotes\",\"timexes\",\"timeline\"}.")

  @Flag(help: "JSON Lines in and out (the only format).")
  var jsonl = false

  @Flag(help: "Print each text too, with all that the library keeps: lede import --jsonl takes such lines in.")
  var text = false

  @Option(help: ArgumentHelp("How many threads work (default: one a processor).", valueName: "count"))
  var jobs: Int = availableProcessors()

  func validate() throws {
    guard jsonl else { throw ValidationError("analyze reads and prints JSON Lines; say so: lede analyze --jsonl") }
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs must be from 1 to 256.") }
  }

  func run() throws {
    let isWhole = text
    try LineFilter.run(jobs: jobs, key: "id") { (line) throws(JSONError) in
      try AnalyzeCommand.answer(line, isWhole: isWhole)
    }
  }

  /// What is printed for one line of input.
  private static func answer(_ line: JSONLine, isWhole: Bool) throws(JSONError) -> JSONWriter {
    let text = try line.requiredText("text")
    let analysis = Pipeline.analyze(.verbatim(text, published: try published(line)))
    var json = JSONWriter(capacity: text.utf8.count * 2)
    json.object { json in
      json.key("id")
      json.value(copied: line.raw("id") ?? ArraySlice("null".utf8))
      if isWhole {
        json.member("text", text)
        json.key("published")
        json.value(copied: line.raw("published") ?? ArraySlice("null".utf8))
      }
      AnalysisJSON(text: text, analysis: analysis, isWhole: isWhole).write(to: &json)
    }
    return json
  }

  private static func published(_ line: JSONLine) throws(JSONError) -> Timestamp? {
    guard let words = try line.text("published") else { return nil }
    guard let time = Timestamp(iso8601: words) else { throw .notADate(field: "published") }
    return time
  }
}
