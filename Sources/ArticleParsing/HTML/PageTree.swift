// A page's tree as one array in the order of the text: whatever is asked of it is a loop over a stretch.

import CLibXML2

/// An element or a piece of text. All nodes below it stand directly after it, up to `end`.
struct PageNode {
  let name: ElementName
  /// The index of the element it stands in, -1 for the outermost.
  let parent: Int32
  /// The index after the last node below it.
  fileprivate(set) var end: Int32
  let markup: MarkupNode
}

/// The nodes of a page that can hold words, and the elements that speak about the page.
final class PageTree {
  /// Owns what the nodes point to.
  private let markup: MarkupTree
  private(set) var nodes: [PageNode] = []
  private(set) var metas: [MarkupNode] = []
  private(set) var links: [MarkupNode] = []
  /// The `base` elements' addresses.
  private(set) var bases: [MarkupNode] = []
  private(set) var title: MarkupNode?
  /// Scripts that hold data about the page as JSON-LD.
  private(set) var linkedData: [MarkupNode] = []
  private var names: [UnsafePointer<xmlChar>: ElementName] = [:]

  /// Nil if there is nothing in the bytes. Linear.
  init?(_ html: [UInt8]) {
    guard let markup = MarkupTree.html(html), let root = markup.root else { return nil }
    self.markup = markup
    nodes.reserveCapacity(html.count / 40)
    copy(root.pointer)
  }

  private func copy(_ root: xmlNodePtr) {
    var open: [Int32] = []
    var node = root
    while true {
      let index = Int32(nodes.count)
      if add(node, parent: open.last ?? -1), let child = node.pointee.children {
        open.append(index)
        node = child
        continue
      }
      while node.pointee.next == nil {
        guard node != root, let parent = node.pointee.parent, let last = open.popLast() else { return }
        nodes[Int(last)].end = Int32(nodes.count)
        node = parent
      }
      guard node != root, let next = node.pointee.next else { return }
      node = next
    }
  }

  /// Takes in a node; true if its children are to be taken in too.
  private func add(_ node: xmlNodePtr, parent: Int32) -> Bool {
    let markup = MarkupNode(node)
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      nodes.append(PageNode(name: .text, parent: parent, end: Int32(nodes.count + 1), markup: markup))
      return false
    case XML_ELEMENT_NODE: break
    default: return false
    }
    let name = name(of: node)
    switch name {
    case .meta: metas.append(markup)
    case .link: links.append(markup)
    case .base: bases.append(markup)
    case .title: if title == nil { title = markup }
    case .script: if isLinkedData(markup) { linkedData.append(markup) }
    default: break
    }
    if name.isLeftOut { return false }
    nodes.append(PageNode(name: name, parent: parent, end: Int32(nodes.count + 1), markup: markup))
    return name != .title
  }

  private func isLinkedData(_ script: MarkupNode) -> Bool {
    script.attribute("type")?.lowercased().contains("ld+json") == true
  }

  /// libxml2 keeps each name once, so that its place in memory stands for it.
  private func name(of node: xmlNodePtr) -> ElementName {
    guard let pointer = node.pointee.name else { return .other }
    if let known = names[pointer] { return known }
    let name = ElementName(String(cString: pointer))
    names[pointer] = name
    return name
  }
}

extension PageTree {
  func node(_ index: Int32) -> PageNode { nodes[Int(index)] }

  /// The words below a node, runs of space as one; at most about so many bytes.
  func words(of index: Int32, atMost limit: Int = 2_000) -> String {
    words(in: index..<node(index).end, atMost: limit)
  }

  func words(of block: PageBlock) -> String { words(in: block.start..<block.end, atMost: 2_000) }

  private func words(in nodes: Range<Int32>, atMost limit: Int) -> String {
    var text = BlockText()
    var place = nodes.lowerBound
    while place < nodes.upperBound, text.bytes.count < limit {
      let node = node(place)
      if node.name == .text {
        text.append(node.markup.repairedContent)
      } else if node.name.isBlock || node.name == .br {
        text.appendSpace()
      }
      place += 1
    }
    return text.string
  }

  /// The words below a node with a stroke between elements that nothing separates: "Jane Doe | Staff Writer".
  func parts(of index: Int32, atMost limit: Int) -> String {
    var parts = ""
    var last: Int32 = -1
    for place in index..<node(index).end where node(place).name == .text {
      let words = node(place).markup.repairedContent
      let isParted = last >= 0 && node(place).parent != node(last).parent
      if isParted, parts.last?.isWhitespace == false, words.first?.isWhitespace == false { parts += " | " }
      parts += words
      last = place
      if parts.utf8.count > limit { break }
    }
    return HarmlessText.line(parts) ?? ""
  }
}

extension MarkupNode {
  /// A text's words, where references to the C1 controls mean Windows-1252, as in browsers.
  var repairedContent: String {
    guard let start = pointer.pointee.content else { return "" }
    var place = start
    while place.pointee != 0 {
      if place.pointee == 0xC2, (0x80...0x9F).contains(place[1]) { return Windows1252.repaired(String(cString: start)) }
      place += 1
    }
    return String(cString: start)
  }
}
