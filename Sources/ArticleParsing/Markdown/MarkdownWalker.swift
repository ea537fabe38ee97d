// Walks the tree that cmark makes of Markdown, node after node, without recursion.

import CCmark
import NewsModel

/// A block as Markdown gives it.
struct MarkdownPiece {
  let kind: Block.Kind
  let text: BlockText
  /// Offsets in `text` where its source broke a line, as far as the first lines.
  var lineBreaks: [Int] = []
  /// 1 … 6 for a heading.
  var level: Int?
}

/// Collects the blocks of a text.
struct MarkdownWalker {
  private(set) var pieces: [MarkdownPiece] = []
  private var text = BlockText()
  private var lineBreaks: [Int] = []
  private var quoteDepth = 0
  /// For each list that is open the number of its next item, nil for bullets.
  private var lists: [Int?] = []
  private var itemMark: String?
  private var imageDepth = 0
  private var image = BlockText()
  private var imageTitle = ""
  private var captions: [BlockText] = []

  /// Linear in the tree. Raw HTML loses its tags, emphasis its marks.
  mutating func walk(_ source: Substring) {
    var source = source
    let root = source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    }
    guard let root else { return }
    defer { cmark_node_free(root) }
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_ENTER { enter(node) } else { exit(node) }
    }
  }

  private mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: quoteDepth += 1
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      lists.append(isOrdered ? Int(cmark_node_get_list_start(node)) : nil)
    case CMARK_NODE_ITEM: beginItem()
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: beginBlock()
    case CMARK_NODE_CODE_BLOCK:
      append(BlockText(string(cmark_node_get_literal(node)), isPreformatted: true), as: .preformatted)
    case CMARK_NODE_HTML_BLOCK: appendHTML(string(cmark_node_get_literal(node)))
    case CMARK_NODE_TEXT, CMARK_NODE_CODE: appendWords(string(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: appendLineBreak(isHard: false)
    case CMARK_NODE_LINEBREAK: appendLineBreak(isHard: true)
    case CMARK_NODE_HTML_INLINE:
      if HTMLTags.isBreak(string(cmark_node_get_literal(node))) { appendLineBreak(isHard: true) }
    case CMARK_NODE_LINK: if imageDepth == 0 { text.beginLink(string(cmark_node_get_url(node))) }
    case CMARK_NODE_IMAGE: beginImage(node)
    default: break
    }
  }

  private mutating func exit(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: quoteDepth -= 1
    case CMARK_NODE_LIST: lists.removeLast()
    case CMARK_NODE_ITEM: itemMark = nil
    case CMARK_NODE_PARAGRAPH:
      endBlock(as: !lists.isEmpty ? .listItem : quoteDepth > 0 ? .blockquote : .paragraph, level: nil)
    case CMARK_NODE_HEADING: endBlock(as: .heading, level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_LINK: if imageDepth == 0 { text.endLink() }
    case CMARK_NODE_IMAGE: endImage()
    default: break
    }
  }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
}

extension MarkdownWalker {
  private mutating func beginItem() {
    guard let last = lists.indices.last else { return }
    itemMark = lists[last].map { "\($0). " } ?? "• "
    lists[last] = lists[last].map { $0 + 1 }
  }

  private mutating func beginBlock() {
    text = BlockText()
    lineBreaks = []
  }

  private mutating func endBlock(as kind: Block.Kind, level: Int?) {
    if !text.isEmpty {
      if let mark = itemMark, kind == .listItem { text.prefix(mark) }
      itemMark = nil
      pieces.append(MarkdownPiece(kind: kind, text: text, lineBreaks: lineBreaks, level: level))
    }
    for caption in captions { append(caption, as: .caption) }
    captions = []
  }

  private mutating func append(_ text: BlockText, as kind: Block.Kind) {
    if !text.isEmpty { pieces.append(MarkdownPiece(kind: kind, text: text)) }
  }

  private mutating func appendHTML(_ literal: String) {
    for paragraph in HTMLTags.paragraphs(literal) { append(BlockText(paragraph), as: .paragraph) }
  }

  private mutating func appendWords(_ words: String) {
    if imageDepth > 0 { image.append(words) } else { text.append(words) }
  }

  private mutating func appendLineBreak(isHard: Bool) {
    if imageDepth > 0 { return image.appendSpace() }
    if isHard { text.appendLineBreak() } else { text.appendSpace() }
    if lineBreaks.count < 16 { lineBreaks.append(text.bytes.count) }
  }

  private mutating func beginImage(_ node: OpaquePointer) {
    imageDepth += 1
    if imageDepth == 1 { (image, imageTitle) = (BlockText(), string(cmark_node_get_title(node))) }
  }

  /// A picture's title is its caption; where it has none the words that stand for the picture are.
  private mutating func endImage() {
    imageDepth -= 1
    guard imageDepth == 0 else { return }
    let title = BlockText(imageTitle)
    captions.append(title.isEmpty ? image : title)
  }
}
