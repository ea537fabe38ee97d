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

  @Option(help: ArgumentHelp("Only from articles of this day, month or year on.", valueName: "date"))
  var from: AskedDays?

  @Option(help: ArgumentHelp("Only up to this day, month or year.", valueName: "date"))
  var to: AskedDays?

  @OptionGroup var asOf: AsOfOption
  @OptionGroup var library: LibraryOption

  var isAsked: Bool {
    cue != nil || words != nil || from != nil || to != nil || asOf.day != nil || library.library != nil
  }

  /// Prints what is found, in words or as JSON.
  func answer(speaker: String?, kinds: Set<Quotation.Kind>?, json: Bool) throws {
    let library = try library.existing()
    let question = QuoteLedger.Question(speaker: speaker, cue: cue, kinds: kinds, days: days, words: words)
    let ledger = try self.library.telling { try library.asKnown(on: asOf.day).quotes(question) }
    if json {
      var writer = JSONWriter()
      for entry in ledger.entries { writer.ledgerEntry(entry) }
      StandardOutput.write(writer.bytes)
    } else {
      var page = ProsePage()
      page.ledger(ledger)
      StandardOutput.write(page.bytes)
    }
    if ledger.entries.isEmpty { throw ExitStatus.nothingFound }
  }

  private var days: ClosedRange<CivilDate>? {
    guard from != nil || to != nil else { return nil }
    let first = from?.days.lowerBound ?? CivilDate(dayNumber: LedgerChoice.ever.lowerBound)
    let last = to?.days.upperBound ?? CivilDate(dayNumber: LedgerChoice.ever.upperBound)
    return first...max(first, last)
  }

  /// Years 1 to 9999.
  private static let ever = -719_162...2_932_896
}
