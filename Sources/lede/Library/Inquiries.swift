// What the reader asks of the library: answered on a thread of its own, the last question of each kind first.

import ArticleLibrary
import Dispatch
import Glibc
import NewsModel
import Reader

/// A thread that answers questions. A question that is asked while an earlier one of its kind waits takes that one's place:
/// who types on wants to know about the last letter only.
final class Inquiries: Sendable {
  private enum Task {
    case filter(String)
    case search(String)
    case gather(Gathering)
    case relate(Relating)
    case dossier(Dossier.Question)
    case follow(Following)
    case stories(Set<ArticleID>)
    case known(CivilDate)

    /// The answer may rest on very many articles.
    var readsMuch: Bool {
      switch self {
      case .gather, .relate, .dossier, .stories: true
      case .filter, .search, .follow, .known: false
      }
    }
  }

  private struct State: Sendable {
    var filter = Slot<String>()
    var search = Slot<String>()
    var gathering = Slot<Gathering>()
    var relating = Slot<Relating>()
    /// How often an article was to stay open for a while before it is asked about, and whether the last still is.
    var rests = 0
    var isResting = false
    var dossier = Slot<Dossier.Question>()
    var stories = Slot<Set<ArticleID>>()
    var known = Slot<CivilDate>()
    /// The day whose knowledge answers; nil: all that is known.
    var day: CivilDate?
    /// Of these every one is done.
    var followings: [Following] = []
    var isBusy = false
    var isEnded = false
    var isIdle: Bool {
      !isBusy && filter.isIdle && search.isIdle && gathering.isIdle && relating.isIdle && dossier.isIdle
        && !isResting && followings.isEmpty && stories.isIdle && known.isIdle
    }
  }

  /// The questions of one kind.
  private struct Slot<Question: Equatable & Sendable>: Sendable {
    /// The last one that nobody has answered.
    private(set) var asked: Question?
    /// One that the library answered before it knew everything: it is asked once more.
    private var unsettled: Question?
    /// A thread waits for everything to be known.
    private var isAwaited = false
    var isIdle: Bool { asked == nil && unsettled == nil }

    mutating func ask(_ question: Question) {
      asked = question
      unsettled = nil
    }

    mutating func take() -> Question? {
      defer { asked = nil }
      return asked
    }

    /// Puts a question off, in place of all before it; whether somebody is to wait for the time to ask it.
    mutating func postpone(_ question: Question) -> Bool {
      asked = nil
      return leave(question)
    }

    mutating func leave(_ question: Question) -> Bool {
      guard asked == nil else { return false }
      unsettled = question
      defer { isAwaited = true }
      return !isAwaited
    }

    mutating func askAgain() {
      isAwaited = false
      if asked == nil { asked = unsettled }
      unsettled = nil
    }
  }

  /// So many are told of what a search found.
  private static let mostFound = 500

  private let desk: LibraryDesk
  private let today: CivilDate
  private let send: @Sendable (Action) -> Void
  private let state = Monitor(State())

  init(_ desk: LibraryDesk, today: CivilDate, send: @escaping @Sendable (Action) -> Void) {
    self.desk = desk
    self.today = today
    self.send = send
    WorkerThread { self.work() }.detach()
  }

  func filter(_ question: String) { state.update { $0.filter.ask(question) } }
  func search(_ question: String) { state.update { $0.search.ask(question) } }
  func dossier(_ question: Dossier.Question) { state.update { $0.dossier.ask(question) } }

  /// Answers by what was known on a day from now on; nil: by all that is known.
  func know(_ day: CivilDate?) {
    state.update {
      $0.day = day
      if let day { $0.known.ask(day) } else { $0.known = Slot() }
    }
  }

  /// Answers anew what was known on the day that is shown, as articles have changed since.
  func knowAgain() { state.update { if let day = $0.day { $0.known.ask(day) } } }

  /// The library as it is to answer.
  private var library: Library? { desk.current().map { $0.asKnown(on: state.update { $0.day }) } }
  /// The day on which it is asked.
  private var day: CivilDate { state.update { $0.day } ?? today }

  /// Finds out which of these tell the same story.
  func stories(of articles: Set<ArticleID>) { state.update { $0.stories.ask(articles) } }

  func follow(_ following: Following) { state.update { $0.followings.append(following) } }

  /// Puts the timelines of articles together.
  func gather(_ question: FolderQuestion, among articles: Set<ArticleID>) {
    state.update { $0.gathering.ask(Gathering(question: question, articles: articles)) }
  }

  /// Finds out where the people of an article appear in others.
  /// Waits until everything is known: while a folder is analyzed, keys and the analysis come first.
  /// - Parameter rest: Waits for so long, and asks nothing if another article is asked about meanwhile.
  func relate(
    _ open: OpenArticle, after rest: DispatchTimeInterval? = nil,
    among articles: @escaping @Sendable () -> Set<ArticleID>
  ) {
    let relating = Relating(open: open, articles: articles)
    guard let rest else { return ask(relating) }
    let number = state.update { state in
      state.rests += 1
      state.isResting = true
      return state.rests
    }
    DispatchQueue.global().asyncAfter(deadline: .now() + rest) { [self] in
      guard state.update({ $0.rests == number }) else { return }
      ask(relating)
      state.update { $0.isResting = $0.rests != number }
    }
  }

