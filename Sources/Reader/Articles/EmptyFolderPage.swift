// What is shown where a folder has no articles.

import TerminalUI

/// Says that there is nothing to read here, why, and what can be done.
struct EmptyFolderPage {
  let place: String
  let passedOver: [String: Int]

  func draw(on canvas: inout Canvas) {
    var row = canvas.height >= 16 ? 2 : 0
    func line(_ text: String, _ style: Style = .ink, column: Int = 3, on canvas: inout Canvas) {
      canvas.put(cut: text, column: column, row: row, style: style, limit: canvas.width - column - 1)
      row += 1
    }
    line("Nothing to read here yet", Style(.headline), on: &canvas)
    row += 1
    let sentence = "\(place)/ holds no text: Lede reads text, Markdown, pages, feeds and mail, of any depth."
    let bytes = Array((sentence + " Put one there and it appears by itself.").utf8)
    for wrapped in TextWrapper.rows(of: bytes, in: bytes.indices, width: min(72, max(1, canvas.width - 4))) {
      line(String(decoding: bytes[wrapped.bytes], as: UTF8.self), on: &canvas)
    }
    row += canvas.height >= 16 ? 2 : 1
    line("Or open another place, or fetch news", Style(.dim), on: &canvas)
    row += 1
    for (command, meaning) in [
      (":open ~/news", "here"), ("lede FOLDER", "from the shell"), ("lede FILE …", "only these"),
      ("R", "from all sources"), ("lede add ADDRESS", "a source more"),
    ] {
      canvas.put(meaning, column: 31, row: row, style: Style(.dim))
      line(command, Style(.strong), column: 8, on: &canvas)
    }
    row += canvas.height >= 16 ? 2 : 1
    if let sentence = passedOverSentence { line(sentence, Style(.dim), on: &canvas) }
  }

  /// "3 files passed over: 2 pictures, 1 archive."
  private var passedOverSentence: String? {
    let all = passedOver.values.reduce(0, +)
    guard all > 0 else { return nil }
    let kinds = passedOver.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return counted(all, "file") + " passed over: " + kinds.map { counted($0.value, $0.key) }.joined(separator: ", ")
      + "."
  }
}
