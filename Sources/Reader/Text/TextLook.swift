// How the pane of text looks: an article, the reason why there is none, or a word that one is coming.

import NewsModel
import TerminalUI

extension TextState {
  func draw(on canvas: inout Canvas, in context: PaneContext) {
    if let trouble = context.trouble {
      drawTrouble(trouble, on: &canvas, in: context)
    } else if let view = view(in: context) {
      let painter = TextPainter(rows: view.rows, context: context, matches: found, shift: shift)
      painter.draw(from: view.top, on: &canvas)
    } else if isSlow {
      canvas.put("Reading…", column: 3, row: min(1, canvas.height - 1), style: Style(.dim))
    }
  }

  /// The file, what happened, what to do: in that order.
  private func drawTrouble(_ trouble: OpenTrouble, on canvas: inout Canvas, in context: PaneContext) {
    let width = max(1, min(canvas.width - 4, context.measure))
    var row = min(2, max(0, canvas.height / 12))
    func paragraph(_ text: String, _ style: Style, indent: Int = 0, on canvas: inout Canvas) {
      guard !text.isEmpty else { return }
      let bytes = Array(text.utf8)
      for line in TextWrapper.rows(of: bytes, in: bytes.indices, width: max(1, width - indent)) {
        canvas.put(bytes, in: line.bytes, column: 3 + indent, row: row) { _ in style }
        row += 1
      }
      row += 1
    }
    paragraph(trouble.file, Style(.headline), on: &canvas)
    paragraph(trouble.trouble.what, Style(.trouble), on: &canvas)
    paragraph(trouble.trouble.help, .ink, on: &canvas)
    paragraph(trouble.trouble.command, Style(.strong), indent: 5, on: &canvas)
    if trouble.others > 0 {
      let others = trouble.others == 1 ? "The other article is" : "The other \(trouble.others) articles are"
      paragraph("\(others) not touched by this.", .ink, on: &canvas)
    }
  }
}
