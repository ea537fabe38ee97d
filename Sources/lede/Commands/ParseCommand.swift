// `lede parse --jsonl`: files in, the articles that are in them out, one line each.

import ArgumentParser
import ArticleParsing
import NewsModel

struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Read names of files as JSON Lines from standard input and print the article of each, in the same order.",
    discussion:
      "In: {\"file\",\"url\"?,\"content_type\"?}. Out: {\"file\",\"title\",\"author\",\"date\",\"language\",\"body\"}, "
      + "of a feed {\"file\",\"feed\",\"entries\"}, of a list of feeds {\"file\",\"opml\"}.")

  @Flag(help: "JSON Lines in and out (the only format).")
  var jsonl = false

  @Option(help: ArgumentHelp("How many threads work (default: one a processor).", valueName: "count"))
  var jobs: Int = availableProcessors()

  func validate() throws {
    guard jsonl else { throw ValidationError("parse reads and prints JSON Lines; say so: lede parse --jsonl") }
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs must be from 1 to 256.") }
  }

  func run() throws {
    try LineFilter.run(jobs: jobs, key: "file") { (line) throws(JSONError) in try ParseCommand.answer(line) }
  }

  private static func answer(_ line: JSONLine) throws(JSONError) -> JSONWriter {
    let file = try line.requiredText("file")
    let (address, contentType) = (try line.text("url"), try line.text("content_type"))
    let contents: FileContents
    do {
      contents = try FileContents.read(file, address: address, contentType: contentType)
    } catch {
      throw .failed(error.what)
    }
    var json = JSONWriter()
    switch contents {
    case .article(let article): json.page(article, file: file)
    case .feed(let feed): json.contents(.feed(feed), file: file)
    case .subscriptions(let list): json.contents(.subscriptions(list), file: file)
    case .bundle: throw .failed("is a mailbox of several articles")
    }
    return json
  }
}

extension JSONWriter {
  /// What a page says, without what is found in it.
  fileprivate mutating func page(_ article: Article, file: String) {
    let metadata = article.metadata
    object { json in
      json.member("file", file)
      json.member("title", metadata.title)
      json.key("author")
      json.value(metadata.byline.isEmpty ? nil : metadata.byline.joined(separator: ", "))
      json.member("date", metadata.published?.description)
      json.member("language", metadata.language)
      json.member("body", article.body)
    }
  }
}

extension Article {
  /// The text below the headline, without captions and the marks of lists.
  fileprivate var body: String {
    let isHeaded = blocks.first?.kind == .headline
    return blocks.dropFirst(isHeaded ? 1 : 0).filter { $0.kind != .caption }.map { block in
      let words = text[block.range]
      return String(block.kind == .listItem ? Article.withoutMark(words) : words)
    }.joined(separator: "\n\n")
  }

  /// "• snow" and "3. snow" as "snow".
  private static func withoutMark(_ item: Substring) -> Substring {
    if item.hasPrefix("• ") { return item.dropFirst(2) }
    let rest = item.drop { ("0"..."9").contains($0) }
    return rest.startIndex > item.startIndex && rest.hasPrefix(". ") ? rest.dropFirst(2) : item
  }
}
