// The beginning of a Markdown text: its headline and the lines about the page below it.

import NewsModel

/// Tells headline and masthead from the body.
struct MarkdownOpening {
  let pieces: [MarkdownPiece]

  func append(to builder: inout ArticleBuilder) {
    var masthead = Masthead()
    let title = builder.metadata.title
    let first = pieces.firstIndex { $0.level != nil }.flatMap { $0 <= 3 ? $0 : nil }
    let isTitle = title == nil || first.map { MarkdownOpening.isSame(pieces[$0].text.string, title) } == true
    let headline = isTitle ? first : nil
    let taken = mastheadPieces(after: headline, &masthead)
    builder.metadata.title = title ?? headline.flatMap { HarmlessText.line(pieces[$0].text.string) }
    builder.metadata.fill(from: masthead.metadata)
    if let headline {
      builder.append(pieces[headline].text, as: .headline)
    } else if let title {
      builder.append(title, as: .headline)
    }
    for (index, piece) in pieces.enumerated() where index != headline && !taken.contains(index) {
      builder.append(piece.text, as: piece.kind)
    }
  }

  private static func isSame(_ heading: String, _ title: String?) -> Bool {
    heading.lowercased().filter(\.isLetter) == title?.lowercased().filter(\.isLetter)
  }

  /// Paragraphs and small headings around the headline all of whose lines are about the page.
  private func mastheadPieces(after headline: Int?, _ masthead: inout Masthead) -> Set<Int> {
    var taken: Set<Int> = []
    let start = headline.map { $0 + 1 } ?? 0
    for index in Array(0..<min(start, headline ?? 0)) + Array(start..<min(pieces.count, start + 5)) {
      let piece = pieces[index]
      guard piece.kind == .paragraph || piece.kind == .heading || piece.kind == .blockquote else { continue }
      var copy = masthead
      if takesAll(lines(of: piece), &copy) {
        masthead = copy
        taken.insert(index)
      }
    }
    return taken
  }

  private func takesAll(_ lines: [String], _ masthead: inout Masthead) -> Bool {
    var strongest = Masthead.Strength.none
    for line in lines {
      let strength = masthead.take(line)
      if strength == .none { return false }
      strongest = max(strongest, strength)
    }
    return strongest == .sure
  }

  private func lines(of piece: MarkdownPiece) -> [String] {
    let bytes = piece.text.bytes
    guard bytes.count <= 1_000 else { return [] }
    let ends = piece.lineBreaks.filter { $0 <= bytes.count } + [bytes.count]
    return zip([0] + ends.dropLast(), ends).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
      .map { String($0.drop { $0.isWhitespace }) }.filter { !$0.isEmpty }
  }
}
