// The README's list of keys is the table of commands, and its commands are those that exist.

import Foundation
import Reader
import Testing

@testable import lede

@Suite("README")
struct ReadmeTests {
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("README.md").path

  /// One table a section: keys, name, help.
  static var keys: String {
    Command.Section.allCases.map { section in
      let rows = Commands.table.filter { $0.section == section }.map { row in
        let keys = row.keys.map { "`\($0.label == "|" ? "\\|" : $0.label)`" }.joined(separator: " ")
        let name = row.argument.isEmpty ? row.name.rawValue : "\(row.name.rawValue) \(row.argument)"
        return "| \(keys) | `:\(name)` | \(row.help) |"
      }
      return (["**\(section.rawValue)**", "", "| Key | Command | |", "|---|---|---|"] + rows).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  @Test("Keys are those of the table")
  func keysAreTrue() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let start = try #require(text.range(of: "writes them anew -->\n"))
    let end = try #require(text.range(of: "<!-- end of keys -->"))
    let wanted = "\n\(Self.keys)\n\n"
    let isSame = text[start.upperBound..<end.lowerBound] == wanted
    #expect(isSame, "run with LEDE_REWRITE=1")
    if !isSame, ProcessInfo.processInfo.environment["LEDE_REWRITE"] == "1" {
      try text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: wanted)
        .write(toFile: Self.path, atomically: true, encoding: .utf8)
    }
  }

  @Test("Every command that it names exists, and every command is named")
  func commandsAreTrue() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let names = Lede.configuration.subcommands.map { $0.configuration.commandName ?? "" }
    for name in names where !["read", "paths", "train", "evaluate"].contains(name) {
      #expect(text.contains("lede \(name)") || text.contains("`\(name)"), "\(name) is not in the README")
    }
    let manual = try ManualPage().text
    let shown = Lede.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    for command in shown {
      let name = command.configuration.commandName ?? ""
      #expect(manual.contains(".It Ic \(name)"), "\(name) is not in the manual")
    }
  }
}
