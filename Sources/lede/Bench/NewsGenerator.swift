// Makes a whole library of news by rule, for measuring: people and words as unevenly spread as in news, quotes, dates.

import NewsModel

/// A stream of articles that is the same for the same seed. Few people are in very many articles and very many in one or two,
/// after Zipf; so are the words. One article in eight tells a story again that another one told within the last days.
struct NewsGenerator {
  /// The day of the first article, and how many articles are of one day.
  static let firstDay = CivilDate(dayNumber: 17_532)
  private let articlesOfADay: Int

  private let people: ZipfTable
  private let vocabulary = ZipfTable(count: 40_000)
  private let places = ZipfTable(count: 400)
  private var random: SeededGenerator
  private var made = 0
  /// The last stories, to be told again.
  private var stories: [Story] = []

  /// A library of so many articles has a cast that grows with it.
  init(seed: UInt64, articles: Int) {
    random = SeededGenerator(seed: seed)
    people = NewsGenerator.cast(of: articles)
    articlesOfADay = NewsGenerator.articlesOfADay(of: articles)
  }

  /// A plain-text article of at least so many bytes, with headline, byline, outlet, page date and dateline.
  mutating func article(bytes: Int) -> String {
    let day = CivilDate(dayNumber: Self.firstDay.dayNumber + made / articlesOfADay)
    made += 1
    let story = nextStory()
    var text = "\(story.headline)\n\nBy \(Cast.name(random.below(60) + 7))\n\(pick(Stock.outlets))\n"
    text += "\(Stock.months[day.month - 1]) \(day.day), \(day.year)\n\n"
    text += "\(Cast.place(story.place).uppercased()), \(Stock.months[day.month - 1].prefix(3)) \(day.day) — "
    var isNamed: Set<Int> = []
    text += lead(story, &isNamed) + "\n\n"
    while text.utf8.count < bytes {
      let sentences = (0..<2 + random.below(3)).map { _ in sentence(story, &isNamed) }
      text += sentences.joined(separator: " ") + "\n\n"
    }
    return text
  }

  private struct Story {
    let headline: String
    let place: Int
    let people: [Int]
    let topic: String
    let quotes: [(speaker: Int, words: String)]
  }

  private mutating func nextStory() -> Story {
    if !stories.isEmpty, random.below(8) == 0 { return stories[random.below(stories.count)] }
    var cast: [Int] = []
    while cast.count < 3 + random.below(4) {
      let person = people.rank(&random)
      if !cast.contains(person) { cast.append(person) }
    }
    let topic = words(2)
    let verb = pick(["back", "reject", "delay", "defend", "question"])
    let headline = "\(Cast.family(cast[0])) and \(Cast.family(cast[1])) \(verb) the \(topic) \(pick(Stock.things))"
    let story = Story(
      headline: headline, place: places.rank(&random), people: cast, topic: topic,
      quotes: cast.prefix(3).map { ($0, "The \(words(4)) will not \(words(1)) before the \(words(2))") })
    stories.append(story)
    if stories.count > 24 { stories.removeFirst() }
    return story
  }

  private mutating func lead(_ story: Story, _ named: inout Set<Int>) -> String {
    let (first, second) = (name(story.people[0], &named), name(story.people[1], &named))
    return "\(first) and \(second) argued over the \(story.topic) \(pick(Stock.things)) on \(pick(Stock.days)), "
      + "after the \(pick(Stock.bodies)) of \(Cast.place(story.place)) had voted on it."
  }

