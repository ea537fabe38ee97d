// `lede timeline`: what happened when, as an article tells it.

import ArgumentParser

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Print what happened when, as an article tells it.")

  @OptionGroup var asked: AskedArticles
  @OptionGroup var choice: TimelineChoice

  func run() throws {
    if choice.isMerged { return try choice.printMerged(asked) }
    let (asksJSON, choice) = (asked.json, choice)
    try asked.answerEach { read in
      let read = choice.narrowed(read)
      guard asksJSON else {
        var page = ProsePage()
        page.timeline(read.analysis, of: read.article)
        return Answer(page, of: read, ifEmpty: "No dates here.")
      }
      return Answer(.part(read) { $0.writeTimeline(to: &$1) }, isFound: !read.analysis.timeline.isEmpty)
    }
  }
}
