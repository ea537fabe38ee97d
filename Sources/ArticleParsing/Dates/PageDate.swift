// A line that says when a page was published or changed.

import NewsModel

/// A page date: "Published: 13 April 2024, 09:30 BST", "Updated Apr. 14, 2024", "2024-04-13T09:30:00Z".
struct PageDate: Hashable {
  enum Occasion { case published, updated }
  let occasion: Occasion
  /// Nil where the order of the figures cannot be told ("03/04/2024").
  let timestamp: Timestamp?

  private static let labels: [(words: [String], occasion: Occasion)] = [
    (["first", "published"], .published), (["published"], .published), (["posted"], .published),
    (["issued"], .published), (["released"], .published), (["release", "date"], .published), (["date"], .published),
    (["publication", "date"], .published), (["publish", "date"], .published), (["created"], .published),
    (["last", "updated"], .updated), (["updated"], .updated), (["update"], .updated), (["last", "modified"], .updated),
    (["last", "edited"], .updated), (["modified"], .updated), (["edited"], .updated), (["last", "changed"], .updated),
  ]

  /// Words between a label, a date and a time.
  private static let fillers: Set<String> = [":", "on", "at", ",", "-", "–", "—", "|", "·", "@", "•"]

  /// The page dates of a text that holds nothing else; nil if it does.
  static func all(in text: some StringProtocol) -> [PageDate]? {
    text.utf8.count <= 200 ? all(in: HeadToken.tokens(of: text)) : nil
  }

  /// The same of the tokens of a line.
  static func all(in tokens: [HeadToken]) -> [PageDate]? {
    guard tokens.contains(where: { $0.kind == .number }) else { return nil }
    let reader = DateReader(tokens)
    var dates: [PageDate] = []
    var index = 0
    while index < reader.tokens.count {
      guard let (date, next) = read(reader, at: index) else { return nil }
      dates.append(date)
      index = next
    }
    return dates.isEmpty ? nil : dates
  }

  private static func read(_ reader: DateReader, at start: Int) -> (PageDate, next: Int)? {
    var index = skipFillers(reader, from: start)
    var occasion = Occasion.published
    for label in labels where reader.tokens[index...].prefix(label.words.count).map(\.key) == label.words {
      occasion = label.occasion
      index = skipFillers(reader, from: index + label.words.count)
      break
    }
    var clock: DateReader.Clock?
    // A day is looked for first: "13.04.2024" begins like a time.
    if reader.day(at: index) == nil, let found = reader.clock(at: index) {
      clock = found
      index = skipFillers(reader, from: found.next)
    }
    guard let day = reader.day(at: index), day.year != nil else { return nil }
    index = day.next
    if clock == nil {
      clock = reader.clock(at: skipFillers(reader, from: index))
      index = clock?.next ?? index
    }
    let timestamp = day.date.map { Timestamp(date: $0, minute: clock?.minute, zone: clock?.zone) }
    return (PageDate(occasion: occasion, timestamp: timestamp), skipFillers(reader, from: index))
  }

  private static func skipFillers(_ reader: DateReader, from start: Int) -> Int {
    var index = start
    while index < reader.tokens.count, fillers.contains(reader.tokens[index].key) || reader.tokens[index].key == "." {
      index += 1
    }
    return index
  }
}
