// Tries the side panes with any commands at any size, with much and with strange things in them.

import NewsModel
import TerminalUI
import Testing

@testable import Reader

@Suite struct PanePropertyTests {
  /// Many people, quotes and dates, with wide, joined and bidirectional names.
  static let crowd: OpenArticle = {
    let names = [
      "東海道新幹線", "👩‍👩‍👧‍👦 Family", "محمد", "Jean-Élodie de la Cruz", "x", "Ünlü\u{301}\u{301}\u{301}", "\u{1B}[31mRed",
    ]
    var marked = "Many are named\n"
    for number in 0..<500 {
      marked += "[\(number) \(names[number % names.count])] met {2024-0\(number % 9 + 1)<dateline|last month}. \n"
    }
    let sketch = Sketch(marked, kinds: [3: .organization, 10: .organization, 11: .place], anchor: Story.dateline)
    let entities = (0..<500).map { number in
      sketch.entity(
        number, "\(names[number % names.count]) \(number)", sketch.mentions[number].kind,
        aliases: number % 3 == 0 ? [Alias(text: names[2], reason: "garbled", certainty: .likely, count: 3)] : [],
        roles: number % 5 == 0 ? ["chief of \(names[0])", "and more"] : [],
        candidates: number % 50 == 49
          ? [Candidate(entity: 1, reason: "surname"), Candidate(entity: 9999, reason: "x")] : [])
    }
    let quotations = (0..<2000).map { number in
      let start = number * 3 % (sketch.text.utf8.count - 300)
      return Quotation(
        parts: [TextRange(start, start + number % 280)], kind: [.direct, .mixed, .indirect, .scare][number % 4],
        cue: nil,
        speaker: number % 7 == 0 ? .unknown : .words(sketch.mentions[number % 500].range, entity: number % 500),
        rule: "test",
        certainty: .likely)
    }
    let timeline = (0..<500).map { number in
      TimelineEntry(
        kind: number == 3 ? .dateline : .event(time: number), when: sketch.times[number].value,
        sentence: sketch.mentions[number].range,
        clause: [sketch.mentions[number].range, TextRange(number, number * 2)], entities: [number, 10_000],
        isFuture: number > 400)
    }
    return sketch.open(entities: entities, quotations: quotations, timeline: timeline)
  }()

  static let commands: [CommandName] = [
    .down, .up, .pageDown, .pageUp, .halfDown, .halfUp, .top, .end, .unfold, .fold, .sort, .enter, .only, .why, .copy,
    .nextOfSpeaker, .previousOfSpeaker,
  ]

  private func tryOut(_ start: some Pane, seed: UInt64, isOverlay: Bool = false) {
    var pane = start
    var random = Generator(state: seed)
    var selected: EntityIndex?
    var only: EntityIndex?
    for step in 0..<60 {
      let (width, height) = (1 + random.next(90), 1 + random.next(40))
      var context = PaneContext.of(
        PanePropertyTests.crowd, width, height, selected: selected, only: only, isFocused: random.next(3) > 0,
        isOverlay: isOverlay, today: Story.dateline)
      if random.next(4) == 0 { context = context.counting(1 + random.next(50)) }
      switch random.next(8) {
      case 0: pane.scroll(by: random.next(200) - 100, in: context)
      case 1: _ = pane.click(row: random.next(height), column: random.next(width), in: context)
      case 2 where step % 20 == 0: pane.filter(by: ["", "met", "red", "zzz"][random.next(4)], in: context)
      default:
        let outcome = pane.handle(
          PanePropertyTests.commands[random.next(PanePropertyTests.commands.count)], in: context)
        if case .select(let entity) = outcome { selected = entity }
        if case .only(let entity) = outcome { only = entity }
      }
      let frame = pane.frame(in: context)
      _ = pane.heading(in: context)
      _ = pane.caption(in: context)
      if context.isFocused, height > 2, width > 12, pane.hasRows(in: context), step % 8 > 1 {
        #expect(frame.hasCursorRow || !pane.follows)
      }
    }
  }

