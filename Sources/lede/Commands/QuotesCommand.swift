// `lede quotes`: what is said in articles, and by whom.

import ArgumentParser
import NewsModel

struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes", abstract: "Print the quotes of articles, or those of the library, by speaker.",
    discussion: """
      Without a path, the quotes of all articles of the library, by day: what several tell is told once, with the differences.

      Examples:
        lede quotes --speaker Altman news/
        lede quotes --kind direct,mixed --csv news/ > quotes.csv
        lede quotes --speaker Altman --cue denied --from 2023-11
      """)

  @Argument(help: "Files and folders; - is standard input.", completion: .file())
  var paths: [String] = []

  @Flag(help: "Print JSON, one object a line.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Only what this person, organization or source says; part of a name is enough.", valueName: "name"))
  var speaker: String?

  @Option(
    help: ArgumentHelp("Only these kinds, with commas between: direct, mixed, indirect, scare.", valueName: "kinds"))
  var kind: String?

  @Flag(help: "Print a table with a line for each quote, as spreadsheets read it.")
  var csv = false

  @Flag(help: "Print Markdown.")
  var markdown = false

  @OptionGroup(title: "Of the library") var ledger: LedgerChoice

  func validate() throws {
    guard [json, csv, markdown].count(where: { $0 }) < 2 else {
      throw ValidationError("--json, --csv and --markdown exclude each other.")
    }
    guard paths.isEmpty || !ledger.isAsked else {
      throw ValidationError("--cue, --words, --from, --to, --as-of and --library ask the library: leave the paths out.")
    }
    guard !paths.isEmpty || !(csv || markdown) else {
      throw ValidationError("--csv and --markdown take files or folders.")
    }
    _ = try kinds()
  }

  func run() throws {
    guard !paths.isEmpty else { return try ledger.answer(speaker: speaker, kinds: try kinds(), json: json) }
    let asked = AskedArticles.told(paths, json: json)
    let choice = QuotationChoice(speaker: speaker, kinds: try kinds())
    if csv { StandardOutput.write(QuotationTable.head) }
    let form: AskedArticles.Form =
      csv ? .bytes(QuotationTable.rows) : markdown ? .bytes(QuotationMarkdown.bytes) : .asked
    try asked.answerEach(
      form, ifEmpty: "No one is quoted here.", choosing: { choice.reduced($0) },
      isFound: { !$0.analysis.quotations.isEmpty },
      prose: { page, read in page.quotations(read.analysis, of: read.article) },
      json: { found, json in found.writeQuotations(to: &json) })
  }

  private func kinds() throws -> Set<Quotation.Kind>? {
    guard let kind else { return nil }
    let words = kind.split(separator: ",").map { $0.lowercased() }
    let kinds = words.compactMap(Quotation.Kind.init(rawValue:))
    guard !kinds.isEmpty, kinds.count == words.count else {
      throw ValidationError("--kind takes direct, mixed, indirect and scare, with commas between.")
    }
    return Set(kinds)
  }
}
