// `lede evaluate times`: how well times are found and resolved in texts with known answers, and which rules fail.
// Counted as in TempEval-3 (UzZaman et al. 2013).

import ArgumentParser
import Extraction
import FoundationEssentials
import NewsModel

struct EvaluateTimesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "times", abstract: "Precision, recall and F1 of times and their values, and the errors by rule.")

  @Argument(
    help: ArgumentHelp("One JSON object a line: id, text, dct, timexes (start, end, type, value).", valueName: "gold"))
  var gold: String

  @Option(help: ArgumentHelp("How many errors to print.", valueName: "count"))
  var errors = 0

  @Flag(help: "The lines are cases of one expression and its answer: input, reference, expect.")
  var cases = false

  func run() throws {
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: gold))
    } catch {
      StandardError.write("\(gold.harmless) cannot be read: \(error)\n")
      throw ExitStatus.input
    }
    if cases {
      var report = TimeCaseReport(shown: errors)
      try each(TimeCase.self, in: bytes, otherwise: "a line is no case") { report.take($0) }
      guard report.count > 0 else { throw ExitStatus.nothingFound }
      return StandardOutput.write(report.description)
    }
    var report = TimeReport(shown: errors)
    try each(TimedText.self, in: bytes, otherwise: "a line is no text with times") { report.take($0) }
    guard report.goldCount > 0 else { throw ExitStatus.nothingFound }
    StandardOutput.write(report.description)
  }

  private func each<Row: Decodable>(
    _ kind: Row.Type, in bytes: Data, otherwise trouble: String, _ take: (Row) -> Void
  ) throws {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let row = try? JSONDecoder().decode(kind, from: Data(line)) else {
        StandardError.write("\(gold.harmless): \(trouble)\n")
        throw ExitStatus.input
      }
      take(row)
    }
  }
}

/// A text with its times as people marked them.
struct TimedText: Decodable {
  struct Time: Decodable {
    /// In code points.
    let start: Int
    let end: Int
    let type: String
    let value: String
    /// It is the dateline.
    let dct: Bool?

    var isDateline: Bool { dct ?? false }
  }

  let text: String
  let dct: String?
  let timexes: [Time]
}

/// Counts what was found, where, and with what value.
struct TimeReport {
  /// What one rule found.
  private struct Rule {
    var found = 0
    var extra = 0
    var otherWords = 0
    var otherValue = 0
  }

  private let shown: Int
  private(set) var goldCount = 0
  private var found = 0
  private var strict = 0
  private var relaxed = 0
  private var kinds = 0
  private var values = 0
  private var strictValues = 0
  private var rules: [String: Rule] = [:]
  private var examples: [String] = []

  init(shown: Int) { self.shown = shown }

  mutating func take(_ timed: TimedText) {
    let published = timed.dct.flatMap { CivilDate(iso8601: $0) }.map { Timestamp(date: $0) }
    let analysis = Pipeline.analyze(.verbatim(timed.text, published: published))
    let offsets = CodePointOffsets(Array(timed.text.utf8))
    let ranges = analysis.times.map { offsets.offset(ofByte: $0.range.start)..<offsets.offset(ofByte: $0.range.end) }
    let gold = timed.timexes.filter { !$0.isDateline }
    let dateline = timed.timexes.filter(\.isDateline)
    let own = analysis.times.indices.filter { index in !dateline.contains { TimeReport.overlap($0, ranges[index]) > 0 }
    }
    goldCount += gold.count
    found += own.count
    let pairs = TimeReport.pairs(gold, own.map { ranges[$0] })
    for (place, index) in own.enumerated() {
      let time = analysis.times[index]
      rules[time.rule, default: Rule()].found += 1
      let words = String(timed.text[time.range])
      guard let answer = pairs[place].map({ gold[$0] }) else {
        rules[time.rule, default: Rule()].extra += 1
        show("extra    “\(words)” = \(time.value.timex) (\(time.rule))")
        continue
      }
      count(time, ranges[index], words, answer)
    }
    let met = Set(pairs.compactMap { $0 })
    for (index, answer) in gold.enumerated() where !met.contains(index) {
      show("missing  \(answer.value)", timed, answer)
    }
  }

