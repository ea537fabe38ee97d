// `lede remove`: ends a subscription.

import ArgumentParser
import Reader

struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "End a subscription; what was fetched of it goes as well.")

  @Argument(help: "The address, folder or name of a source, as lede sources prints it.")
  var source: String

  func run() throws {
    var gone: [Source] = []
    let full = try? ReadPaths([source]).roots.first
    let failure = SourceList.change { file in
      gone = file.remove(source)
      if gone.isEmpty, let full { gone = file.remove(full) }
    }
    if let failure {
      StandardError.write("\(Places.sources.harmless)   cannot be written: \(reason(failure))\n")
      throw ExitStatus.input
    }
    guard !gone.isEmpty else {
      StandardError.write("\(source.harmless)   is no source: lede sources prints them\n")
      throw ExitStatus.input
    }
    let store = NewsFolder(root: Places.news).store
    for source in gone {
      if !source.isFolder { store.remove(source.address) }
      StandardOutput.write("\(source.name.harmless) removed\n")
    }
  }
}
