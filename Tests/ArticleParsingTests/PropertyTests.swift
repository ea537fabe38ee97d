// Any bytes parse or throw, and what they give is sound.

import NewsModel
import Seeded
import Testing

@testable import ArticleParsing

struct PropertyTests {
  static let seeds = [
    "Town wakes\n\nBy Mara Lind | 13 April 2024\n\nPARIS, Dec 10 (Reuters) — “Snow,” she said.\n\n> We\n\n- a\n- b\n\nx   y\nz   w\n",
    "---\ntitle: \"Snow\"\nauthor: [A B, C D]\ndate: 2024-04-13T09:30:00+02:00\n---\n# Snow\n\nA [link](http://a) ![p](q)\n\n```\nc\n```\n",
    "Shulou( Report--, December 10 (Xinhua)-- Köln 漢字 👩‍🚀 said “no” – yes.\r\n\r\nIt is well-\r\nknown that it\r\nis.",
  ]

  /// What every article must be.
  private func check(_ article: Article, _ seed: String) {
    let bytes = Array(article.text.utf8)
    let isBoundary = { (offset: Int) in
      offset >= 0 && (offset == bytes.count || (offset < bytes.count && bytes[offset] & 0xC0 != 0x80))
    }
    var expected = 0
    for block in article.blocks {
      #expect(block.range.start == expected && !block.range.isEmpty, "\(seed)")
      #expect(isBoundary(block.range.start) && isBoundary(block.range.end), "\(seed)")
      let isLast = block.range.end == bytes.count
      #expect(isLast || Array(bytes[block.range.end..<block.range.end + 2]) == [10, 10], "\(seed)")
      expected = block.range.end + 2
    }
    #expect(expected == bytes.count + 2, "\(seed)")
    let dateline = article.metadata.dateline
    let ranges = article.links.map(\.range) + [dateline?.range, dateline?.dateRange].compactMap(\.self)
    for range in ranges {
      #expect(isBoundary(range.start) && isBoundary(range.end) && range.end <= bytes.count && !range.isEmpty, "\(seed)")
      #expect(article.blocks.contains { $0.range.contains(range) }, "\(seed)")
    }
    if let dateline, let words = dateline.dateRange { #expect(dateline.range.contains(words), "\(seed)") }
    let isControl = { (byte: UInt8) in (byte < 32 && byte != 10) || byte == 127 }
    #expect(!bytes.contains(where: isControl), "\(seed)")
    #expect((try? parse(article.text)) != nil, "\(seed)")
  }

  @Test(arguments: ["a.txt", "a.md", "a"])
  func mutations(_ name: String) {
    var generator = SeededRandom(seed: 2)
    let pieces = [
      "\n", "\n\n", " ", "--", "—", "(", ")", "\u{202E}", "\u{1B}", "\0", "#", ">", "[", "](", "`", "---\n", "\r", "\t",
      "é", "|", "&#27;", "Dec 10", "By ",
    ]
    for round in 0..<150 {
      var bytes = Array(PropertyTests.seeds[round % 3].utf8)
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        case 1: bytes.insert(contentsOf: pieces.randomElement(using: &generator)!.utf8, at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...9, using: &generator)))
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: 0)
        }
      }
      guard let article = try? ArticleParser.parse(bytes, named: name, id: ArticleID(rawValue: name)) else { continue }
      check(article, "\(name), round \(round)")
    }
  }

  @Test func anyBytes() {
    var generator = SeededRandom(seed: 1)
    for round in 0..<400 {
      let low: UInt8 = [0, 10, 32, 128][round % 4]
      let bytes = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
        UInt8.random(in: low...255, using: &generator)
      }
      let name = round % 2 == 0 ? "a.txt" : "a.md"
      guard let article = try? ArticleParser.parse(bytes, named: name, id: ArticleID(rawValue: name)) else { continue }
      check(article, "round \(round)")
    }
  }

  @Test func seedsParse() throws {
    for seed in PropertyTests.seeds { check(try parse(seed), seed) }
  }
}
