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
    let hits = try library.asked(asOf) { try $0.search(query, today: asOf.today, limit: max(1, limit)) }
    try LibraryAnswer(found: hits).print(
      asJSON: json, entry: { $0.hit($1) },
      page: { page in
        for hit in hits { page.hit(hit) }
        if hits.isEmpty { page.line("No article is found.") }
      })
  }
}

extension ProsePage {
  fileprivate mutating func hit(_ hit: Hit) {
    paragraph(hit.title ?? lastComponent(of: hit.id.rawValue), first: hit.isRead ? "  " : "* ", indent: 2)
    let date = hit.date.map { TimeValue($0).words(.short) }
    paragraph([hit.outlet, date].compactMap { $0 }.joined(separator: " · "), first: "  ", indent: 2)
    if let excerpt = hit.excerpt { paragraph("… \(excerpt.text) …", first: "  ", indent: 2) }
    line("  \(hit.id.rawValue)")
    blank()
  }
}

extension JSONWriter {
  /// One line.
  fileprivate mutating func hit(_ hit: Hit) {
    object { json in
      json.member("file", hit.id.rawValue)
      json.member("title", hit.title)
      json.member("outlet", hit.outlet)
      json.member("date", hit.date?.description)
      json.member("read", hit.isRead)
      json.member("starred", hit.isStarred)
      json.member("excerpt", hit.excerpt?.text)
    }
    endLine()
  }
}
