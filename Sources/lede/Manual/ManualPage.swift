// The manual page in mdoc, from the tables of commands, keys and places.

import Reader

/// Writes `lede.1`.
struct ManualPage {
  private(set) var text = ""

  init() throws {
    let table = try CommandTable.all()
    opening(table)
    commands(table)
    keys()
    surroundings()
  }

  private mutating func opening(_ table: CommandTable) {
    macro("Dd $Mdocdate$")
    macro("Dt LEDE 1")
    macro("Os")
    macro("Sh NAME")
    macro("Nm lede")
    macro("Nd \(escaped("a terminal news reader that knows people, quotes and dates"))")
    macro("Sh SYNOPSIS")
    macro("Nm")
    macro("Op Ar path ...")
    macro("Nm")
    macro("Ar command")
    macro("Op Ar argument ...")
    macro("Sh DESCRIPTION")
    line(table.abstract ?? "")
    line("Without a command it opens the reader on the files and folders named, or on the current folder.")
    line("If its output is not a terminal, it prints the list of articles, or the text of one.")
  }

  private mutating func commands(_ table: CommandTable) {
    macro("Sh COMMANDS")
    macro("Bl -tag -width Ds")
    for command in table.shownSubcommands {
      macro("It Ic \(escaped(command.commandName)) \(command.shownArguments.map(synopsis).joined(separator: " "))")
      line(command.abstract ?? "")
      if let discussion = command.discussion, !discussion.isEmpty { paragraph(discussion) }
      options(command)
    }
    macro("El")
    line("Every command has")
    macro("Fl \\-help .")
  }

  private func synopsis(_ argument: CommandTable.Argument) -> String {
    let value = "Ar \(escaped(argument.valueName ?? "value"))\(argument.isRepeating ? " ..." : "")"
    let words: String
    switch argument.kind {
    case "positional": words = value
    case "flag": words = "Fl \(flag(argument))"
    default: words = "Fl \(flag(argument)) \(value)"
    }
    return argument.isOptional || argument.kind == "flag" ? "Op \(words)" : words
  }

  private func flag(_ argument: CommandTable.Argument) -> String {
    escaped(String((argument.labels.last ?? "-").dropFirst()))
  }

  private mutating func options(_ command: CommandTable) {
    guard !command.shownArguments.isEmpty else { return }
    macro("Bl -tag -width Ds")
    for argument in command.shownArguments {
      let value = escaped(argument.valueName ?? "value")
      switch argument.kind {
      case "positional": macro("It Ar \(value)")
      case "flag": macro("It Fl \(flag(argument))")
      default: macro("It Fl \(flag(argument)) Ar \(value)")
      }
      line(argument.abstract ?? "")
    }
    macro("El")
  }

  private mutating func keys() {
    macro("Sh KEYS")
    line("A count before a key repeats it. Every command can be typed by its name after a colon.")
    for section in Command.Section.allCases {
      macro("Ss \(escaped(section.rawValue))")
      macro("Bl -tag -width Ds")
      for row in Commands.table where row.section == section {
        let keys = row.keys.map { "Ic " + escaped($0.label) }.joined(separator: " , ")
        macro(
          "It \(keys.isEmpty ? "" : keys + " No (") Ns Cm \(escaped(":" + row.name.rawValue))\(row.argument.isEmpty ? "" : " Ar \(escaped(row.argument))")\(keys.isEmpty ? "" : " Ns )")"
        )
        line(row.help)
      }
      macro("El")
    }
  }

  private mutating func surroundings() {
    list(
      "ENVIRONMENT", "Ev",
      [
        ("NO_COLOR", "no colors, only attributes and marks"),
        ("COLORFGBG", "tells whether the terminal is light or dark"),
        ("BROWSER, EDITOR", "what opens an address or a file"),
        ("XDG_STATE_HOME", "where it is kept what has been read"),
      ])
    list(
      "FILES", "Pa",
      [
        ("$XDG_STATE_HOME/lede/reading", "what is read, and where each text was left off"),
        ("$XDG_STATE_HOME/lede/log", "what the program says while it has the screen"),
      ])
    list(
      "EXIT STATUS", "Cm",
      [
        ("0", "fine"), ("1", "nothing found"), ("2", "wrong usage, or input that could not be read"),
        ("3", "an internal error"),
      ])
    macro("Sh SEE ALSO")
    macro("Xr less 1 ,")
    macro("Xr newsboat 1")
  }

  private mutating func list(_ title: String, _ style: String, _ rows: [(String, String)]) {
    macro("Sh \(title)")
    macro("Bl -tag -width Ds")
    for (name, meaning) in rows {
      macro("It \(style) \(escaped(name))")
      line(meaning)
    }
    macro("El")
  }
}

extension ManualPage {
  private mutating func macro(_ words: String) { text += "." + words + "\n" }

  private mutating func line(_ words: String) {
    guard !words.isEmpty else { return }
    text += "\\&" + escaped(words) + "\n"
  }

  /// Lines that stay lines.
  private mutating func paragraph(_ words: String) {
    macro("Bd -literal -offset indent")
    for row in words.split(separator: "\n") { line(String(row)) }
    macro("Ed")
  }

  /// Text in which no letter gives an order to the formatter.
  private func escaped(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "\"": result += "\\(dq"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case ".", ",", ":", ";", "(", ")", "[", "]", "?", "!", "|":
        // Punctuation by itself is set apart by the macros.
        result += words.unicodeScalars.count == 1 ? "\\&\(scalar)" : String(scalar)
      case let scalar where scalar.isASCII: result.unicodeScalars.append(scalar)
      case let scalar: result += "\\[u\(hexadecimal(scalar.value))]"
      }
    }
    return result
  }

  private func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
