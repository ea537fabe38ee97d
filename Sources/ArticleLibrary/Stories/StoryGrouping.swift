// Finds which articles tell the same story: near-duplicates by their sketches, others by what is rare and shared within days.
// Banding of sketches after Broder 1997 and Indyk and Motwani 1998.

import NewsModel

/// Puts articles into groups, the oldest first. About linear in the articles: no pair is looked at that shares nothing rare.
struct StoryGrouping {
  /// Articles further apart than this tell of different events, unless their texts are the same.
  private static let mostDaysApart = 4
  /// Texts that share so many of their runs of words are the same one, changed.
  private static let sameText = 0.4
  /// What people, places and days that are shared must weigh together.
  private static let leastWeight = 9.0
  private static let dayWeight = 2.0
  private static let mostDays = 2
  /// Of whatever is shared, the last so many that share it are looked at.
  private static let mostSharing = 40
  /// So many of the last members of a group must mostly agree.
  private static let mostAsked = 6

  let rows: [StoryRow]
  let weights: [Int64: Double]
  /// The groups of quotes that each article has.
  let quotes: [Set<Int>]

  private(set) var groups: [[Int]] = []
  private(set) var bonds: [StoryGroup.Bond?]
  private var groupOf: [Int?]
  private var byBand: [UInt64: [Int]] = [:]
  private var byPerson: [Int64: [Int]] = [:]
  private var byQuote: [Int: [Int]] = [:]

  /// `rows` come in the order of their days; `quotes` are the groups of those quotes that are long enough to tell anything.
  init(rows: [StoryRow], weights: [Int64: Double], quotes: [Set<Int>]) {
    self.rows = rows
    self.weights = weights
    self.quotes = quotes
    bonds = Array(repeating: nil, count: rows.count)
    groupOf = Array(repeating: nil, count: rows.count)
    for index in rows.indices {
      place(index)
      file(index)
    }
  }

  private mutating func place(_ index: Int) {
    var votes: [Int: (bond: StoryGroup.Bond, weight: Double)] = [:]
    for other in candidates(index) {
      guard let (bond, weight) = bond(index, other), let group = groupOf[other] else { continue }
      guard bond == .sameText || agrees(index, groups[group]) else { continue }
      let known = votes[group]
      votes[group] = (known?.bond == .sameText ? .sameText : bond, max(known?.weight ?? 0, weight))
    }
    let best = votes.max { ($0.value.weight, -$0.key) < ($1.value.weight, -$1.key) }
    guard let best else {
      groupOf[index] = groups.count
      return groups.append([index])
    }
    groupOf[index] = best.key
    let first = groups[best.key][0]
    if bonds[first] == nil { bonds[first] = best.value.bond }
    bonds[index] = best.value.bond
    groups[best.key].append(index)
  }

  /// At least half of the last members are bound to it too, so that a chain of likenesses does not end elsewhere.
  private func agrees(_ index: Int, _ group: [Int]) -> Bool {
    let asked = group.suffix(StoryGrouping.mostAsked)
    return asked.count { bond(index, $0) != nil } * 2 >= asked.count
  }

  private func candidates(_ index: Int) -> [Int] {
    var found: Set<Int> = []
    for band in rows[index].sketch?.bands ?? [] {
      found.formUnion(byBand[band]?.suffix(StoryGrouping.mostSharing) ?? [])
    }
    for quote in quotes[index] { found.formUnion(byQuote[quote]?.suffix(StoryGrouping.mostSharing) ?? []) }
    var shared: [Int: Int] = [:]
    for person in rows[index].people {
      for other in byPerson[person.id]?.suffix(StoryGrouping.mostSharing) ?? [] { shared[other, default: 0] += 1 }
    }
    for (other, count) in shared where count > 1 && areNear(index, other) { found.insert(other) }
    return found.sorted()
  }

  private mutating func file(_ index: Int) {
    for band in rows[index].sketch?.bands ?? [] { byBand[band, default: []].append(index) }
    for person in rows[index].people { byPerson[person.id, default: []].append(index) }
    for quote in quotes[index] { byQuote[quote, default: []].append(index) }
  }

  private func areNear(_ a: Int, _ b: Int) -> Bool {
    guard let first = rows[a].head.day?.dayNumber, let second = rows[b].head.day?.dayNumber else { return false }
    return abs(first - second) <= StoryGrouping.mostDaysApart
  }

  /// Why two articles are one story, and how much speaks for it; nil if they are not.
  private func bond(_ a: Int, _ b: Int) -> (StoryGroup.Bond, Double)? {
    let (first, second) = (rows[a], rows[b])
    if let sketch = first.sketch, let other = second.sketch, case let likeness = sketch.resemblance(to: other),
      likeness >= StoryGrouping.sameText
    {
      return (.sameText, 1_000 * likeness)
    }
    guard areNear(a, b) else { return nil }
    let people = Set(first.people).intersection(second.people)
    let quotes = self.quotes[a].intersection(self.quotes[b]).count
    let days = Set(first.spoken).intersection(second.spoken).count
    let places = Set(first.places).intersection(second.places)
    let weight =
      (people.map { weights[$0.id] ?? 0 }.reduce(0, +)) + (places.map { weights[$0.id] ?? 0 }.reduce(0, +)) / 2
      + StoryGrouping.dayWeight * Double(min(days, StoryGrouping.mostDays))
    if quotes > 0, !people.isEmpty { return (.related, weight + StoryGrouping.leastWeight * Double(quotes)) }
    guard people.count > 1, days > 0 || !places.isEmpty, weight >= StoryGrouping.leastWeight else { return nil }
    return (.related, weight)
  }
}
