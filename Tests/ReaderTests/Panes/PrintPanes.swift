import NewsModel
import Testing
import TerminalUI
@testable import Reader

@Suite struct PrintPanes {
  @Test func printAll() {
    let open = Story.open
    var people = PeopleState(); people.opened(open, isSame: false)
    for (w, h) in [(36, 22), (27, 14), (63, 18), (40, 20)] {
      print("PEOPLE \(w)x\(h)", people.heading(in: .of(open, w, h)).figures)
      print(people.text(in: .of(open, w, h, selected: 0)))
    }
    var timeline = TimelineState(); timeline.opened(open, isSame: false)
    for (w, h) in [(36, 22), (27, 14), (63, 12), (63, 30)] {
      let c = PaneContext.of(open, w, h, selected: 0, today: CivilDate(year: 2024, month: 6, day: 1))
      print("TIMELINE \(w)x\(h)", timeline.heading(in: c), timeline.neededRows(in: c))
      print(timeline.text(in: c))
    }
    var quotes = QuotesState(); quotes.opened(open, isSame: false)
    for (w, h, o) in [(63, 15, false), (83, 40, true), (40, 20, true)] {
      print("QUOTES \(w)x\(h)", quotes.heading(in: .of(open, w, h, isOverlay: o)))
      print(quotes.text(in: .of(open, w, h, selected: 0, isOverlay: o)))
    }
    var help = HelpState()
    for (w, h) in [(120, 36), (80, 21), (40, 21)] {
      print("HELP \(w)x\(h)"); print(help.text(in: .of(nil, w, h)))
    }
    for k in "quo" { _ = help.type(.character(k), in: .of(nil, 120, 36)) }
    for (w, h) in [(120, 36), (80, 21), (40, 21)] {
      print("HELP \(w)x\(h)"); print(help.text(in: .of(nil, w, h)))
    }
    var why = WhyState()
    why.evidence = Evidence(claim: "Brandsteter → Ilya Brandstetter", certainty: .likely, rows: [
      .init(label: "Rule", text: "garbled spelling", note: "7th of 9 rules; the first six found no one"),
      .init(label: "Letters", text: "B r a n d s t e t er", isAligned: true),
      .init(label: "", text: "B r a n d s t e tt er", note: "all consonants stand in order", isAligned: true),
      .init(label: "First named", text: "Ilya Brandstetter, chief engineer and co-founder of …", place: Story.sketch.mentions[1].range),
      .init(label: "Here", text: "… Brandsteter is said to be …", place: Story.sketch.range("Brandsteter")),
      .init(label: "Not", text: "Sam Okafor", note: "shares only its first letter"),
      .init(label: "", text: "Musgrave", note: "shares s and r, begins with M"),
      .init(label: "Doubt", text: "no one is introduced as Brandsteter; Brandstettr joins alike"),
    ])
    for (w, h) in [(83, 15), (50, 12), (40, 9)] {
      print("WHY \(w)x\(h) \(why.neededRows(in: .of(open, w, h)))"); print(why.text(in: .of(open, w, h, selected: 0)))
    }
  }
}
