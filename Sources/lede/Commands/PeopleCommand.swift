// `lede people`: who is in an article, under which names.

import ArgumentParser

struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Print the people of an article with all their names, and its organizations and places.")

  @OptionGroup var asked: AskedArticles

  func run() throws {
    let asksJSON = asked.json
    try asked.answerEach { read in
      guard asksJSON else {
        var page = ProsePage()
        page.entities(read.analysis)
        return Answer(page, of: read, ifEmpty: "No one is named here.")
      }
      return Answer(.part(read) { $0.writeEntities(to: &$1) }, isFound: !read.analysis.entities.isEmpty)
    }
  }
}
