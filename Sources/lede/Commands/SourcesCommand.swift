// `lede sources`: what is subscribed to, and what came of it the last time.

import ArgumentParser
import ArticleLibrary
import Fetching
import Glibc
import NewsModel

struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Print what is subscribed to and followed, when it was fetched, and what went wrong.")

  @OptionGroup var library: LibraryOption

  func run() throws {
    let file = SourceList.read()
    for number in file.strange {
      StandardError.write("\(Places.sources.harmless)   line \(number + 1) names neither an address nor a folder\n")
    }
    let followed = try SourcesCommand.followed(library)
    guard !file.sources.isEmpty || !followed.isEmpty else {
      StandardOutput.write("No sources yet: lede add ADDRESS, or lede follow person:NAME\n")
      throw ExitStatus.nothingFound
    }
    var page = ProsePage()
    var folders: [String] = []
    for source in file.sources {
      if source.folders != folders { page.section(source.folders.joined(separator: " / ")) }
      folders = source.folders
      SourcesCommand.tell(source, &page)
    }
    if !followed.isEmpty { page.section("Followed") }
    for source in followed {
      page.line(source.followed.words)
      page.line("    \(counted(source.articles, "article")), \(source.unread) unread")
    }
    StandardOutput.write(page.bytes)
  }

  /// What is followed; nothing where there is no library yet.
  private static func followed(_ option: LibraryOption) throws -> [FollowedCount] {
    if case .file(let path) = option.place, access(path, F_OK) != 0 { return [] }
    let library = try option.opened()
    defer { library.close() }
    return try option.telling { try library.unreadCounts(today: CivilDate.today ?? CivilDate(dayNumber: 0)) }
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
