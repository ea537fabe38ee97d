// Tells the proof of a date: the rule, the words, the anchor and the arithmetic.

import NewsModel

enum TimeEvidence {
  /// The evidence for a time expression; nil if there is no such one.
  static func evidence(for index: Int, in article: Article, analysis: Analysis) -> Evidence? {
    guard analysis.times.indices.contains(index) else { return nil }
    let time = analysis.times[index]
    let source = SourceText(article.text)
    let reading = Reading(article: article, source: source, document: analysis.document)
    let meaning = TimeRecognizer(text: TimeText(reading)).times().first { $0.range == time.range }?.meaning
    let words = source.string(time.range)
    var rows = [
      Evidence.Row(label: "Rule", text: time.rule),
      Evidence.Row(label: "Words", text: words, place: time.range),
    ]
    rows.append(anchorRow(of: time, article: article, analysis: analysis, source: source))
    if let sum = arithmetic(time, meaning, analysis) { rows.append(Evidence.Row(label: "Arithmetic", text: sum)) }
    if let doubt = doubt(time, meaning) { rows.append(Evidence.Row(label: "Doubt", text: doubt)) }
    return Evidence(claim: "\(words) → \(time.value.words())", certainty: certainty(time, meaning), rows: rows)
  }

  private static func anchorRow(of time: TimeExpression, article: Article, analysis: Analysis, source: SourceText)
    -> Evidence.Row
  {
    let label = "Anchor"
    switch time.anchor {
    case .itself: return Evidence.Row(label: label, text: "none needed", note: "the words tell the date themselves")
    case .none: return Evidence.Row(label: label, text: "none", note: "no day to count from")
    case .chosen(let date): return Evidence.Row(label: label, text: TimeValue(date).words(), note: "the day you chose")
    case .published(let date): return Evidence.Row(label: label, text: TimeValue(date).words(), note: "the page's date")
    case .dateline(let date):
      let place = article.metadata.dateline.map { $0.dateRange ?? $0.range }
      return Evidence.Row(label: label, text: TimeValue(date).words(), note: "the dateline", place: place)
    case .expression(let index):
      guard analysis.times.indices.contains(index) else { return Evidence.Row(label: label, text: "none") }
      let earlier = analysis.times[index]
      return Evidence.Row(
        label: label, text: "\(source.string(earlier.range)) = \(earlier.value.words())",
        note: earlier.range.start < time.range.start ? "told before" : "when it was said", place: earlier.range)
    }
  }

  /// "10 December 2023 − 1 month = November 2023"
  private static func arithmetic(_ time: TimeExpression, _ meaning: TimeMeaning?, _ analysis: Analysis) -> String? {
    guard let start = anchorWords(time.anchor, analysis), let meaning else { return nil }
    switch meaning.core {
    case .shift(let shift):
      guard let count = shift.count else { return nil }
      if count == 0 { return "the \(shift.unit) of \(start) = \(time.value.words())" }
      let amount = "\(abs(count)) \(shift.unit)\(abs(count) == 1 ? "" : "s")"
      return "\(start) \(count < 0 ? "−" : "+") \(amount) = \(time.value.words())"
    case .calendar: return "as seen from \(start) = \(time.value.words())"
    default: return nil
    }
  }

  private static func anchorWords(_ anchor: TimeAnchor, _ analysis: Analysis) -> String? {
    switch anchor {
    case .dateline(let date), .published(let date), .chosen(let date): TimeValue(date).words()
    case .expression(let index): analysis.times.indices.contains(index) ? analysis.times[index].value.words() : nil
    case .itself, .none: nil
    }
  }

  private static func doubt(_ time: TimeExpression, _ meaning: TimeMeaning?) -> String? {
    if time.anchor == .none, time.kind == .date || time.kind == .time, !time.value.timex.hasSuffix("_REF") {
      return "no date of the article to count from"
    }
    guard case .shift(let shift)? = meaning?.core, let count = shift.count, count != 0, case .expression = time.anchor,
      shift.unit < .month, time.value.precision < .week, time.value.precision != .none
    else { return nil }
    return "the day counted from is not known, so the \(time.value.precision) is kept"
  }

  private static func certainty(_ time: TimeExpression, _ meaning: TimeMeaning?) -> Certainty {
    switch time.anchor {
    case .itself: return .sure
    case .none: return .open
    case .expression: return .likely
    case .dateline, .published, .chosen:
      if case .shift? = meaning?.core { return .sure }
      return .likely
    }
  }
}
