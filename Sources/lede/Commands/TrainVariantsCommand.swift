// `lede train variants`: from lists of spellings to the tables that names are compared by.

import ArgumentParser
import Extraction
import FoundationEssentials

struct TrainVariantsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "variants", abstract: "Learn how names are spelled anew.",
    discussion: "Writes LetterEditTables.swift and PairWeightTable.swift. The same corpora give the same files.")

  @Option(help: ArgumentHelp("The folder with the folder names.", valueName: "folder"))
  var corpora: String

  @Option(help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output: String

  func run() throws {
    let report: (String) -> Void = { StandardError.write($0 + "\n") }
    do {
      let (edits, weights) = try VariantTrainer(corpora: CorporaFolder(corpora), report: report).train()
      try write(VariantTables.edits(edits), to: "LetterEditTables.swift")
      try write(VariantTables.weights(weights), to: "PairWeightTable.swift")
    } catch {
      StandardError.write("The spellings of names could not be learned from \(corpora): \(error)\n")
      throw ExitStatus.input
    }
  }

  private func write(_ source: String, to name: String) throws {
    try Data(source.utf8).write(to: URL(fileURLWithPath: output + "/" + name))
  }
}
