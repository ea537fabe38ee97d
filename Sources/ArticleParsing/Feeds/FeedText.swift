// Reads the words of an element of a feed: plain, as HTML that is escaped, or as markup that stands in it.

import CLibXML2

extension MarkupNode {
  /// All words, references to C1 controls repaired.
  var words: String {
    if let only = firstChild, only.next == nil, only.kind == .text { return only.repairedContent }
    return descendants.reduce(into: "") { $0 += $1.repairedContent }
  }

  /// One line of words; nil if there is none.
  var line: String? { HarmlessText.line(words) }

  var hasElements: Bool { elements.contains { _ in true } }
}

/// The words of an element as HTML.
enum FeedText {
  /// How an element's words are meant.
  private enum Kind { case plain, escaped, markup, base64 }

  /// Harmless HTML of a text construct of Atom or an element of RSS; nil if it is empty. Addresses are made absolute.
  static func html(of node: MarkupNode, isAtom: Bool, base: PageAddress?) -> String? {
    let html: String
    switch kind(of: node, isAtom: isAtom) {
    case .plain: html = HTMLReferences.encoded(node.words)
    case .escaped: html = HarmlessHTML.html(node.words, base: base)
    case .markup: html = HarmlessHTML.html(markup(in: node, isAtom: isAtom), base: base)
    case .base64:
      guard let bytes = Base64.decoded(node.words) else { return nil }
      let words = (try? TextDecoder.decode(bytes)) ?? ""
      html = HarmlessHTML.html(words, base: base)
    }
    let trimmed = html.trimmed
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  private static func kind(of node: MarkupNode, isAtom: Bool) -> Kind {
    let type = (node.attribute("type") ?? "").lowercased()
    let mode = (node.attribute("mode") ?? "").lowercased()
    if mode == "base64" || isPacked(type) { return .base64 }
    if node.hasElements { return .markup }
    guard isAtom else { return .escaped }
    // Escaped words are often called plain.
    if type == "xhtml" || type == "application/xhtml+xml" { return mode == "escaped" ? .escaped : .plain }
    if type.contains("html") || mode == "escaped" { return .escaped }
    return .plain
  }

  /// A media type whose content stands in base64.
  private static func isPacked(_ type: String) -> Bool {
    type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("xml") && !type.hasSuffix("html")
      && type != "application/json"
  }

  /// The elements and words within an element, as HTML. In RSS the words beside elements are HTML already.
  static func markup(in top: MarkupNode, isAtom: Bool) -> String {
    var text = ""
    var node = top
    while let next = node.following(within: top) {
      close(from: node, to: next, top, &text)
      node = next
      if node.kind == .text { text += isAtom ? HTMLReferences.encoded(node.repairedContent) : node.repairedContent }
      if node.kind == .element { open(node, &text) }
    }
    var last = node
    while last != top {
      end(last, &text)
      guard let parent = last.parent else { break }
      last = parent
    }
    return text
  }

  private static func open(_ node: MarkupNode, _ text: inout String) {
    text += "<" + node.name
    for (name, value) in node.attributes {
      text +=
        " \(name)=\""
        + HTMLReferences.encoded(value).split(separator: "\"", omittingEmptySubsequences: false).joined(
          separator: "&quot;")
      text += "\""
    }
    text += ">"
  }

  private static func end(_ node: MarkupNode, _ text: inout String) {
    if node.kind == .element, !isVoid(node) { text += "</\(node.name)>" }
  }

  private static func isVoid(_ node: MarkupNode) -> Bool {
    node.firstChild == nil && ["br", "hr", "img", "wbr", "col", "source", "area", "input", "embed"].contains(node.name)
  }

  /// Ends the elements that end between a node and the one after it.
  private static func close(from node: MarkupNode, to next: MarkupNode, _ top: MarkupNode, _ text: inout String) {
    if node == top || next.parent == node { return }
    var node = node
    while true {
      end(node, &text)
      guard node.parent != next.parent, let parent = node.parent, parent != top else { return }
      node = parent
    }
  }
}
