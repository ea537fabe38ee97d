// The tree of a page: what it keeps, and how it is walked.

import Testing

@testable import ArticleParsing

@Suite("Markup tree")
struct MarkupTreeTests {
  @Test("Words come in the order of the text, whatever the nesting")
  func order() throws {
    let tree = try #require(MarkupTree.html(Array("<div id=a>One <b>two</b><p>three<br>four</div>five".utf8)))
    let root = try #require(tree.root)
    #expect(root.text == "One twothreefourfive")
    let outer = try #require(root.descendants.first { $0.isNamed("div") })
    #expect(outer.attribute("id") == "a")
    #expect(outer.attribute("class") == nil)
    #expect(outer.elements.map(\.name) == ["b", "p"])
    #expect(outer.text == "One twothreefour")
    #expect(outer.parent?.name == "body")
  }

  @Test("Any bytes and any depth are read", arguments: [0, 1, 7])
  func hostile(seed: Int) {
    let deep = Array(String(repeating: "<div>", count: 200_000).utf8)
    let noise = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* (seed &+ 31) &* 97 >> 3) }
    for bytes in [deep, noise, Array("\u{0}<a\u{0}b>".utf8), Array("<".utf8)] {
      let count = MarkupTree.html(bytes)?.root.map { $0.descendants.reduce(0) { count, _ in count + 1 } } ?? 0
      #expect(count < 20_000)
    }
    #expect(MarkupTree.html([])?.root == nil)
  }
}
