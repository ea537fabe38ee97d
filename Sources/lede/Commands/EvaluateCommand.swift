// `lede evaluate names`: how well names are found in a tagged corpus, and where it fails.

import ArgumentParser
import Extraction
import FoundationEssentials
import NewsModel

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure the engine on texts with known answers (for developers).",
    shouldDisplay: false,
    subcommands: [
      EvaluateNamesCommand.self, EvaluatePeopleCommand.self, EvaluateQuotesCommand.self, EvaluateSentencesCommand.self,
      EvaluateTimesCommand.self,
    ])
}

struct EvaluateNamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Precision, recall and F1 of names, and the errors by what the text looks like.")

  @Argument(help: ArgumentHelp("Words and BIO tags, tab-separated, one word a line.", valueName: "gold"))
  var gold: String

  @Option(help: ArgumentHelp("How many errors to print.", valueName: "count"))
  var errors = 0

  func run() throws {
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: gold)))
    } catch {
      StandardError.write("\(gold) cannot be read: \(error)\n")
      throw ExitStatus.input
    }
    let texts = TaggedCorpus.read(bytes, group: 25)
    var report = NameReport(texts, shown: errors)
    for text in texts { report.take(text) }
    guard report.goldCount > 0 else {
      StandardError.write("\(gold) has no tagged names.\n")
      throw ExitStatus.nothingFound
    }
    StandardOutput.write(Array(report.description.utf8))
  }
}

/// Counts what was found, missed and wrongly found.
struct NameReport {
  private let shown: Int
  private var kinds = [EvaluationCounts](repeating: EvaluationCounts(), count: 3)
  private var features: [String: EvaluationCounts] = [:]
  private var rules: [String: EvaluationCounts] = [:]
  private var examples: [String] = []
  /// Spellings that the gold has as names of more than one kind.
  private let ambiguous: Set<ArraySlice<UInt8>>
  private let lexicon = try? NameModelFile.shared.get().lexicon

  /// - Parameter texts: All texts that will be taken.
  init(_ texts: [TaggedText], shown: Int) {
    self.shown = shown
    var kinds: [ArraySlice<UInt8>: Set<Int>] = [:]
    for text in texts { for name in text.names { kinds[text.bytes[name.range], default: []].insert(name.kind) } }
    ambiguous = Set(kinds.filter { $0.value.count > 1 }.keys)
  }

  var goldCount: Int { kinds.reduce(0) { $0 + $1.gold } }

  mutating func take(_ text: TaggedText) {
    let string = String(decoding: text.bytes, as: UTF8.self)
    let analysis = Pipeline.analyze(.verbatim(string, published: nil))
    let gold = Set(text.names)
    var found: Set<TaggedName> = []
    for mention in analysis.mentions where mention.form == .name {
      guard let kind = [EntityKind.person, .organization, .place].firstIndex(of: mention.kind) else { continue }
      let name = TaggedName(range: mention.range.start..<mention.range.end, kind: kind)
      found.insert(name)
      rules[mention.rule, default: EvaluationCounts()].found += 1
      if gold.contains(name) { rules[mention.rule, default: EvaluationCounts()].right += 1 }
    }
    for name in gold.union(found) { count(name, isGold: gold.contains(name), isFound: found.contains(name), in: text) }
  }

  private mutating func count(_ name: TaggedName, isGold: Bool, isFound: Bool, in text: TaggedText) {
    func add(_ counts: inout EvaluationCounts) {
      if isGold { counts.gold += 1 }
      if isFound { counts.found += 1 }
      if isGold && isFound { counts.right += 1 }
    }
    add(&kinds[name.kind])
    for feature in NameReport.features(of: name, in: text) + known(name, in: text) {
      add(&features[feature, default: EvaluationCounts()])
    }
    guard isGold != isFound, examples.count < shown else { return }
    let around = max(0, name.range.lowerBound - 40)..<min(text.bytes.count, name.range.upperBound + 40)
    let words = String(decoding: text.bytes[name.range], as: UTF8.self)
    let place = String(decoding: text.bytes[around], as: UTF8.self)
    examples.append("\(isGold ? "missing" : "extra  ") \(["PER", "ORG", "LOC"][name.kind]) “\(words)” … \(place) …")
  }

  /// What lists of names, free text and the other texts know of its words.
  private func known(_ name: TaggedName, in text: TaggedText) -> [String] {
    var features: [String] = []
    if ambiguous.contains(text.bytes[name.range]) { features.append("ambiguous") }
    guard let lexicon else { return features }
    let words = text.tokens.filter { $0.overlaps(name.range) }.map { text.bytes[$0] }
    if words.contains(where: lexicon.isUnknown) { features.append("unseen") }
    if words.contains(where: lexicon.isRare) { features.append("rare") }
    return features
  }

  /// What the text looks like where the name stands.
  private static func features(of name: TaggedName, in text: TaggedText) -> [String] {
    guard let first = text.tokens.firstIndex(where: { $0.lowerBound >= name.range.lowerBound }) else { return [] }
    var features: [String] = []
    if text.sentences.contains(where: { $0.lowerBound == first }) { features.append("sentence start") }
    let bytes = text.bytes[name.range]
    features.append(bytes.contains(0x20) ? "several words" : "one word")
    let letters = bytes.filter { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    if letters.count > 1, letters.allSatisfy({ $0 < 0x60 }) { features.append("capitals") }
    if !letters.isEmpty, letters.allSatisfy({ $0 > 0x60 }) { features.append("lower case") }
    if bytes.contains(where: { $0 >= 0x80 }) { features.append("diacritics") }
    let sentence = text.sentences.first { $0.contains(first) } ?? first..<first + 1
    let longWords = text.tokens[sentence].filter { $0.count > 3 }
    let capitals = longWords.count { text.bytes[$0.lowerBound] >= 0x41 && text.bytes[$0.lowerBound] <= 0x5A }
    if longWords.count > 3, capitals * 10 >= longWords.count * 8 { features.append("headline") }
    return features
  }
}

extension NameReport: CustomStringConvertible {
  var description: String {
    var lines: [String] = []
    func add(_ name: String, _ counts: EvaluationCounts) {
      lines.append(name + String(repeating: " ", count: max(1, 18 - name.utf8.count)) + counts.line)
    }
    for (index, name) in ["person", "organization", "place"].enumerated() { add(name, kinds[index]) }
    var all = EvaluationCounts()
    for kind in kinds {
      all.right += kind.right
      all.found += kind.found
      all.gold += kind.gold
    }
    add("all", all)
    lines.append("")
    for (feature, counts) in features.sorted(by: { $0.key < $1.key }) { add(feature, counts) }
    lines.append("")
    for (rule, counts) in rules.sorted(by: { $0.key < $1.key }) {
      lines.append("\(rule): \(counts.found) found, \(counts.right) right")
    }
    if !examples.isEmpty { lines += [""] + examples }
    return lines.joined(separator: "\n") + "\n"
  }
}
