// Encodings, line ends, control characters, files that are not text.

import NewsModel
import Testing

@testable import ArticleParsing

struct DecodingTests {
  static let text = "Köln wakes to snow\n\nIt snowed all night in Köln – “too much,” said Łukasz. 漢字 👩‍🚀\n"

  private static func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 255)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  private static func widest(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      let bytes = [24, 16, 8, 0].map { UInt8(scalar.value >> $0 & 255) }
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  static let encoded: [(String, [UInt8])] = [
    ("UTF-8", Array(text.utf8)), ("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
    ("UTF-16 LE with mark", [0xFF, 0xFE] + wide(text, bigEndian: false)),
    ("UTF-16 BE with mark", [0xFE, 0xFF] + wide(text, bigEndian: true)),
    ("UTF-16 LE", wide(text, bigEndian: false)), ("UTF-16 BE", wide(text, bigEndian: true)),
    ("UTF-32 LE with mark", [0xFF, 0xFE, 0, 0] + widest(text, bigEndian: false)),
    ("UTF-32 BE with mark", [0, 0, 0xFE, 0xFF] + widest(text, bigEndian: true)),
    ("UTF-32 LE", widest(text, bigEndian: false)), ("UTF-32 BE", widest(text, bigEndian: true)),
  ]

  @Test(arguments: encoded)
  func encodings(_ name: String, _ bytes: [UInt8]) throws {
    #expect(try TextDecoder.decode(bytes) == DecodingTests.text)
  }

  static let broken: [([UInt8], String)] = [
    ([0x4B, 0xF6, 0x6C, 0x6E], "Köln"), ([0x93, 0x68, 0x69, 0x94, 0x20, 0x80, 0x35], "“hi” €5"),
    ([0x63, 0x61, 0x66, 0xE9], "café"), ([0x61, 0x85], "a…"), ([0x61, 0x81], "a\u{FFFD}"),
    ([0xC3, 0xA9, 0x20, 0xE9], "é \u{FFFD}"), ([0xC3, 0xA9, 0xC3, 0xA9, 0xE2, 0x80], "éé\u{FFFD}"),
    ([0x61, 0xED, 0xA0, 0x80], "aí\u{A0}€"),
  ]

  @Test(arguments: broken)
  func windows1252AndBrokenUTF8(_ bytes: [UInt8], _ expected: String) throws {
    #expect(try TextDecoder.decode(bytes) == expected)
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{C}"])
  func lineEnds(_ end: String) throws {
    let text = ["Town wakes to snow", "", "It snowed all night.", "Nobody came."].joined(separator: end)
    #expect(
      try blocks(text) == [
        "headline: Town wakes to snow", "paragraph: It snowed all night.", "paragraph: Nobody came.",
      ])
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a␛[31mb"), ("a\u{1B}]0;x\u{7}b", "a␛]0;x␇b"), ("a\u{7F}\u{8}b", "a␡␈b"),
    ("a\u{9B}31mb", "a\u{FFFD}31mb"),
    ("a\u{202E}b\u{202D}c", "a\u{FFFD}b\u{FFFD}c"), ("a\u{202A}b\u{202C}c\u{2066}d\u{2069}e", "abcde"),
    ("a\u{200E}b\u{200F}c\u{61C}d", "abcd"), ("a\u{200B}b\u{AD}c\u{2060}d\u{FEFF}e\u{180E}f\u{FFFC}g", "abcdefg"),
    ("👩\u{200D}🚀", "👩\u{200D}🚀"), ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("❤\u{FE0F}", "❤\u{FE0F}"),
    ("a\u{E0068}\u{E0069}b", "ab"), ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E007F}", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E007F}"),
    ("a\u{2028}b\u{2029}c", "a\nb\n\nc"), ("a\u{FFFE}b", "a\u{FFFD}b"),
  ])
  func harmless(_ text: String, _ expected: String) throws {
    #expect(Array(try TextDecoder.decode(Array(text.utf8)).utf8) == Array(expected.utf8))
    #expect(try TextDecoder.decode(Array(expected.utf8)) == expected)
  }

  /// Bytes that are copied in runs come out as those that are looked at one by one.
  @Test func runsAreTheSameAsSingleBytes() {
    let pieces = [
      "words ", "\t", "\r\n", "\r", "\n", "\u{1B}[1m", "é", "\u{AD}", "\u{2028}", "\u{202E}", "漢", "\u{E0068}", "🏴",
      "\u{E0067}",
      "\u{85}", "\u{61C}", "\u{FEFF}", "\u{0}", "\u{7F}", "👩\u{200D}🚀", "",
    ]
    var seed: UInt64 = 7
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<12 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(seed >> 33) % pieces.count]
      }
      var (single, runs): ([UInt8], [UInt8]) = ([], [])
      HarmlessText.append(text.utf8, to: &single)
      Array(text.utf8).withUnsafeBufferPointer { HarmlessText.append($0, to: &runs) }
      #expect(single == runs, "\(text.debugDescription)")
    }
  }

  @Test func harmlessInMetadataAndReferences() throws {
    let article = try parse(
      "---\nsource: The \u{1B}]Post\u{202E}\n---\n# Snow &#27;[2J\n\nA [b&#x202e;](http://x/&#27;&#155;) &#8238;c\n",
      named: "a.md")
    #expect(article.metadata.outlet == "The ␛]Post\u{FFFD}")
    #expect(article.metadata.title == "Snow ␛[2J")
    #expect(article.links.map(\.address) == ["http://x/␛\u{FFFD}"])
    let isControl = { (scalar: Unicode.Scalar) in scalar != "\n" && (scalar.value < 32 || 0x7F...0x9F ~= scalar.value) }
    #expect(!article.text.unicodeScalars.contains { isControl($0) || $0 == "\u{202E}" })
  }

  static let binaries: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], Array("%PDF-1.7\nwords and words".utf8), [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1],
    [0x50, 0x4B, 3, 4, 20], [0xFF, 0xD8, 0xFF, 0xE0], Array("words\0with\0zeros".utf8), noise,
  ]

  /// Every byte as often as any other, without a signature.
  private static var noise: [UInt8] { (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 90) } }

  @Test(arguments: binaries)
  func binary(_ bytes: [UInt8]) { #expect(throws: ParseError.binary) { try TextDecoder.decode(bytes) } }

  @Test func emptyAndTooLarge() {
    #expect(throws: ParseError.empty) { try parse("") }
    #expect(throws: ParseError.empty) { try parse(" \r\n\t\n\u{FEFF}") }
    #expect(throws: ParseError.empty) { try parse("---\ntags: a\n---\n", named: "a.md") }
    let size = ArticleParser.maximumBytes + 1
    #expect(throws: ParseError.tooLarge(bytes: size)) {
      try ArticleParser.parse([UInt8](repeating: 32, count: size), named: "a", id: ArticleID(rawValue: "a"))
    }
  }
}
