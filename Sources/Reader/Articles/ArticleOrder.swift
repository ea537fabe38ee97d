// In which order the list stands.

import NewsModel

/// What the list of articles is sorted by. `s` goes on to the next.
public enum ArticleOrder: String, Hashable, Sendable, CaseIterable {
  case date, title, outlet, people, quotes
  /// As the library found them.
  case best

  /// Those that can be chosen.
  public static let allCases: [ArticleOrder] = [.date, .title, .outlet, .people, .quotes]

  var next: ArticleOrder {
    let all = ArticleOrder.allCases
    return all.firstIndex(of: self).map { all[($0 + 1) % all.count] } ?? .date
  }

  /// Newest and most first; names from A to Z.
  var mark: String {
    switch self {
    case .title, .outlet: "by \(rawValue)"
    case .date, .people, .quotes: "by \(rawValue) ▾"
    case .best: "best first"
    }
  }
}

/// Sorts quickly: two numbers tell most rows apart, so that ten thousand are sorted within a frame.
struct ArticleSortKey: Comparable {
  let first: UInt64
  let second: UInt64
  let title: [UInt8]

  init(_ row: KeptRow, by order: ArticleOrder) {
    switch order {
    case .date:
      first = ArticleSortKey.newest(row.row.date)
      second = ArticleSortKey.prefix(of: row.foldedTitle)
    case .title:
      first = ArticleSortKey.prefix(of: row.foldedTitle)
      second = row.foldedTitle.count > 8 ? ArticleSortKey.prefix(of: row.foldedTitle[8...]) : 0
    case .outlet:
      first = row.foldedOutlet.isEmpty ? .max : ArticleSortKey.prefix(of: row.foldedOutlet)
      second = ArticleSortKey.newest(row.row.date)
    case .best:
      // Rows alike stand in the order of their coming.
      first = 0
      second = 0
      title = []
      return
    case .people:
      first = ArticleSortKey.most(row.row.counts?.people)
      second = ArticleSortKey.newest(row.row.date)
    case .quotes:
      first = ArticleSortKey.most(row.row.counts?.quotes)
      second = ArticleSortKey.newest(row.row.date)
    }
    title = row.foldedTitle
  }

  static func < (a: ArticleSortKey, b: ArticleSortKey) -> Bool {
    if a.first != b.first { return a.first < b.first }
    if a.second != b.second { return a.second < b.second }
    return a.title.lexicographicallyPrecedes(b.title)
  }

  /// The first eight bytes as a number that sorts as they do.
  private static func prefix(of bytes: some Collection<UInt8>) -> UInt64 {
    var number: UInt64 = 0
    var count: UInt64 = 0
    for byte in bytes.prefix(8) {
      number = number << 8 | UInt64(byte)
      count += 1
    }
    return number << (8 * (8 - count))
  }

  private static func newest(_ date: CivilDate?) -> UInt64 {
    guard let date else { return .max }
    return UInt64(bitPattern: Int64(1 << 40) - Int64(date.dayNumber))
  }

  private static func most(_ count: Int?) -> UInt64 {
    guard let count else { return .max }
    return UInt64.max / 2 - UInt64(max(0, count))
  }
}

/// A row of the list with what sorting and filtering need of it.
struct KeptRow: Hashable, Sendable {
  var row: ArticleRow
  let foldedTitle: [UInt8]
  let foldedOutlet: [UInt8]
  private let foldedFile: [UInt8]

  init(_ row: ArticleRow) {
    self.row = row
    foldedTitle = CaseFolding.folded(Array(row.title.utf8))
    foldedOutlet = CaseFolding.folded(Array((row.outlet ?? "").utf8))
    foldedFile = CaseFolding.folded(Array(row.file.utf8))
  }

  /// The words of a filter or a search, as `has` takes them.
  static func needles(in words: String) -> [[UInt8]] {
    CaseFolding.folded(Array(words.utf8)).split(separator: 0x20).map(Array.init)
  }

  /// Whether every word stands in the title or the outlet, or in the file's name.
  func has(_ words: [[UInt8]]) -> Bool {
    words.allSatisfy { word in
      KeptRow.contains(word, in: foldedTitle) || KeptRow.contains(word, in: foldedOutlet)
        || KeptRow.contains(word, in: foldedFile)
    }
  }

  /// The same with capitals told from small letters.
  func hasExactly(_ words: [[UInt8]]) -> Bool {
    let texts = [row.title, row.outlet ?? "", row.file].map { Array($0.utf8) }
    return words.allSatisfy { word in texts.contains { KeptRow.contains(word, in: $0) } }
  }

  static func contains(_ word: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    guard word.count <= text.count else { return false }
    for place in 0...text.count - word.count where text[place] == first {
      if text[place..<place + word.count].elementsEqual(word) { return true }
    }
    return false
  }
}

extension ArticleRow {
  /// People and quotes, once they are counted.
  var counts: (people: Int, quotes: Int)? {
    if case .analyzed(let people, let quotes) = state { (people, quotes) } else { nil }
  }

  var trouble: Trouble? { if case .unreadable(let trouble) = state { trouble } else { nil } }
}
