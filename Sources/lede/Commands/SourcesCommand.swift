// `lede sources`: what is subscribed to, and what came of it the last time.

import ArgumentParser
import Fetching
import Glibc
import NewsModel

struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "Print what is subscribed to, when it was fetched, and what went wrong.")

  func run() throws {
    let file = SourceList.read()
    for number in file.strange {
      StandardError.write("\(Places.sources.harmless)   line \(number + 1) names neither an address nor a folder\n")
    }
    guard !file.sources.isEmpty else {
      StandardOutput.write("No sources yet: lede add ADDRESS\n")
      throw ExitStatus.nothingFound
    }
    var page = ProsePage()
    var folders: [String] = []
    for source in file.sources {
      if source.folders != folders { page.section(source.folders.joined(separator: " / ")) }
      folders = source.folders
      SourcesCommand.tell(source, &page)
    }
    StandardOutput.write(page.bytes)
  }

  private static func tell(_ source: Source, _ page: inout ProsePage) {
    if source.isFolder { return page.line(source.address) }
    let store = NewsFolder(root: Places.news).store
    let mark = store.mark(source.address)
    page.line(source.title ?? mark.title ?? source.address)
    page.line("    \(source.address)")
    let fetched = mark.fetched.map { "fetched \(day($0))" } ?? "never fetched"
    page.line("    \(counted(store.count(source.address), "article")), \(fetched)")
    guard let trouble = mark.trouble else { return }
    let wait = mark.wait(at: time(nil)).map { "; asked again in \(FetchError.time($0))" } ?? ""
    page.line("    \(trouble)\(wait)")
  }

  /// The day and time of seconds since 1970, here.
  private static func day(_ seconds: Int) -> String {
    var (seconds, local) = (seconds, tm())
    localtime_r(&seconds, &local)
    let date = CivilDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    let clock = zeroPadded(Int(local.tm_hour), 2) + ":" + zeroPadded(Int(local.tm_min), 2)
    return (date.map { TimeValue($0).columns + " " } ?? "") + clock
  }
}
