// `lede add`: subscribes to a feed, to the feed of a site, or to a folder.

import ArgumentParser
import Fetching
import Glibc
import NewsModel
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
    do throws(Trouble) {
      if Source.isWeb(source) { try addFeed() } else { try addFolder() }
    } catch {
      StandardError.write(error.lines(name: source))
      throw ExitStatus.input
    }
  }

  private var folders: [String] { group.map { $0.split(separator: "/").map(String.init) } ?? [] }

  private func addFolder() throws(Trouble) {
    let path = try ReadPaths([source]).roots[0]
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Trouble(what: "is no folder and no address of the web")
    }
    try add(Source(address: path, folders: folders))
    StandardOutput.write("\(path.harmless) added\n")
  }

  private func addFeed() throws(Trouble) {
    let fetcher = Fetcher(policy: .lede)
    var asked = source
    var page = try Download.page(at: asked, fetcher)
    if (try? SourceFetch.feed(in: page)) == nil {
      guard let feed = Download.feeds(in: page).first else { throw Trouble(what: "is no feed, and names none") }
      asked = feed.address
      page = try Download.page(at: asked, fetcher)
    }
    let feed = try SourceFetch.feed(in: page)
    let title = SourceFetch.title(of: feed)
    // Where a redirect leads for the time being is not where it is.
    let address = page.movedTo ?? asked
    try add(Source(address: address, title: title, folders: folders))
    let store = NewsFolder(root: Places.news).store
    let count = store.keep(feed, address)
    let now = time(nil)
    store.setMark(
      NewsStore.Mark(etag: page.etag, lastModified: page.lastModified, tried: now, fetched: now, title: title), address)
    StandardOutput.write("\((title ?? address).harmless) added: \(counted(count, "article"))\n")
  }

  private func add(_ source: Source) throws(Trouble) {
    var isNew = false
    if let failure = SourceList.change({ isNew = $0.add(source) }) {
      throw Trouble(what: "cannot be added: \(Places.sources) cannot be written: \(reason(failure))")
    }
    guard isNew else { throw Trouble(what: "is among the sources already") }
  }
}
