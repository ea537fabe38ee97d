// Commands typed by name.

import NewsModel
import TerminalUI

/// Reads what is typed after `:`.
enum CommandLine {
  /// Settings that `:set` knows, with an example of each.
  static let settings = ["measure 72", "mouse", "nomouse"]

  /// What the line may be meant to become, in the order of the table.
  static func completions(of line: String) -> [String] {
    let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count > 1 else {
      var names: [String] = []
      for row in Commands.table where row.name.rawValue.hasPrefix(line) && !names.contains(row.name.rawValue) {
        names.append(row.name.rawValue)
      }
      return names
    }
    let options: [String] =
      switch String(parts[0]) {
      case "set": settings
      case "corrections": ["export ", "import "]
      case "sort": ArticleOrder.allCases.map(\.rawValue)
      default: []
      }
    return options.filter { $0.hasPrefix(parts[1]) }.map { "\(parts[0]) \($0)" }
  }

  /// The command of that name, or the first whose name begins so.
  static func command(named name: String) -> CommandName? {
    CommandName(rawValue: name)
      ?? (name == "q" ? .quit : Commands.table.first { $0.name.rawValue.hasPrefix(name) }?.name)
  }
}

extension ReaderState {
  /// Does what was typed after `:`.
  mutating func run(commandLine line: String) -> [Effect] {
    let parts = line.split(separator: " ", maxSplits: 1)
    guard let name = parts.first.map(String.init) else { return [] }
    let argument = parts.count > 1 ? parts[1].trimmed : ""
    if let number = Int(name) { return goToParagraph(number) }
    guard let command = CommandLine.command(named: name) else {
      return say(Message(subject: name, text: "is no command: ? lists them all", isTrouble: true))
    }
    if command == .anchor { return anchor(at: argument) }
    if command == .asKnown { return setKnown(at: argument) }
    return argument.isEmpty ? perform(command) : run(command, argument)
  }

  private mutating func run(_ command: CommandName, _ argument: String) -> [Effect] {
    switch command {
    case .set: return set(argument)
    case .open: return [.read(path: argument)]
    case .follow: return follow(typed: argument)
    case .addSource: return [.addSource(argument)]
    case .removeSource: return [.removeSource(argument)]
    case .paragraph: return Int(argument).map { goToParagraph($0) } ?? say("A paragraph is a number: :paragraph 3")
    case .sort:
      guard let order = ArticleOrder.allCases.first(where: { $0.rawValue.hasPrefix(argument) }) else {
        return say("Sorted by date, title, outlet, people or quotes")
      }
      articles.sort(by: order)
      articles.keepInView(in: context(for: .articles, layout: layout))
      return []
    case .filter:
      let pane = canFilter(focusedPane) ? focusedPane : .articles
      return filter(pane, by: argument)
    case .search:
      keepPlace()
      return search(argument) + enterSearch()
    case .corrections: return moveCorrections(argument)
    case .dossier: return openDossier(Dossier.Question(name: argument, most: DossierState.rowsAtFirst))
    case .tag: return tagCurrent(argument)
    case .find: return find(argument)
    default:
      guard command.takesCount, let number = Int(argument), number > 0 else {
        return say("\(command.rawValue) takes no words")
      }
      count = PendingCount(number: min(number, 99_999))
      return perform(command)
    }
  }

  /// `export FILE` or `import FILE`.
  private mutating func moveCorrections(_ argument: String) -> [Effect] {
    let parts = argument.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let path = parts.last?.trimmed, !path.isEmpty, ["export", "import"].contains(parts[0])
    else { return say("Where? :corrections export FILE, :corrections import FILE") }
    return parts[0] == "export" ? [.exportCorrections(path: path)] : [.importCorrections(path: path)]
  }

  private mutating func find(_ words: String) -> [Effect] {
    guard open != nil else { return say("No article is open") }
    searchWords = words
    sought = .matches
    text.found = nil
    selection.focus = nil
    return stepCommand(.nextMention, count: nil) ?? []
  }

  private mutating func set(_ argument: String) -> [Effect] {
    let parts = argument.split(whereSeparator: { $0 == " " || $0 == "=" })
    if parts == ["mouse"] || parts == ["nomouse"] { return setMouse(parts == ["mouse"]) }
    guard parts.first == "measure" else { return say("Settings are measure NUMBER, mouse and nomouse") }
    guard parts.count == 2, let columns = Int(parts[1]) else { return say("measure is \(measure): :set measure 80") }
    guard (20...400).contains(columns) else { return say("measure is from 20 to 400 columns") }
    measure = columns
    return []
  }

  private mutating func setMouse(_ isOn: Bool) -> [Effect] {
    let words = isOn ? "The mouse scrolls and clicks here" : "The mouse is the terminal’s own: it selects text"
    return [.setMouse(isOn)] + say(words)
  }

  private mutating func goToParagraph(_ number: Int) -> [Effect] {
    guard let range = open?.paragraph(number) else { return say("No paragraph \(number) here") }
    return jump(to: TextRange(range.start, range.start + 1))
  }
}

extension Substring {
  /// Without spaces at either end.
  var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
