// How well an article answers words, told by the full-text index without counting what it holds of them.
// After Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond".

import Foundation
import GRDB
import GRDBSQLite

/// `worth(article_text, weight)` in SQL: the higher, the better the row answers what was asked. `weight` is how often a word of
/// the first column counts.
///
/// It is what SQLite's `bm25` tells, the sign turned, but for how rare a word is held to be: `bm25` looks up every row of each
/// phrase for that, with every question. Here a single phrase is not weighed at all, as nothing stands against it, and several
/// are weighed by how thickly the first rows of each stand.
enum Worth {
  static func install(_ database: Database) throws {
    let api = UnsafeMutablePointer(mutating: FTS5.api(database))
    let code = api.pointee.xCreateFunction(
      api, "worth", nil,
      { api, row, result, count, values in
        let weight = count > 0 ? values?.pointee.map { sqlite3_value_double($0) } : nil
        sqlite3_result_double(result, api.map { Worth.ofRow($0.pointee, row, weight ?? 1) } ?? 0)
      }, nil)
    if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// How soon a word that comes again counts for little more, and how much a long text makes up for.
  private static let soon = 1.2
  private static let byLength = 0.75

  private static func ofRow(_ api: Fts5ExtensionApi, _ row: OpaquePointer?, _ weight: Double) -> Double {
    guard let kept = kept(api, row) else { return 0 }
    var tokens: Int32 = 0
    guard api.xColumnSize(row, -1, &tokens) == SQLITE_OK else { return 0 }
    let length = 1 - byLength + byLength * Double(tokens) / kept[0]
    var sum = 0.0
    for phrase in 0..<kept.count - 1 {
      let often = times(api, row, Int32(phrase), weight)
      sum += kept[phrase + 1] * often * (soon + 1) / (often + soon * length)
    }
    return sum
  }

  /// How often a phrase stands in a row, each time in the first column counted so often.
  private static func times(_ api: Fts5ExtensionApi, _ row: OpaquePointer?, _ phrase: Int32, _ weight: Double) -> Double
  {
    var place = Fts5PhraseIter()
    var (column, offset): (Int32, Int32) = (0, 0)
    guard api.xPhraseFirst(row, phrase, &place, &column, &offset) == SQLITE_OK else { return 0 }
    var sum = 0.0
    while column >= 0 {
      sum += column == 0 ? weight : 1
      api.xPhraseNext(row, &place, &column, &offset)
    }
    return sum
  }

  /// What holds for all rows of a question: how many words a text has on the average, then how much each phrase counts. It is
  /// found with the first row and kept by the index until the question is answered.
  private static func kept(_ api: Fts5ExtensionApi, _ row: OpaquePointer?) -> UnsafeMutableBufferPointer<Double>? {
    let count = Int(api.xPhraseCount(row)) + 1
    if let known = api.xGetAuxdata(row, 0) {
      return UnsafeMutableBufferPointer(start: known.assumingMemoryBound(to: Double.self), count: count)
    }
    let all = [average(api, row)] + weights(api, row, count - 1)
    let kept = UnsafeMutablePointer<Double>.allocate(capacity: count)
    kept.initialize(from: all, count: count)
    // Where it cannot be kept it is freed at once.
    guard api.xSetAuxdata(row, kept, { $0?.deallocate() }) == SQLITE_OK else { return nil }
    return UnsafeMutableBufferPointer(start: kept, count: count)
  }

  private static func average(_ api: Fts5ExtensionApi, _ row: OpaquePointer?) -> Double {
    var (rows, tokens): (sqlite3_int64, sqlite3_int64) = (0, 0)
    guard api.xRowCount(row, &rows) == SQLITE_OK, api.xColumnTotalSize(row, -1, &tokens) == SQLITE_OK else { return 1 }
    return max(1, Double(tokens) / Double(max(1, rows)))
  }
}

extension Worth {
  /// So many rows of a phrase tell how thickly it stands.
  private static let mostSeen: Int32 = 500

  private struct Seen {
    var count: Int32 = 0
    var last: Int64 = 0
  }

  /// How much each phrase counts: the rarer, the more.
  private static func weights(_ api: Fts5ExtensionApi, _ row: OpaquePointer?, _ phrases: Int) -> [Double] {
    guard phrases > 1 else { return [Double](repeating: 1, count: phrases) }
    var rows: sqlite3_int64 = 0
    guard api.xRowCount(row, &rows) == SQLITE_OK else { return [Double](repeating: 1, count: phrases) }
    return (0..<phrases).map { phrase in
      var seen = Seen()
      // Told to stop, the index ends the walk without fault.
      _ = api.xQueryPhrase(row, Int32(phrase), &seen) { api, row, seen in
        guard let api, let seen = seen?.assumingMemoryBound(to: Seen.self) else { return SQLITE_DONE }
        seen.pointee.count += 1
        seen.pointee.last = api.pointee.xRowid(row)
        return seen.pointee.count < Worth.mostSeen ? SQLITE_OK : SQLITE_DONE
      }
      return rarity(seen, of: Double(max(1, rows)))
    }
  }

  /// Numbers are given in order and few are missing: the last number that was seen tells how many rows were gone through.
  private static func rarity(_ seen: Seen, of rows: Double) -> Double {
    let count = Double(seen.count)
    let all = seen.count < mostSeen ? count : min(rows, max(count, count / Double(max(1, seen.last)) * rows))
    return max(1e-6, log((rows - all + 0.5) / (all + 0.5)))
  }
}
