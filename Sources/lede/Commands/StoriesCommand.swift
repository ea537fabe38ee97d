// `lede stories`: articles that tell the same story, and what each of them keeps of it.

import ArgumentParser
import ArticleLibrary
import NewsModel

struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Print which articles of the library tell the same story, and what each left out.",
    discussion: """
      Among the articles that a question is true of, as lede search takes it; without one among all, the \
      \(Library.mostInStories) newest. Articles are of one story if their texts are nearly the same, or if they share people \
      and quotes, days or places within a few days; what is in few articles counts for more.
      """)

  @Argument(parsing: .allUnrecognized, help: "A question about articles.")
  var query: [String] = []

  @Option(help: ArgumentHelp("How many stories to print at most.", valueName: "count"))
  var limit: Int = 50

  @Flag(help: "Print JSON, one object a line.")
  var json = false

  @OptionGroup var asOf: AsOfOption
  @OptionGroup var library: LibraryOption

  func run() throws {
    let query = try QueryWords.parse(self.query.joined(separator: " "))
    let stories = try library.asked(asOf) { try $0.stories(query, today: asOf.today).prefix(max(1, limit)) }
    try LibraryAnswer(found: Array(stories)).print(
      asJSON: json, entry: { $0.story($1) },
      page: { page in
        for story in stories { page.story(story) }
        if stories.isEmpty { page.line("No two articles tell the same story.") }
      })
  }
}
