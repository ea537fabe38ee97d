// The run loop: one thread owns the reader's state and the terminal, and waits for keys and for what other threads send.

import Dispatch
import Glibc
import NewsModel
import Reader
import TerminalUI

/// One run of the reader on a terminal, real or scripted.
final class ReaderSession {
  /// What of the world it may touch.
  struct Setting {
    var store: ReadingStore
    var analyses: AnalysisStore?
    /// The library, if there is one.
    var library: LibraryDesk?
    var fetching = FetchDesk(store: nil)
    /// Messages go after their time and a slow opening is told; off where frames must be the same every time.
    var isTimed = true
    /// The day it is, for telling what is still to come.
    var today: CivilDate?
    var measure: Int?
  }

  /// While keys keep coming the screen is drawn at least this often.
  private static let longestBurst = Duration.milliseconds(25)
  /// Actions of other threads are applied for so long at a time; then keys have their turn.
  private static let longestTurn = Duration.milliseconds(2)
  /// An article stays open for so long before the library is asked about its people: who walks through the list asks nothing.
  private static let rest = DispatchTimeInterval.milliseconds(120)

  private(set) var state: ReaderState
  private let terminal: Terminal
  private let waker: Waker
  private let drawn = DrawnPanes()
  private let actions = ActionQueue()
  /// Actions that were taken out of the queue and are not applied yet.
  private var pending: ArraySlice<Action> = []
  /// What is begun once the frame has been drawn that answers the key: other threads would take the processor from it.
  private var waiting: [Effect] = []
  private let setting: Setting
  private(set) var newsroom: Newsroom
  /// What is read, as full paths.
  private var roots: [String]
  private let inquiries: Inquiries?
  private var isEnded = false
  /// Called after each frame, with what it answered; for measuring.
  var onFrame: () -> Void = {}

  /// Begins to read the paths at once.
  init(paths: ReadPaths, terminal: Terminal, waker: Waker, setting: Setting) {
    self.terminal = terminal
    self.waker = waker
    self.setting = setting
    roots = paths.roots
    state = ReaderSession.state(for: paths, size: terminal.size(), setting)
    newsroom = ReaderSession.newsroom(for: paths, setting, actions, waker)
    let send: @Sendable (Action) -> Void = { [actions, waker] action in
      actions.send(action)
      waker.wake()
    }
    inquiries = setting.library.map { Inquiries($0, today: setting.today ?? ReaderSession.someDay, send: send) }
    setting.library?.onNews(send)
  }

  /// From which ages are counted where there is to be no clock.
  private static let someDay = CivilDate(dayNumber: 0)

  private static func state(for paths: ReadPaths, size: Size, _ setting: Setting) -> ReaderState {
    var state = ReaderState(size: size, place: paths.name)
    state.today = setting.today
    if let measure = setting.measure { state.measure = measure }
    return state
  }

  private static func newsroom(
    for paths: ReadPaths, _ setting: Setting, _ actions: ActionQueue, _ waker: Waker
  ) -> Newsroom {
    Newsroom(
      roots: paths.roots, store: setting.store, analyses: setting.analyses, pages: setting.fetching.pages
    ) { action in
      actions.send(action)
      waker.wake()
    }
  }

  /// Draws, waits, changes, until a key or the terminal ends it. Returns why the terminal did, nil if a key did.
  func run() -> TerminalEnd? {
    draw()
    var burst: ContinuousClock.Instant?
    while !isEnded {
      switch terminal.next(pending.isEmpty ? nil : .zero) {
      case .input(let input): apply(.input(input))
      case .wake: takeActions(within: ReaderSession.longestTurn)
      case .timeout: takeActions(within: ReaderSession.longestTurn)
      case .end(let end):
        apply(.ending)
        performWaiting()
        return end
      }
      let began = burst ?? ContinuousClock.now
      burst = began
      if !isEnded, terminal.hasMore(), ContinuousClock.now - began < ReaderSession.longestBurst { continue }
      burst = nil
      draw()
      performWaiting()
    }
    return nil
  }

