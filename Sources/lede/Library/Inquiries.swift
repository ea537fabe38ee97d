// What the reader asks of the library: answered on a thread of its own, the last question of each kind first.

import ArticleLibrary
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
    case end
  }

  private struct State {
    var filter: String?
    var search: String?
    var gathering: Gathering?
    /// The filter's words, if the library did not know everything when it answered: it is asked once more.
    var unsettled: String?
    var unsettledGathering: Gathering?
    var isBusy = false
    var isEnded = false
    var isIdle: Bool {
      !isBusy && filter == nil && search == nil && gathering == nil && unsettled == nil && unsettledGathering == nil
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

  func filter(_ question: String) {
    state.update { state in
      state.filter = question
      state.unsettled = nil
    }
  }

  func search(_ question: String) { state.update { $0.search = question } }

  /// Puts the timelines of articles together.
  func gather(_ question: FolderQuestion, among articles: Set<ArticleID>) {
    state.update { state in
      state.gathering = Gathering(question: question, articles: articles)
      state.unsettledGathering = nil
    }
  }

  func end() { state.update { $0.isEnded = true } }

  /// Everything is answered by all that is known.
  var isIdle: Bool {
    desk.isIdle && state.update { $0.isIdle }
  }

  private func work() {
    while true {
      switch state.wait(for: { Inquiries.next(&$0) }) {
      case .filter(let question): answerFilter(question)
      case .search(let question): send(.found(question, found(question)))
      case .gather(let gathering): answer(gathering)
      case .end: return
      }
      state.update { $0.isBusy = false }
    }
  }

  private static func next(_ state: inout State) -> Task? {
    if state.isEnded { return .end }
    if let filter = state.filter {
      state.filter = nil
      state.isBusy = true
      return .filter(filter)
    }
    if let search = state.search {
      state.search = nil
      state.isBusy = true
      return .search(search)
    }
    guard let gathering = state.gathering else { return nil }
    state.gathering = nil
    state.isBusy = true
    return .gather(gathering)
  }
}

extension Inquiries {
  /// Answers by what is known, and once more when all that was found is in the library.
  private func answerFilter(_ question: String) {
    let isComplete = desk.isIdle
    send(.answered(question, articles(question)))
    guard !isComplete else { return }
    state.update { if $0.filter == nil { $0.unsettled = question } }
    WorkerThread { [self] in
      desk.settle()
      state.update { state in
        guard state.unsettled == question else { return }
        state.unsettled = nil
        if state.filter == nil { state.filter = question }
      }
    }.detach()
  }

  /// The same for the timeline of all articles.
  private func answer(_ gathering: Gathering) {
    let isComplete = desk.isIdle
    let library = desk.current()
    do {
      send(.gathered(gathering.question, try gathering.answer(from: library)))
    } catch {
      send(.message(Message(subject: "library", text: error.trouble.what, isTrouble: true)))
    }
    guard !isComplete, library != nil else { return }
    state.update { if $0.gathering == nil { $0.unsettledGathering = gathering } }
    WorkerThread { [self] in
      desk.settle()
      state.update { state in
        guard state.unsettledGathering == gathering else { return }
        state.unsettledGathering = nil
        if state.gathering == nil { state.gathering = gathering }
      }
    }.detach()
  }

  private func articles(_ question: String) -> QuestionAnswer {
    do {
      let query = try Query.parse(question)
      return .articles(try desk.current()?.articles(query, today: today) ?? [])
    } catch let error as QueryError {
      return .mistake(error.range, error.words)
    } catch {
      return .mistake(TextRange(0, 0), Inquiries.words(for: error))
    }
  }

  private func found(_ question: String) -> SearchAnswer {
    do {
      let query = try Query.parse(question)
      guard let library = desk.current() else { return .mistake(TextRange(0, 0), "there is no library to search") }
      let hits = try library.search(query, today: today, limit: Inquiries.mostFound)
      let total = hits.count < Inquiries.mostFound ? hits.count : try library.count(query, today: today)
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

extension FoundArticle {
  fileprivate init(_ hit: Hit) {
    let file = lastComponent(of: hit.id.rawValue)
    let state: ArticleRow.State =
      if let people = hit.people, let quotes = hit.quotes { .analyzed(people: people, quotes: quotes) } else { .parsed }
    self.init(
      row: ArticleRow(
        id: hit.id, file: file, title: hit.title ?? file, outlet: hit.outlet, date: hit.date, state: state,
        isUnread: !hit.isRead),
      excerpt: hit.excerpt.map { FoundExcerpt(text: $0.text, marks: $0.marks) })
  }
}
