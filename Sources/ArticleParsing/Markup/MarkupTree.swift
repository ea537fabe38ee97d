// The tree of a page or a feed as libxml2 builds it of any bytes.

import CLibXML2

/// A parsed tree. Its nodes are valid as long as it lives; neither leaves the function that reads it.
final class MarkupTree {
  private let document: xmlDocPtr

  /// The tree owns the document.
  init(owning document: xmlDocPtr) { self.document = document }

  deinit { xmlFreeDoc(document) }

  /// The outermost element.
  var root: MarkupNode? { xmlDocGetRootElement(document).map { MarkupNode($0) } }

  /// How deep a tree may be. Pages with elements that are never closed get deeper than libxml2's own 256 levels, and lose
  /// all that follows; much more would let a stranger's markup make closing a tag slow.
  private static let deepest: UInt32 = 1_024

  /// Reads HTML. Total: any bytes give a tree, unless there is nothing in them; depth is bounded.
  static func html(_ text: [UInt8], encoding: String = "UTF-8") -> MarkupTree? {
    initialized
    let options =
      Int32(HTML_PARSE_RECOVER.rawValue) | Int32(HTML_PARSE_NOERROR.rawValue) | Int32(HTML_PARSE_NOWARNING.rawValue)
      | Int32(HTML_PARSE_NONET.rawValue) | Int32(HTML_PARSE_COMPACT.rawValue)
    return HTMLReferences.closed(text).withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      return htmlReadMemory(start, Int32(clamping: bytes.count), nil, encoding, options).map { MarkupTree(owning: $0) }
    }
  }

  /// Made once, before the first tree: libxml2 wants that when several threads parse.
  static let initialized: Void = {
    xmlInitParser()
    xml_set_deepest_level(deepest)
  }()
}

/// One node of a tree. Walks are loops, never recursion: markup is as deep as a stranger likes.
struct MarkupNode: Hashable {
  enum Kind { case element, text, comment, other }

  let pointer: xmlNodePtr

  init(_ pointer: xmlNodePtr) { self.pointer = pointer }

  var kind: Kind {
    switch pointer.pointee.type {
    case XML_ELEMENT_NODE: .element
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
    case XML_COMMENT_NODE: .comment
    default: .other
    }
  }

  /// The name of an element without its prefix, as it is written; HTML's are in small letters.
  var name: String { pointer.pointee.name.map { String(cString: $0) } ?? "" }

  /// Whether an element has this name. Makes no string.
  func isNamed(_ name: StaticString) -> Bool {
    guard let own = pointer.pointee.name, pointer.pointee.type == XML_ELEMENT_NODE else { return false }
    return xmlStrEqual(own, name.utf8Start) != 0
  }

  /// The address that stands for the namespace of an element; nil if it has none.
  var namespace: String? {
    guard pointer.pointee.type == XML_ELEMENT_NODE, let space = pointer.pointee.ns else { return nil }
    return space.pointee.href.map { String(cString: $0) }
  }

  var parent: MarkupNode? {
    pointer.pointee.parent.flatMap { $0.pointee.type == XML_ELEMENT_NODE ? MarkupNode($0) : nil }
  }
  var firstChild: MarkupNode? { hasChildren ? pointer.pointee.children.map { MarkupNode($0) } : nil }
  var next: MarkupNode? { pointer.pointee.next.map { MarkupNode($0) } }
  var previous: MarkupNode? { pointer.pointee.prev.map { MarkupNode($0) } }

  /// What an entity stands for belongs to its declaration, not to the tree.
  private var hasChildren: Bool { pointer.pointee.type == XML_ELEMENT_NODE }

  var children: some Sequence<MarkupNode> {
    sequence(state: firstChild) { node in
      defer { node = node?.next }
      return node
    }
  }
  var elements: some Sequence<MarkupNode> { children.filter { $0.kind == .element } }

  /// The words of a text node as they stand there; empty for others.
  var content: String {
    guard kind == .text, let text = pointer.pointee.content else { return "" }
    return String(cString: text)
  }

  /// The value of an attribute; nil if it is not there.
  func attribute(_ name: StaticString) -> String? {
    guard pointer.pointee.type == XML_ELEMENT_NODE else { return nil }
    let found = UnsafeRawPointer(name.utf8Start).withMemoryRebound(to: xmlChar.self, capacity: name.utf8CodeUnitCount) {
      xmlGetNoNsProp(pointer, $0)
    }
    guard let found else { return nil }
    defer { xml_free_bytes(found) }
    return String(cString: found)
  }

  /// This node and all below it, in the order of the text.
  var descendants: some Sequence<MarkupNode> {
    sequence(first: self) { $0.following(within: self) }
  }

  /// The node after this one in the order of the text, within a part of the tree: below it, beside it, or beside one above.
  func following(within top: MarkupNode, skippingChildren: Bool = false) -> MarkupNode? {
    if !skippingChildren, let child = firstChild { return child }
    var node = self
    while node != top {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
  }

  /// All words at and below this node, run together.
  var text: String { descendants.reduce(into: "") { $0 += $1.content } }
}
