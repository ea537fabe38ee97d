// What cannot be read is told by name, the rest goes on, and nothing dangerous leaves the program.

import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
  @Test("Each kind of bad file is named on standard error, and the good one is printed")
  func badFiles() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let empty = try scratch.write("empty.txt", "")
    let binary = try scratch.write(
      "binary.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 0, 0, 3, 0, 0xFF, 0, 0, 0, 0, 9, 0])
    let huge = scratch.path + "/huge.txt"
    try scratch.write("huge.txt", "")
    try FileHandle(forWritingTo: URL(fileURLWithPath: huge)).truncate(atOffset: 100 << 20)
    let missing = scratch.path + "/missing.txt"
    let good = try scratch.write("good.txt", "A good headline of its own\n\nIt rained in May 2021.\n")
    let result = try BuiltProgram.run(["timeline", empty, binary, huge, missing, good])
    #expect(result.errors.contains("empty.txt   is empty\n"))
    #expect(result.errors.contains("binary.txt   is not text\n"))
    #expect(result.errors.contains("huge.txt   is too large: 100 MB, and 32 MB is the most\n"))
    #expect(result.errors.contains("missing.txt   is not there\n"))
    #expect(result.text.contains("2021 May ··"))
    #expect(result.code == 2)
  }

  @Test("A pipe is not waited for")
  func pipe() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = scratch.path + "/pipe.txt"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(try BuiltProgram.run(["people", path]).errors.contains("it is a pipe or a device"))
  }

  @Test(
    "No control sequence of an article reaches the output",
    arguments: [
      ["show"], ["people"], ["quotes"], ["timeline"], ["explain"], ["show", "--json"], ["explain", "--json"], ["read"],
      ["frame", "--size", "100x30", "--keys", "Enter n ] w"],
    ])
  func hostileBytes(command: [String]) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let name = "Eve\u{1B}]0;owned\u{7}l.txt"
    let file = try scratch.write(
      name,
      """
      A head\u{1B}[31mline\u{202E} of some length\u{9B}2J

      By Ada\u{1B}[2J Arden

      "Run\u{7} now\u{85}," said Ada Arden\u{1B}]52;c;aGk=\u{7} on 3 May 2021. \u{2066}Then\u{2028} Bob Bell left.\u{0}\u{8}
      """)
    let result = try BuiltProgram.run(command + [file])
    for scalar in (result.text + result.errors).unicodeScalars where scalar != "\n" {
      let isHarmful =
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || (0x2028...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      #expect(!isHarmful, "U+\(String(scalar.value, radix: 16)) in the output of \(command)")
    }
    #expect(!result.output.isEmpty)
  }

  @Test(
    "Codes of ending",
    arguments: [
      (["--version"], 0), (["--help"], 0), (["help", "show"], 0), (["show"], 2), (["show", "--nonsense"], 2),
      (["analyze"], 2), (["completions", "tcsh"], 2), (["completions", "zsh"], 0), (["man"], 0), (["paths"], 0),
      (["/nowhere/at/all"], 2),
    ])
  func codes(arguments: [String], code: Int) throws {
    let result = try BuiltProgram.run(arguments)
    #expect(result.code == Int32(code))
    #expect(result.errors.isEmpty == (code == 0))
  }

  @Test("An article without people ends with 1, and a folder without articles too")
  func nothingFound() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write("picture.png", "x")
    #expect(try BuiltProgram.run(["people", scratch.path]).code == 1)
    let file = try scratch.write("plain.txt", "the rain fell on the roof and nobody counted it.\n")
    let result = try BuiltProgram.run(["people", file])
    #expect(result.code == 1)
    #expect(result.text == "No one is named here.\n")
  }
}
