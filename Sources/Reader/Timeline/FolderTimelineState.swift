// What the timeline of the folder holds.

import NewsModel
import TerminalUI

/// The state of the timeline pane while it shows what all articles tell.
public struct FolderTimelineState: Hashable, Sendable {
  /// Nil until the first answer has come.
  private(set) var timeline: FolderTimeline?
  /// Whose timeline it is; nil for everybody's.
  var person: AskedPerson?
  private(set) var asked: FolderQuestion?
  private var isStale = false
  private(set) var filterWords = ""
  /// The rows that have the filter's words, in order: indices into `FolderTimeline.rows`.
  private(set) var matching: [Int] = []
  /// The row that was gone to last.
  var cursor: Int?
  var scroll = ListScroll()

  public init() {}

  /// What is to be asked now; nil if it has been.
  mutating func questionToAsk() -> FolderQuestion? {
    let question = FolderQuestion(person: person)
    guard question != asked || isStale else { return nil }
    if question != asked { timeline = nil }
    asked = question
    isStale = false
    return question
  }

  /// More is known than when it was asked.
  mutating func askAgain() { isStale = asked != nil }

  mutating func take(_ answer: FolderTimeline, to question: FolderQuestion) {
    guard question.person == person else { return }
    if timeline == nil {
      cursor = nil
      scroll.reset()
    }
    timeline = answer
    match()
  }

  mutating func setFilter(_ words: String) {
    filterWords = words
    cursor = nil
    scroll.reset()
    match()
  }

  private mutating func match() { matching = timeline?.rows(with: filterWords) ?? [] }
}

/// The rows at one size.
struct FolderTimelineLayout: SpineLayout {
  let timeline: FolderTimeline
  let shown: [Int]
  let width: Int
  let height: Int
  let firstToCome: Int?
  let clauseRows: Int
  private let person: AskedPerson?

  init?(_ state: FolderTimelineState, in context: PaneContext) {
    guard let timeline = state.timeline else { return nil }
    self.timeline = timeline
    shown = state.matching
    width = context.width
    height = context.height
    person = state.person
    clauseRows = context.width < 30 ? 1 : 2
    firstToCome = FolderTimelineLayout.firstToCome(timeline, shown, context.today)
  }

  /// Rows stand in the order of their days, so that those to come are at the end. O(log rows) but for what tells no day.
  private static func firstToCome(_ timeline: FolderTimeline, _ shown: [Int], _ today: CivilDate?) -> Int? {
    guard let today else { return nil }
    var low = 0
    var high = shown.count
    while low < high {
      let middle = (low + high) / 2
      let when = timeline.rows[shown[middle]].when
      let isPast = when.days.map { $0.lowerBound <= today } ?? when.timex.hasPrefix("BC")
      if isPast { low = middle + 1 } else { high = middle }
    }
    guard low < shown.count, timeline.rows[shown[low]].when.days != nil else { return nil }
    return low
  }

  var count: Int { shown.count }
  var scale: DateScale? { timeline.scale }

  func cursor(_ state: FolderTimelineState, in context: PaneContext) -> Int? {
    if let cursor = state.cursor, let place = place(of: cursor) { return place }
    return context.isFocused && !shown.isEmpty ? 0 : nil
  }

  /// O(log rows).
  private func place(of row: Int) -> Int? {
    var low = 0
    var high = shown.count
    while low < high {
      let middle = (low + high) / 2
      if shown[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < shown.count && shown[low] == row ? low : nil
  }

  func when(at place: Int) -> TimeValue { timeline.rows[shown[place]].when }

  func text(at place: Int, selected: EntityIndex?) -> MarkedText {
    let row = timeline.rows[shown[place]]
    return MarkedText(row.text, naming: row.parties, base: row.isSpeech ? .dim : .ink, selected: person?.name)
  }

  func item(at place: Int) -> SpineItem {
    let row = timeline.rows[shown[place]]
    return SpineItem(
      when: row.when, isFuture: row.isFuture, isSpeech: row.isSpeech, words: words(of: row),
      tellers: FolderTimelineLayout.numbers(row.numbers))
  }

  func doubt(at place: Int) -> MarkedText { MarkedText(timeline.rows[shown[place]].doubt, .doubt) }

  private func words(of row: FolderTimeline.Row) -> [(String, TerminalUI.Role)] {
    switch row.kind {
    case .published: return [("page date", .dim)]
    case .dateline: return [("dateline", .dim)]
    case .event:
      let words = row.tellings[0].words
      return DateWords.repeatDate(words, columns: row.when.columns) ? [] : [("“\(words)”", .doubt)]
    }
  }

  /// "1, 4, 7", and "1, 4 +9" where it is more.
  static func numbers(_ numbers: [Int]) -> String {
    guard numbers.count > 3 else { return numbers.map { String($0) }.joined(separator: ", ") }
    return "\(numbers[0]), \(numbers[1]) +\(numbers.count - 2)"
  }
}

extension FolderTimeline.Row {
  /// "but May 2019 in 4, 7"
  var doubt: String {
    let told = others.prefix(3).map { other in
      other.when.words(.short) + " in " + FolderTimelineLayout.numbers(other.sources.map { $0 + 1 })
    }
    return told.isEmpty ? "" : "but " + told.joined(separator: ", ")
  }
}

extension MarkedText {
  /// Words in which names stand in the roles of what they name: where the whole name stands, else its last word. Linear in
  /// the words, for few names.
  init(_ words: String, naming parties: [ToldEvent.Party], base: TerminalUI.Role, selected: String?) {
    self.init()
    var marks: [(range: Range<String.Index>, role: TerminalUI.Role)] = []
    for party in parties {
      guard let role = party.kind.role(isSelected: party.name == selected),
        let range = words.firstRange(ofName: party.name), !marks.contains(where: { $0.range.overlaps(range) })
      else { continue }
      marks.append((range, role))
    }
    var place = words.startIndex
    for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      append(words[place..<mark.range.lowerBound], base)
      append(words[mark.range], mark.role)
      place = mark.range.upperBound
    }
    append(words[place...], base)
  }
}

extension String {
  fileprivate func firstRange(ofName name: String) -> Range<String.Index>? {
    firstRange(of: name) ?? name.split(separator: " ").last.flatMap { $0.count > 2 ? firstRange(of: $0) : nil }
  }
}
