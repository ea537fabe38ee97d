// What the caption says of what is under focus: what it is taken for, how sure that is, and why.

import NewsModel
import TerminalUI

extension ReaderState {
  /// The caption of what is under focus in the text; nil if nothing is.
  var captionOfFocus: Caption? {
    guard let open, let focus = selection.focus else { return nil }
    var caption: Caption? =
      switch focus {
      case .mention(let index): mentionCaption(index, in: open)
      case .quotation(let index): quotationCaption(index, in: open)
      case .time(let index): timeCaption(index, in: open)
      case .match(let range): matchCaption(range)
      }
    if !wrapNote.isEmpty, let position = caption?.position { caption?.position = wrapNote + "   " + position }
    return caption
  }

  private func mentionCaption(_ index: MentionIndex, in open: OpenArticle) -> Caption? {
    guard open.analysis.mentions.indices.contains(index) else { return nil }
    let words = open.words(of: open.analysis.mentions[index].range)
    guard let owner = open.entityOfMention[index] else {
      return Caption(words: [.init(words, .mark), .init("   open: it is not known who this is")])
    }
    let entity = open.analysis.entities[owner]
    let place = entity.links.firstIndex { $0.mention == index }
    var caption = Caption(words: [.init(words, .mark)])
    if words != entity.name { caption.words += [.init(" → "), .init(entity.name, .strong)] }
    if let place {
      let reason = LinkReason(entity.links[place], of: entity)
      caption.words.append(.init("   " + (size.width >= 100 ? reason.sentence : reason.short)))
      caption.position = "\(size.width >= 160 ? "mention " : "")\(place + 1) of \(entity.links.count)"
    }
    return caption
  }

  private func quotationCaption(_ index: Int, in open: OpenArticle) -> Caption? {
    guard open.analysis.quotations.indices.contains(index) else { return nil }
    let quotation = open.analysis.quotations[index]
    let label = SpeakerName.label(of: quotation, in: open)
    let place = open.speech.firstIndex(of: index)
    let position = place.map { "\(size.width < 72 ? "" : "quote ")\($0 + 1) of \(open.speech.count)" } ?? ""
    // Who speaks is needed more than what is said: that can be read above.
    let rest = 10 + CellText.width(position) + CellText.width(label.name)
    let room = max(5, min(max(16, size.width * 35 / 100), size.width - rest))
    let head = TextRange(quotation.parts[0].start, min(quotation.parts[0].end, quotation.parts[0].start + 400))
    let said = Clause.cut(open.words(of: head), to: room)
    var caption = Caption(words: [.init(said, .mark), .init(" — "), .init(label.name, .strong)], position: position)
    if label.name == "?" {
      caption.words.append(.init("   open: nobody is named as its speaker"))
    } else {
      let reason = QuoteReason.words(for: quotation.rule, cue: quotation.cue.map { open.words(of: $0) })
      caption.words.append(.init("   \(quotation.certainty.rawValue): \(reason)"))
    }
    return caption
  }

  private func timeCaption(_ index: Int, in open: OpenArticle) -> Caption? {
    guard open.analysis.times.indices.contains(index) else { return nil }
    let time = open.analysis.times[index]
    let words = open.words(of: time.range)
    let value = TimeWords.words(for: time.value)
    var caption = Caption(words: [.init(words, .mark)])
    if let value, value.lowercased() != words.lowercased() {
      caption.words += [.init(" → "), .init(value, .strong)]
    }
    caption.words.append(.init("   " + TimeWords.reason(of: time, in: open)))
    caption.position = "\(size.width < 72 ? "" : "date ")\(index + 1) of \(open.analysis.times.count)"
    return caption
  }

  private func matchCaption(_ range: TextRange) -> Caption? {
    guard let found = text.found else { return nil }
    let number = found.firstIndex(from: range.start) + 1
    return Caption(words: [.init("/" + found.words, .mark)], position: "\(number) of \(found.starts.count)")
  }
}

/// Cuts at words.
enum Clause {
  /// The text, or its words that fit into `columns` with `…` after them; a quote mark that was opened is closed.
  static func cut(_ text: String, to columns: Int) -> String {
    let text = text.replacingLineEnds
    guard CellText.width(text) > columns else { return text }
    let closing = text.first.flatMap { ["“": "”", "\"": "\"", "«": "»", "‘": "’", "「": "」"][$0] } ?? ""
    var kept = ""
    var used = 0
    for word in text.split(separator: " ") {
      let width = CellText.width(word) + 1
      if used + width > columns - 2 { break }
      kept += word + " "
      used += width
    }
    guard !kept.isEmpty else { return CellText.cut(text, to: columns) }
    return kept + "…" + closing
  }
}

extension String {
  /// One line: line ends become spaces.
  var replacingLineEnds: String { String(map { $0.isNewline ? " " : $0 }) }
}
