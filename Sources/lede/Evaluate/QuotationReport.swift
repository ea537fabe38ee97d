// Counts which quotations were found, with which bounds and speakers, and by which rule.

import NewsModel

struct QuotationReport {
  /// Which of the marked quotations count.
  enum Selection: String, CaseIterable {
    case direct = "direct"
    case quoted = "direct and mixed"
    case speech = "all speech"

    func holds(_ quote: QuotedText.Quote) -> Bool {
      switch self {
      case .direct: quote.kind == .direct
      case .quoted: quote.kind != .indirect
      case .speech: quote.kind != .indirect || SpeechWords.areSpeech(quote.cue)
      }
    }
  }

  private struct Counts {
    var gold = 0
    var found = 0
    var exact = 0
    var overlapping = 0
    var spoken = 0
    var named = 0
    var rightSpeaker = 0
  }

  private struct RuleCounts {
    var found = 0
    var exact = 0
    var overlapping = 0
    var speakers = 0
    var rightSpeakers = 0
  }

  private let shown: Int
  private var counts: [Selection: Counts] = [:]
  private var rules: [String: RuleCounts] = [:]
  private var examples: [String] = []

  init(shown: Int) { self.shown = shown }

  mutating func take(_ text: QuotedText, _ found: [Quotation]) {
    let said = found.filter { $0.kind != .scare }
    for selection in Selection.allCases { count(text, said, selection) }
    countRules(text, said)
  }
}

extension QuotationReport {
  /// A part of a quotation, and which quotation it is of.
  private struct Fragment {
    let range: TextRange
    let quotation: Int
  }

  private mutating func count(_ text: QuotedText, _ said: [Quotation], _ selection: Selection) {
    let wanted = text.quotes.enumerated().filter { selection.holds($0.element) }
    let gold = wanted.flatMap { index, quote in quote.parts.map { Fragment(range: $0, quotation: index) } }
    let others = text.quotes.filter { !selection.holds($0) }.flatMap(\.parts)
    let found = QuotationReport.fragments(of: said, in: text).filter { fragment in
      // what lies on words that do not count here is neither right nor wrong
      let length = fragment.range.count
      return QuotationReport.covered(fragment.range, by: others) * 2 < length
        || QuotationReport.covered(fragment.range, by: gold.map(\.range)) * 2 >= length
    }
    var sum = counts[selection] ?? Counts()
    let bounds = Set(gold.map(\.range))
    sum.gold += gold.count
    sum.found += Set(found.map(\.range)).count
    sum.exact += Set(found.map(\.range)).count { bounds.contains($0) }
    sum.overlapping += gold.count { part in found.contains { QuotationReport.meets($0.range, part.range) } }
    for (_, quote) in wanted where quote.speaker != nil {
      sum.spoken += 1
      guard let best = QuotationReport.best(for: quote, among: found), said[best].speaker.range != nil else { continue }
      sum.named += 1
      if QuotationReport.isSame(quote.speaker, said[best].speaker, in: text) { sum.rightSpeaker += 1 }
    }
    counts[selection] = sum
  }

  private mutating func countRules(_ text: QuotedText, _ said: [Quotation]) {
    let gold = text.quotes.flatMap { quote in quote.parts.map { (range: $0, quote: quote) } }
    let bounds = Set(gold.map(\.range))
    for fragment in QuotationReport.fragments(of: said, in: text) {
      let quotation = said[fragment.quotation]
      let key = "\(quotation.kind.rawValue): \(quotation.rule)"
      var rule = rules[key] ?? RuleCounts()
      rule.found += 1
      let met = gold.first { QuotationReport.meets($0.range, fragment.range) }
      if bounds.contains(fragment.range) { rule.exact += 1 }
      if met != nil { rule.overlapping += 1 }
      if let met, met.quote.speaker != nil, quotation.speaker.range != nil {
        rule.speakers += 1
        if QuotationReport.isSame(met.quote.speaker, quotation.speaker, in: text) { rule.rightSpeakers += 1 }
      }
      rules[key] = rule
      if !bounds.contains(fragment.range) { show(met == nil ? "extra " : "bounds", key, fragment.range, in: text) }
    }
    let all = QuotationReport.fragments(of: said, in: text)
    for part in gold where !all.contains(where: { QuotationReport.meets($0.range, part.range) }) {
      show("missed", part.quote.kind.rawValue, part.range, in: text)
    }
  }

