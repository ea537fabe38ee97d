// The filters over JSON Lines: order, verbatim text, code points, errors.

import Foundation
import Testing

@Suite("JSON Lines")
struct FilterTests {
  private func lines(_ result: BuiltProgram.Result) throws -> [[String: Any]] {
    try result.text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test("One line out for each line in, in the same order, whatever the number of threads")
  func order() throws {
    let input = (0..<120).map { #"{"id":\#($0),"text":"On 3 May 2021 Ada Arden said \#($0) words."}"# }
      .joined(separator: "\n")
    let one = try BuiltProgram.run(["analyze", "--jsonl", "--jobs", "1"], input: input)
    let four = try BuiltProgram.run(["analyze", "--jsonl", "--jobs", "4"], input: input)
    #expect(try lines(one).map { $0["id"] as? Int } == Array(0..<120))
    #expect(one.output == four.output)
    #expect(one.code == 0)
  }

  @Test("Offsets are code points of the text as it came in")
  func offsets() throws {
    let text = "  👩‍👩‍👧 Zoë\u{301} 漢字.\r\n\r\nOn 3 May 2021 it rained. "
    let line = try #require(
      String(data: JSONSerialization.data(withJSONObject: ["id": "a", "text": text]), encoding: .utf8))
    let answer = try #require(try lines(BuiltProgram.run(["analyze", "--jsonl"], input: line)).first)
    let times = try #require(answer["timexes"] as? [[String: Any]])
    let scalars = Array(text.unicodeScalars)
    #expect(!times.isEmpty)
    for time in times {
      let start = try #require(time["start"] as? Int)
      let end = try #require(time["end"] as? Int)
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[start..<end])
      #expect(String(words) == time["text"] as? String)
    }
  }

  @Test(
    "A bad line is answered with an error, and the rest goes on",
    arguments: [
      "nonsense", #"{"id":1}"#, #"{"id":1,"text":5}"#, #"{"id":1,"text":"a","published":"soon"}"#,
      #"{"id":1,"text":"a"#,
      #"{"id":1,"text":"\ud800\u12"}"#, #"{"text":"a"} x"#,
    ])
  func errors(line: String) throws {
    let result = try BuiltProgram.run(["analyze", "--jsonl"], input: line + "\n" + #"{"id":"next","text":""}"# + "\n")
    let answers = try lines(result)
    #expect(answers.count == 2)
    #expect(answers.first?["error"] is String)
    #expect(answers.last?["id"] as? String == "next")
    #expect(answers.last?["error"] == nil)
    #expect(result.code == 2)
  }

  @Test("An id comes back with the same meaning, but with nothing that could steer a terminal")
  func ids() throws {
    let ids = ["\"a \\\\ b \\n\"", "\"\u{9B}31m\u{202E}\u{7F}\"", "[1,\r\t\"x\"]", "17", "null"]
    for id in ids {
      let result = try BuiltProgram.run(["analyze", "--jsonl"], input: #"{"id":\#(id),"text":"a"}"# + "\n")
      #expect(!result.text.dropLast().unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
      #expect(!result.text.unicodeScalars.contains("\u{202E}"))
      let answer = try #require(try lines(result).first)
      let asked = try JSONSerialization.jsonObject(with: Data(id.utf8), options: .fragmentsAllowed)
      #expect((answer["id"] as? NSObject) == (asked as? NSObject), "\(id)")
    }
  }

  @Test("Depth and length are not a danger")
  func deep() throws {
    let line = #"{"id":1,"deep":"# + String(repeating: "[", count: 100_000)
    let long = #"{"id":2,"text":""# + String(repeating: "word ", count: 40_000) + #""}"#
    let answers = try lines(BuiltProgram.run(["analyze", "--jsonl"], input: line + "\n" + long))
    #expect(answers.map { $0["error"] is String } == [true, false])
  }

  @Test("Parsing a page gives its fields; a file that is not there gives an error")
  func parse() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let file = try scratch.write(
      "a.txt", "A headline of some length\n\nBy Ada Arden\n\nMay 3, 2021\n\nThe first paragraph is here.\n")
    let input = [file, file + ".none"].map { #"{"file":"\#($0)"}"# }.joined(separator: "\n")
    let result = try BuiltProgram.run(["parse", "--jsonl"], input: input)
    let answers = try lines(result)
    #expect(answers.first?["title"] as? String == "A headline of some length")
    #expect(answers.first?["body"] as? String == "The first paragraph is here.")
    #expect(answers.last?["error"] as? String == "is not there")
    #expect(result.code == 2)
  }

  @Test("Names are compared in the order in which they come, and a bad line is answered too")
  func compares() throws {
    let input = "Sergei Ivanov\tSergey Ivanov\nAnna Weber\tPaul Weber\nnobody\n"
    let result = try BuiltProgram.run(["compare", "--tsv"], input: input)
    let answers = result.text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(answers.map(\.first) == ["same", "different", "unsure"])
    #expect(answers.allSatisfy { $0.count == 2 })
    #expect(result.code == 2)
  }
}
