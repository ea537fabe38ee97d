// The only maker of an article's text and blocks.

import NewsModel

/// Collects blocks and metadata and makes an article of them.
struct ArticleBuilder {
  let id: ArticleID
  var metadata = Metadata()
  private(set) var blocks: [Block] = []
  private var text: [UInt8] = []
  private var links: [Link] = []

  init(id: ArticleID) { self.id = id }

  /// Adds a block after a blank line; words that are nothing but space add nothing.
  mutating func append(_ words: BlockText, as kind: Block.Kind) {
    if words.isEmpty { return }
    if !text.isEmpty { text += [0x0A, 0x0A] }
    let start = text.count
    text += words.bytes
    blocks.append(Block(range: TextRange(start, text.count), kind: kind))
    for link in words.links {
      let range = TextRange(start + link.range.lowerBound, start + link.range.upperBound)
      links.append(Link(range: range, address: link.address))
    }
  }

  mutating func append(_ words: some StringProtocol, as kind: Block.Kind) {
    append(BlockText(words, isPreformatted: kind == .preformatted), as: kind)
  }

  /// Throws `.empty` if there is no block.
  consuming func article() throws(ParseError) -> Article {
    guard !blocks.isEmpty else { throw .empty }
    readDateline()
    let words = String(decoding: text, as: UTF8.self)
    return Article(id: id, text: words, blocks: blocks, metadata: metadata, links: links)
  }

  /// Looks for a dateline at the head of the first three paragraphs: a standfirst may stand before it.
  private mutating func readDateline() {
    for block in blocks.lazy.filter({ $0.kind == .paragraph }).prefix(3) {
      let head = String(decoding: text[block.range.start..<block.range.end].prefix(DatelineReader.reach), as: UTF8.self)
      guard let found = DatelineReader.read(head, isWhole: block.range.count <= DatelineReader.reach) else { continue }
      metadata.dateline = found.dateline(at: block.range.start, published: metadata.published)
      if metadata.agency == nil { metadata.agency = found.agency }
      if metadata.outlet == nil { metadata.outlet = found.outlet }
      return
    }
  }
}
