// `lede people`: who is in an article, under which names; or who is in the articles of the library.

import ArgumentParser
import ArticleLibrary
import NewsModel

struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Print the people of an article with all their names, and its organizations and places.",
    discussion: "Without a path, who is named in the articles of the library, most first.")

  @Argument(help: "Files and folders; - is standard input.", completion: .file())
  var paths: [String] = []

  @Flag(help: "Print JSON, one object a line.")
  var json = false

  @OptionGroup(title: "Of the library") var question: LibraryQuestion

  @Option(help: ArgumentHelp("How many names of the library to print at most.", valueName: "count"))
  var limit: Int = 100

  func validate() throws { try question.validate(paths: paths) }

  func run() throws {
    guard !paths.isEmpty else { return try answerFromLibrary() }
    let asksJSON = json
    try AskedArticles.told(paths, json: json).answerEach { read in
      guard asksJSON else {
        var page = ProsePage()
        page.entities(read.analysis)
        return Answer(page, of: read, ifEmpty: "No one is named here.")
      }
      return Answer(.part(read) { $0.writeEntities(to: &$1) }, isFound: !read.analysis.entities.isEmpty)
    }
  }

  private func answerFromLibrary() throws {
    let named = try question.asking { library, query in
      try library.named(query, today: question.asOf.today, most: max(1, limit))
    }
    StandardOutput.write(json ? PeopleCommand.lines(named) : PeopleCommand.page(named))
    if named.isEmpty { throw ExitStatus.nothingFound }
  }

  private static func page(_ named: [NamedInLibrary]) -> [UInt8] {
    var page = ProsePage()
    for name in named {
      let quotes = name.quotes == 0 ? "" : ", \(counted(name.quotes, "quote"))"
      let kind = name.kind == .person ? "" : "\(name.kind.rawValue) · "
      page.paragraph("\(name.name)   \(kind)\(counted(name.articles, "article"))\(quotes)", indent: 2)
    }
    if named.isEmpty { page.line("No one is named.") }
    return page.bytes
  }

  private static func lines(_ named: [NamedInLibrary]) -> [UInt8] {
    var json = JSONWriter()
    for name in named {
      json.object { json in
        let texts: [(StaticString, String?)] = [
          ("name", name.name), ("type", name.kind.rawValue), ("first", name.first?.description),
          ("last", name.last?.description),
        ]
        for (key, text) in texts {
          json.key(key)
          json.value(text)
        }
        for (key, number) in [("articles", name.articles), ("mentions", name.mentions), ("quotes", name.quotes)] {
          json.key(key)
          json.value(number)
        }
      }
      json.endLine()
    }
    return json.bytes
  }
}
