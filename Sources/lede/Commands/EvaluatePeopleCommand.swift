// `lede evaluate people`: how well mentions are joined into people, and which sieves are right and wrong.

import ArgumentParser
import Extraction
import FoundationEssentials
import NewsModel

struct EvaluatePeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "How well mentions are joined into people, and the errors by sieve.")

  @Argument(help: ArgumentHelp("Texts with known people, JSON Lines.", valueName: "gold"))
  var gold: String

  @Flag(help: "Take the names from the gold, to measure joining alone.")
  var givenNames = false

  @Option(help: ArgumentHelp("How many errors to print.", valueName: "count"))
  var errors = 0

  func run() throws {
    let texts: [CoreferenceText]
    do {
      texts = try CoreferenceCorpus.read([UInt8](try Data(contentsOf: URL(fileURLWithPath: gold))))
    } catch {
      StandardError.write("\(gold) cannot be read: \(error)\n")
      throw ExitStatus.input
    }
    guard !texts.isEmpty else {
      StandardError.write("\(gold) has no texts.\n")
      throw ExitStatus.nothingFound
    }
    var report = PeopleReport(isGiven: givenNames, shown: errors)
    for text in texts { report.take(text) }
    StandardOutput.write(Array(report.description.utf8))
  }
}

/// Two scores, and for each rule how often it joined rightly.
struct PeopleReport {
  private struct Counts {
    var right = 0
    var wrong = 0
    var unknown = 0
  }

  private let isGiven: Bool
  private let shown: Int
  private var all = CoreferenceScore()
  private var names = CoreferenceScore()
  private var rules: [String: Counts] = [:]
  private var examples: [String] = []

  init(isGiven: Bool, shown: Int) {
    self.isGiven = isGiven
    self.shown = shown
  }

  mutating func take(_ text: CoreferenceText) {
    let article = Article.verbatim(text.text, published: nil)
    let found: (mentions: [Mention], entities: [Entity])
    if isGiven {
      let kinds: [String: EntityKind] = ["PER": .person, "ORG": .organization, "LOC": .place]
      let names = text.places.filter { $0.kind == "name" }.map {
        (range: TextRange($0.range.lowerBound, $0.range.upperBound), kind: kinds[$0.type] ?? .other)
      }
      found = Pipeline.people(in: article, named: names)
    } else {
      let analysis = Pipeline.analyze(article)
      found = (analysis.mentions, analysis.entities)
    }
    let matching = PlaceMatching(text, found.mentions)
    all.take(known: matching.known(pronouns: true), found: matching.found(found.entities, pronouns: true))
    names.take(known: matching.known(pronouns: false), found: matching.found(found.entities, pronouns: false))
    count(found.entities, matching, text)
  }

  /// A join is right if the name it was joined to is known to mean the same person.
  private mutating func count(_ entities: [Entity], _ matching: PlaceMatching, _ text: CoreferenceText) {
    for entity in entities where entity.kind == .person {
      for link in entity.links {
        guard let antecedent = link.antecedent else { continue }
        guard let here = matching.person(of: link.mention), let there = matching.person(of: antecedent) else {
          rules[link.rule, default: Counts()].unknown += 1
          continue
        }
        if here == there {
          rules[link.rule, default: Counts()].right += 1
        } else {
          rules[link.rule, default: Counts()].wrong += 1
          show("wrong", link.rule, link.mention, antecedent, matching, text)
        }
      }
    }
    for (mention, first) in matching.missed(entities) { show("missed", "", mention, first, matching, text) }
  }

  private mutating func show(
    _ what: String, _ rule: String, _ mention: MentionIndex, _ other: MentionIndex, _ matching: PlaceMatching,
    _ text: CoreferenceText
  ) {
    guard examples.count < shown else { return }
    let bytes = Array(text.text.utf8)
    func words(_ range: TextRange, around: Int = 0) -> String {
      let place = max(0, range.start - around)..<min(bytes.count, range.end + around)
      return String(decoding: bytes[place], as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: " / ")
    }
    let (here, there) = (matching.mentions[mention].range, matching.mentions[other].range)
    examples.append("\(what) \(rule) “\(words(here))” “\(words(there))” \(text.id) … \(words(here, around: 60)) …")
  }
}

extension PeopleReport: CustomStringConvertible {
  var description: String {
    var lines: [String] = []
    for (title, score) in [("persons, names and pronouns", all), ("persons, names only", names)] {
      lines.append(title)
      for (name, ratio) in score.rows {
        let figures = "P \(three(ratio.precision))  R \(three(ratio.recall))  F1 \(three(ratio.f1))"
        lines.append(padded(name, 10) + figures)
      }
      lines.append(padded("CoNLL", 10) + three(score.conll))
      lines.append("")
    }
    lines.append("joined by, right, wrong, not in the gold")
    for (rule, counts) in rules.sorted(by: { $0.key < $1.key }) {
      lines.append(padded(rule, 16) + "\(counts.right)  \(counts.wrong)  \(counts.unknown)")
    }
    if !examples.isEmpty { lines += [""] + examples }
    return lines.joined(separator: "\n") + "\n"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.utf8.count))
  }

  private func three(_ value: Double) -> String {
    let digits = String(Int((value * 1000).rounded()) + 1000)
    return (value >= 0.9995 ? "1." : "0.") + digits.dropFirst()
  }
}
