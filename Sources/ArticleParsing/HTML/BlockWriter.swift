// Writes the blocks of a page that are kept into an article.

import NewsModel

/// Makes an article's blocks of a page's.
struct BlockWriter {
  private let outline: PageOutline
  private let part: Int32
  private let base: PageAddress?
  /// Items of a list that were given their mark.
  private var markedItem: Int32 = -1
  /// The number of the last item of each list.
  private var numbers: [Int32: Int] = [:]

  init(_ outline: PageOutline, part: Int32, base: PageAddress?) {
    self.outline = outline
    self.part = part
    self.base = base
  }

  mutating func write(_ kept: [Int], to builder: inout ArticleBuilder) {
    var place = 0
    while place < kept.count {
      let block = outline.blocks[kept[place]]
      if let row = ancestor(of: block.container, where: { $0 == .tr }) {
        place = writeRow(row, kept, from: place, to: &builder)
        continue
      }
      write(block, to: &builder)
      place += 1
    }
  }

  private mutating func write(_ block: PageBlock, to builder: inout ArticleBuilder) {
    let kind = kind(of: block)
    var text = BlockText(isPreformatted: kind == .preformatted)
    append(block, to: &text)
    if kind == .listItem, !text.isEmpty, let mark = mark(of: block) { text.prefix(mark) }
    builder.append(text, as: kind)
  }

  /// The cells of a row as one line.
  private func writeRow(_ row: Int32, _ kept: [Int], from start: Int, to builder: inout ArticleBuilder) -> Int {
    let end = outline.tree.node(row).end
    var place = start
    var cells: [PageBlock] = []
    while place < kept.count, outline.blocks[kept[place]].start < end {
      cells.append(outline.blocks[kept[place]])
      place += 1
    }
    let isTable = cells.count > 1 && cells.allSatisfy { $0.count.words <= 40 }
    if isTable {
      var text = BlockText()
      for (number, cell) in cells.enumerated() {
        if number > 0 { text.append(" | ") }
        append(cell, to: &text)
      }
      builder.append(text, as: .paragraph)
    } else {
      for cell in cells {
        var text = BlockText()
        append(cell, to: &text)
        builder.append(text, as: kind(of: cell))
      }
    }
    return place
  }

  private func append(_ block: PageBlock, to text: inout BlockText) {
    var linkEnd: Int32 = 0
    if let link = ancestor(of: block.start, where: { $0 == .a }), beginLink(link, &text) {
      linkEnd = outline.tree.node(link).end
    }
    for index in block.start..<block.end {
      if linkEnd > 0, index >= linkEnd {
        text.endLink()
        linkEnd = 0
      }
      let node = outline.tree.node(index)
      switch node.name {
      case .text: text.append(node.markup.repairedContent)
      case .br: text.appendLineBreak()
      case .a: if linkEnd == 0, beginLink(index, &text) { linkEnd = node.end }
      default: break
      }
    }
    if linkEnd > 0 { text.endLink() }
  }

  private func beginLink(_ index: Int32, _ text: inout BlockText) -> Bool {
    guard let reference = outline.tree.node(index).markup.attribute("href"),
      let address = PageAddress.resolved(reference, against: base)
    else { return false }
    text.beginLink(address)
    return true
  }

  private func kind(of block: PageBlock) -> Block.Kind {
    if isCaption(block) { return .caption }
    if block.level != nil { return .heading }
    var index = block.container
    while index > part {
      switch outline.tree.node(index).name {
      case .li, .dd, .dt: return .listItem
      case .pre: return .preformatted
      case .blockquote: return .blockquote
      case .figcaption, .caption: return .caption
      default: index = outline.tree.node(index).parent
      }
    }
    return .paragraph
  }

  /// What is marked as a caption, stands in a figure, or is a few words in the same box as a picture.
  private func isCaption(_ block: PageBlock) -> Bool {
    if outline.zones[Int(block.start)].contains(.caption) { return true }
    if ancestor(of: block.container, where: { $0 == .figure }) != nil {
      return ancestor(of: block.container, where: { $0 == .table || $0 == .pre || $0 == .blockquote }) == nil
    }
    guard block.count.words <= 20, block.count.last != UInt8(ascii: "."), block.level == nil else {
      return false
    }
    if block.name == .p, followsPicture(block) { return true }
    let box = block.container..<outline.tree.node(block.container).end
    return box.count < 40 && block.name != .li && box.contains { outline.tree.node($0).name == .img }
  }

  /// A line all in italics, directly after a picture.
  private func followsPicture(_ block: PageBlock) -> Bool {
    let isItalic = (block.start..<block.end).allSatisfy { index in
      if outline.tree.node(index).name != .text || isBlank(index) { return true }
      guard let around = ancestor(of: index, where: { $0 == .em || $0 == .i || $0 == .p }) else { return false }
      return outline.tree.node(around).name != .p
    }
    guard isItalic else { return false }
    var index = block.container - 1
    while index > part, block.container - index < 12 {
      if outline.tree.node(index).name == .img { return true }
      if outline.tree.node(index).name == .text, !isBlank(index) { return false }
      index -= 1
    }
    return false
  }

  private func isBlank(_ index: Int32) -> Bool {
    outline.tree.node(index).markup.content.allSatisfy(\.isWhitespace)
  }

  /// The bullet or number of an item; nil for further paragraphs of one.
  private mutating func mark(of block: PageBlock) -> String? {
    guard let item = ancestor(of: block.container, where: { $0 == .li }), item != markedItem else { return nil }
    markedItem = item
    guard let list = ancestor(of: item, where: { $0 == .ol || $0 == .ul }),
      outline.tree.node(list).name == .ol
    else { return "• " }
    let number = (numbers[list] ?? 0) + 1
    numbers[list] = number
    return "\(number). "
  }

  /// The nearest node at or above one within the part.
  private func ancestor(of index: Int32, where isWanted: (ElementName) -> Bool) -> Int32? {
    var index = index
    while index > part {
      if isWanted(outline.tree.node(index).name) { return index }
      index = outline.tree.node(index).parent
    }
    return nil
  }
}
