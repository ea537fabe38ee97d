// A session: one text file that says what is read, which keys are pressed, and what is to be seen.

import NewsModel
import TerminalUI

/// A file of a session, as Sessions.md in lede.docc describes it.
struct SessionFile {
  enum Line: Equatable {
    /// Kept as it is: a sentence, a blank line, a setting.
    case other(String)
    case keys(String)
    /// Rows of the screen, counted from 1, and what they show.
    case see(rows: ClosedRange<Int>?, [String])
  }

  private(set) var lines: [Line]
  let size: Size
  let paths: [String]
  let today: CivilDate?

  struct Failure: Error, Equatable {
    let line: Int
    let what: String
  }

  init(_ text: String) throws(Failure) {
    var lines: [Line] = []
    var size = Size(width: 80, height: 24)
    var paths: [String] = []
    var today: CivilDate?
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = raw.split(separator: " ", maxSplits: 1).map(String.init)
      let value = words.count > 1 ? words[1] : ""
      func fail(_ what: String) -> Failure { Failure(line: index + 1, what: what) }
      if raw.hasPrefix("|") {
        guard case .see(let rows, let expected)? = lines.last else { throw fail("a row of a screen without see") }
        lines[lines.count - 1] = .see(rows: rows, expected + [String(raw.dropFirst())])
        continue
      }
      switch words.first ?? "" {
      case "keys":
        do { _ = try KeyScript.steps(value) } catch { throw fail(error.description) }
        lines.append(.keys(value))
        continue
      case "see":
        lines.append(.see(rows: try SessionFile.rows(value, fail), []))
        continue
      case "size":
        guard let found = try? FrameCommand.size(value) else { throw fail("a size is columns and rows: 120x40") }
        size = found
      case "read": paths.append(value)
      case "today":
        guard let day = CivilDate(iso8601: value) else { throw fail("today is a day: 2025-06-01") }
        today = day
      case "": break
      case let word where word.hasPrefix("#"): break
      case let word: throw fail("no line of a session begins with “\(word)”")
      }
      lines.append(.other(String(raw)))
    }
    guard !paths.isEmpty else { throw Failure(line: 1, what: "says nothing to read") }
    (self.lines, self.size, self.paths, self.today) = (lines, size, paths, today)
  }

  /// "3", "3-10", or nothing for all rows.
  private static func rows(_ text: String, _ fail: (String) -> Failure) throws(Failure) -> ClosedRange<Int>? {
    if text.isEmpty { return nil }
    let ends = text.split(separator: "-").compactMap { Int($0) }
    guard (1...2).contains(ends.count), ends[0] >= 1, ends[0] <= ends[ends.count - 1] else {
      throw fail("rows are numbers from 1: see 3-10")
    }
    return ends[0]...ends[ends.count - 1]
  }

  /// The keys, with a shot where there is something to see.
  var steps: [ScriptStep] {
    lines.enumerated().flatMap { index, line -> [ScriptStep] in
      switch line {
      case .other: []
      case .keys(let words): (try? KeyScript.steps(words)) ?? []
      case .see: [.shot("\(index)")]
      }
    }
  }

  var text: String {
    lines.map { line in
      switch line {
      case .other(let text): return text
      case .keys(let words): return "keys \(words)"
      case .see(let rows, let expected):
        let span = rows.map { $0.count == 1 ? " \($0.lowerBound)" : " \($0.lowerBound)-\($0.upperBound)" } ?? ""
        return (["see\(span)"] + expected.map { "|\($0)" }).joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }
}

extension SessionFile {
  /// One place where the screen is not what it should be.
  struct Difference: Equatable {
    let row: Int
    let expected: String
    let seen: String
  }

  /// Plays the session; its files are looked for from a folder on. Returns what differs, and puts what was seen in the place
  /// of what was expected.
  mutating func play(in folder: String) throws -> [Difference] {
    let full = paths.map { $0.hasPrefix("/") ? $0 : folder + "/" + $0 }
    let terminal = ScriptedReading(paths: try ReadPaths(full), size: size, steps: steps, today: today).play()
    var differences: [Difference] = []
    for (name, frame) in terminal.shots {
      guard let index = Int(name), case .see(let rows, let expected) = lines[index] else { continue }
      let span = rows ?? 1...max(1, frame.size.height)
      let seen = span.map { $0 <= frame.size.height ? frame.text(row: $0 - 1) : "" }
      for offset in 0..<max(seen.count, expected.count) {
        let (want, have) = (expected.at(offset), seen.at(offset))
        if want != have {
          differences.append(
            Difference(row: span.lowerBound + offset, expected: want ?? "no row", seen: have ?? "no row"))
        }
      }
      lines[index] = .see(rows: rows, seen)
    }
    return differences
  }
}

extension [String] {
  fileprivate func at(_ index: Int) -> String? { indices.contains(index) ? self[index] : nil }
}
