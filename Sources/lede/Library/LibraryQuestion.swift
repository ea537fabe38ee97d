// A question about articles of the library, and the day on which it is asked, on the command line.

import ArgumentParser
import ArticleLibrary
import NewsModel

/// The day that a library is to stand at.
struct AsOfOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The library as it stood at the end of this day, month or year: what was published or taken in by then.",
      valueName: "date"))
  var date: AskedDays?

  var day: CivilDate? { date?.days.upperBound }
  /// From which ages are counted.
  var today: CivilDate { day ?? CivilDate.today ?? CivilDate(dayNumber: 0) }
}

/// What commands take that answer from files, or without a path from the library.
struct LibraryQuestion: ParsableArguments {
  @Option(help: ArgumentHelp("Only articles of which this is true, as lede search takes it.", valueName: "question"))
  var query: String?

  @OptionGroup var asOf: AsOfOption
  @OptionGroup var library: LibraryOption

  var isAsked: Bool { query != nil || asOf.day != nil || library.library != nil }

  /// Files and a question about the library exclude each other.
  func validate(paths: [String]) throws {
    guard paths.isEmpty || !isAsked else {
      throw ValidationError("--query, --as-of and --library ask the library: leave the paths out.")
    }
  }

  /// Asks the library, as it stood when it is to be asked.
  func asking<Answer>(_ ask: (Library, Query) throws -> Answer) throws -> Answer {
    let query = try QueryWords.parse(self.query ?? "")
    return try library.asked(asOf) { try ask($0, query) }
  }
}
