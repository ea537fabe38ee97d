// The table of paths gives back every path as it was added.

import Testing

@testable import lede

@Suite("Table of paths")
struct PathTableTests {
  @Test("Paths of any form come back as they were")
  func paths() {
    let paths = [
      "/news/a.txt", "/news/b.txt", "/a.txt", "plain", "", "/", "/news/deep/", "/news/deep/ü 日.txt", "/news/c.txt",
    ]
    var table = PathTable()
    let places = paths.map { table.add($0) }
    #expect(places.map { table[$0] } == paths)
  }
}
