// Holds the source tree to the house rules: who imports whom, how long files are, how they begin, what lies at the top.

import Foundation
import Testing

@Suite("Architecture")
struct ArchitectureTests {
  /// What each target may import of ours and of others.
  static let imports: [String: Set<String>] = [
    "NewsModel": [],
    "ArticleParsing": ["NewsModel", "CCmark", "CLibXML2", "CZlib", "FoundationEssentials"],
    "Fetching": ["CCurl"],
    "TaggerKernels": ["CProcessor"],
    "WideKernels": ["TaggerKernels"],
    "Extraction": ["NewsModel", "TaggerKernels", "WideKernels", "CProcessor"],
    "ArticleLibrary": ["NewsModel", "GRDB", "GRDBSQLite", "Foundation"],
    "TerminalUI": ["CNcurses", "CTerminal"],
    "Reader": ["NewsModel", "TerminalUI"],
    "PseudoTerminal": ["CTerminal"],
    "lede": [
      "NewsModel", "ArticleParsing", "Fetching", "Extraction", "TerminalUI", "Reader", "PseudoTerminal",
      "ArticleLibrary", "CMalloc", "ArgumentParser", "FoundationEssentials",
    ],
  ]

  /// Of the toolchain, and without Foundation: allowed to all but the model.
  static let system: Set<String> = ["Glibc", "Synchronization", "Dispatch"]

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let sources = files(in: "Sources")
  static let all = sources + files(in: "Tests")

  @Test("Targets import only what the design allows", arguments: sources)
  func importsAreAllowed(file: SourceFile) throws {
    let target = file.target
    let allowed = try #require(Self.imports[target], "\(target) is not in the table of targets")
    for module in file.imports {
      let isAllowed = allowed.contains(module) || (target != "NewsModel" && Self.system.contains(module))
      let isResource = target == "Extraction" && module.hasPrefix("Foundation") && file.path.contains("Resource")
      #expect(isAllowed || isResource, "\(file.path) imports \(module)")
    }
  }

  @Test("Only CursesTerminal.swift talks to ncurses", arguments: sources)
  func onlyOneFileTalksToCurses(file: SourceFile) {
    if file.imports.contains("CNcurses") { #expect(file.name == "CursesTerminal.swift", "\(file.path)") }
  }

  @Test("No file is longer than 400 lines", arguments: all)
  func filesAreShort(file: SourceFile) {
    #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
  }

  @Test("Every file begins with one sentence", arguments: all)
  func filesSayWhatTheyAreFor(file: SourceFile) {
    let opening = file.lines.prefix { $0.hasPrefix("//") }.joined(separator: " ")
    #expect(file.lines.first?.hasPrefix("// ") == true, "\(file.path) begins with \(file.lines.first ?? "")")
    #expect(opening.contains("."), "\(file.path) has no sentence")
  }

  @Test("Nothing else lies at the top of the repository")
  func topLevelIsSmall() throws {
    let allowed: Set<String> = ["Package.swift", "Package.resolved", "README.md", "Sources", "Tests", "articles"]
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.root.path).filter { !$0.hasPrefix(".") }
    #expect(Set(names).isSubset(of: allowed), "\(Set(names).subtracting(allowed).sorted())")
  }

  private static func files(in folder: String) -> [SourceFile] {
    let base = root.appendingPathComponent(folder)
    let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { SourceFile(base: base, path: $0) }
  }
}

/// One Swift file of the repository.
struct SourceFile: Sendable, CustomTestStringConvertible {
  /// Below Sources or Tests.
  let path: String
  let lines: [String]

  init?(base: URL, path: String) {
    guard let text = try? String(contentsOf: base.appendingPathComponent(path), encoding: .utf8) else { return nil }
    self.path = path
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
  }

  var target: String { String(path.prefix { $0 != "/" }) }
  var name: String { String(path.split(separator: "/").last ?? "") }
  var testDescription: String { path }

  /// The modules that it imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"),
        words[..<index].allSatisfy({ $0.hasPrefix("@") || $0 == "public" })
      else { return nil }
      return words[index...].dropFirst().first.map { String($0.prefix { $0 != "." }) }
    }
  }
}
