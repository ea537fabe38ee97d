// What the reader did with an article, as one line of a plain text file.

import NewsModel

/// Whether an article is read, and where reading it was left off.
struct ReadingRecord: Hashable, Sendable {
  var isUnread: Bool
  /// A byte offset into the article's text; nil if it was never opened.
  var place: Int?
  /// When it was set, in seconds since 1970: of two records the later counts.
  var time: Int
  /// The day that its dates are counted from instead of its own.
  var anchor: CivilDate?

  /// `read 1520 1732430000 /home/ada/news/suez.txt`, or `read 1520=2024-04-13 …` where dates are counted from that day
  func line(path: String) -> String {
    let place = (place.map(String.init) ?? "-") + (anchor.map { "=" + $0.description } ?? "")
    return "\(isUnread ? "unread" : "read") \(place) \(time) \(ReadingRecord.escaped(path))"
  }

  /// Nil if the line is none of ours.
  static func parse(_ line: Substring) -> (path: String, record: ReadingRecord)? {
    let fields = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard fields.count == 4, fields[0] == "read" || fields[0] == "unread", let time = Int(fields[2]), !fields[3].isEmpty
    else { return nil }
    let parts = fields[1].split(separator: "=", omittingEmptySubsequences: false)
    let anchor = parts.count == 2 ? CivilDate(iso8601: String(parts[1])) : nil
    guard parts[0] == "-" || Int(parts[0]) != nil, parts.count == 1 || anchor != nil else { return nil }
    let record = ReadingRecord(isUnread: fields[0] == "unread", place: Int(parts[0]), time: time, anchor: anchor)
    return (unescaped(fields[3]), record)
  }

  private static func escaped(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 == 0x5C || $0 == 0x0A || $0 == 0x0D }) else { return path }
    return path.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(0x5C) else { return String(text) }
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      switch (isEscaped, scalar) {
      case (false, "\\"): isEscaped = true
      case (true, "n"): result += "\n"
      case (true, "r"): result += "\r"
      default: result.unicodeScalars.append(scalar)
      }
      if scalar != "\\" || result.hasSuffix("\\") { isEscaped = false }
    }
    return result
  }
}

/// The text file of all records. Lines that are not understood are kept as they are.
struct ReadingFile: Equatable {
  static let heading = "# What lede has read: state, place, time, file. Safe to edit while lede is not running."

  var records: [String: ReadingRecord] = [:]
  private var others: [String] = []

  init(_ text: String = "") {
    for line in text.split(separator: "\n") where line != ReadingFile.heading {
      if let (path, record) = ReadingRecord.parse(line) {
        merge(path, record)
      } else {
        others.append(String(line))
      }
    }
  }

  /// Takes a record unless a later one is there.
  mutating func merge(_ path: String, _ record: ReadingRecord) {
    if let known = records[path], known.time > record.time { return }
    records[path] = record
  }

  /// All lines, by path.
  var text: String {
    var lines = [ReadingFile.heading]
    lines += others
    lines += records.sorted { $0.key < $1.key }.map { $0.value.line(path: $0.key) }
    return lines.joined(separator: "\n") + "\n"
  }
}