  private mutating func count(_ time: TimeExpression, _ range: Range<Int>, _ words: String, _ answer: TimedText.Time) {
    let isStrict = range == answer.start..<answer.end
    let isRight = TimeReport.plain(time.value.timex) == TimeReport.plain(answer.value)
    relaxed += 1
    if isStrict { strict += 1 } else { rules[time.rule, default: Rule()].otherWords += 1 }
    if time.kind.rawValue == answer.type { kinds += 1 }
    if isStrict && isRight { strictValues += 1 }
    if isRight {
      values += 1
    } else {
      rules[time.rule, default: Rule()].otherValue += 1
      show("value    “\(words)” = \(time.value.timex), not \(answer.value) (\(time.rule))")
    }
  }

  private mutating func show(_ line: String) { if examples.count < shown { examples.append(line.harmless) } }

  private mutating func show(_ line: String, _ timed: TimedText, _ answer: TimedText.Time) {
    guard examples.count < shown else { return }
    let words = timed.text.unicodeScalars.dropFirst(answer.start).prefix(max(0, answer.end - answer.start))
    show(line + " “\(String(String.UnicodeScalarView(words)))”")
  }

  /// For each time that was found the one that people marked there, most words in common first.
  private static func pairs(_ gold: [TimedText.Time], _ found: [Range<Int>]) -> [Int?] {
    var candidates: [(overlap: Int, gold: Int, found: Int)] = []
    var first = 0
    for (index, range) in found.enumerated() {
      while first < gold.count, gold[first].end <= range.lowerBound { first += 1 }
      for place in first..<gold.count {
        guard gold[place].start < range.upperBound else { break }
        candidates.append((overlap(gold[place], range), place, index))
      }
    }
    var pairs = [Int?](repeating: nil, count: found.count)
    var taken: Set<Int> = []
    for candidate in candidates.sorted(by: { (-$0.overlap, $0.gold, $0.found) < (-$1.overlap, $1.gold, $1.found) }) {
      guard candidate.overlap > 0, pairs[candidate.found] == nil, taken.insert(candidate.gold).inserted else {
        continue
      }
      pairs[candidate.found] = candidate.gold
    }
    return pairs
  }

  private static func overlap(_ time: TimedText.Time, _ range: Range<Int>) -> Int {
    min(time.end, range.upperBound) - max(time.start, range.lowerBound)
  }

  private static func plain(_ value: String) -> String {
    let upper = value.uppercased()
    return upper.hasSuffix("T00:00") ? String(upper.dropLast(6)) : upper
  }
}

extension TimeReport: CustomStringConvertible {
  var description: String {
    let f1 = relaxed == 0 ? 0 : 2 * Double(relaxed) / Double(found + goldCount)
    func share(_ count: Int) -> Double { relaxed == 0 ? 0 : Double(count) / Double(relaxed) }
    var lines = [
      "strict        " + line(strict), "relaxed       " + line(relaxed), "strict+value  " + line(strictValues),
      "type          \(three(share(kinds)))  F1 \(three(f1 * share(kinds)))",
      "value         \(three(share(values)))  F1 \(three(f1 * share(values)))", "",
    ]
    for (name, rule) in rules.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "\(name): \(rule.found) found, \(rule.extra) extra, \(rule.otherWords) in other words, \(rule.otherValue) with another value"
      )
    }
    if !examples.isEmpty { lines += [""] + examples }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ right: Int) -> String {
    let precision = found == 0 ? 0 : Double(right) / Double(found)
    let recall = goldCount == 0 ? 0 : Double(right) / Double(goldCount)
    let f1 = 2 * Double(right) / Double(max(1, found + goldCount))
    return "P \(three(precision))  R \(three(recall))  F1 \(three(f1))  gold \(goldCount)"
  }

  private func three(_ value: Double) -> String {
    let digits = String(Int((value * 1000).rounded()) + 1000)
    return (value >= 0.9995 ? "1." : "0.") + digits.dropFirst()
  }
}
