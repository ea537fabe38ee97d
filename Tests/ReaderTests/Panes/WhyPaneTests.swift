// Holds the rows of a proof against literals, and its commands against what follows from them.

import NewsModel
import Testing

@testable import Reader

@Suite struct WhyPaneTests {
  static let evidence = Evidence(
    claim: "Brandsteter → Ilya Brandstetter", certainty: .likely,
    rows: [
      .init(label: "Rule", text: "garbled spelling", note: "7th of 9 rules; the first six found no one"),
      .init(label: "Letters", text: "B r a n d s t e t er", isAligned: true),
      .init(label: "", text: "B r a n d s t e tt er", note: "all consonants stand in order", isAligned: true),
      .init(
        label: "First named", text: "Ilya Brandstetter, chief engineer and co-founder of …",
        place: Story.sketch.mentions[1].range),
      .init(label: "Here", text: "… Brandsteter is said to be …", place: Story.sketch.range("Brandsteter")),
      .init(label: "Not", text: "Sam Okafor", note: "shares only its first letter"),
      .init(label: "", text: "Musgrave", note: "shares s and r, begins with M"),
      .init(label: "Doubt", text: "no one is introduced as Brandsteter; Brandstettr joins alike"),
    ])

  static func pane() -> WhyState {
    var pane = WhyState()
    pane.claim = .mention(5)
    pane.evidence = evidence
    return pane
  }

  @Test func setsLettersAboveEachOther() {
    let context = PaneContext.of(Story.open, 83, 15, selected: 0)
    let pane = WhyPaneTests.pane()
    #expect(pane.neededRows(in: context) == 15)
    #expect(pane.heading(in: context).figures == "likely")
    #expect(
      pane.text(in: context) == """

           Rule          garbled spelling   7th of 9 rules; the first six found no one

           Letters       B  r  a  n  d  s  t  e  t   er
                         B  r  a  n  d  s  t  e  tt  er
                         all consonants stand in order

           First named   “Ilya Brandstetter, chief engineer and co-founder of …”       ¶1
           Here          “… Brandsteter is said to be …”                               ¶2

           Not           Sam Okafor   shares only its first letter
                         Musgrave     shares s and r, begins with M

           Doubt         no one is introduced as Brandsteter; Brandstettr joins alike

        """)
  }

  @Test func standsCloserAndWrapsWhereThereIsLittleRoom() {
    #expect(
      WhyPaneTests.pane().text(in: .of(Story.open, 44, 17, selected: 0)) == """
         Rule        garbled spelling
                       7th of 9 rules; the first
                       six found no one
         Letters     B  r  a  n  d  s  t  e  t   er
                     B  r  a  n  d  s  t  e  tt  er
                     all consonants stand in order
         First named “Ilya Brandstetter, chief   ¶1
                     engineer and co-founder of
                     …”
         Here        “… Brandsteter is said to   ¶2
                     be …”
         Not         Sam Okafor
                       shares only its first letter
                     Musgrave
                       shares s and r, begins with
                       M
         Doubt       no one is introduced as
        """)
  }

  @Test func marksWhatIsMeant() {
    let frame = WhyPaneTests.pane().frame(in: .of(Story.open, 83, 15, selected: 0))
    #expect(frame.roles(of: "Ilya Brandstetter") == [.personSame])
    #expect(frame.roles(of: ", chief") == [.ink])
    #expect(frame.roles(of: "Musgrave") == [.person])
    #expect(frame.roles(of: "garbled") == [.strong])
    #expect(frame[column: 17, row: 3].style.role == .mark)
    #expect(frame[column: 23, row: 3].style.role == .dim)
    #expect(frame[column: 41, row: 3].style.role == .strong)
  }

  @Test func theClaimHasTheHuesOfItsKinds() {
    let person = WhyPaneTests.pane().heading(in: .of(Story.open, 83, 15)).claim
    #expect(person.map(\.text) == ["Brandsteter", " → ", "Ilya Brandstetter"])
    #expect(person.map(\.role) == [.personSame, .dim, .personSame])
    let said = ClaimWords(
      Evidence(claim: "“One — or two …” — Okafor", certainty: .sure, rows: []), of: .quotation(0), in: Story.open)
    #expect(said.words.map(\.text) == ["“One — or two …”", " — ", "Okafor"])
    #expect(said.words[0].role == .quotation)
    let time = ClaimWords(
      Evidence(claim: "Last month → November 2023", certainty: .sure, rows: []), of: .time(0), in: Story.open)
    #expect(time.words.map(\.role) == [.time, .dim, .time])
  }

  @Test func placesAreToldOnceAndAsTheReaderCounts() {
    let place = Story.sketch.range("Brandsteter")
    let row = Evidence.Row(label: "Here", text: "… Brandsteter is said to be …", note: "¶7", place: place)
    #expect(row.whereabouts(in: Story.open) == "¶2" && row.noteBesidePlace(in: Story.open).isEmpty)
    let cue = Evidence.Row(label: "Cue", text: "… Brandsteter is …", note: "Brandsteter", place: place)
    #expect(cue.noteBesidePlace(in: Story.open).isEmpty)
  }

  @Test func goesToWhereItWasFirstNamed() {
    var pane = WhyPaneTests.pane()
    guard case .jump(.mention(1), 0?) = pane.handle(.enter, in: .of(Story.open, 83, 15)) else {
      Issue.record("no jump")
      return
    }
  }

  @Test func scrollsNoFurtherThanItsEnd() {
    var pane = WhyPaneTests.pane()
    let context = PaneContext.of(Story.open, 83, 5)
    #expect(pane.handle(.down, in: context).isHandled)
    #expect(pane.text(in: context).hasPrefix("   Letters"))
    #expect(pane.handle(.end, in: context).isHandled)
    #expect(pane.text(in: context).contains("Doubt"))
    #expect(pane.handle(.down, in: context.counting(99_999)).isHandled)
    #expect(pane.text(in: context).contains("Doubt"))
    #expect(pane.handle(.down, in: .of(Story.open, 83, 20)).isRefused)
  }

  @Test func copiesTheEvidence() {
    var pane = WhyPaneTests.pane()
    guard case .copy(let text, _) = pane.handle(.copy, in: .of(Story.open, 83, 15)) else {
      Issue.record("not copied")
      return
    }
    #expect(text.hasPrefix("Brandsteter → Ilya Brandstetter (likely)\n  Rule: garbled spelling (7th of 9"))
    #expect(text.contains("\n  Here: … Brandsteter is said to be … ¶2\n"))
  }
}
