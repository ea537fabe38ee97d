// `lede frame`: the screen as text, after some keys.

import ArgumentParser
import NewsModel
import TerminalUI

struct FrameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frame", abstract: "Print the reader's screen as text, after some keys.",
    discussion: """
      Keys are words, as tmux has them: lede frame articles --size 120x40 --keys "Enter n n w"
      A character is itself; Enter, Tab, Escape, Space, Up, PageDown, C-d; text:some_words types;
      click:X,Y and resize:80x24 do what they say; shot:name prints the screen there too.
      """)

  @Argument(help: "Files and folders to read.", completion: .file())
  var paths: [String]

  @Option(help: ArgumentHelp("Columns and rows.", valueName: "COLUMNSxROWS"))
  var size: String = "120x40"

  @Option(help: "Keys to press, one after the other, each after all reading is done.")
  var keys: String = ""

  @Flag(help: "With colors, for a terminal of that size.")
  var ansi = false

  @Option(help: ArgumentHelp("Colors: dark, light, eight or none.", valueName: "name"))
  var theme: Palette = .dark

  @Flag(help: "In ASCII.")
  var ascii = false

  @Option(help: ArgumentHelp("The day it is taken to be (default: today).", valueName: "YYYY-MM-DD"))
  var today: String?

  func run() throws {
    let size = try FrameCommand.size(size)
    let steps: [ScriptStep]
    do { steps = try KeyScript.steps(keys) } catch { throw ValidationError("\(error)") }
    let day = try today.map { text in
      guard let day = CivilDate(iso8601: text) else { throw ValidationError("--today must be a day: 2025-06-01") }
      return day
    }
    let reading = ScriptedReading(
      paths: try ReadPaths(asTold: paths), size: size, steps: steps, today: day ?? CivilDate.today)
    let terminal = reading.play()
    for (name, frame) in terminal.shots { StandardOutput.write("== \(name)\n\(text(of: frame))") }
    if let last = terminal.frames.last { StandardOutput.write(text(of: last)) }
  }

  private func text(of frame: Frame) -> String {
    let theme = Theme(palette: theme, glyphs: ascii ? .ascii : .unicode)
    if ansi { return frame.ansi(theme: theme) }
    guard ascii else { return frame.text + "\n" }
    return (0..<frame.size.height).map { row in
      var line = (0..<frame.size.width).map { theme.shown(frame[column: $0, row: row]).grapheme }.joined()
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// "120x40"
  static func size(_ text: String) throws -> Size {
    let parts = text.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, parts.allSatisfy({ (1...1000).contains($0) }) else {
      throw ValidationError("a size is columns and rows: 120x40")
    }
    return Size(width: parts[0], height: parts[1])
  }
}