  private func ask(_ relating: Relating) {
    if desk.isIdle { return state.update { $0.relating.ask(relating) } }
    if state.update({ $0.relating.postpone(relating) }) { askOnceSettled(\.relating) }
  }

  func end() { state.update { $0.isEnded = true } }

  /// Everything is answered by all that is known.
  var isIdle: Bool { desk.isIdle && state.update { $0.isIdle } }

  private func work() {
    WorkerThread.giveWay()
    while let task = state.wait(for: { Inquiries.next(&$0) }) {
      perform(task)
      // While a folder is read, its threads have a use for the memory.
      if task.readsMuch, desk.isIdle { Memory.giveBack() }
      state.update { $0.isBusy = false }
    }
  }

  private func perform(_ task: Task) {
    switch task {
    case .filter(let question): answer(question, \.filter) { send(.answered(question, articles(question))) }
    case .search(let question): send(.found(question, found(question)))
    case .gather(let gathering): answer(gathering, \.gathering) { gather(gathering) }
    case .relate(let relating): answer(relating, \.relating) { relate(relating) }
    case .dossier(let question): answer(question, \.dossier) { send(.dossier(question, dossier(question))) }
    case .known(let day):
      answer(day, \.known) {
        if case .articles(let ids) = self.articles("") { send(.known(day, ids, former: formerRows())) }
      }
    case .stories(let articles): answer(articles, \.stories) { send(stories(of: articles)) }
    case .follow(let following): for action in following.done(in: desk, today: today) { send(action) }
    }
  }

  /// The next question; nil to wait for one, nothing at all to end.
  private static func next(_ state: inout State) -> Task?? {
    if state.isEnded { return .some(nil) }
    let task: Task? =
      state.followings.isEmpty
      ? nil : .follow(state.followings.removeFirst())
    let other: Task? =
      task ?? state.filter.take().map(Task.filter) ?? state.dossier.take().map(Task.dossier)
      ?? state.search.take().map(Task.search) ?? state.gathering.take().map(Task.gather)
      ?? state.relating.take().map(Task.relate) ?? state.stories.take().map(Task.stories)
      ?? state.known.take().map(Task.known)
    state.isBusy = other != nil
    return other.map { .some($0) }
  }
}

extension Inquiries {
  /// Answers by what is known, and once more when all that was found is in the library.
  private func answer<Question>(
    _ question: Question, _ slot: WritableKeyPath<State, Slot<Question>> & Sendable, _ tell: () -> Void
  ) {
    let isComplete = desk.isIdle
    tell()
    guard !isComplete else { return }
    if state.update({ $0[keyPath: slot].leave(question) }) { askOnceSettled(slot) }
  }

  private func askOnceSettled<Question>(_ slot: WritableKeyPath<State, Slot<Question>> & Sendable) {
    WorkerThread { [self] in
      desk.settle()
      state.update { $0[keyPath: slot].askAgain() }
    }.detach()
  }

  private func gather(_ gathering: Gathering) {
    do {
      send(.gathered(gathering.question, try gathering.answer(from: library)))
    } catch {
      send(.message(Message(subject: "library", text: error.trouble.what, isTrouble: true)))
    }
  }

  private func stories(of articles: Set<ArticleID>) -> Action {
    do {
      let ids = articles.sorted { $0.rawValue < $1.rawValue }
      return .stories(try library?.stories(of: ids) ?? [])
    } catch {
      return .message(Message(subject: "library", text: Inquiries.words(for: error), isTrouble: true))
    }
  }

  /// What cannot be found out is not told: the names stand as they are.
  private func relate(_ relating: Relating) {
    if let found = try? relating.answer(from: library) { send(.elsewhere(relating.open.id, found)) }
  }

  /// Where they cannot be told, the list shows the rows of now.
  private func formerRows() -> [ArticleRow] { ((try? library?.formerHits()) ?? []).map(ArticleRow.init) }

  private func dossier(_ question: Dossier.Question) -> DossierAnswer {
    do {
      guard let library else { return .trouble("There is no library to ask.") }
      return try library.dossier(question).map(DossierAnswer.found) ?? .none
    } catch {
      return .trouble("The library \(error.trouble.what)")
    }
  }

  private func articles(_ question: String) -> QuestionAnswer {
    do {
      let query = try Query.parse(question)
      return .articles(try library?.articles(query, today: day) ?? [])
    } catch let error as QueryError {
      return .mistake(error.range, error.words)
    } catch {
      return .mistake(TextRange(0, 0), Inquiries.words(for: error))
    }
  }

  private func found(_ question: String) -> SearchAnswer {
    do {
      let query = try Query.parse(question)
      guard let library else { return .mistake(TextRange(0, 0), "there is no library to search") }
      let hits = try library.search(query, today: day, limit: Inquiries.mostFound)
      let total = hits.count < Inquiries.mostFound ? hits.count : try library.count(query, today: day)
      return .found(hits.map(FoundArticle.init), total: total)
    } catch let error as QueryError {
      return .mistake(error.range, error.words)
    } catch {
      return .mistake(TextRange(0, 0), Inquiries.words(for: error))
    }
  }

  private static func words(for error: any Error) -> String {
    "the library " + ((error as? LibraryError)?.trouble.what ?? "failed")
  }
}
