// Short pieces of the text around a place, for rows of evidence.

import NewsModel

struct Snippet {
  let article: Article
  /// Words shown on either side.
  private static let reach = 6

  /// “… Suzkovi seems to be in a state of …”: the words around a range, from its own paragraph.
  func around(_ range: TextRange) -> String {
    let block = article.blocks.first { $0.range.contains(range) }?.range ?? TextRange(0, article.text.utf8.count)
    let before = words(
      TextRange(max(block.start, range.start - 80), range.start), whole: range.start - 80 <= block.start)
    let after = words(TextRange(range.end, min(block.end, range.end + 80)), whole: range.end + 80 >= block.end)
    let head = before.suffix(Snippet.reach / 3).joined(separator: " ")
    let tail = after.prefix(Snippet.reach).joined(separator: " ")
    let opens = before.count > Snippet.reach / 3 || range.start - 80 > block.start ? "… " : ""
    let closes = after.count > Snippet.reach || range.end + 80 < block.end ? " …" : ""
    let space = range.start > 0 && isSpace(range.start - 1) && !head.isEmpty ? " " : ""
    let gap = isSpace(range.end) && !tail.isEmpty ? " " : ""
    return "“" + opens + head + space + String(article.text[range]).collapsingSpaces + gap + tail + closes + "”"
  }

  /// "¶2": the paragraph that holds a place; the headline is "headline".
  func paragraph(of range: TextRange) -> String {
    var number = 0
    for block in article.blocks {
      let isHeading = block.kind == .headline || block.kind == .heading
      if !isHeading { number += 1 }
      if block.range.contains(range) { return isHeading ? "headline" : "¶\(number)" }
    }
    return ""
  }

  /// The words of a range; a word cut at the far edge is left out.
  private func words(_ range: TextRange, whole: Bool) -> [String] {
    String(decoding: Array(article.text.utf8.dropFirst(range.start).prefix(range.count)), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).map(String.init).filter { !$0.contains("\u{FFFD}") }
  }

  private func isSpace(_ offset: Int) -> Bool {
    article.text.utf8.dropFirst(offset).first.map { $0 <= 0x20 } ?? false
  }
}
