// `lede timeline`: what happened when, as an article tells it, or all of them.

import ArgumentParser
import ArticleLibrary
import Extraction
import NewsModel

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Print what happened when, as an article tells it.",
    discussion: """
      Without a path, one timeline of the articles of the library that a question is true of:
        lede timeline --query 'person:holt published:2024' --ics > agenda.ics
      """)

  @Argument(help: "Files and folders; - is standard input.", completion: .file())
  var paths: [String] = []

  @Flag(help: "Print JSON, one object a line.")
  var json = false

  @OptionGroup var choice: TimelineChoice
  @OptionGroup(title: "Of the library") var question: LibraryQuestion

  /// So many articles of the library are read, the newest.
  private static let mostArticles = 2_000

  func validate() throws { try question.validate(paths: paths) }

  func run() throws {
    let asked = AskedArticles.told(paths, json: json)
    if paths.isEmpty { return try choice.print(try fromLibrary(), json: json) }
    if choice.isMerged { return try choice.printMerged(asked) }
    let choice = choice
    try asked.answerEach(
      ifEmpty: "No dates here.", choosing: { choice.narrowed($0) }, isFound: { !$0.analysis.timeline.isEmpty },
      prose: { page, read in page.timeline(read.analysis, of: read.article) },
      json: { found, json in found.writeTimeline(to: &json) })
  }

  private func fromLibrary() throws -> [ReadArticle] {
    let (articles, corrections) = try question.asking { library, query in
      (
        try library.contents(query, today: question.asOf.today, most: TimelineCommand.mostArticles),
        try library.corrections()
      )
    }
    if articles.count == TimelineCommand.mostArticles {
      StandardError.write("timeline   of the \(TimelineCommand.mostArticles) newest articles only: ask for fewer\n")
    }
    let choice = choice
    let found = Monitor([ReadArticle]())
    var next = articles.makeIterator()
    OrderedWork.run(
      jobs: availableProcessors(), next: { next.next() },
      work: { article in
        let analysis = Pipeline.analyze(article).corrected(by: corrections, in: article).analysis
        return choice.narrowed(
          ReadArticle(file: article.id.rawValue, article: article, analysis: analysis, isOneOfMany: true))
      }, deliver: { read in found.update { $0.append(read) } })
    return found.update { $0 }
  }
}
