// `lede quotes`: what is said in an article, and by whom.

import ArgumentParser

struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes", abstract: "Print the quotes of an article, by speaker.")

  @OptionGroup var asked: AskedArticles

  func run() throws {
    let asksJSON = asked.json
    try asked.answerEach { read in
      guard asksJSON else {
        var page = ProsePage()
        page.quotations(read.analysis, of: read.article)
        return Answer(page, of: read, ifEmpty: "No one is quoted here.")
      }
      return Answer(.part(read) { $0.writeQuotations(to: &$1) }, isFound: !read.analysis.quotations.isEmpty)
    }
  }
}
