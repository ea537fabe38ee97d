// The table of paths gives back every path as it was added.

import Testing

@testable import lede

@Suite("Table of paths")
struct PathTableTests {
  @Test("Paths of any form come back as they were")
  func paths() {
    let paths = [
      "/news/a.txt", "/news/b.txt", "/a.txt", "plain", "", "/", "/news/deep/", "/news/deep/ü 日.txt", "/news/c.txt",
      // The same letters in other bytes are another folder.
      "/\u{E9}/a.txt", "/e\u{301}/b.txt", "/\u{E9}/c.txt",
    ]
    var table = PathTable()
    let places = paths.map { table.add($0) }
    #expect(places.map { Array(table[$0].utf8) } == paths.map { Array($0.utf8) })
  }
}