  private mutating func show(_ what: String, _ key: String, _ range: TextRange, in text: QuotedText) {
    guard examples.count < shown else { return }
    let low = max(0, range.start - 60)
    let high = min(text.bytes.count, range.end + 60)
    func words(_ low: Int, _ high: Int) -> String {
      String(decoding: text.bytes[low..<high], as: UTF8.self).split(whereSeparator: \.isNewline).joined(
        separator: " ¶ ")
    }
    examples.append(
      "\(what) \(key) … \(words(low, range.start))[\(words(range.start, range.end))]\(words(range.end, high)) …"
        .harmless)
  }
}

extension QuotationReport {
  private static func fragments(of said: [Quotation], in text: QuotedText) -> [Fragment] {
    said.enumerated().flatMap { index, quotation in
      quotation.parts.compactMap { part in
        QuotedText.trimmed(part, in: text.bytes).map { Fragment(range: $0, quotation: index) }
      }
    }
  }

  private static func overlap(_ a: TextRange, _ b: TextRange) -> Int {
    max(0, min(a.end, b.end) - max(a.start, b.start))
  }

  /// Half of the shorter lies on the longer.
  private static func meets(_ a: TextRange, _ b: TextRange) -> Bool {
    let common = overlap(a, b)
    return common > 0 && common * 2 >= min(a.count, b.count)
  }

  private static func covered(_ range: TextRange, by others: [TextRange]) -> Int {
    others.reduce(0) { $0 + overlap(range, $1) }
  }

  /// The quotation that covers most of a marked one, if that is half of it.
  private static func best(for quote: QuotedText.Quote, among found: [Fragment]) -> Int? {
    var common: [Int: Int] = [:]
    for fragment in found { common[fragment.quotation, default: 0] += covered(fragment.range, by: quote.parts) }
    let best = common.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let length = quote.parts.reduce(0) { $0 + $1.count }
    let isMet = found.contains { part in quote.parts.contains { meets($0, part.range) } }
    return best.flatMap { $0.value > 0 && ($0.value * 2 >= length || isMet) ? $0.key : nil }
  }

  /// The same words, or the same last name.
  private static func isSame(_ gold: TextRange?, _ speaker: Speaker, in text: QuotedText) -> Bool {
    guard let gold, let range = speaker.range else { return false }
    if overlap(gold, range) > 0 { return true }
    let names = [gold, range].map { lastName(String(decoding: text.bytes[$0.start..<$0.end], as: UTF8.self)) }
    return names[0] != nil && names[0] == names[1]
  }

  private static func lastName(_ words: String) -> String? {
    let head = words.split(separator: ",")[0].split(separator: " ")
    return head.last { $0.first?.isUppercase == true }.map { $0.lowercased() }
  }
}

extension QuotationReport: CustomStringConvertible {
  var description: String {
    var lines = ["                   exact P   R      F1     overlap R  speaker  speaker precision"]
    for selection in Selection.allCases {
      let sum = counts[selection] ?? Counts()
      let (precision, recall) = (
        QuotationReport.share(sum.exact, sum.found), QuotationReport.share(sum.exact, sum.gold)
      )
      let f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
      let figures = [
        precision, recall, f1, QuotationReport.share(sum.overlapping, sum.gold),
        QuotationReport.share(sum.rightSpeaker, sum.spoken), QuotationReport.share(sum.rightSpeaker, sum.named),
      ]
      let name = selection.rawValue
      lines.append(
        name + String(repeating: " ", count: 19 - name.utf8.count) + figures.map(three).joined(separator: "  "))
    }
    lines.append("")
    for (rule, sum) in rules.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "\(rule): \(sum.found) found, \(sum.exact) exact, \(sum.found - sum.overlapping) extra, "
          + "\(sum.speakers - sum.rightSpeakers) of \(sum.speakers) speakers wrong")
    }
    if !examples.isEmpty { lines += [""] + examples }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }

  private func three(_ value: Double) -> String {
    let digits = String(Int((value * 1000).rounded()) + 1000)
    return (value >= 0.9995 ? "1." : "0.") + digits.dropFirst() + "  "
  }
}
