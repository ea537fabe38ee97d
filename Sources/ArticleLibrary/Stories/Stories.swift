// Answers which articles tell the same story.

import GRDB
import NewsModel

extension Library {
  /// So many articles are looked at, the newest.
  public static let mostInStories = 5_000

  /// The stories that two articles or more of those tell that a question is true of, the last told first.
  public func stories(_ query: Query, today: CivilDate) throws(LibraryError) -> [StoryGroup] {
    let search = Search(query: Query(query.condition, order: .newest), today: today)
    return try read { database in
      try StoryGroup.groups(of: search.ids(database, from: 0, limit: Library.mostInStories), database)
    }
  }

  /// The stories that two or more of these articles tell, the last told first. Those that the library does not know are
  /// passed over. About linear in the articles: a few look-ups for each.
  public func stories(of articles: [ArticleID]) throws(LibraryError) -> [StoryGroup] {
    try read { database in
      let ids = try articles.prefix(Library.mostInStories).compactMap {
        try ArticleTable.knownID(of: $0.rawValue, database)
      }
      return try StoryGroup.groups(of: ids, database)
    }
  }
}

extension StoryGroup {
  static func groups(of ids: [Int64], _ database: Database) throws -> [StoryGroup] {
    let source = StoryRows(database: database)
    let rows = try ids.compactMap(source.row).sorted {
      ($0.head.day?.dayNumber ?? .min, $0.head.article.rawValue)
        < ($1.head.day?.dayNumber ?? .min, $1.head.article.rawValue)
    }
    let names = rows.reduce(into: Set<Int64>()) { names, row in
      names.formUnion(row.people.map(\.id))
      names.formUnion(row.places.map(\.id))
    }
    let joined = JoinedQuotes(rows)
    let grouping = StoryGrouping(rows: rows, weights: try source.weights(of: names), quotes: joined.telling)
    let groups = grouping.groups.filter { $0.count > 1 }.map { members in
      StoryParts(rows: rows, members: members, quotes: joined).group { grouping.bonds[$0] ?? .related }
    }
    return groups.sorted {
      ($1.lastDay?.dayNumber ?? .min, $0.lead.rawValue) < ($0.lastDay?.dayNumber ?? .min, $1.lead.rawValue)
    }
  }
}

/// The quotes of articles, the same ones joined.
struct JoinedQuotes {
  /// Shorter quotes may be said of anything.
  private static let fewWords = 5

  /// The groups of each article's quotes, all of them and those that tell something.
  let all: [[Int]]
  let telling: [Set<Int>]
  /// The fullest wording of each group.
  let texts: [String]

  init(_ rows: [StoryRow]) {
    var joining = QuoteJoining()
    all = rows.map { row in row.quotes.map { joining.add($0.text, speaker: $0.speaker) } }
    let groups = joining.groups
    let flat = rows.flatMap { $0.quotes.map(\.text) }
    texts = groups.map { flat[$0.fullest] }
    telling = all.map { Set($0.filter { groups[$0].words.count >= JoinedQuotes.fewWords }) }
  }
}

/// What the articles of one story are made of.
struct StoryParts {
  let rows: [StoryRow]
  let members: [Int]
  let quotes: JoinedQuotes

  /// So many people stand for a story.
  private static let mostPeople = 6

  func group(bond: (Int) -> StoryGroup.Bond) -> StoryGroup {
    let people = Spread(members.map { rows[$0].people })
    let said = Spread(members.map { quotes.all[$0] })
    let days = Spread(members.map { rows[$0].spoken })
    let lead = members.max { (size($0), $1) < (size($1), $0) } ?? members[0]
    let told = members.enumerated().map { place, index in
      let row = rows[index]
      func items(_ choose: (Choice)) -> StoryGroup.Items {
        StoryGroup.Items(
          people: people.chosen(choose, place).map(\.name), quotes: said.chosen(choose, place).map { quotes.texts[$0] },
          days: days.chosen(choose, place).map(CivilDate.init(dayNumber:)))
      }
      let likeness = rows[lead].sketch.flatMap { lead in row.sketch.map { lead.resemblance(to: $0) } } ?? 0
      return StoryGroup.Member(
        article: row.head.article, title: row.head.title, outlet: row.head.outlet, date: row.head.day,
        isRead: row.isRead,
        bond: bond(index),
        likeness: index == lead ? 1 : likeness, kept: items(.kept), leftOut: items(.leftOut), alone: items(.alone))
    }
    return StoryGroup(
      lead: rows[lead].head.article, members: told, people: people.most.prefix(StoryParts.mostPeople).map(\.name))
  }

  private func size(_ index: Int) -> Int {
    rows[index].people.count + quotes.all[index].count + rows[index].spoken.count
  }

  enum Choice { case kept, leftOut, alone }

  /// Which of some things stand in which members, each once, in the order in which they are met.
  private struct Spread<Item: Hashable & Sendable> {
    private let own: [Set<Item>]
    private var counts: [Item: Int] = [:]
    private var order: [Item] = []

    init(_ items: [[Item]]) {
      own = items.map(Set.init)
      for list in items {
        var seen: Set<Item> = []
        for item in list where seen.insert(item).inserted {
          if counts[item] == nil { order.append(item) }
          counts[item, default: 0] += 1
        }
      }
    }

    /// What stands in half of the members or more, most first.
    var most: [Item] {
      order.enumerated().filter { counts[$0.element, default: 0] * 2 >= own.count }.sorted {
        (counts[$1.element, default: 0], $0.offset) < (counts[$0.element, default: 0], $1.offset)
      }.map(\.element)
    }

    func chosen(_ choice: Choice, _ place: Int) -> [Item] {
      order.filter { item in
        let (isOwn, count) = (own[place].contains(item), counts[item, default: 0])
        switch choice {
        case .kept: return isOwn && count > 1
        case .alone: return isOwn && count == 1
        // Of many members it counts what more than one tells.
        case .leftOut: return !isOwn && (count > 1 || own.count == 2)
        }
      }
    }
  }
}
