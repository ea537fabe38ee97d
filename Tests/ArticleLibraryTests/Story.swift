// Articles with their analyses, written as literals: names, quotes and dates are looked up in the text.

import NewsModel

@testable import ArticleLibrary

/// A made article. What is named in it must stand in its text.
struct Story {
  var file: String
  var title: String
  var text: String
  var day = "2023-11-17"
  var outlet: String? = "Harbour Post"
  var byline: [String] = []
  var language: String? = "en"
  /// Full names, each with its aliases.
  var people: [(name: String, aliases: [String])] = []
  var places: [String] = []
  /// The words said, and which of the people says them.
  var quotes: [(words: String, speaker: Int?)] = []
  /// The words of a date and its value.
  var dates: [(words: String, value: String)] = []
  var roles: [(words: String, person: Int)] = []

  var id: ArticleID { ArticleID(rawValue: file) }
  var whole: String { title + "\n\n" + text }

  var article: Article {
    let head = title.utf8.count
    return Article(
      id: id, text: whole,
      blocks: [
        Block(range: TextRange(0, head), kind: .headline),
        Block(range: TextRange(head + 2, whole.utf8.count), kind: .paragraph),
      ],
      metadata: Metadata(
        title: title, byline: byline, outlet: outlet, published: CivilDate(iso8601: day).map { Timestamp(date: $0) },
        language: language),
      links: [Link(range: TextRange(0, min(3, head)), address: "https://example.org/a?b=c d")])
  }

  var analysis: Analysis {
    let names = people.map { ($0.name, $0.aliases, EntityKind.person) } + places.map { ($0, [], .place) }
    let mentions = names.map { Mention(range: range(of: $0.0), kind: $0.2, form: .name, rule: "test") }
    let entities = names.enumerated().map { number, name in
      Entity(
        kind: name.2, name: name.0,
        links: [MentionLink(mention: number, rule: "first name", certainty: .sure, antecedent: nil)],
        aliases: name.1.map { Alias(text: $0, reason: "surname", certainty: .sure, count: 1) },
        roles: roles.filter { $0.person == number && name.2 == .person }.map {
          Role(text: $0.words, range: range(of: $0.words))
        })
    }
    let quotations = quotes.map { quote in
      Quotation(
        parts: [range(of: quote.words)], kind: .direct, cue: nil,
        speaker: quote.speaker.map { .words(range(of: people[$0].name), entity: $0) } ?? .unknown, rule: "test",
        certainty: .sure)
    }
    let times = dates.map {
      TimeExpression(range: range(of: $0.words), kind: .date, value: TimeValue($0.value), anchor: .itself, rule: "test")
    }
    let timeline = times.enumerated().map { number, time in
      TimelineEntry(
        kind: .event(time: number), when: time.value, sentence: TextRange(0, whole.utf8.count), clause: [time.range],
        entities: Array(people.indices), isFuture: false)
    }
    return Analysis(
      document: Document(tokens: [], sentences: []), mentions: mentions, entities: entities, quotations: quotations,
      times: times, timeline: timeline, version: 1)
  }

  var delivery: Delivery {
    Delivery(
      source: file, stamp: "stamp of \(whole.utf8.count)", digest: ContentDigest(of: Array(whole.utf8)),
      articles: [ArticleFacts(article, analysis)])
  }

  private func range(of words: String) -> TextRange {
    guard let found = whole.range(of: words) else { fatalError("\(words) does not stand in \(file)") }
    let start = whole.utf8.distance(from: whole.startIndex, to: found.lowerBound)
    return TextRange(start, start + words.utf8.count)
  }
}

extension String {
  fileprivate func range(of words: String) -> Range<String.Index>? {
    ranges(of: words).first
  }
}

extension Story {
  static let bridge = Story(
    file: "/news/bridge.txt", title: "Bridge of Harwick holds",
    text: "Mara Holt, the mayor, said: “It will hold.” Holt met Zoë Quist on 3 November 2023 in Harwick. Rain fell.",
    byline: ["Ines Jarrow"], people: [("Mara Holt", ["Holt"]), ("Zoë Quist", [])], places: ["Harwick"],
    quotes: [("“It will hold.”", 0)], dates: [("3 November 2023", "2023-11-03")], roles: [("the mayor", 0)])
  static let harbor = Story(
    file: "/news/harbor.txt", title: "Harbor closes", text: "Mara Holt said nothing of the bridge. In 2021 it rained.",
    day: "2024-02-01", outlet: "Evening Lamp", people: [("Mara Holt", [])], dates: [("2021", "2021")])
  static let train = Story(
    file: "/news/train.txt", title: "東京の電車", text: "日本語の記事です。Zoë Quist: “Trains run.” Bruno Holt: “It rains.”",
    day: "2020-05-05", outlet: nil, language: "ja", people: [("Zoë Quist", []), ("Bruno Holt", [])],
    quotes: [("“Trains run.”", 0), ("“It rains.”", 1)])
}

extension Library {
  /// A library in memory with these stories.
  static func holding(_ stories: [Story], at place: LibraryPlace = .memory) throws -> Library {
    let library = try Library(at: place, engine: 1)
    try library.take(stories.map(\.delivery))
    return library
  }

  /// The names of what is found, in order.
  func found(_ question: String, today: String = "2024-03-01") throws -> [String] {
    let day = CivilDate(iso8601: today) ?? CivilDate(dayNumber: 0)
    return try search(Query.parse(question), today: day).map { hit in
      String(hit.id.rawValue.dropFirst("/news/".count).prefix { $0 != "." })
    }
  }
}
