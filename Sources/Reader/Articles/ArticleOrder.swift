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

/// Sorts quickly: a few numbers tell most rows apart, so that ten thousand are sorted within a frame.
struct ArticleSortKey: Comparable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  /// Its title is compared without capitals where the numbers are the same; nil if nothing tells rows apart.
  private var row: ArticleRow?

  init(_ row: ArticleRow, by order: ArticleOrder) {
    // Rows alike stand in the order of their coming.
    guard order != .best else { return }
    self.row = row
    switch order {
    case .best: return
    case .title: (first, second) = row.withTitle(CaseFolding.prefix(of:))
    case .date:
      first = ArticleSortKey.newest(row.dayNumber)
      (second, third) = row.withTitle(CaseFolding.prefix(of:))
    case .outlet:
      let outlet = row.withOutlet { CaseFolding.prefix(of: $0).first }
      first = outlet == 0 ? .max : outlet
      second = ArticleSortKey.newest(row.dayNumber)
    case .people:
      first = ArticleSortKey.most(row.counts?.people)
      second = ArticleSortKey.newest(row.dayNumber)
    case .quotes:
      first = ArticleSortKey.most(row.counts?.quotes)
      second = ArticleSortKey.newest(row.dayNumber)
    }
  }

  static func < (a: ArticleSortKey, b: ArticleSortKey) -> Bool {
    if a.first != b.first { return a.first < b.first }
    if a.second != b.second { return a.second < b.second }
    if a.third != b.third { return a.third < b.third }
    guard let one = a.row, let other = b.row else { return false }
    return CaseFolding.isBefore(one.title, other.title)
  }

  private static func newest(_ day: Int?) -> UInt64 {
    guard let day else { return .max }
    return UInt64(bitPattern: Int64(1 << 40) - Int64(day))
  }

  private static func most(_ count: Int?) -> UInt64 {
    guard let count else { return .max }
    return UInt64.max / 2 - UInt64(max(0, count))
  }
}

/// What is looked for in rows: words, of which each must stand in the title, in the outlet or in the file's name.
///
/// Rows are folded while they are compared: kept beside them, the folded words would take as much memory as the rows.
enum RowWords {
  /// The words of a filter or a search, as the others take them.
  static func needles(in words: String) -> [[UInt8]] {
    CaseFolding.folded(Array(words.utf8)).split(separator: 0x20).map(Array.init)
  }

  static func stand(_ words: [[UInt8]], in row: ArticleRow) -> Bool {
    words.allSatisfy { word in
      row.withTitle { CaseFolding.contains(word, in: $0) } || row.withOutlet { CaseFolding.contains(word, in: $0) }
        || row.withFile { CaseFolding.contains(word, in: $0) }
    }
  }

  /// The same with capitals told from small letters.
  static func standExactly(_ words: [[UInt8]], in row: ArticleRow) -> Bool {
    let texts = [row.title, row.outlet ?? "", row.file].map { Array($0.utf8) }
    return words.allSatisfy { word in texts.contains { contains(word, in: $0) } }
  }

  static func contains(_ word: [UInt8], in text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { contains(word, in: $0) { $0 } }
  }

  /// Whether bytes stand in others once each of those is changed.
  @inline(__always)
  static func contains(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>, _ change: (UInt8) -> UInt8) -> Bool {
    guard let first = word.first else { return true }
    guard word.count <= text.count else { return false }
    for place in 0...text.count - word.count where change(text[place]) == first {
      if word.indices.dropFirst().allSatisfy({ change(text[place + $0]) == word[$0] }) { return true }
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
