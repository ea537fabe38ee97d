// Every rule by which names are joined and speakers found is told to people in words.

import Foundation
import Testing

@testable import Reader

@Suite("Rules and their words")
struct RuleWordsTests {
  private static let extraction = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/Extraction").path

  /// The names of rules in a folder of the engine's sources, as they are written there: on a line that speaks of a rule, in
  /// the body of a property `rule`, as an argument of `join`, as the last part of a returned pair.
  private static func rules(in folder: String) throws -> Set<String> {
    let root = extraction + "/" + folder
    let files = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".swift") }
    var found: Set<String> = []
    for file in files {
      var isInProperty = false
      for line in try String(contentsOfFile: root + "/" + file, encoding: .utf8).split(separator: "\n") {
        let code = line.drop { $0 == " " }
        if code.hasPrefix("//") { continue }
        if code.contains("var rule: String {") { isInProperty = true }
        let speaksOfRule = code.contains(/\brule\b/) || code.contains(/\bjoin\(/) || code.contains(/return \(.*, "/)
        if isInProperty || speaksOfRule { found.formUnion(names(in: code)) }
        if isInProperty, line.hasPrefix("  }") { isInProperty = false }
      }
    }
    return found
  }

  private static func names(in code: Substring) -> [String] {
    code.matches(of: /"([a-z][a-z ]+)"/).map { String($0.1) }
  }

  @Test("Every rule that joins a name has a sentence, and every sentence a rule")
  func joins() throws {
    #expect(
      try Self.rules(in: "People").union(Self.rules(in: "Corrections")).sorted() == LinkReason.words.keys.sorted())
  }

  @Test("Every rule that finds a speaker has a sentence, and every sentence a rule")
  func speakers() throws {
    #expect(
      try Self.rules(in: "Quotations").union(Self.rules(in: "Corrections")).sorted() == QuoteReason.table.keys.sorted())
  }

  @Test("No sentence is the name of its rule")
  func sentences() {
    for (rule, words) in LinkReason.words where rule != "speaker" { #expect(words.sentence != rule) }
    for (rule, words) in QuoteReason.table { #expect(words.sentence != rule && !words.name.isEmpty) }
  }
}
