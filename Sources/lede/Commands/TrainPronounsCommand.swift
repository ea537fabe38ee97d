// `lede train pronouns`: from texts with known answers to the weights that pronouns are resolved by.

import ArgumentParser
import FoundationEssentials

struct TrainPronounsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pronouns", abstract: "Learn whom pronouns mean, and what the endings of names tell.",
    discussion:
      "Writes NameEndingTable.swift and PronounWeights.swift. The endings are features of the next training, so that it is run twice."
  )

  @Option(help: ArgumentHelp("The folder with the folder coref.", valueName: "folder"))
  var corpora: String

  @Option(help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output: String

  func run() throws {
    let report: (String) -> Void = { StandardError.write($0 + "\n") }
    do {
      let folder = CorporaFolder(corpora)
      let endings = try EndingTrainer(corpora: folder, report: report).train()
      try write(EndingTrainer.source(endings), to: "NameEndingTable.swift")
      let weights = try PronounTrainer(corpora: folder, report: report).train()
      try write(PronounTrainer.source(weights), to: "PronounWeights.swift")
    } catch {
      StandardError.write("Pronouns could not be learned from \(corpora): \(error)\n")
      throw ExitStatus.input
    }
  }

  private func write(_ source: String, to name: String) throws {
    try Data(source.utf8).write(to: URL(fileURLWithPath: output + "/" + name))
  }
}
