// What the reader wants of the world: each effect is handed to whoever does it.

import ArticleLibrary
import Dispatch
import Glibc
import NewsModel
import Reader
import TerminalUI

extension ReaderSession {
  /// Finds out where the people of an article appear in others.
  func relate(_ open: OpenArticle) {
    guard open.isAnalyzed else { return }
    let newsroom = newsroom
    inquiries?.relate(open, after: setting.isTimed ? ReaderSession.rest : nil, among: { newsroom.articles })
  }

  func performWaiting() {
    let effects = waiting
    waiting.removeAll()
    for effect in effects { perform(effect) }
  }

  func perform(_ effect: Effect) {
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
      return send(.found(question, .mistake(TextRange(0, 0), "there is no library to search")))
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
    apply(.message(Message(subject: path, text: "has \(counted(corrections.count { !$0.isPutOff }, "correction"))")))
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

extension Effect {
  /// Other threads do it, and the next frame does not rest on it.
  var canWait: Bool {
    switch self {
    case .open, .remindOfOpening, .remember, .explain, .findArticles, .ask, .search, .gather, .star, .tag: true
    default: false
    }
  }
}
