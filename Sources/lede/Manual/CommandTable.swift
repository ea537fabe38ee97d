// The command line as its parser knows it: commands, options, and the words of help.

import ArgumentParser
import FoundationEssentials

/// One command with all that its help says, read from what ArgumentParser tells of itself.
struct CommandTable: Decodable {
  struct Tool: Decodable { let command: CommandTable }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }
    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool
  let subcommands: [CommandTable]?
  let arguments: [Argument]?

  /// All commands of the program.
  static func all() throws -> CommandTable {
    try JSONDecoder().decode(Tool.self, from: Data(Lede._dumpHelp().utf8)).command
  }

  /// Those that a person is told of, but for `help`.
  var shownSubcommands: [CommandTable] { (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" } }

  /// Options and arguments but for `--help` and `--version`, which all have.
  var shownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && !(argument.names ?? []).contains { $0.name == "help" || $0.name == "version" }
    }
  }
}

extension CommandTable.Argument {
  /// `--jobs`, `-j`; empty for a positional argument.
  var labels: [String] {
    (names ?? []).map { ($0.kind == "short" ? "-" : $0.kind == "long" ? "--" : "-") + $0.name }
  }
}
