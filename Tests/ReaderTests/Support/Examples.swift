// A few articles of invented people that the tests read.

import NewsModel
import TerminalUI

@testable import Reader

enum Examples {
  /// Names that change their spelling, quotes direct and indirect, dates.
  static let harbor = MarkedArticle(
    """
    The harbor master of Port Ellery is in an awkward position, and Brandt offers her a way out.

    {l|Port Ellery}, {d 2023-12-10|December 10} ({o|Coast Wire}) -- {p|Ilva Torsen}, harbor master of {l|Port Ellery} and
    a founder of the {o|Pilots' Union}, is in an awkward position. {d 2023-11|Last month}, {n Ilva Torsen|she} voted to
    close the north quay, but {d 2023-11-15|five days later} it was open again.

    A report says that {p Ilva Torsen|Torsten} seems to be in a state of {s|"confusion"}. {p Konrad Brandt|Brandt} said
    that {i Konrad Brandt|{p Ilva Torsen|Torsten} should come to his own yard across the bay}.

    {d 2015|In 2015} {p Konrad Brandt|Brandt} had helped to found the {o|Pilots' Union}, and called it {q Konrad Brandt|"one of the
    best things this coast has ever done for itself"}.

    {q Ilva Torsen|"I regret what was done on that night, and I regret how it was done,"} {p Ilva Torsen|Torsen} wrote.
    Nobody at {o|Coast Wire} would say who {q|"held the door"} that evening.

    ## What comes next

    - a meeting of the union in January, at which the vote of the board is to be taken once more

    - a new lamp

        quay     depth   berths
        north    9.5 m   4

    {p|Konrad Brandt} repeated on Friday: {q Konrad Brandt|"If {p Ilva Torsen|Ilva} thinks that there is a good reason, then I think
    the town should know it, and the sooner the better for all of us."}
    """)

  static let metadata = Metadata(
    title: nil, outlet: "Shore Gazette", agency: "Coast Wire", address: "https://gazette.example/harbor",
    published: Timestamp(date: CivilDate(year: 2024, month: 4, day: 13)!),
    dateline: Dateline(
      range: TextRange(0, 0), place: "Port Ellery", agency: "Coast Wire",
      date: CivilDate(year: 2023, month: 12, day: 10),
      dateRange: nil))

  static var open: OpenArticle {
    OpenArticle(article: harbor.article(metadata: metadata), analysis: harbor.analysis())
  }

  static let rows: [ArticleRow] = [
    row(
      "a", "The harbor master of Port Ellery is in an awkward position, and Brandt offers her a way out.", 2023, 12, 10,
      .analyzed(people: 2, quotes: 5)),
    row("b", "The north quay opens again after five days", 2023, 11, 22, .analyzed(people: 4, quotes: 0)),
    row(
      "c", "Board of the harbor closes the north quay", 2023, 11, 18, .analyzed(people: 5, quotes: 2), isUnread: false),
    row("d", "A container ship lies across the channel", 2021, 3, 24, .parsed),
    row("e", "Lamp at the point is lit by hand", 2019, 4, 11, .parsed),
    ArticleRow(
      id: ArticleID(rawValue: "f"), file: "suez-notes.txt", title: "suez-notes.txt",
      state: .unreadable(
        Trouble(
          what: "cannot be read: permission denied", help: "Allow reading, and it opens here by itself:",
          command: "chmod u+r articles/suez-notes.txt")), isUnread: true),
  ]

  /// Feeds in groups, a folder, a followed question; of the articles above some are theirs.
  static let sources: [SourceRow] = [
    SourceRow(id: "/home/ada/clippings", name: "clippings", scope: .path("e")),
    SourceRow(
      id: "https://gazette.example/feed", name: "Shore Gazette", groups: ["Coast", "News"], scope: .path("a"),
      state: .fetched(secondsAgo: 7_900), kept: 1),
    SourceRow(
      id: "https://wire.example/feed", name: "Coast Wire", groups: ["Coast", "News"], scope: .path("b"),
      state: .failed("cannot be reached", secondsAgo: 300, waits: nil), kept: 1),
    SourceRow(
      id: "https://busy.example/feed", name: "Busy Bay", groups: ["Coast", "News"], scope: .path("c"),
      state: .failed("is busy: the server asks to wait 40 minutes", secondsAgo: 60, waits: 2_340), kept: 1),
    SourceRow(
      id: "https://new.example/feed", name: "New Tides", groups: ["Sea"], scope: .path("n"), state: .neverFetched,
      kept: 0),
    SourceRow(
      id: "https://far.example/feed", name: "Far Shores", groups: ["Sea"], scope: .path("/news/far"), state: .fetching,
      kept: 12),
    SourceRow(
      id: "follow:torsen", name: "Ilva Torsen", groups: ["Followed"], scope: .question("person:torsen"), kept: 3,
      unread: 2),
  ]

  static func row(
    _ id: String, _ title: String, _ year: Int, _ month: Int, _ day: Int, _ state: ArticleRow.State,
    isUnread: Bool = true
  ) -> ArticleRow {
    ArticleRow(
      id: ArticleID(rawValue: id), file: id + ".txt", title: title, outlet: "Shore Gazette",
      date: CivilDate(year: year, month: month, day: day), state: state, isUnread: isUnread)
  }

  /// A reader of a size with the rows above and the first article open.
  static func reader(_ width: Int, _ height: Int) -> ReaderState {
    var state = ReaderState(size: Size(width: width, height: height), place: "articles")
    _ = update(&state, .rows(rows))
    _ = update(&state, .progress(done: 6, total: 6))
    _ = update(&state, .opened(open, place: nil))
    return state
  }

  /// Plays the world: articles come at once, analyzed.
  static func answer(_ effect: Effect, _ state: inout ReaderState) {
    var more: [Effect] = []
    switch effect {
    case .open(let id): more = update(&state, .opened(article(id), place: nil))
    case .explain(_, let claim):
      more = update(&state, .explained(claim, Evidence(claim: "A → B", certainty: .likely, rows: [])))
    case .findArticles(let name, _):
      more = update(&state, .articlesNaming(name, [ArticleID(rawValue: "a"), ArticleID(rawValue: "b")]))
    case .listSources: more = update(&state, .sources(sources))
    case .findDossier(let question): more = update(&state, .dossier(question, .found(dossier(question))))
    default: break
    }
    for effect in more { answer(effect, &state) }
  }

  static func article(_ id: ArticleID) -> OpenArticle {
    OpenArticle(article: harbor.article(id: id.rawValue, metadata: metadata), analysis: harbor.analysis())
  }
}
