// `lede timeline`: what happened when, as an article tells it.

import ArgumentParser

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Print what happened when, as an article tells it.")

  @OptionGroup var asked: AskedArticles
  @OptionGroup var choice: TimelineChoice

  func run() throws {
    if choice.isMerged { return try choice.printMerged(asked) }
    let choice = choice
    try asked.answerEach(
      ifEmpty: "No dates here.", choosing: { choice.narrowed($0) }, isFound: { !$0.analysis.timeline.isEmpty },
      prose: { page, read in page.timeline(read.analysis, of: read.article) },
      json: { found, json in found.writeTimeline(to: &json) })
  }
}