  /// Takes what has come from other threads within a time, so that the first frame has something to show.
  func awaitList(upTo patience: Duration) {
    let deadline = ContinuousClock.now + patience
    while !newsroom.isListed || !state.hasRows, !newsroom.isIdle, ContinuousClock.now < deadline {
      if waker.wait(upTo: max(.zero, deadline - ContinuousClock.now)) { takeActions() }
    }
    takeActions()
    performWaiting()
  }

  /// Everything asked for is done and taken.
  var isSettled: Bool { newsroom.isIdle && inquiries?.isIdle ?? true }

  func close() {
    setting.fetching.close()
    newsroom.close()
    inquiries?.end()
  }

  /// Applies what other threads sent, all of it or until the time is over.
  private func takeActions(within time: Duration? = nil) {
    waker.drain()
    pending += actions.take()
    let began = ContinuousClock.now
    while let action = pending.popFirst() {
      apply(action)
      if let time, ContinuousClock.now - began > time { return }
    }
  }

  private func draw() {
    guard !isEnded else { return }
    var frame = Frame(size: state.size)
    Reader.draw(state, on: &frame, with: drawn)
    terminal.draw(frame)
    onFrame()
  }

  private func apply(_ action: Action) {
    for effect in update(&state, action) {
      if effect.canWait {
        waiting.append(effect)
      } else {
        performWaiting()
        perform(effect)
      }
    }
    if action.mayTellOfPeople, let open = state.open { relate(open) }
  }
}

extension Effect {
  /// Other threads do it, and the next frame does not rest on it.
  fileprivate var canWait: Bool {
    switch self {
    case .open, .remindOfOpening, .remember, .explain, .findArticles, .ask, .search, .gather, .star, .tag: true
    default: false
    }
  }
}

extension ReaderState {
  /// Whether there is anything in the list.
  fileprivate var hasRows: Bool { open != nil }
}

extension Action {
  /// The people of the open article, or those of other articles, may be others than before.
  fileprivate var mayTellOfPeople: Bool {
    switch self {
    case .opened: true
    case .progress(let done, let total): done >= total
    default: false
    }
  }
}

// What the reader wants of the world.
extension ReaderSession {
  /// Finds out where the people of an article appear in others.
  private func relate(_ open: OpenArticle) {
    guard open.isAnalyzed else { return }
    let newsroom = newsroom
    inquiries?.relate(open, after: setting.isTimed ? ReaderSession.rest : nil, among: { newsroom.articles })
  }

  private func performWaiting() {
    let effects = waiting
    waiting.removeAll()
    for effect in effects { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .open(let id): newsroom.open(id)
    case .explain(let id, let claim): newsroom.explain(claim, in: id)
    case .reanchor(let id, let day): newsroom.reanchor(id, to: day)
    case .findArticles(let name, let kind): newsroom.findArticles(naming: name, kind: kind)
    case .remember(let id, let isUnread, let place): newsroom.remember(id, isUnread: isUnread, place: place)
    case .ask(let question): ask(question)
    case .search(let question): search(question)
    case .gather(let question): inquiries?.gather(question, among: newsroom.articles)
    case .findDossier(let question): findDossier(question)
    case .correct(let correction): correct([correction])
    case .takeBack(let correction):
      setting.library?.takeBack(correction)
      if !correction.isPutOff { newsroom.correct() }
    case .exportCorrections(let path): exportCorrections(to: path)
    case .importCorrections(let path): importCorrections(from: path)
    case .star(let id, let isStarred): setting.store.star(id.rawValue, isStarred)
    case .tag(let id, let tags): setting.store.tag(id.rawValue, tags)
    case .rescan: newsroom.rescan()
    case .fetch: setting.fetching.fetch([], send)
    case .fetchSources(let addresses): setting.fetching.fetch(addresses, send)
    case .fetchPage(let id): fetchPage(of: id)
    case .fetchPages(let sources): setting.fetching.fetchPages(of: sources, send)
    case .listSources: setting.fetching.list(roots: roots, send)
    case .asKnown(let day): know(day)
    case .groupStories: groupStories()
    case .listFollowed: inquiries?.follow(.list)
    case .toggleFollow(let followed): follow(followed)
    case .addSource(let name): setting.fetching.add(name, send)
    case .removeSource(let name): setting.fetching.remove(name, send)
    case .remindOfOpening(let id): later(.milliseconds(100), .openingIsSlow(id))
    case .expireMessage(let number, let seconds): later(.seconds(seconds), .messageExpired(number))
    case .read(let path): read(path)
    case .copy(let text): copy(text)
    case .browse(let address): browse(address)
    case .edit(let id): edit(id)
    case .suspend: terminal.suspend()
    case .setMouse(let isOn): terminal.setMouse(isOn)
    case .redraw: terminal.repaint()
    case .quit: isEnded = true
    }
  }

