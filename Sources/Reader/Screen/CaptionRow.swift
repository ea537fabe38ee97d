// The row above the hints: what is under focus, a message, what is typed, or how far reading is.

import NewsModel
import TerminalUI

extension ReaderState {
  func drawCaption(on canvas: inout Canvas) {
    canvas.fill(row: 0, columns: 0..<canvas.width, style: Style(.ink, on: .caption))
    let margin = canvas.width < 72 ? 1 : 3
    let caption = currentCaption
    let right = canvas.width - 1 - CellText.width(caption.position)
    var column = margin
    let limit = caption.position.isEmpty ? canvas.width - 1 : right - 2
    for words in caption.words where column < limit {
      let isLast = column + CellText.width(words.text) > limit
      column +=
        isLast
        ? canvas.put(
          cut: words.text, column: column, row: 0, style: Style(words.role, on: .caption), limit: limit - column)
        : canvas.put(words.text, column: column, row: 0, style: Style(words.role, on: .caption))
      if isLast { break }
    }
    if right > margin {
      canvas.put(caption.position, column: right, row: 0, style: Style(.count, on: .caption))
    }
  }

  /// What the caption says now.
  var currentCaption: Caption {
    Caption(words: [])
  }
}
