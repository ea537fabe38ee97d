// Guesses the sex of someone by how an unknown given name ends: "Aparna", "Radomir". A hint, never a finding.

import NewsModel

package enum NameEndings {
  /// The last one to four letters.
  package static func endings(of name: some StringProtocol) -> [String] {
    let letters = Array(name.utf8)
    return (1...4).compactMap { length in
      length <= letters.count ? String(decoding: letters.suffix(length), as: UTF8.self) : nil
    }
  }

  package static func folded(_ name: some StringProtocol) -> String { String(name).foldedForNames }

  /// Log odds that it is a woman's.
  static func leaning(of name: String) -> Double {
    endings(of: name).reduce(0) { $0 + (table[$1] ?? 0) }
  }

  private static let table: WordTable<Double> = {
    var table: [String: Double] = [:]
    for entry in NameEndingTable.rows.split(whereSeparator: \.isWhitespace) {
      guard let sign = entry.lastIndex(where: { $0 == "+" || $0 == "-" }), let weight = Double(entry[sign...]) else {
        continue
      }
      table[String(entry[..<sign])] = weight / 10
    }
    return WordTable(table)
  }()
}