  /// Sends an action from another thread.
  private var send: @Sendable (Action) -> Void {
    { [actions, waker] action in
      actions.send(action)
      waker.wake()
    }
  }

  private func fetchPage(of id: ArticleID) {
    let path = newsroom.path(of: id)
    setting.fetching.fetchPage(id, in: path, send) { [newsroom] in newsroom.reread(path) }
  }

  private func ask(_ question: String) {
    guard let inquiries else { return }
    inquiries.filter(question)
  }

  private func search(_ question: String) {
    guard let inquiries else {
      return apply(.found(question, .mistake(TextRange(0, 0), "there is no library to search")))
    }
    inquiries.search(question)
  }

  private func know(_ day: CivilDate?) {
    guard let inquiries else { return trouble("library", "there is none to ask what was known") }
    inquiries.know(day)
    newsroom.know(day)
  }

  private func groupStories() {
    guard let inquiries else { return trouble("library", "there is none to compare articles in") }
    inquiries.stories(of: newsroom.articles)
  }

  private func follow(_ followed: Followed) {
    guard let inquiries else { return trouble("library", "there is none to keep what is followed in") }
    inquiries.follow(.toggle(followed))
  }

  private func correct(_ corrections: [Correction]) {
    let isChange = !corrections.allSatisfy(\.isPutOff)
    guard let library = setting.library else {
      return isChange ? trouble("library", "there is none to keep corrections in") : ()
    }
    library.correct(corrections)
    if isChange { newsroom.correct() }
  }

  private func exportCorrections(to path: String) {
    let corrections = setting.library?.corrections ?? []
    if let failure = CorrectionFile.write(corrections, to: path) { return trouble(path, failure) }
    apply(.message(Message(subject: path, text: "has \(counted(corrections.count, "correction"))")))
  }

  private func importCorrections(from path: String) {
    do {
      let found = try CorrectionFile.read(path)
      correct(found.corrections)
      apply(.message(Message(subject: path, text: found.words, isTrouble: !found.strange.isEmpty)))
    } catch { trouble(path, error.what) }
  }

  private func findDossier(_ question: Dossier.Question) {
    guard let inquiries else { return apply(.dossier(question, .trouble("There is no library to ask."))) }
    inquiries.dossier(question)
  }

  private func later(_ delay: DispatchTimeInterval, _ action: Action) {
    guard setting.isTimed else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + delay) { [actions, waker] in
      actions.send(action)
      waker.wake()
    }
  }

  /// Reads another folder: the reader starts over there.
  private func read(_ path: String) {
    do {
      let paths = try ReadPaths([path])
      newsroom.close()
      _ = actions.take()
      pending = []
      let marks = state.marks
      roots = paths.roots
      state = ReaderSession.state(for: paths, size: state.size, setting)
      state.marks = marks
      newsroom = ReaderSession.newsroom(for: paths, setting, actions, waker)
    } catch {
      trouble(path, error.what)
    }
  }

  private func copy(_ text: String) {
    if !terminal.copy(text) { trouble("clipboard", "cannot be reached through this terminal") }
  }

  private func browse(_ address: String) {
    guard let program = OtherProgram.browser(for: address) else {
      return trouble("", "no browser for \(address): set BROWSER")
    }
    run(program)
  }

  private func edit(_ id: ArticleID) { run(.editor(for: newsroom.path(of: id))) }

  private func run(_ program: OtherProgram) {
    var failure: String?
    if program.needsTerminal {
      terminal.lend { failure = program.run() }
    } else {
      failure = program.start()
    }
    if let failure { trouble(program.name, failure) }
  }

  private func trouble(_ subject: String, _ text: String) {
    apply(.message(Message(subject: subject, text: text, isTrouble: true)))
  }
}
