// Which quotes of the library are asked for, on the command line.

import ArgumentParser
import ArticleLibrary
import NewsModel

/// The options of `lede quotes` without paths.
struct LedgerChoice: ParsableArguments {
  @Option(help: ArgumentHelp("Only what is told with this word in any form: denied, said, warned.", valueName: "word"))
  var cue: String?

  @Option(help: ArgumentHelp("Only quotes with these words; in quote marks one after the other.", valueName: "words"))
  var words: String?

  @OptionGroup var span: AskedSpan
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var library: LibraryOption

  var isAsked: Bool { cue != nil || words != nil || span.isAsked || asOf.day != nil || library.library != nil }

  /// Prints what is found, in words or as JSON.
  func answer(speaker: String?, kinds: Set<Quotation.Kind>?, json: Bool) throws {
    let question = QuoteLedger.Question(speaker: speaker, cue: cue, kinds: kinds, days: span.days, words: words)
    let ledger = try library.asked(asOf) { try $0.quotes(question) }
    try LibraryAnswer(found: ledger.entries).print(
      asJSON: json, entry: { $0.ledgerEntry($1) }, page: { $0.ledger(ledger) })
  }
}
