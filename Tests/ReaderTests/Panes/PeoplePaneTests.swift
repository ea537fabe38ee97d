// Holds the rows of the people pane against literals at several widths, and its commands against what follows from them.

import NewsModel
import Testing

@testable import Reader

@Suite struct PeoplePaneTests {
  static func pane() -> PeopleState {
    var pane = PeopleState()
    pane.opened(Story.open, isSame: false)
    return pane
  }

  @Test func showsNamesWithRolesAndReasons() {
    let text = PeoplePaneTests.pane().text(in: .of(Story.open, 36, 25, selected: 0))
    #expect(
      text == """
         › Ilya Brandstetter      8      1
             chief engineer of Northwind
             co-founder of Northwind
             Brandsteter  garbled 2
             Brandstettr  garbled 1
             Ilya      given name 1
             the engineer         1
             pronouns  he, I      2

           Musgrave               7      3
             I, my 2 · he

           Sam Okafor             2      –
             Okafor

           Smith?                 1      –
             Sam Okafor  surname of neither
             Musgrave  named nearby

         ▸ Organizations          3
             Northwind 4  Atlas 2 …
         ▸ Places                 1
             Harlow 2


        """)
  }

  @Test func foldsAllInANarrowRail() {
    let context = PaneContext.of(Story.open, 27, 14, selected: 1, isFocused: false)
    #expect(PeoplePaneTests.pane().heading(in: context).figures == "# ─ “")
    #expect(
      PeoplePaneTests.pane().text(in: context) == """
          Ilya Brandstetter 8   1
          chief engineer of North…
          co-founder of Northwind
            Brandsteter 2 · 5 more
        › Musgrave          7   3
            I, my 2 · he
          Sam Okafor        2   –
            Okafor
          Smith?            1   –
            Sam Okafor  surname o…
            Musgrave  named nearby
        ▸ Organizations     3
        ▸ Places            1

        """)
  }

  @Test func saysReasonsInFullWhereThereIsRoom() {
    let rows = PeoplePaneTests.pane().text(in: .of(Story.open, 63, 18)).split(separator: "\n").prefix(7)
    #expect(
      rows.joined(separator: "\n") == """
         › Ilya Brandstetter                                 8      1
             chief engineer of Northwind · co-founder of Northwind
             Brandsteter  garbled spelling of Brandstetter   2
             Brandstettr  garbled spelling of Brandstetter   1
             Ilya         given name alone                   1
             called       the engineer                       1
             pronouns     he, I                              2
        """)
  }

  @Test func marksTheSelectedAndTheUnsure() {
    let frame = PeoplePaneTests.pane().frame(in: .of(Story.open, 63, 25, selected: 0))
    #expect(frame.roles(of: "Ilya Brandstetter") == [.personSame])
    #expect(frame.roles(of: "Musgrave  ") != [.personSame])
    #expect(frame.roles(of: "garbled") == [.doubt])
    #expect(frame.roles(of: "given") == [.dim])
    #expect(frame.roles(of: "Harlow") == [.place])
    #expect(frame.roles(of: "–") == [.faint])
  }

  @Test(arguments: [(4, "1 more"), (22, "Suzkawi 5 · 2 more"), (40, "Suzkawi 5 · Suzkovi 4 · Ilya")])
  func foldsWholeWords(width: Int, _ expected: String) {
    let text = PeopleDrawing.folded(["Suzkawi 5", "Suzkovi 4", "Ilya"], width: width)
    #expect(width < 10 || text == expected)
    #expect(width < 12 || text.count <= width)
  }

  @Test func movesOverNamesAndSelects() {
    var pane = PeoplePaneTests.pane()
    let context = PaneContext.of(Story.open, 36, 25, selected: 0)
    // Five rows of other names, then the next person.
    #expect(pane.handle(.down, in: context.counting(5)).isHandled)
    guard case .select(1?) = pane.handle(.down, in: context) else {
      Issue.record("not selected")
      return
    }
    #expect(pane.entityUnderCursor == 1)
    guard case .select(0?) = pane.handle(.up, in: context.selecting(1)) else {
      Issue.record("not selected")
      return
    }
  }

  @Test func goesToTheFirstMentionThenElsewhere() {
    var pane = PeoplePaneTests.pane()
    guard case .jump(.mention(let mention), let entity) = pane.handle(.enter, in: .of(Story.open, 36, 25, selected: 1))
    else {
      Issue.record("no jump")
      return
    }
    #expect(entity == 1)
    #expect(mention == Story.open.analysis.entities[1].mentions[0])
    let again = pane.handle(.enter, in: .of(Story.open, 36, 25, selected: 1, focus: .mention(mention)))
    guard case .perform(.dossier) = again else {
      Issue.record("\(again)")
      return
    }
  }

  @Test func unfoldsAndFolds() {
    var pane = PeoplePaneTests.pane()
    let context = PaneContext.of(Story.open, 36, 25, selected: 2)
    #expect(pane.handle(.fold, in: context).isRefused)
    #expect(pane.handle(.unfold, in: context).isHandled)
    #expect(pane.text(in: context).contains("Okafor  surname      1"))
    #expect(pane.handle(.unfold, in: context).isRefused)
    #expect(pane.handle(.fold, in: context).isHandled)
    #expect(!pane.text(in: context).contains("surname      1"))
  }

  @Test func opensSections() {
    var pane = PeoplePaneTests.pane()
    let context = PaneContext.of(Story.open, 36, 40)
    _ = pane.handle(.end, in: context)
    #expect(pane.handle(.enter, in: context).isHandled)
    #expect(pane.text(in: context).contains("›▾ Places                 1\n     Harlow               2"))
    #expect(pane.handle(.enter, in: context).isHandled)
    #expect(pane.text(in: context).contains("›▸ Places"))
  }

  @Test func takesClicks() {
    var pane = PeoplePaneTests.pane()
    let context = PaneContext.of(Story.open, 36, 25, selected: 0)
    var wasThere = pane.click(row: 9, column: 3, in: context)
    #expect(!wasThere)
    #expect(pane.entityUnderCursor == 1)
    wasThere = pane.click(row: 9, column: 3, in: context)
    #expect(wasThere)
    wasThere = pane.click(row: 4, column: 3, in: context)
    #expect(!wasThere)
    #expect(pane.cursor == .form(0, 1))
  }

  @Test func showsWhatTheTextSentItTo() {
    var pane = PeoplePaneTests.pane()
    let context = PaneContext.of(Story.open, 36, 12, selected: 4)
    pane.show(.entity(4), in: context)
    #expect(pane.text(in: context).contains("› Teller Works"))
  }

  @Test func sortsAndFilters() {
    var pane = PeoplePaneTests.pane()
    let context = PaneContext.of(Story.open, 27, 14)
    _ = pane.handle(.sort, in: context)
    #expect(pane.heading(in: context).note == "by name")
    #expect(pane.shown[.person] == [0, 1, 2, 7])
    pane.filter(by: "brandsteter", in: context)
    #expect(pane.shown[.person] == [0])
    pane.filter(by: "harl", in: context)
    #expect(pane.text(in: context).hasPrefix("▾ Places            1\n"))
    pane.filter(by: "nobody", in: context)
    #expect(pane.text(in: context).contains("No name has “nobody”"))
    #expect(pane.handle(.escape, in: context).isHandled)
    #expect(pane.shown[.person]?.count == 4)
    guard case .unhandled = pane.handle(.escape, in: context) else {
      Issue.record("kept")
      return
    }
  }

  @Test func asksWhyAndForOnlyOne() {
    var pane = PeoplePaneTests.pane()
    let context = PaneContext.of(Story.open, 36, 25, selected: 0)
    guard case .explain(.entity(0)) = pane.handle(.why, in: context) else {
      Issue.record("not explained")
      return
    }
    _ = pane.handle(.down, in: context)
    guard case .explain(.mention(let mention)) = pane.handle(.why, in: context) else {
      Issue.record("not explained")
      return
    }
    #expect(Story.open.words(of: Story.open.analysis.mentions[mention].range) == "Brandsteter")
    guard case .only(0?) = pane.handle(.only, in: context) else {
      Issue.record("not only")
      return
    }
    guard case .only(nil) = pane.handle(.only, in: .of(Story.open, 36, 25, selected: 0, only: 0)) else {
      Issue.record("not all again")
      return
    }
    guard case .copy(let text, _) = pane.handle(.copy, in: context) else {
      Issue.record("not copied")
      return
    }
    #expect(
      text
        == "Ilya Brandstetter: chief engineer of Northwind; co-founder of Northwind; also Brandsteter, Brandstettr, Ilya"
    )
  }

  @Test func saysThatThereIsNothing() {
    let empty = Sketch("Nobody here").open(entities: [])
    var pane = PeopleState()
    pane.opened(empty, isSame: false)
    #expect(pane.text(in: .of(empty, 36, 5)).contains("No one is named here."))
    var context = PaneContext.of(nil, 36, 5)
    context.trouble = OpenTrouble(
      id: ArticleID(rawValue: "x"), file: "x", trouble: Trouble(what: "cannot be read"), others: 0)
    #expect(PeopleState().text(in: context).contains("The file was not read."))
    let unread = OpenArticle(article: empty.article, analysis: nil)
    #expect(PeopleState().text(in: .of(unread, 36, 5)).contains("Reading…"))
  }
}

extension PaneOutcome {
  var isHandled: Bool { if case .handled = self { true } else { false } }
  var isRefused: Bool { if case .refused = self { true } else { false } }
}
