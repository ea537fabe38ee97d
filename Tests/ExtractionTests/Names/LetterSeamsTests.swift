// Tests where names of two letters that were run together are cut apart, and where one name stays one.

import NewsModel
import Testing

@testable import Extraction

@Suite struct LetterSeamsTests {
  /// The run of names between the bars; the cuts expected are bars within it.
  private func cut(_ marked: String, touchesPerson: Bool = false) throws -> String {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let text = marked.filter { $0 != "|" }
    let reading = MarkedText(text).reading()
    let words = Words.of(reading)
    let start = parts[0].utf8.count
    let end = text.utf8.count - parts.last!.utf8.count
    let span = words.span(of: TextRange(start, end))
    let tagger = try NameModelFile.shared.get()
    let persons = LetterSeams(words, lexicon: tagger.lexicon).cut(
      span.start..<span.end, touchesPerson: touchesPerson)
    #expect(persons.first?.lowerBound == span.start && persons.last?.upperBound == span.end)
    let names = persons.map { words.text(TokenSpan($0.lowerBound, $0.upperBound)) }
    #expect(zip(persons, persons.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    return parts[0] + "|" + names.joined(separator: " |") + "|" + parts.last!
  }

  @Test(arguments: [
    // signed by one, to the next
    "This will do nicely. |Peter |Susan|, Please look at the second sheet.",
    "Call me at noon. Thanks, |Anna |Anna|, I did call.",
    "Best regards, |Martha Quill |Robert|: Take the blue one.",
    "Thanks. |Karen Osgood |Karen Osgood |Julia|, The draft is here.",
    "It is late. |Peter |Martin Abbot| 08/10/2000 08:28 AM Here it is.",
    "Sincerely, |Brenda |Brenda Holt| Harbor Services",
    "Best regards, |Martha Quill |Jennifer Stone| - she is at the town hall.",
    "cc: Larry Stone |Thomas Abbot |Helen Hart |Philip Wells |Diana|, I sent it.",
    "Keep in touch, |Mike |Michael J. Holt| at the harbor office",
    "Tell me if you need more. dp |Martha Quill |Susan|, Please look at the second sheet.",
    // one name
    "The board heard |Sam Sam Altman|, who had left.",
    "We met |Jean Paul|, The second man was late.",
    "Then came |Anna Maria Holt|, a painter.",
    "He wrote to |George Herbert Walker Bush|, and waited.",
    "It is true. |Kofi Annan|, who led it, agreed.",
    "Regards, |Mary Ann Holt| from Harwick",
  ])
  func cuts(expected: String) throws {
    #expect(try cut(expected) == expected)
  }

  /// In a joined list of persons two names stand side by side.
  @Test func cutsWhatTouchesAnotherPerson() throws {
    let list = "cc: Larry Stone |Thomas Abbot |Helen Hart| Philip"
    #expect(try cut(list, touchesPerson: true) == list)
    #expect(try cut(list) == "cc: Larry Stone |Thomas Abbot Helen Hart| Philip")
  }
}
