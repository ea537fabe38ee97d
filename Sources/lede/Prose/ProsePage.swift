// Text for people, line by line: wrapped, indented, and harmless to any terminal.

import Glibc
import NewsModel
import TerminalUI

/// Lines that are to be printed.
struct ProsePage {
  /// As on the screen: longer lines are hard to read.
  static let measure = 72

  let width: Int
  private(set) var bytes: [UInt8] = []

  init(width: Int = ProsePage.outputWidth) { self.width = width }

  var isEmpty: Bool { bytes.isEmpty }

  /// One line, never broken. What might give orders to a terminal is made harmless.
  mutating func line(_ text: String) {
    bytes.append(contentsOf: text.harmless.utf8)
    bytes.append(0x0A)
  }

  /// An empty line, but never two, and none at the top.
  mutating func blank() {
    if bytes.count > 1, bytes.suffix(2) != [0x0A, 0x0A] { bytes.append(0x0A) }
  }

  mutating func append(_ page: ProsePage) { bytes.append(contentsOf: page.bytes) }

  /// A paragraph: its first line after `first`, the others after as many spaces as `indent`.
  mutating func paragraph(_ text: String, first: String = "", indent: Int = 0) {
    let words = Array(text.harmless.utf8)
    let room = max(20, width - max(indent, CellText.width(first)))
    for (number, row) in TextWrapper.rows(of: words, in: words.indices, width: room).enumerated() {
      let margin = number == 0 ? first : String(repeating: " ", count: indent)
      line(margin + String(decoding: words[row.bytes], as: UTF8.self))
    }
  }

  /// The columns to print in: the terminal's if there is one and it is narrow, else the measure.
  static let outputWidth: Int = {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return measure }
    return min(measure, max(20, Int(size.ws_col) - 1))
  }()
}

extension ProsePage {
  /// What stands above the answer for one of several articles.
  mutating func heading(of read: ReadArticle) {
    paragraph(read.article.metadata.title ?? read.file)
    if read.article.metadata.title != nil { line(read.file) }
    blank()
  }

  /// A section's name, as the panes of the screen write it.
  mutating func section(_ name: String) {
    blank()
    line(name)
    blank()
  }
}

/// A number and its noun: "1 quote", "3 quotes".
func counted(_ number: Int, _ noun: String) -> String { number == 1 ? "1 \(noun)" : "\(number) \(noun)s" }
