// `lede corrections`: what was corrected, as lines of text, out of the library and into it.

import ArgumentParser
import ArticleLibrary
import Extraction
import Glibc
import NewsModel

struct CorrectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections", abstract: "Print what was corrected, or take corrections in.",
    discussion: """
      Each line is a correction with the words that it rests on, to be kept, sent and edited:
        lede corrections > mine.txt
        lede corrections --import mine.txt
      Those that are taken in hold at once: what they touch is found anew.
      """)

  @Option(
    name: .customLong("import"), help: ArgumentHelp("Take the corrections of a file in.", valueName: "file"),
    completion: .file())
  var file: String?

  @Flag(help: "Print only those that no longer find the words they rest on.")
  var lost = false

  @OptionGroup var library: LibraryOption

  func run() throws {
    let library = try file == nil ? library.existing() : library.opened()
    try self.library.telling {
      if let file { return try take(file, into: library) }
      let all = try library.corrections()
      let shown = lost ? try CorrectionsCommand.lost(all, in: library) : all
      guard !shown.isEmpty else {
        StandardError.write(lost ? "every correction finds its words\n" : "nothing was corrected\n")
        throw ExitStatus.nothingFound
      }
      StandardOutput.write(CorrectionFile.text(of: shown))
    }
  }

  private func take(_ file: String, into library: Library) throws {
    let found: CorrectionFile
    do { found = try CorrectionFile.read(file) } catch {
      StandardError.write(error.lines(name: file))
      throw ExitStatus.input
    }
    guard found.strange.isEmpty else {
      StandardError.write("\(file.harmless)   \(found.words)\n")
      throw ExitStatus.input
    }
    try library.add(found.corrections, time: time(nil))
    let all = try library.corrections()
    var touched: Set<ArticleID> = []
    for correction in found.corrections { touched.formUnion(try library.articles(touchedBy: correction)) }
    for id in touched.sorted() { try library.renew([id], with: all) }
    StandardOutput.write("\(counted(found.corrections.count, "correction"))\n")
  }

  /// Those that do not hold where they were made.
  private static func lost(_ all: [Correction], in library: Library) throws -> [Correction] {
    var lost: Set<Correction> = []
    for id in Set(all.map(\.article)).sorted() {
      guard let article = try library.article(id) else {
        lost.formUnion(all.filter { $0.article == id })
        continue
      }
      lost.formUnion(Pipeline.analyze(article).corrected(by: all, in: article).lost)
    }
    return all.filter(lost.contains)
  }
}
