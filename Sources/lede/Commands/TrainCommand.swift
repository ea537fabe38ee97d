// `lede train names`: from the corpora to the model file, in one command.

import ArgumentParser
import Extraction
import FoundationEssentials

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train a model of the engine from corpora (for developers).",
    shouldDisplay: false, subcommands: [TrainNamesCommand.self, TrainVariantsCommand.self, TrainPronounsCommand.self])
}

struct TrainNamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Train the tagger of names and the model of sentence ends.",
    discussion: "The same corpora give the same file. About ten minutes on two cores, and about 4 GB of memory.")

  @Option(help: ArgumentHelp("The folder with the folders ner, pos, text and gazetteers.", valueName: "folder"))
  var corpora: String

  @Option(help: ArgumentHelp("The model file to write.", valueName: "file"))
  var output: String

  func run() throws {
    let report: @Sendable (String) -> Void = { StandardError.write($0 + "\n") }
    do {
      let file = try NameModelTrainer(corpora: CorporaFolder(corpora), plan: .init(), report: report).train()
      try Data(file).write(to: URL(fileURLWithPath: output))
      report("\(output): \(file.count) bytes")
    } catch {
      StandardError.write("The model of names could not be trained from \(corpora): \(error)\n")
      throw ExitStatus.input
    }
  }
}
