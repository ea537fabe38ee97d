// `lede compare --tsv`: pairs of names in, whether they may be one person's out, one line each.

import ArgumentParser
import Extraction
import Glibc

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Read pairs of names from standard input and tell whether they may be one person's, in the same order.",
    discussion: """
      In: NAME, a tab, NAME. Out: same, unsure or different, a tab, the reason. The names are compared as if both stood \
      in one article, with nothing else known of their bearers.
      """)

  @Flag(help: "Tab-separated values in and out (the only format).")
  var tsv = false

  @Option(help: ArgumentHelp("How many threads work (default: one a processor).", valueName: "count"))
  var jobs: Int = availableProcessors()

  func validate() throws {
    guard tsv else {
      throw ValidationError("compare reads and prints tab-separated values; say so: lede compare --tsv")
    }
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs must be from 1 to 256.") }
  }

  func run() throws {
    var reader = LineReader(STDIN_FILENO)
    let failed = Monitor(false)
    OrderedWork.run(
      jobs: jobs, next: { reader.next() },
      work: { lines in
        let answers = lines.map { CompareCommand.answer($0) }
        if answers.contains(where: { $0 == nil }) { failed.update { $0 = true } }
        return answers.flatMap { $0 ?? Array("unsure\tnot two names with a tab between\n".utf8) }
      },
      deliver: { StandardOutput.write($0) })
    if failed.update({ $0 }) { throw ExitStatus.input }
  }

  /// What is printed for one line; nil if it is no pair.
  private static func answer(_ line: InputLine) -> [UInt8]? {
    guard case .line(let bytes) = line else { return nil }
    let names = String(decoding: bytes, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
    guard names.count == 2 else { return nil }
    let comparison = NameComparison(String(names[0]), String(names[1]))
    return Array("\(comparison.verdict.rawValue)\t\(comparison.reason)\n".utf8)
  }
}
