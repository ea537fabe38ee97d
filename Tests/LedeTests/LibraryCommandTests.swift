// The library without the screen: taken in, searched, marked, copied, checked, exported and put back.

import ArticleLibrary
import Foundation
import Glibc
import NewsModel
import Testing

@testable import lede

@Suite("Library commands", .serialized)
struct LibraryCommandTests {
  /// A folder of two articles and a library that they were taken into.
  private func library() throws -> (Scratch, path: String) {
    let scratch = try Scratch()
    try scratch.write(
      "news/bridge.txt",
      "Bridge of Harwick holds\n\n2023-11-17\n\n“It will hold,” said Mara Holt, the mayor, on 3 November 2023.\n")
    try scratch.write(
      "news/harbor.txt", "Harbor closes for the winter\n\n2024-02-01\n\n“We close today,” said Mara Holt, the mayor.\n")
    let path = scratch.path + "/library.sqlite"
    let result = try BuiltProgram.run(["import", scratch.path + "/news", "--library", path])
    #expect(result.code == 0 && result.text == "2 files taken in, 0 known already\n", "\(result.errors)")
    return (scratch, path)
  }

  @Test("Articles are found by what is in them, and a mistake is pointed at")
  func search() throws {
    let (scratch, path) = try library()
    defer { scratch.remove() }
    let found = try BuiltProgram.run(["search", "person:holt", "mentions:2023-11", "-closes", "--library", path])
    #expect(found.code == 0)
    #expect(found.text.contains("Bridge of Harwick holds") && !found.text.contains("Harbor"))
    let json = try BuiltProgram.run(["search", "winter", "--json", "--library", path])
    #expect(json.text.contains("\"title\":\"Harbor closes for the winter\"") && json.text.hasSuffix("}\n"))
    let nothing = try BuiltProgram.run(["search", "unheard", "--library", path])
    #expect(nothing.code == 1)
    let mistake = try BuiltProgram.run(["search", "winter colour:red", "--library", path])
    #expect(mistake.code == 2)
    #expect(mistake.errors.contains("   winter colour:red\n          ^^^^^^^\n"))
    let missing = try BuiltProgram.run(["search", "winter", "--library", scratch.path + "/none.sqlite"])
    #expect(missing.code == 2 && missing.errors.contains("is not there"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/none.sqlite"))
  }

  @Test("A dossier tells of someone across articles")
  func dossier() throws {
    let (scratch, path) = try library()
    defer { scratch.remove() }
    let found = try BuiltProgram.run(["dossier", "mara", "holt", "--library", path])
    #expect(found.code == 0)
    #expect(found.text.hasPrefix("Mara Holt   person · 2 articles\n"))
    #expect(found.text.contains("“It will hold,”"))
    let json = try BuiltProgram.run(["dossier", "Holt", "--json", "--library", path])
    #expect(json.text.hasPrefix("{\"name\":\"Mara Holt\",\"type\":\"person\""))
    #expect(try BuiltProgram.run(["dossier", "nobody", "--library", path]).code == 1)
  }

  @Test("What is exported and put back is the same, and so is a backup")
  func back() throws {
    let (scratch, path) = try library()
    defer { scratch.remove() }
    let bridge = scratch.path + "/news/bridge.txt"
    let marks = ["--read", "--star", "--tag", "steel", "--note", "ask", "--library", path]
    #expect(try BuiltProgram.run(["mark", bridge] + marks).code == 0)
    try scratch.write("news/harbor.txt", "Harbor closes for good\n\n2024-02-01\n\nMara Holt was there.\n")
    let again = try BuiltProgram.run(["import", scratch.path + "/news", "--library", path])
    #expect(again.text == "1 file taken in, 1 known already\n")
    let lines = try BuiltProgram.run(["export", "--jsonl", "--library", path]).text
    #expect(lines.split(separator: "\n").count == 2 && lines.contains("for the winter"), "the earlier version is kept")
    let other = scratch.path + "/other.sqlite"
    let put = try BuiltProgram.run(["import", "--jsonl", "--library", other], input: lines)
    #expect(put.code == 0 && put.text == "2 articles taken in\n", "\(put.errors)")
    #expect(try BuiltProgram.run(["export", "--jsonl", "--library", other]).text == lines)
    let copy = scratch.path + "/copy.sqlite"
    #expect(try BuiltProgram.run(["backup", copy, "--library", path]).code == 0)
    #expect(try BuiltProgram.run(["backup", copy, "--library", path]).code == 2, "nothing is overwritten")
    #expect(try BuiltProgram.run(["export", "--jsonl", "--library", copy]).text == lines)
    for question in ["tag:steel is:starred", "person:holt", "good"] {
      let asked = ["search", question, "--library"]
      #expect(try BuiltProgram.run(asked + [other]).text == BuiltProgram.run(asked + [path]).text, "\(question)")
    }
    let bad = try BuiltProgram.run(["import", "--jsonl", "--library", other], input: "{\"article\":3}\n" + lines)
    #expect(bad.code == 2 && bad.errors.hasPrefix("line 1 "))
  }

  @Test("A check tells what is in a library, and that a damaged one is")
  func check() throws {
    let (scratch, path) = try library()
    defer { scratch.remove() }
    let check = try BuiltProgram.run(["check", "--library", path])
    #expect(check.code == 0 && check.text.contains("is whole") && check.text.contains("2 articles"))
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    for place in stride(from: 8_192, to: bytes.count, by: 3) { bytes[place] = 0x5A }
    let damaged = try scratch.write("damaged.sqlite", bytes)
    let result = try BuiltProgram.run(["check", "--library", damaged])
    #expect(result.code == 2 && (result.text + result.errors).contains("is damaged"))
  }

  @Test("What was acknowledged is there after kill -9")
  func killed() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = scratch.path + "/library.sqlite"
    var acknowledged: Set<String> = []
    for round in 0..<8 {
      acknowledged.formUnion(try marksUntilKilled(round, path, afterMilliseconds: 60 + round * 35))
    }
    #expect(acknowledged.count > 20, "no round had the time to keep anything")
    let library = try Library.opened(at: .file(path))
    let kept = Set(try library.markings().filter { $0.value.isStarred }.map(\.key.rawValue))
    #expect(acknowledged.subtracting(kept).isEmpty)
    #expect(try library.check().faults.isEmpty)
  }

  /// Runs `lede mark` over many names and kills it; the names that it printed whole.
  private func marksUntilKilled(_ round: Int, _ path: String, afterMilliseconds: Int) throws -> [String] {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let names = (0..<20_000).map { "/news/\(round)-\($0).txt\n" }.joined()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
    process.arguments = ["mark", "-", "--star", "--library", path]
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: scratch.write("in", names)))
    let output = try scratch.write("out", "")
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    try process.run()
    let end = Date() + 15
    while (try? Data(contentsOf: URL(fileURLWithPath: output)).isEmpty) ?? true, Date() < end { usleep(2_000) }
    usleep(UInt32(afterMilliseconds) * 1_000)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let text = try String(contentsOfFile: output, encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
