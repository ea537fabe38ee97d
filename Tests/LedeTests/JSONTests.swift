// The JSON writer and reader, and the ways of counting letters.

import Foundation
import NewsModel
import Testing

@testable import lede

@Suite("JSON")
struct JSONTests {
  static let texts = [
    "", "plain", "quote \" and \\ and / ", "\u{0}\u{1F}\t\n\r", "\u{7F}\u{85}\u{9F} \u{A0}é",
    "\u{200E}\u{202E}\u{2028}\u{2066}\u{61C}",
    "漢字 👩‍👩‍👧 🇳🇴", "e\u{301}", "\u{FFFD}\u{10FFFF}",
  ]

  @Test("What is written is read again as it was, by us and by others", arguments: texts)
  func roundTrip(text: String) throws {
    var json = JSONWriter()
    json.object { json in
      json.key("text")
      json.value(text)
      json.key("number")
      json.value(Int.min)
    }
    #expect(try JSONLine(json.bytes).text("text") == text)
    let other = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any]
    #expect(other?["text"] as? String == text)
    #expect(other?["number"] as? Int == Int.min)
    let written = String(decoding: json.bytes, as: UTF8.self)
    #expect(!written.unicodeScalars.contains { $0.isHarmful })
  }

  @Test("Offsets of bytes become offsets of code points", arguments: texts + [String(repeating: "aé漢👍", count: 100)])
  func codePoints(text: String) {
    let offsets = CodePointOffsets(Array(text.utf8))
    var count = 0
    var index = 0
    for scalar in text.unicodeScalars {
      #expect(offsets.offset(ofByte: index) == count)
      index += UTF8.width(scalar)
      count += 1
    }
    #expect(offsets.offset(ofByte: index) == count)
    #expect(offsets.offset(ofByte: index + 5) == count)
  }

  @Test(
    "Paragraphs of a verbatim text",
    arguments: [
      ("one\n\ntwo", ["one", "two"]),
      ("  one  \r\n \t\r\ntwo\r\n", ["  one  ", "two"]),
      (
        "The council met on Monday to talk of the\nharbor wall, and it voted against it.\nNo one was surprised by the vote, or said so.",
        [
          "The council met on Monday to talk of the\nharbor wall, and it voted against it.\nNo one was surprised by the vote, or said so."
        ]
      ),
      (
        "A headline\nThe first paragraph is much longer than the headline is.\nThe second.",
        ["A headline", "The first paragraph is much longer than the headline is.", "The second."]
      ),
      ("He said that\nhe would come.", ["He said that\nhe would come."]),
      ("\n\n", []),
    ])
  func paragraphs(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let found = ParagraphFinder(bytes).blocks.map {
      String(decoding: bytes[$0.range.start..<$0.range.end], as: UTF8.self)
    }
    #expect(found == expected)
  }

  @Test(
    "Times of ISO 8601",
    arguments: [
      ("2023-12-10", "2023-12-10"), ("2023-12-10T09:30", "2023-12-10T09:30"),
      ("2023-12-10 09:30:15.250+0200", "2023-12-10T09:30+02:00"),
      ("2023-12-10T09:30:00Z", "2023-12-10T09:30Z"), ("2023-12-10T09:30:00-05", "2023-12-10T09:30-05:00"),
      ("2023-13-10", nil), ("2023-12-10T25:00", nil), ("2023-12-10x", nil), ("soon", nil), ("2023-12-10T09:30+x", nil),
    ] as [(String, String?)])
  func times(text: String, expected: String?) {
    #expect(Timestamp(iso8601: text)?.description == expected)
  }
}
