// Holds the overview of keys and the search in it against the one table of commands.

import TerminalUI
import Testing

@testable import Reader

@Suite struct HelpPaneTests {
  static func pane(typing words: String) -> HelpState {
    var pane = HelpState()
    for character in words { _ = pane.type(.character(character), in: .of(nil, 120, 36)) }
    return pane
  }

  @Test(arguments: [(120, 3), (109, 2), (72, 2), (71, 1), (40, 1)])
  func showsEveryKeyInColumns(width: Int, columns: Int) {
    let overview = HelpOverview(width: width)
    #expect(overview.columns.count == columns)
    let keys = overview.columns.joined().flatMap { $0.keys.split(separator: " ").map(String.init) }
    for command in Commands.table {
      #expect(keys.contains(command.keys.isEmpty ? ":" + command.name.rawValue : command.keyLabel))
    }
  }

  @Test func cutsNoWordsOfTheOverviewOnAWideScreen() {
    let text = HelpState().text(in: .of(nil, 120, 36))
    #expect(text.contains("page; at the end, next unread"))
    #expect(text.contains("n N      next, previous mention"))
  }

  @Test func findsByNameKeyAndSentence() {
    for word in ["quo", "J", "Enter", "open", "Panes", "next quote"] {
      let search = CommandSearch(word)
      #expect(!search.matches.isEmpty)
      for match in search.matches {
        let command = Commands.table[match]
        let told =
          ([command.name.rawValue, command.help, command.brief, command.section.rawValue] + command.keys.map(\.label))
          .joined(separator: " ").lowercased()
        #expect(word.lowercased().split(separator: " ").allSatisfy { told.contains($0) })
      }
    }
    let quotes = CommandSearch("Q")
    #expect(Commands.table[quotes.matches[quotes.best]].name == .quotes)
  }

  @Test func runsWhatIsFound() {
    var pane = HelpPaneTests.pane(typing: "zoom")
    guard case .perform(.zoom) = pane.type(.enter, in: .of(nil, 120, 36)) else {
      Issue.record("not done")
      return
    }
    #expect(pane == HelpState())
  }

  @Test func scrollsWhileNothingIsTypedAndTypesAfterwards() {
    var pane = HelpState()
    let context = PaneContext.of(nil, 40, 12)
    guard case .unhandled = pane.type(.character("j"), in: context) else {
      Issue.record("typed")
      return
    }
    _ = pane.handle(.down, in: context)
    #expect(pane.top == 1)
    _ = pane.handle(.end, in: context)
    #expect(pane.text(in: context).contains("leave the program"))
    #expect(pane.type(.character("q"), in: context).isHandled)
    #expect(pane.type(.character("j"), in: context).isHandled)
    #expect(pane.query == "qj")
    #expect(pane.text(in: context).contains("No command has “qj” in it."))
    #expect(pane.type(.backspace, in: context).isHandled)
    #expect(pane.query == "q")
    #expect(pane.type(.escape, in: context).isHandled)
    #expect(pane.query.isEmpty)
    guard case .close = pane.type(.escape, in: context) else {
      Issue.record("not closed")
      return
    }
  }

  @Test func marksWhatWasTyped() {
    let frame = HelpPaneTests.pane(typing: "quo").frame(in: .of(nil, 120, 36))
    #expect(frame.roles(of: "quotes  ").contains(.match))
    #expect(
      HelpPaneTests.pane(typing: "quo").heading(in: .of(nil, 120, 36)).figures.hasSuffix("of \(Commands.table.count)"))
  }
}
