// The table of the days that an article speaks of.

import GRDB
import NewsModel

enum TimeTable {
  static let create = """
    CREATE TABLE spoken_time (
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL CHECK (last >= first AND last - first <= 366),
      PRIMARY KEY (article, first, last)
    ) WITHOUT ROWID;
    CREATE INDEX spoken_time_by_day ON spoken_time (first, last);
    """

  /// Longer stretches than a year speak of no time in particular.
  static let longest = 366

  static func set(_ times: [ClosedRange<Int>], _ id: Int64, _ database: Database) throws {
    let add = try database.cachedStatement(sql: "INSERT OR IGNORE INTO spoken_time VALUES (?, ?, ?)")
    for days in times { try add.run(id, days.lowerBound, days.upperBound) }
  }

  /// The days of all dates in a text, each stretch once, in order.
  static func days(of analysis: Analysis) -> [ClosedRange<Int>] {
    let all = analysis.times.compactMap { time in
      time.value.days.map { $0.lowerBound.dayNumber...$0.upperBound.dayNumber }
    }
    return Set(all.filter { $0.count <= longest + 1 }).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
  }
}
