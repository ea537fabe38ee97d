// Plays the session files that document the reader.

import Foundation
import Testing

@testable import lede

@Suite("Sessions", .serialized)
struct SessionTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Sessions")
    .path
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".session") }.sorted()

  /// With LEDE_REWRITE=1 the files take what is seen, and the test fails once so that a person looks.
  @Test("The screen is as the session says", arguments: names)
  func plays(name: String) throws {
    let path = Self.folder + "/" + name
    var session = try SessionFile(String(contentsOfFile: path, encoding: .utf8))
    let differences = try session.play(in: Self.folder)
    for difference in differences {
      Issue.record("row \(difference.row)\n  said \(difference.expected)\n  seen \(difference.seen)")
    }
    if !differences.isEmpty, ProcessInfo.processInfo.environment["LEDE_REWRITE"] == "1" {
      try session.text.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  @Test(
    "A session that is not understood says where",
    arguments: [
      ("keys Nonsense", 1), ("read a\nsee x", 2), ("read a\n|row", 2), ("size 80", 1), ("hello", 1), ("# nothing", 1),
    ])
  func errors(text: String, line: Int) {
    #expect { _ = try SessionFile(text) } throws: { ($0 as? SessionFile.Failure)?.line == line }
  }

  @Test("A session is written as it was read")
  func roundTrip() throws {
    let text = "# One.\nsize 40x20\nread a\n\nkeys j k\nsee 2-3\n|x\n|\nkeys q\nsee\n|y"
    #expect(try SessionFile(text).text == text)
  }
}
