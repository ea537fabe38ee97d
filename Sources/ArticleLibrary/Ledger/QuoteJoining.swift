// Finds the quotes that are the same in several articles: by runs of three words that they share, never pair by pair.
// Shingles after Broder 1997.

import NewsModel

/// Puts quotes together, one after the other.
struct QuoteJoining {
  private static let run = 3
  /// Shorter quotes are the same only if all of their words are.
  private static let fewWords = 5
  /// A run of words that so many different quotes have tells nothing of any of them.
  private static let mostSharing = 24
  /// So much of the shorter one must stand in the longer one, in its order.
  private static let leastShared = 0.7
  /// So many of the quotes with which most runs are shared are looked at.
  private static let mostLookedAt = 4

  struct Group {
    var members: [Int]
    fileprivate(set) var words: QuotedWords
    /// The member with the fullest wording.
    fileprivate(set) var fullest: Int
    /// The name with the most words.
    fileprivate(set) var speaker: String?
    fileprivate var speakerWords: [String]
  }

  private(set) var groups: [Group] = []
  private var byRun: [UInt64: [Int]] = [:]
  private var byWhole: [String: [Int]] = [:]
  private var count = 0
  /// How many quotes were laid beside another.
  private(set) var comparisons = 0

  /// Adds the next quote; the number of its group. About linear in its words.
  @discardableResult mutating func add(_ text: String, speaker: String?) -> Int {
    let words = QuotedWords(text)
    let number = count
    count += 1
    let names = speaker.map { Folding.words($0) } ?? []
    let known = words.count < QuoteJoining.fewWords ? whole(words, names) : near(words, names)
    if let known {
      groups[known].members.append(number)
      if names.count > groups[known].speakerWords.count {
        groups[known].speaker = speaker
        groups[known].speakerWords = names
      }
      if words.count > groups[known].words.count {
        groups[known].words = words
        groups[known].fullest = number
        index(words, known)
      }
      return known
    }
    groups.append(Group(members: [number], words: words, fullest: number, speaker: speaker, speakerWords: names))
    index(words, groups.count - 1)
    return groups.count - 1
  }

  private func whole(_ words: QuotedWords, _ names: [String]) -> Int? {
    byWhole[words.keys.joined(separator: " ")]?.first { QuoteJoining.mayBeOne(groups[$0].speakerWords, names) }
  }

  private mutating func near(_ words: QuotedWords, _ names: [String]) -> Int? {
    var shared: [Int: Int] = [:]
    for run in QuoteJoining.runs(words.keys) {
      guard let found = byRun[run], found.count < QuoteJoining.mostSharing else { continue }
      for group in found { shared[group, default: 0] += 1 }
    }
    let likely = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(QuoteJoining.mostLookedAt)
    for (group, _) in likely where QuoteJoining.mayBeOne(groups[group].speakerWords, names) {
      comparisons += 1
      if isSame(groups[group].words, words) { return group }
    }
    return nil
  }

  private func isSame(_ a: QuotedWords, _ b: QuotedWords) -> Bool {
    Double(WordAlignment(a, b).common.count) >= QuoteJoining.leastShared * Double(min(a.count, b.count))
  }

  /// The words of one name are all in the other: "Holt", "Mara Holt". Whom no article names may be anyone.
  private static func mayBeOne(_ a: [String], _ b: [String]) -> Bool {
    let (few, many) = a.count < b.count ? (a, b) : (b, a)
    return few.allSatisfy(many.contains)
  }

  private mutating func index(_ words: QuotedWords, _ group: Int) {
    if words.count < QuoteJoining.fewWords {
      byWhole[words.keys.joined(separator: " "), default: []].append(group)
      return
    }
    for run in QuoteJoining.runs(words.keys) {
      var known = byRun[run] ?? []
      if known.count < QuoteJoining.mostSharing, known.last != group { known.append(group) }
      byRun[run] = known
    }
  }

  /// Each run once.
  private static func runs(_ keys: [String]) -> Set<UInt64> {
    guard keys.count >= run else { return [] }
    return Set((0...(keys.count - run)).map { TextSketch.hash(of: keys[$0..<$0 + run]) })
  }
}
