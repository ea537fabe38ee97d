// The row above the hints: what is under focus, a message, what is typed, or how far reading is.

import NewsModel
import TerminalUI

extension ReaderState {
  func drawCaption(on canvas: inout Canvas) {
    canvas.fill(row: 0, columns: 0..<canvas.width, style: Style(.ink, on: .caption))
    let margin = canvas.width < 72 ? 1 : 3
    if case .prompt(let kind) = overlay { return drawPrompt(kind, on: &canvas, margin: margin) }
    var caption = currentCaption
    if case .choice(let subject) = overlay, let asked = open.flatMap({ subject.caption(in: $0) }) { caption = asked }
    let right = canvas.width - 1 - CellText.width(caption.position)
    var column = margin
    let limit = caption.position.isEmpty ? canvas.width - 1 : right - 2
    for words in caption.words where column < limit {
      let isWhole = column == margin || words.role == .strong
      let text = fitted(words.text, to: limit - column, isWhole: isWhole)
      column += canvas.put(text, column: column, row: 0, style: Style(words.role, on: .caption))
      if text != words.text { break }
    }
    if right > margin {
      canvas.put(caption.position, column: right, row: 0, style: Style(.count, on: .caption))
    }
  }

  /// The words, or as many whole ones as fit; a few of a reason tell nothing and are left out. Of a name every letter counts.
  private func fitted(_ text: String, to room: Int, isWhole: Bool) -> String {
    guard CellText.width(text) > room else { return text }
    if isWhole { return room > 2 ? CellText.cut(text, to: room) : "" }
    guard room >= 16 else { return "" }
    let space = text.prefix { $0 == " " }
    return space + Clause.cut(String(text.dropFirst(space.count)), to: room - space.count)
  }

  /// What the caption says now: a message, what is under focus, how far reading is, what the pane says of itself.
  var currentCaption: Caption {
    if let message { return caption(of: message) }
    if let count, count.focusBefore == nil { return Caption(words: [], position: "\(count.number)") }
    let pane = activePane
    let own = caption(of: pane, in: context(for: pane, layout: layout))
    if pane != .articles, let own { return own }
    if pane != .articles || selection.focus == nil, let caption = captionOfFocus { return caption }
    if let progress { return caption(of: progress) }
    return own ?? captionOfArticle
  }

  private func caption(of message: Message) -> Caption {
    var words: [Caption.Words] = message.isTrouble ? [.init("! ", .trouble)] : []
    if !message.subject.isEmpty { words.append(.init(message.subject + "   ", .strong)) }
    words.append(.init(message.text, message.subject.isEmpty && !message.isTrouble ? .strong : .count))
    return Caption(words: words)
  }

  /// `Reading the folder   ██████░░░░   3 of 12`
  private func caption(of progress: Progress) -> Caption {
    let length = min(24, max(4, size.width / 5))
    let full = progress.total > 0 ? progress.done * length / progress.total : 0
    return Caption(
      words: [
        .init("Reading the folder   ", .strong), .init(String(repeating: "█", count: full)),
        .init(String(repeating: "░", count: length - full), .faint),
        .init("   \(progress.done) of \(progress.total)"),
      ], position: size.width >= 100 ? "read on meanwhile" : "")
  }

  private var captionOfArticle: Caption {
    guard let open else { return Caption(words: []) }
    let minutes = "\(open.readingMinutes) min"
    guard open.isAnalyzed else { return Caption(words: [.init(minutes)]) }
    let people = open.analysis.entities.count { $0.kind == .person }
    let facts = [
      counted(people, "person", plural: "people"), counted(open.speech.count, "quote"),
      counted(open.analysis.times.count, "date"),
    ].filter { !$0.hasPrefix("0 ") }.joined(separator: ", ")
    return Caption(words: [.init(facts, .strong), .init(facts.isEmpty ? minutes : "   " + minutes)])
  }
}
