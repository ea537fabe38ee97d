// A terminal's claim of its size is believed up to a bound.

import Testing

@testable import TerminalUI

@Suite struct ScreenBoundsTests {
  @Test func aSizeIsCut() {
    #expect(ScreenBounds.cut(width: 3000, height: 3000) == Size(width: 1000, height: 500))
    #expect(ScreenBounds.cut(width: 120, height: 40) == Size(width: 120, height: 40))
    #expect(ScreenBounds.cut(width: -1, height: 0) == Size(width: 0, height: 0))
  }
}