  @Test(arguments: 1...2) func peopleHoldWhateverComes(seed: Int) {
    var pane = PeopleState()
    pane.opened(PanePropertyTests.crowd, isSame: false)
    tryOut(pane, seed: UInt64(seed))
  }

  @Test(arguments: 1...2) func timelineHoldsWhateverComes(seed: Int) {
    var pane = ArticleTimelineState()
    pane.opened(PanePropertyTests.crowd, isSame: false)
    tryOut(pane, seed: UInt64(seed))
  }

  @Test(arguments: 1...2) func quotesHoldWhateverComes(seed: Int) {
    var pane = QuotesState()
    pane.opened(PanePropertyTests.crowd, isSame: false)
    tryOut(pane, seed: UInt64(seed), isOverlay: seed % 2 == 0)
  }

  @Test(arguments: 1...2) func sourcesHoldWhateverComes(seed: Int) {
    var pane = SourcesState()
    pane.take(
      (0..<300).map { number in
        SourceRow(
          id: "\(number)", name: "\(number) 東海道 \u{1B}[31m", groups: number % 3 == 0 ? [] : ["G\(number % 7)"],
          scope: .path("/\(number)"),
          state: number % 4 == 0 ? .failed("is busy", secondsAgo: number, waits: number) : .neverFetched)
      })
    tryOut(pane, seed: UInt64(seed))
  }

  /// Debug builds on a loaded machine are some twenty times slower than the program: this only catches what is not bounded
  /// by the screen.
  @Test(arguments: ["p j j G k Space l s n", "t j G k Space n", "Q j } } G k s", "f text:met"])
  func answersKeysInACrowd(keys: String) throws {
    var state = ReaderState(size: Size(width: 200, height: 50), place: "articles")
    _ = update(&state, .opened(PanePropertyTests.crowd, place: nil))
    for input in try KeyScript.inputs(keys) {
      let began = ContinuousClock.now
      _ = update(&state, .input(input))
      var frame = Frame(size: state.size)
      draw(state, on: &frame)
      #expect(began.duration(to: .now) < .milliseconds(600))
    }
  }

  @Test func helpHoldsWhateverIsTyped() {
    var random = Generator(state: 9)
    var pane = HelpState()
    let keys: [Key] = [
      .character("q"), .character("j"), .character("é"), .backspace, .escape, .enter, .character("?"), .character("n"),
    ]
    for _ in 0..<80 {
      let context = PaneContext.of(nil, 1 + random.next(130), 1 + random.next(40))
      if case .unhandled = pane.type(keys[random.next(keys.count)], in: context) {}
      _ = pane.handle(PanePropertyTests.commands[random.next(8)], in: context)
      pane.scroll(by: random.next(20) - 10, in: context)
      _ = pane.click(row: random.next(40), column: 3, in: context)
      _ = pane.frame(in: context)
      _ = pane.caption(in: context)
    }
  }
}

extension Pane {
  fileprivate func hasRows(in context: PaneContext) -> Bool {
    switch self {
    case let pane as PeopleState: !(pane.shown[.person]?.isEmpty ?? true)
    case let pane as ArticleTimelineState: !pane.matching.isEmpty && context.selection.only == nil
    case let pane as QuotesState: !pane.matching.isEmpty && context.selection.only == nil
    default: false
    }
  }

  /// The wheel has not moved the view away from the cursor.
  fileprivate var follows: Bool {
    switch self {
    case let pane as PeopleState: !pane.scroll.isLoose
    case let pane as ArticleTimelineState: !pane.scroll.isLoose
    case let pane as QuotesState: !pane.scroll.isLoose
    default: false
    }
  }
}

extension Frame {
  /// A row is laid on the ground of what is selected.
  fileprivate var hasCursorRow: Bool { cells.contains { $0.style.ground == .selected } }
}

/// A small generator of numbers that gives the same ones on every run (xorshift64*, Vigna 2016).
private struct Generator {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 2_685_821_657_736_338_717) >> 33) % bound
  }
}
