// An article's text, set for reading.

import NewsModel
import TerminalUI

extension ProsePage {
  /// Headline, what is known of the article, and its text.
  mutating func article(_ article: Article) {
    let hasHeadline = article.blocks.first?.kind == .headline
    if !hasHeadline, let title = article.metadata.title { paragraph(title) }
    for (index, block) in article.blocks.enumerated() {
      if index == 1 && hasHeadline { metadata(article.metadata) }
      self.block(block, of: article.text)
      blank()
    }
    if article.blocks.count == 1 && hasHeadline { metadata(article.metadata) }
  }

  /// `Agency · Outlet · names · date · page dated …`
  private mutating func metadata(_ metadata: Metadata) {
    var pieces = [metadata.agency ?? metadata.dateline?.agency, metadata.outlet].compactMap { $0 }
    if !metadata.byline.isEmpty { pieces.append(metadata.byline.joined(separator: ", ")) }
    if let date = metadata.dateline?.date { pieces.append(date.words) }
    if let page = metadata.published, metadata.dateline?.date != page.date {
      pieces.append(metadata.dateline?.date == nil ? page.words : "page dated \(page.words)")
    }
    if let address = metadata.address { pieces.append(address) }
    guard !pieces.isEmpty else { return }
    paragraph(pieces.joined(separator: " · "))
    blank()
  }

  private mutating func block(_ block: Block, of text: String) {
    let words = String(text[block.range])
    switch block.kind {
    case .headline, .heading, .paragraph, .caption: paragraph(words)
    case .blockquote: paragraph(words, first: "  ", indent: 2)
    case .listItem: paragraph(words, indent: 2)
    case .preformatted:
      for row in words.split(separator: "\n", omittingEmptySubsequences: false) { line(String(row)) }
    }
  }
}
