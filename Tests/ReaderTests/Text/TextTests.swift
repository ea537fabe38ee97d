// Rows of a text: laid out piece by piece, every offset has one, places are kept.

import NewsModel
import TerminalUI
import Testing

@testable import Reader

@Suite struct TextTests {
  private func rows(_ open: OpenArticle, width: Int, height: Int = 40) -> TextRows {
    var context = PaneContext(open: open, selection: Selection(), isFocused: true, width: width, height: height)
    context.isTall = height >= 30
    return TextState().rows(in: context)!
  }

  @Test(arguments: [20, 40, 52, 83, 120]) func rowsRiseAndEveryOffsetHasOne(width: Int) {
    let open = Examples.open
    let rows = rows(open, width: width)
    var position = rows.first
    var last = Int.min
    while position != rows.last {
      let offset = rows.row(at: position)!.offset
      #expect(offset > last)
      #expect(rows.position(of: offset) == position)
      last = offset
      position = rows.position(position, movedBy: 1)
    }
    #expect(rows.position(position, movedBy: 5) == rows.last)
    #expect(rows.position(rows.last, movedBy: -100_000) == rows.first)
  }

  @Test func aLongParagraphIsCutAtSentences() {
    let text = String(repeating: "The lamp is lit. ", count: 2000)
    let stretches = TextStretch.stretches(
      of: [Block(range: TextRange(0, text.utf8.count), kind: .paragraph)], in: Array(text.utf8))
    #expect(stretches.count > 8)
    #expect(stretches.allSatisfy { $0.bytes.count <= TextStretch.longest })
    #expect(stretches.map(\.bytes.lowerBound).dropFirst() == stretches.map(\.bytes.upperBound).dropLast())
    #expect(
      stretches.dropLast().allSatisfy {
        text.utf8[text.utf8.index(text.startIndex, offsetBy: $0.bytes.upperBound - 1)] == 0x20
      })
  }

  @Test func stretchesTakeAnyBlocks() {
    let bytes = Array("a\n\nb".utf8)
    for blocks in [
      [], [Block(range: TextRange(3, 900), kind: .headline)],
      [Block(range: TextRange(2, 4), kind: .paragraph), Block(range: TextRange(0, 3), kind: .paragraph)],
    ] {
      let stretches = TextStretch.stretches(of: blocks, in: bytes)
      #expect(!stretches.isEmpty)
      #expect(stretches.allSatisfy { $0.bytes.upperBound <= bytes.count })
    }
  }

  @Test func smartCase() {
    let open = Examples.open
    #expect(FoundWords("port ellery", in: open).starts.count == FoundWords("Port Ellery", in: open).starts.count)
    #expect(FoundWords("PORT", in: open).starts.isEmpty)
    #expect(FoundWords("", in: open).starts.isEmpty)
    let accents = MarkedArticle("Éire und ÉIRE, ДОМ и дом").article()
    let reader = OpenArticle(article: accents, analysis: nil)
    #expect(FoundWords("éire", in: reader).starts.count == 2)
    #expect(FoundWords("дом", in: reader).starts.count == 2)
  }

  @Test func aJumpInViewDoesNotScrollAndOthersLandAtAThird() {
    let open = Examples.open
    let rows = rows(open, width: 40, height: 12)
    var view = TextView(rows: rows, top: TextRows.Above.space, height: 12)
    let third = rows.position(view.top, movedBy: 5)
    let near = rows.row(at: third)!.offset
    view.reveal(TextRange(near, near + 1))
    #expect(view.top == rows.first)
    let far = rows.row(at: rows.position(view.top, movedBy: 20))!.offset
    view.reveal(TextRange(far, far + 1))
    #expect(rows.distance(from: view.top, to: rows.position(of: far), limit: 12) == 4)
  }

  @Test func surnames() {
    #expect(SpeakerName.surname(of: "Ursula von der Leyen") == "von der Leyen")
    #expect(SpeakerName.surname(of: "Joaquín de la Fuente") == "de la Fuente")
    #expect(SpeakerName.surname(of: "Thomas Quill Jr.") == "Quill Jr.")
    #expect(SpeakerName.surname(of: "東海林太郎") == "東海林太郎")
    let people = ["Robert Hollis", "Ruth Hollis", "Katherine Hollis-Marchbanks", "Keith Hollis-Marchbanks"].map {
      Entity(kind: .person, name: $0, links: [])
    }
    #expect(SpeakerName.shortNames(of: people).prefix(2) == ["Robert Hollis", "Ruth Hollis"])
    let bureau = Entity(
      kind: .organization, name: "Federal Bureau of Tides", links: [],
      aliases: [Alias(text: "FBT", reason: "acronym", certainty: .sure, count: 1)])
    let bank = Entity(kind: .organization, name: "Tidal Bank of Velden", links: [])
    #expect(SpeakerName.shortNames(of: [bureau, bank]) == ["FBT", "Tidal Bank of Velden"])
  }

  @Test func calendarValuesInWords() {
    let expected = [
      "2023-12-10": "10 Dec 2023", "2023-11": "November 2023", "2015": "2015", "199": "the 1990s",
      "2013-SU": "summer 2013", "2013-Q1": "first quarter of 2013", "P1M": "1 month", "PT3H": "3 hours",
      "PRESENT_REF": "now",
    ]
    for (timex, words) in expected { #expect(TimeWords.words(for: TimeValue(timex)) == words) }
    #expect(TimeWords.words(for: TimeValue("XXXX-WXX-1")) == nil)
  }

  @Test func everyKeyMeansOneCommandAndEveryCommandHasHelp() {
    var names: [Key: CommandName] = [:]
    for row in Commands.table {
      for key in row.keys { #expect(names.updateValue(row.name, forKey: key) ?? row.name == row.name) }
      #expect(!row.help.isEmpty && !row.help.hasSuffix("."))
    }
    #expect(Set(Commands.table.map(\.name)) == Set(CommandName.allCases))
  }
}
