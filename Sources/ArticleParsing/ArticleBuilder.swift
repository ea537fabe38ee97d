// The only maker of an article's text and blocks.

import NewsModel

/// Collects blocks and metadata and makes an article of them.
struct ArticleBuilder {
  let id: ArticleID
  var metadata = Metadata()
  private var text: [UInt8] = []
  private var blocks: [Block] = []

  init(id: ArticleID) { self.id = id }

  /// Adds a block after a blank line and returns its range, nil if the words are nothing but space.
  @discardableResult
  mutating func append(_ words: some StringProtocol, as kind: Block.Kind) -> TextRange? {
    var utf8 = Array(words.utf8)[...]
    while let first = utf8.first, first == 32 || first == 10 { utf8.removeFirst() }
    while let last = utf8.last, last == 32 || last == 10 { utf8.removeLast() }
    if utf8.isEmpty { return nil }
    if !text.isEmpty { text += [10, 10] }
    let start = text.count
    text += utf8
    let range = TextRange(start, text.count)
    blocks.append(Block(range: range, kind: kind))
    return range
  }

  /// Throws `.empty` if there is no block.
  func article() throws(ParseError) -> Article {
    guard !blocks.isEmpty else { throw .empty }
    return Article(id: id, text: String(decoding: text, as: UTF8.self), blocks: blocks, metadata: metadata)
  }
}
