// Takes lists of feeds in and gives them out (OPML).

import ArticleParsing
import Glibc
import NewsModel
import Reader

enum ListImport {
  /// Adds the feeds of a list to the sources. Only addresses of the web are taken: no folder, no command.
  static func run(_ path: String) throws {
    do throws(Trouble) {
      let contents = try FileContents.read(path)
      guard case .subscriptions(let list) = contents else { throw Trouble(what: "is no list of feeds") }
      var new = 0
      let failure = SourceList.change { file in
        let feeds = list.subscriptions.filter { Source.isWeb($0.address) }
        new = file.add(feeds.map { Source(address: $0.address, title: $0.title, folders: $0.folders) })
      }
      if let failure { throw Trouble(what: "is not taken: \(Places.sources) cannot be written: \(reason(failure))") }
      let known = list.subscriptions.count - new
      StandardOutput.write("\(counted(new, "source")) added, \(known) known already; lede fetch gets their articles\n")
    } catch {
      StandardError.write(error.lines(name: path))
      throw ExitStatus.input
    }
  }

  /// Writes the sources of the web to a file, or prints them for `-`.
  static func export(to path: String) throws {
    let sources = SourceList.read().sources.filter { !$0.isFolder }
    let store = NewsFolder(root: Places.news).store
    let subscriptions = sources.map { source in
      Subscription(
        title: source.title ?? store.mark(source.address).title ?? source.address, address: source.address,
        folders: source.folders)
    }
    let text = SubscriptionList(title: "Lede", subscriptions: subscriptions).opml
    if path == "-" { return StandardOutput.write(text) }
    if let failure = LockedFile.replace(path, by: Array(text.utf8)) {
      StandardError.write("\(path.harmless)   cannot be written: \(reason(failure))\n")
      throw ExitStatus.input
    }
    StandardOutput.write("\(counted(subscriptions.count, "source")) written to \(path.harmless)\n")
  }
}
