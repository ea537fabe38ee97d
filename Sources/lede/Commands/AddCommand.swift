// `lede add`: subscribes to a feed, to the feed of a site, or to a folder.

import ArgumentParser
import Fetching
import Reader

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Subscribe to a feed, to a site that names one, or to a folder.",
    discussion: "Its articles are fetched at once. The list of sources is a text file: lede paths tells where.")

  @Argument(help: "An address or a folder.", completion: .directory)
  var source: String

  @Option(help: ArgumentHelp("The group to put it in: World/Europe.", valueName: "names"))
  var group: String?

  func run() throws {
    let folders = group.map { $0.split(separator: "/").map(String.init) } ?? []
    do throws(Trouble) {
      let store = NewsFolder(root: Places.news).store
      let added = try Subscribing.add(source, folders: folders, to: store, Fetcher(policy: .lede))
      StandardOutput.write(added + "\n")
    } catch {
      StandardError.write(error.lines(name: source))
      throw ExitStatus.input
    }
  }
}
