// `lede search`: articles of the library by words, people, dates and what was done with them.

import ArgumentParser
import ArticleLibrary
import NewsModel

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find articles of the library.",
    discussion: """
      Words and "phrases" of title and text; \(QueryWords.fields); -word for what is not wanted, OR, parentheses. \
      person:arden mentions:2023-11..2024-02 -bridge
      """)

  @Argument(parsing: .allUnrecognized, help: "What to look for.")
  var query: [String] = []

  @Option(help: ArgumentHelp("How many articles to print at most.", valueName: "count"))
  var limit: Int = 20

  @Flag(help: "Print JSON, one object a line.")
  var json = false

  @OptionGroup var asOf: AsOfOption
  @OptionGroup var library: LibraryOption

  func run() throws {
    let query = try QueryWords.parse(self.query.joined(separator: " "))
    let library = try library.existing()
    let hits = try self.library.telling {
      try library.asKnown(on: asOf.day).search(query, today: asOf.today, limit: max(1, limit))
    }
    StandardOutput.write(json ? SearchCommand.lines(hits) : SearchCommand.page(hits))
    if hits.isEmpty { throw ExitStatus.nothingFound }
  }

  private static func page(_ hits: [Hit]) -> [UInt8] {
    var page = ProsePage()
    for hit in hits {
      page.paragraph(hit.title ?? lastComponent(of: hit.id.rawValue), first: hit.isRead ? "  " : "* ", indent: 2)
      let date = hit.date.map { TimeValue($0).words(.short) }
      page.paragraph([hit.outlet, date].compactMap { $0 }.joined(separator: " · "), first: "  ", indent: 2)
      if let excerpt = hit.excerpt { page.paragraph("… \(excerpt.text) …", first: "  ", indent: 2) }
      page.line("  \(hit.id.rawValue)")
      page.blank()
    }
    if hits.isEmpty { page.line("No article is found.") }
    return page.bytes
  }

  private static func lines(_ hits: [Hit]) -> [UInt8] {
    var json = JSONWriter()
    for hit in hits {
      json.object { json in
        json.key("file")
        json.value(hit.id.rawValue)
        json.key("title")
        json.value(hit.title)
        json.key("outlet")
        json.value(hit.outlet)
        json.key("date")
        json.value(hit.date?.description)
        json.key("read")
        json.value(hit.isRead)
        json.key("starred")
        json.value(hit.isStarred)
        json.key("excerpt")
        json.value(hit.excerpt?.text)
      }
      json.endLine()
    }
    return json.bytes
  }
}
