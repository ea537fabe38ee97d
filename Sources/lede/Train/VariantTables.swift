// Writes what was learned of spellings as Swift source.

import Extraction

enum VariantTables {
  /// The source of `LetterEditTables`.
  static func edits(_ edits: [LetterEdits]) -> String {
    var lines = [
      "// Made by `lede train variants`: what letters become in each way of spelling anew, with the costs in tenths of a nat.",
      "", "/// One table for each `Respelling`, in its order. \"|\" is the edge of a name.", "enum LetterEditTables {",
      "  static let rows: [String] = [",
    ]
    for (number, table) in edits.enumerated() {
      lines.append("    // \(Respelling.allCases[number].words)")
      lines.append("    \"\"\"")
      lines += wrapped(table.rows)
      lines.append("    \"\"\",")
    }
    return (lines + ["  ]", "}", ""]).joined(separator: "\n")
  }

  /// The source of `PairWeightTable`.
  static func weights(_ weights: [PairWeights]) -> String {
    var lines = [
      "// Made by `lede train variants`: the weights of the features of a pair of names.", "",
      "/// One row for each `Respelling`, in its order; a weight for each bin of each feature.",
      "enum PairWeightTable {",
      "  static let rows: [[Double]] = [",
    ]
    for row in weights {
      lines.append("    [")
      lines += numbers(row.values, indentation: "      ")
      lines.append("    ],")
    }
    return (lines + ["  ]", "}", ""]).joined(separator: "\n")
  }

  /// Rows of numbers for an array.
  static func numbers(_ values: [Double], indentation: String) -> [String] {
    wrapped(values.map { rounded($0) + "," }, indentation: indentation, joint: "")
  }

  private static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let digits = abs(hundredths) % 100
    return "\(sign)\(abs(hundredths) / 100).\(digits < 10 ? "0" : "")\(digits)"
  }

  static func wrapped(_ words: [String], indentation: String = "    ", joint: String = " \\") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words {
      if line.utf8.count + word.utf8.count > 108 {
        lines.append(indentation + line + joint)
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    if !line.isEmpty { lines.append(indentation + line) }
    return lines
  }
}
