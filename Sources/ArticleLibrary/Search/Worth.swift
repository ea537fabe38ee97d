// How well an article answers words, told by the full-text index without counting what it holds of them.
// After Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond".

import Foundation
import GRDB
import GRDBSQLite

/// `worth(article_text, weight, match)` in SQL: the higher, the better the row answers what was asked. `weight` is how often a
/// word of the first column counts, `match` what the index was asked.
///
/// It is what SQLite's `bm25` tells, the sign turned, but for how rare a word is held to be: `bm25` looks up every row of each
/// phrase for that, with every question. Here a single phrase is not weighed at all, as nothing stands against it, and several
/// are weighed by how thickly the first rows of each stand. So the numbers of two questions cannot be compared.
enum Worth {
  static func install(_ database: Database) throws {
    let api = UnsafeMutablePointer(mutating: FTS5.api(database))
    let code = api.pointee.xCreateFunction(
      api, "worth", Unmanaged.passRetained(Kept()).toOpaque(),
      { api, row, result, count, values in
        guard let api, count == 2, let values else { return sqlite3_result_double(result, 0) }
        let match = UnsafeRawBufferPointer(
          start: sqlite3_value_blob(values[1]), count: Int(sqlite3_value_bytes(values[1])))
        let weight = sqlite3_value_double(values[0])
        sqlite3_result_double(result, Worth.ofRow(api.pointee, row, weight, match))
      }, { $0.map { Unmanaged<Kept>.fromOpaque($0).release() } })
    if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// What holds for all rows of a question, which may be walked over in many pieces. One connection, and so one thread at a
  /// time, has it.
  private final class Kept {
    var match: [UInt8] = []
    var rows: sqlite3_int64 = -1
    /// How many words a text has.
    var average = 1.0
    /// How much each phrase counts.
    var weights: [Double] = []
  }

  /// How soon a word that comes again counts for little more, and how much a long text makes up for.
  private static let soon = 1.2
  private static let byLength = 0.75

  private static func ofRow(
    _ api: Fts5ExtensionApi, _ row: OpaquePointer?, _ weight: Double, _ match: UnsafeRawBufferPointer
  ) -> Double {
    var tokens: Int32 = 0
    guard let kept = kept(api, row, match), api.xColumnSize(row, -1, &tokens) == SQLITE_OK else { return 0 }
    let length = 1 - byLength + byLength * Double(tokens) / kept.average
    var sum = 0.0
    for (phrase, rarity) in kept.weights.enumerated() {
      let often = times(api, row, Int32(phrase), weight)
      sum += rarity * often * (soon + 1) / (often + soon * length)
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

  /// Found with the first row of a question, and anew when the library has grown.
  private static func kept(
    _ api: Fts5ExtensionApi, _ row: OpaquePointer?, _ match: UnsafeRawBufferPointer
  ) -> Kept? {
    var rows: sqlite3_int64 = 0
    guard let kept = api.xUserData(row).map({ Unmanaged<Kept>.fromOpaque($0).takeUnretainedValue() }),
      api.xRowCount(row, &rows) == SQLITE_OK
    else { return nil }
    let phrases = Int(api.xPhraseCount(row))
    if kept.rows != rows || kept.weights.count != phrases || !kept.match.elementsEqual(match) {
      kept.match = Array(match)
      kept.rows = rows
      kept.average = average(api, row, rows)
      kept.weights = weights(api, row, phrases, of: rows)
    }
    return kept
  }

  private static func average(_ api: Fts5ExtensionApi, _ row: OpaquePointer?, _ rows: sqlite3_int64) -> Double {
    var tokens: sqlite3_int64 = 0
    guard api.xColumnTotalSize(row, -1, &tokens) == SQLITE_OK else { return 1 }
    return max(1, Double(tokens) / Double(max(1, rows)))
  }
}

extension Worth {
  /// So many rows of a phrase tell how thickly it stands.
  private static let mostSeen: Int32 = 2_000
  /// No phrase counts for less: one that many early articles have and few later ones is taken for more frequent than it is.
  private static let leastWeight = 0.1

  private struct Seen {
    var count: Int32 = 0
    var last: Int64 = 0
  }

  /// How much each phrase counts: the rarer, the more.
  private static func weights(
    _ api: Fts5ExtensionApi, _ row: OpaquePointer?, _ phrases: Int, of rows: sqlite3_int64
  ) -> [Double] {
    guard phrases > 1 else { return [Double](repeating: 1, count: phrases) }
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
    return max(leastWeight, log((rows - all + 0.5) / (all + 0.5)))
  }
}
