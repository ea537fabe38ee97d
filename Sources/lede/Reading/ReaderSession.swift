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
  static let rest = DispatchTimeInterval.milliseconds(120)

  var state: ReaderState
  let terminal: Terminal
  let waker: Waker
  private let drawn = DrawnPanes()
  let actions = ActionQueue()
  /// Actions that were taken out of the queue and are not applied yet.
  var pending: ArraySlice<Action> = []
  /// What is begun once the frame has been drawn that answers the key: other threads would take the processor from it.
  var waiting: [Effect] = []
  let setting: Setting
  var newsroom: Newsroom
  /// What is read, as full paths.
  var roots: [String]
  let inquiries: Inquiries?
  var isEnded = false
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

  static func state(for paths: ReadPaths, size: Size, _ setting: Setting) -> ReaderState {
    var state = ReaderState(size: size, place: paths.name)
    state.today = setting.today
    if let measure = setting.measure { state.measure = measure }
    return state
  }

  static func newsroom(
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
      // There is no frame yet, and it is to show what comes of this.
      performWaiting()
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

  func apply(_ action: Action) {
    for effect in update(&state, action) {
      if effect.canWait {
        waiting.append(effect)
      } else {
        performWaiting()
        perform(effect)
      }
    }
    if action.endsReading { inquiries?.knowAgain() }
    if action.mayTellOfPeople, let open = state.open { relate(open) }
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
    default: endsReading
    }
  }

  /// All files that have come or changed are read.
  fileprivate var endsReading: Bool {
    if case .progress(let done, let total) = self { done >= total } else { false }
  }
}
