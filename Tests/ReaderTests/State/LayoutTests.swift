// Where the panes stand at every size.

import TerminalUI
import Testing

@testable import Reader

@Suite struct LayoutTests {
  private func layout(_ width: Int, _ height: Int, focus: PaneID = .text, overlay: PaneID? = nil) -> ScreenLayout {
    var question = ScreenLayout.Question(size: Size(width: width, height: height), focus: focus)
    question.overlay = overlay
    return ScreenLayout(question)
  }

  @Test func columnsByWidth() {
    #expect(layout(200, 50).rects[.articles]?.width == 45)
    #expect(layout(200, 50).rects[.text]?.width == 90)
    #expect(layout(200, 50).rects[.people]?.width == 63)
    #expect(layout(120, 40).rects[.text]?.width == 83)
    #expect(layout(120, 40).rects[.people]?.width == 36)
    #expect(layout(80, 24).rects[.text]?.width == 52)
    #expect(layout(80, 24).rects[.people]?.width == 27)
    #expect(layout(40, 24).rects.count == 1)
  }

  @Test func rowsByHeight() {
    #expect(layout(120, 40).rects[.articles]?.height == 6)
    #expect(layout(120, 24).rects[.articles] == nil)
    #expect(layout(120, 40).rects[.timeline]?.height == 17)
    #expect(layout(80, 24).rects[.timeline]?.height == 9)
    #expect(layout(200, 50).rects[.quotes]?.height == 15)
    #expect(layout(100, 12).rects[.timeline] == nil)
    #expect(layout(100, 9).isSingle && layout(100, 9).hints.isEmpty)
    #expect(layout(100, 5).masthead.isEmpty)
    #expect(!layout(100, 4).hasRules)
    #expect(ScreenLayout.isTooSmall(Size(width: 19, height: 24)) && ScreenLayout.isTooSmall(Size(width: 80, height: 3)))
  }

  @Test func theEvidenceTakesTheLowerHalfOfTheText() {
    let layout = layout(120, 40, overlay: .why)
    #expect(layout.rects[.why]?.height == 16)
    #expect(layout.rects[.text]?.height == 15)
  }

  /// No two panes share a cell, none leaves the screen or covers the caption.
  @Test func panesNeverOverlap() {
    for width in stride(from: 20, through: 250, by: 7) {
      for height in stride(from: 4, through: 70, by: 3) {
        for overlay in [nil, PaneID.why, .quotes, .help] {
          let layout = layout(width, height, overlay: overlay)
          let rects = layout.rects.values + layout.columnRules
          for (index, rect) in rects.enumerated() {
            #expect(layout.size.width >= rect.column + rect.width && rect.row + rect.height <= layout.caption.row)
            for other in rects.dropFirst(index + 1) where rect.meets(other) {
              Issue.record("\(rect) and \(other) at \(width)x\(height)")
            }
          }
        }
      }
    }
  }
}

extension Rect {
  fileprivate func meets(_ other: Rect) -> Bool {
    !isEmpty && !other.isEmpty && column < other.column + other.width && other.column < column + width
      && row < other.row + other.height && other.row < row + height
  }
}
