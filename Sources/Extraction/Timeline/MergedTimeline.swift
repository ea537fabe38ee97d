// One timeline of several articles: what several tell is told once, and where they disagree on the date it is said.

import NewsModel

/// The events of several articles in the order of what happened.
public struct MergedTimeline: Hashable, Sendable {
  /// Where an event is told.
  public struct Telling: Hashable, Sendable {
    /// Which of the articles, from 0.
    public let source: Int
    /// The index in that article's `Analysis.timeline`.
    public let entry: Int
  }

  /// One event.
  public struct Event: Hashable, Sendable {
    /// As exactly as any of the articles knows it.
    public fileprivate(set) var when: TimeValue
    /// The fullest telling first, the others in the order of the articles. Never empty.
    public fileprivate(set) var tellings: [Telling]
    /// Tellings of what seems to be the same event, on another date: indices in `events`.
    public fileprivate(set) var contradictions: [Int] = []
    public let isFuture: Bool
  }

  public private(set) var events: [Event] = []

  /// Joins the timelines of articles.
  public init(_ sources: [(article: Article, analysis: Analysis)]) {
    self.init(told: sources.map { ToldEvent.all(of: $0.analysis, in: $0.article) })
  }

  /// Joins what each article tells. An article's own dates are never joined. Linear in the number of events, but for sorting
  /// them.
  public init(told sources: [[ToldEvent]]) {
    var joiner = EventJoiner()
    for (number, events) in sources.enumerated() {
      for (index, event) in events.enumerated() {
        joiner.add(EventTelling(event, at: Telling(source: number, entry: index)))
      }
    }
    let groups = joiner.groups
    let keys = groups.map(\.key)
    let order = groups.indices.sorted { keys[$0] < keys[$1] }
    var places = [Int](repeating: 0, count: groups.count)
    for (place, group) in order.enumerated() { places[group] = place }
    events = order.map { index in
      let group = groups[index]
      return Event(
        when: group.first.event.when, tellings: group.tellings,
        contradictions: group.contradictions.map { places[$0] }.sorted(), isFuture: group.first.event.isFuture)
    }
  }
}

/// One event with what it is compared by.
private struct EventTelling {
  let event: ToldEvent
  let place: MergedTimeline.Telling
  let words: EventWords
  /// The stem of the head word.
  let head: [UInt8]?
  /// Who takes part, by the last word of a person's name and the whole name of anything else.
  let people: [String]
  /// The date without a time of day.
  let day: String

  init(_ event: ToldEvent, at place: MergedTimeline.Telling) {
    self.event = event
    self.place = place
    words = EventWords(event.text)
    head = event.head.map { EventWords.stem($0) }
    people = event.parties.map { party in
      let name = party.name.lowercased()
      return party.kind == .person ? name.split(separator: " ").last.map { String($0) } ?? name : name
    }
    day = String(event.when.timex.prefix { $0 != "T" })
  }

  var isEvent: Bool { event.kind == .event }
}

/// Puts tellings of the same event together.
private struct EventJoiner {
  /// The tellings of one event.
  struct Group {
    /// The fullest telling.
    var first: EventTelling
    var tellings: [MergedTimeline.Telling]
    var contradictions: [Int] = []

    var key: Placed.Key {
      Placed.Key(first.event.when, place: first.place.source << 32 | min(first.place.entry, 1 << 31))
    }
  }

  private(set) var groups: [Group] = []
  /// By day, or whatever is known of it.
  private var byDate: [String: [Int]] = [:]
  /// By someone who takes part and the head word.
  private var byDeed: [String: [Int]] = [:]

  /// How many groups are looked at for one that tells the same.
  private static let candidates = 24
  /// How much of the shorter telling must be in the longer one, for the same date and for another one.
  private static let sameDay = 0.4
  private static let otherDay = 0.6
  /// Deeds further apart in days than this happen again and are not contradictions.
  private static let span = 200

  mutating func add(_ telling: EventTelling) {
    guard telling.isEvent else {
      groups.append(Group(first: telling, tellings: [telling.place]))
      return
    }
    if let twin = byDate[telling.day]?.suffix(EventJoiner.candidates).first(where: {
      isSame(groups[$0].first, telling, EventJoiner.sameDay)
    }) {
      return join(telling, to: twin)
    }
    let deeds = deeds(of: telling)
    var others: [Int] = []
    for deed in deeds {
      for index in (byDeed[deed] ?? []).suffix(EventJoiner.candidates) where !others.contains(index) {
        others.append(index)
      }
    }
    var contradicted: [Int] = []
    for index in others where isSame(groups[index].first, telling, EventJoiner.otherDay) {
      switch relation(groups[index].first.event.when, telling.event.when) {
      case .within: return join(telling, to: index)
      case .near: contradicted.append(index)
      case .far: break
      }
    }
    let here = groups.count
    groups.append(Group(first: telling, tellings: [telling.place], contradictions: contradicted))
    for index in contradicted { groups[index].contradictions.append(here) }
    byDate[telling.day, default: []].append(here)
    for deed in deeds { byDeed[deed, default: []].append(here) }
  }

  /// The more exact date wins, then the telling with more people and words.
  private mutating func join(_ telling: EventTelling, to index: Int) {
    let first = groups[index].first
    let isFuller =
      (telling.event.when.precision, telling.people.count, telling.words.stems.count)
      > (first.event.when.precision, first.people.count, first.words.stems.count)
    if isFuller {
      groups[index].first = telling
      groups[index].tellings.insert(telling.place, at: 0)
    } else {
      groups[index].tellings.append(telling.place)
    }
  }

  private func isSame(_ a: EventTelling, _ b: EventTelling, _ likeness: Double) -> Bool {
    guard a.event.isSpeech == b.event.isSpeech, a.words.shared(with: b.words) >= 2 else { return false }
    let isShared = a.people.contains { b.people.contains($0) }
    if a.place.source == b.place.source, a.head != b.head { return false }
    if isShared, a.head != nil, a.head == b.head, likeness < EventJoiner.otherDay { return true }
    return (isShared || a.people.isEmpty && b.people.isEmpty) && a.words.likeness(to: b.words) >= likeness
  }

  private func deeds(of telling: EventTelling) -> [String] {
    guard let head = telling.head, !telling.event.isSpeech else { return [] }
    let name = String(decoding: head, as: UTF8.self)
    return telling.people.prefix(4).map { $0 + "\u{1F}" + name }
  }

  private enum Relation { case within, near, far }

  /// Whether one date lies in the other, or beside it.
  private func relation(_ a: TimeValue, _ b: TimeValue) -> Relation {
    guard let one = a.days, let other = b.days else { return .far }
    if one.lowerBound <= other.lowerBound, other.upperBound <= one.upperBound { return .within }
    if other.lowerBound <= one.lowerBound, one.upperBound <= other.upperBound { return .within }
    return abs(one.lowerBound.dayNumber - other.lowerBound.dayNumber) <= EventJoiner.span ? .near : .far
  }
}
