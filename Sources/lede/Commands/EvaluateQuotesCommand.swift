// `lede evaluate quotes`: how well quotations and their speakers are found in texts with known answers, and by which rule it fails.

import ArgumentParser
import Extraction
import FoundationEssentials
import NewsModel

struct EvaluateQuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes", abstract: "Precision, recall and F1 of quotations, their speakers, and the errors by rule.")

  @Argument(
    help: ArgumentHelp(
      "JSON Lines: {\"text\",\"quotes\":[{\"start\",\"end\",\"parts\"?,\"kind\",\"speaker\",\"cue\"}]}, offsets in code points.",
      valueName: "gold"))
  var gold: String

  @Option(help: ArgumentHelp("How many errors to print.", valueName: "count"))
  var errors = 0

  func run() throws {
    let texts: [QuotedText]
    do {
      texts = try QuotedText.read([UInt8](Data(contentsOf: URL(fileURLWithPath: gold))))
    } catch {
      StandardError.write("\(gold) cannot be read: \(error)\n")
      throw ExitStatus.input
    }
    guard texts.contains(where: { !$0.quotes.isEmpty }) else {
      StandardError.write("\(gold) has no quotes.\n")
      throw ExitStatus.nothingFound
    }
    var report = QuotationReport(shown: errors)
    for text in texts { report.take(text, Pipeline.analyze(.verbatim(text.text, published: nil)).quotations) }
    StandardOutput.write(Array(report.description.utf8))
  }
}
