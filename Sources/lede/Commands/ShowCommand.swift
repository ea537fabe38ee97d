// `lede show`: an article's text and all that is found in it.

import ArgumentParser

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an article and what is found in it.")

  @OptionGroup var asked: AskedArticles

  func run() throws {
    let asksJSON = asked.json
    try asked.answerEach { read in asksJSON ? ShowCommand.json(read) : ShowCommand.page(read) }
  }

  private static func json(_ read: ReadArticle) -> Answer {
    var json = JSONWriter(capacity: read.article.text.utf8.count * 3)
    json.article(read.article, analysis: read.analysis, file: read.file)
    json.endLine()
    return Answer(json, isFound: true)
  }

  private static func page(_ read: ReadArticle) -> Answer {
    var page = ProsePage()
    page.article(read.article)
    if !read.analysis.entities.isEmpty { page.section("PEOPLE") }
    page.entities(read.analysis)
    if !read.analysis.quotations.isEmpty { page.section("QUOTES") }
    page.quotations(read.analysis, of: read.article)
    if !read.analysis.timeline.isEmpty { page.section("TIMELINE") }
    page.timeline(read.analysis, of: read.article)
    return Answer(page, of: read, ifEmpty: "There is no text here.")
  }
}
