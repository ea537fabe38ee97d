// `lede remove`: ends a subscription.

import ArgumentParser
import Reader

struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "End a subscription; what was fetched of it goes as well.")

  @Argument(help: "The address, folder or name of a source, as lede sources prints it.")
  var source: String

  func run() throws {
    do throws(Trouble) {
      let gone = try Subscribing.remove(source, from: NewsFolder(root: Places.news).store)
      for source in gone { StandardOutput.write("\(source.name.harmless) removed\n") }
    } catch {
      StandardError.write(error.lines(name: source))
      throw ExitStatus.input
    }
  }
}
