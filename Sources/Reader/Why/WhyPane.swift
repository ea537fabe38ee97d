// How the why pane changes and how it looks.

import NewsModel
import TerminalUI

extension WhyState: Pane {
  func heading(in context: PaneContext) -> PaneHeading {
    var heading = PaneHeading(name: "WHY", figures: evidence?.certainty.rawValue ?? "")
    if let evidence, let open = context.open { heading.claim = ClaimWords(evidence, of: claim, in: open).words }
    return heading
  }

  func hints(in context: PaneContext) -> [CommandName] {
    if place != nil { return [.escape, .enter, .copy, .down] }
    let leads = evidence.flatMap(firstPlace) != nil
    return [.escape] + (leads ? [.enter] : []) + [.nextMention, .copy, .down]
  }

  func draw(on canvas: inout Canvas, in context: PaneContext) {
    canvas.clear(style: Style(.ink, on: .sheet))
    guard let open = context.open else { return }
    guard let evidence else {
      canvas.put(
        cut: claim == nil ? "Nothing is claimed here." : "Nothing more is known of this.",
        column: WhyColumns(context).label,
        row: min(1, context.height - 1), style: Style(.dim, on: .sheet), limit: context.width - 4)
      return
    }
    let rows = self.rows(of: evidence, open, in: context)
    let first = clamped(top, rows: rows.lines.count, in: context)
    for (row, line) in rows.lines[first...].prefix(context.height).enumerated() {
      draw(line, row: row, WhyColumns(context), on: &canvas)
    }
  }

  private func draw(_ line: EvidenceRows.Line, row: Int, _ columns: WhyColumns, on canvas: inout Canvas) {
    let dim = Style(.dim, on: .sheet)
    canvas.put(cut: line.label, column: columns.label, row: row, style: dim, limit: columns.text - columns.label - 1)
    canvas.put(line.row, of: line.text, column: columns.text + line.indent, row: row, ground: .sheet)
    canvas.put(
      line.note, column: columns.text + line.noteIndent, row: row, style: dim, limit: columns.end - columns.text)
    canvas.put(line.paragraph, endingAt: columns.end, row: row, style: dim)
  }

  mutating func handle(_ command: CommandName, in context: PaneContext) -> PaneOutcome {
    guard let open = context.open, let evidence else { return .unhandled }
    let count = rows(of: evidence, open, in: context).lines.count
    let step = max(1, min(context.count, count))
    let page = max(1, context.height - 1)
    let last = max(0, count - context.height)
    switch command {
    case .down: return move(to: top + step, from: count, in: context)
    case .up: return move(to: top - step, from: count, in: context)
    case .pageDown: return move(to: top + page * step, from: count, in: context)
    case .pageUp: return move(to: top - page * step, from: count, in: context)
    case .halfDown: return move(to: top + max(1, page / 2) * step, from: count, in: context)
    case .halfUp: return move(to: top - max(1, page / 2) * step, from: count, in: context)
    case .top: return move(to: 0, from: count, in: context)
    case .end: return move(to: last, from: count, in: context)
    case .enter: return go(to: evidence, open)
    case .copy: return .copy(evidence.inWords(in: open), said: "the evidence for “\(evidence.claim)”")
    default: return .unhandled
    }
  }

  mutating func scroll(by rows: Int, in context: PaneContext) {
    guard let open = context.open, let evidence else { return }
    let count = self.rows(of: evidence, open, in: context).lines.count
    top = clamped(clamped(top, rows: count, in: context) + rows, rows: count, in: context)
  }

  mutating func opened(_ open: OpenArticle?, isSame: Bool) { self = WhyState() }

  /// The rows that the pane would fill below its rule, for sharing the text's rows.
  func neededRows(in context: PaneContext) -> Int {
    guard let open = context.open, let evidence else { return 2 }
    return EvidenceRows(
      evidence, of: open, selected: context.selection.entity, width: WhyColumns(context).width, isSpacious: true
    ).lines.count
  }
}

// MARK: - Rows and places

extension WhyState {
  /// With space between the pieces of evidence where that fits.
  private func rows(of evidence: Evidence, _ open: OpenArticle, in context: PaneContext) -> EvidenceRows {
    let width = WhyColumns(context).width
    let selected = context.selection.entity
    let spacious = EvidenceRows(evidence, of: open, selected: selected, width: width, isSpacious: true)
    if spacious.lines.count <= context.height { return spacious }
    return EvidenceRows(evidence, of: open, selected: selected, width: width, isSpacious: false)
  }

  private func clamped(_ top: Int, rows: Int, in context: PaneContext) -> Int {
    max(0, min(top, rows - context.height))
  }

  private mutating func move(to target: Int, from count: Int, in context: PaneContext) -> PaneOutcome {
    let before = clamped(top, rows: count, in: context)
    top = clamped(target, rows: count, in: context)
    return top == before && count <= context.height ? .refused("All of it is in view") : .handled
  }

  /// Goes to where it was first named, to the cue, or to what a date was counted from: the first place of the evidence.
  private func go(to evidence: Evidence, _ open: OpenArticle) -> PaneOutcome {
    if let place { return .go(place) }
    guard let place = firstPlace(evidence) else {
      return .refused("It stands nowhere in the text")
    }
    let mention = open.mentions(overlapping: place).first { open.analysis.mentions[$0].range == place }
    if let mention { return .jump(.mention(mention), entity: open.entityOfMention[mention]) }
    if let time = open.analysis.times.firstIndex(where: { $0.range == place }) {
      return .jump(.time(time), entity: nil)
    }
    return .jumpTo(place)
  }
}

/// The first place in the open article that the evidence rests on.
private func firstPlace(_ evidence: Evidence) -> TextRange? {
  evidence.rows.lazy.compactMap(\.place).first { !$0.isEmpty }
}

/// Where labels, words and paragraph numbers stand.
private struct WhyColumns {
  let label: Int
  let text: Int
  /// The column after the paragraph numbers.
  let end: Int
  /// Columns of words.
  var width: Int { max(1, end - text) }

  init(_ context: PaneContext) {
    let isNarrow = context.width < 45
    label = isNarrow ? 1 : 3
    text = isNarrow ? 13 : 17
    end = context.width - (isNarrow ? 1 : 2)
  }
}

extension Evidence {
  /// The evidence as lines of plain text.
  fileprivate func inWords(in open: OpenArticle) -> String {
    var lines = ["\(claim) (\(certainty.rawValue))"]
    for row in rows {
      let label = row.label.isEmpty ? "" : row.label + ": "
      let words = row.label == "Rule" ? QuoteReason.name(of: row.text) : row.text
      let beside = row.noteBesidePlace(in: open)
      let note = beside.isEmpty ? "" : " (\(beside))"
      let place = row.whereabouts(in: open)
      lines.append("  " + label + words + note + (place.isEmpty ? "" : " " + place))
    }
    return lines.joined(separator: "\n")
  }
}