  private mutating func sentence(_ story: Story, _ named: inout Set<Int>) -> String {
    let person = story.people[random.below(story.people.count)]
    let other = story.people[random.below(story.people.count)]
    switch random.below(12) {
    case 0, 1:
      let quote = story.quotes[random.below(story.quotes.count)]
      return "“\(quote.words),” \(name(quote.speaker, &named)) \(pick(Stock.cues)) on \(pick(Stock.days))."
    case 2: return "\(name(person, &named)) \(pick(Stock.cues)) that the \(words(3)) was \(words(1))."
    case 3:
      return "\(name(person, &named)), the \(pick(Stock.offices)) of \(Cast.place(places.rank(&random))), opened the "
        + "\(words(1)) \(pick(Stock.things)) last \(pick(Stock.spans))."
    case 4:
      return "In \(pick(Stock.months)) \(2016 + random.below(12)) the \(words(2)) was moved to "
        + "\(Cast.place(places.rank(&random))), where \(name(other, &named)) had asked for it."
    case 5: return "“We \(words(3)) again,” said \(name(person, &named)), “and the \(words(2)) knew it.”"
    case 6:
      return "According to \(name(person, &named)), the \(pick(Stock.bodies)) of \(Cast.place(story.place)) "
        + "meets again on \(pick(Stock.months)) \(1 + random.below(28))."
    case 7:
      let (first, second) = (name(person, &named), name(other, &named))
      return "Two \(pick(Stock.spans))s later \(first) and \(second) signed for the \(words(2))."
    case 8: return "He called the \(words(2)) “a long way from \(words(1))” and left the \(words(2)) to others."
    default:
      return "The \(words(3)) of the \(words(2)) \(pick(["rose", "fell", "stayed"])) by the \(words(3)), "
        + "and the \(words(2)) too."
    }
  }

  /// The full name where someone is named first, then mostly the last one.
  private mutating func name(_ person: Int, _ named: inout Set<Int>) -> String {
    let isFirst = named.insert(person).inserted
    return isFirst || random.below(6) == 0 ? Cast.name(person) : Cast.family(person)
  }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in ArticleGenerator.word(vocabulary.rank(&random)) }.joined(separator: " ")
  }

  private mutating func pick(_ words: [String]) -> String { words[random.below(words.count)] }
}

/// Who and what is in generated news, by rank: the first are in most articles.
enum Cast {
  static func name(_ person: Int) -> String { "\(Stock.given[person % Stock.given.count]) \(family(person))" }

  /// Three people have each last name, far from each other in rank.
  static func family(_ person: Int) -> String {
    let number = person % 3 == 2 && person > 30 ? person / 3 : person
    let word = ArticleGenerator.word(210 + number)
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  static func place(_ number: Int) -> String {
    let word = ArticleGenerator.word(44_500 + number * 3)
    return word.prefix(1).uppercased() + word.dropFirst() + (number % 2 == 0 ? "ville" : "ton")
  }
}

private enum Stock {
  static let given = words(
    "Ada Bruno Clara Dmitri Elena Farid Greta Hamid Ines Jonas Keiko Luis Mara Nils Olga Pavel Rosa Simon Tara Victor "
      + "Wanda Xavier Yusuf")
  static let outlets = ["The Measured Gazette", "Harwick Post", "The Daily Gauge", "Northern Courier", "Ellery Times"]
  static let things = words("harbor bridge library railway lighthouse archive market canal school theater")
  static let bodies = words("council senate board court committee assembly")
  static let offices = words("mayor treasurer director secretary chairman president")
  static let cues = words("said said said told denied warned argued announced insisted")
  static let days = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
  static let spans = words("week month year")
  static let months = words(
    "January February March April May June July August September October November December")

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}

/// Ranks from 0, each as likely as one over itself and two.
struct ZipfTable {
  private let sums: [Double]

  init(count: Int) {
    var sum = 0.0
    sums = (0..<count).map { rank in
      sum += 1 / Double(rank + 2)
      return sum
    }
  }

  func rank(_ random: inout SeededGenerator) -> Int {
    let wanted = Double(random.next() >> 11) / Double(1 << 53) * sums[sums.count - 1]
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > wanted { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The ranks whose share of all draws is about one in so many.
  func ranks(sharing share: ClosedRange<Double>) -> [Int] {
    sums.indices.filter { share.contains(1 / Double($0 + 2) / sums[sums.count - 1]) }
  }
}
