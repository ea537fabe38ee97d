// How the state looks: the one function that fills a frame.

import NewsModel
import TerminalUI

/// Draws the state on a frame of its size.
public func draw(_ state: ReaderState, on frame: inout Frame) {
  frame.draw(in: frame.bounds) { canvas in
    canvas.put("Lede", column: 3, row: 0, style: Style(.masthead))
  }
}
