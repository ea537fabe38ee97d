// How the timeline of the folder changes.

import NewsModel
import TerminalUI

extension FolderTimelineState: ItemPane {
  typealias Layout = FolderTimelineLayout

  func heading(in context: PaneContext) -> PaneHeading {
    var heading = PaneHeading(name: "TIMELINE")
    guard let layout = FolderTimelineLayout(self, in: context) else {
      heading.note = "all articles"
      return heading
    }
    (heading.note, heading.shortNote) = notes(layout.timeline)
    layout.head(&heading, inView: layout.countInView(from: top(of: layout, in: context)))
    return heading
  }

  /// "12 articles", "the last 10000 of 31415 articles", "Ada Vane in 3 articles"; and in few columns "of 12", "Ada Vane".
  private func notes(_ timeline: FolderTimeline) -> (whole: String, short: String) {
    let sources = timeline.sources.count
    let isAll = sources == timeline.allSources
    let articles = isAll ? counted(sources, "article") : "the last \(sources) of \(timeline.allSources) articles"
    let whole = (person.map { "\($0.name) in " } ?? "") + articles
    if !filterWords.isEmpty { return ("filter: \(filterWords) · \(whole)", "filter: \(filterWords)") }
    return (whole, person?.name ?? "of \(sources)")
  }

  func hints(in context: PaneContext) -> [CommandName] {
    [.enter, .down, .timeline, .why, .only, .filter, .copy, .zoom, .back]
  }

  /// The words of the date, and who tells it.
  func caption(in context: PaneContext) -> Caption? {
    guard let layout = FolderTimelineLayout(self, in: context), let place = layout.cursor(self, in: context) else {
      return nil
    }
    let row = layout.timeline.rows[layout.shown[place]]
    let value = row.when.words(.short)
    var caption = Caption(words: [], position: "\(place + 1) of \(layout.count)")
    let words = row.tellings[0].words.replacingLineEnds
    caption.words = [.init(words.isEmpty ? value : words, .mark)]
    if !words.isEmpty, value.lowercased() != words.lowercased() {
      caption.words += [.init(" → "), .init(value, .strong)]
    }
    if !row.doubt.isEmpty { caption.words += [.init("   open: " + row.doubt)] }
    caption.words.append(.init("   " + layout.timeline.tellers(of: row)))
    return caption
  }

  func draw(on canvas: inout Canvas, in context: PaneContext) {
    guard let layout = FolderTimelineLayout(self, in: context), layout.count > 0 else {
      canvas.put(
        cut: wordsForNone(in: context), column: context.leftMargin, row: context.height > 2 ? 1 : 0,
        style: Style(.dim), limit: context.width - context.leftMargin - 1)
      return
    }
    let drawing = SpineDrawing(
      layout: layout, selection: context.selection, isFocused: context.isFocused, today: context.today)
    drawing.draw(from: top(of: layout, in: context), cursor: layout.cursor(self, in: context), on: &canvas)
  }

  func wordsForNone(in context: PaneContext) -> String {
    if timeline == nil { return "Reading all articles…" }
    if !filterWords.isEmpty { return "Nothing dated has “\(filterWords)” in it." }
    return person == nil ? "No dates in these articles." : "No dates of theirs in these articles."
  }

  func answerOnly(in context: PaneContext) -> PaneOutcome? {
    if person != nil || context.selection.only != nil { return .only(nil) }
    return context.selection.entity.map { .only($0) } ?? .refused("No one is selected")
  }

  mutating func answer(
    _ command: CommandName, at here: Int, _ layout: FolderTimelineLayout, _ context: PaneContext
  ) -> PaneOutcome {
    let row = layout.timeline.rows[layout.shown[here]]
    let telling = row.tellings[0]
    let place = ArticlePlace(layout.timeline.sources[telling.source].id, sentence: telling.sentence)
    switch command {
    case .enter:
      go(to: here, layout, context)
      return .go(place)
    case .why: return .prove(layout.timeline.evidence(for: row), place)
    case .copy:
      let words = row.text.isEmpty ? row.kind == .dateline ? "dateline" : "page date" : row.text
      return .copy(
        "\(row.when.words()): \(words) — \(layout.timeline.titles(of: row).joined(separator: "; "))",
        said: "date and what happened, with its sources")
    case .anchor: return .refused("An article has a day of its own: t shows this article’s dates")
    default: return .unhandled
    }
  }

  mutating func setCursor(_ place: Int, _ layout: FolderTimelineLayout, _ context: PaneContext) {
    cursor = layout.shown[place]
  }

  mutating func show(_ open: OpenArticle?, isSame: Bool) {}

  /// The rows that the pane would fill below its rule, for sharing the rail.
  func neededRows(in context: PaneContext) -> Int { min(max(2, matching.count * 2), max(2, context.height)) }
}

extension FolderTimeline {
  /// "1 The title of it, 10 Dec 2023", "told by 1 The title of it, 10 Dec 2023, and 2 more"
  fileprivate func tellers(of row: Row) -> String {
    let titles = titles(of: row)
    return titles[0] + (titles.count > 1 ? ", and \(titles.count - 1) more" : "")
  }

  /// The numbers, titles and days of the articles that tell it, the fullest telling first.
  fileprivate func titles(of row: Row) -> [String] {
    var seen: Set<Int> = []
    return row.tellings.filter { seen.insert($0.source).inserted }.map { title(of: $0.source) }
  }

  private func title(of source: Int) -> String {
    let day = sources[source].day.map { ", \(TimeValue($0).words(.short))" } ?? ""
    return "\(source + 1) \(sources[source].title)\(day)"
  }

  /// The words of each telling and what they were counted from, and what speaks against them.
  fileprivate func evidence(for row: Row) -> Evidence {
    let first = row.tellings[0]
    let value = row.when.words(.short)
    let isPlain = first.words.isEmpty || first.words.lowercased() == value.lowercased()
    var rows: [Evidence.Row] = []
    for (number, telling) in row.tellings.prefix(FolderTimeline.mostTellers).enumerated() {
      rows.append(
        Evidence.Row(label: number == 0 ? "Told by" : "", text: title(of: telling.source), note: telling.note))
    }
    if row.tellings.count > FolderTimeline.mostTellers {
      rows.append(Evidence.Row(label: "", text: "\(row.tellings.count - FolderTimeline.mostTellers) more"))
    }
    for (number, other) in row.others.prefix(FolderTimeline.mostTellers).enumerated() {
      let titles = other.sources.map { title(of: $0) }.joined(separator: "; ")
      rows.append(
        Evidence.Row(label: number == 0 ? "Not" : "", text: other.when.words(.short), note: "in " + titles))
    }
    return Evidence(
      claim: isPlain ? value : "\(first.words.replacingLineEnds) → \(value)",
      certainty: !row.others.isEmpty ? .open : row.numbers.count > 1 ? .sure : .likely, rows: rows)
  }

  private static let mostTellers = 12
}

extension FolderTimeline.Telling {
  /// `“Last month”, counted from the dateline, 10 Dec 2023`
  fileprivate var note: String {
    guard !words.isEmpty else { return "its own date" }
    return "“\(words.replacingLineEnds)”" + (anchor.isEmpty ? "" : ", counted from \(anchor)")
  }
}
