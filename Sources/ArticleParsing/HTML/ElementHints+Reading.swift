// Reads hints off an element: its name, its attributes.

import CLibXML2

extension ElementHints {
  /// What an element's own name says.
  init(_ name: ElementName) {
    switch name {
    case .nav: self = .navigation
    case .footer: self = .footer
    case .aside: self = .sidebar
    case .header: self = .header
    case .dialog: self = .overlay
    case .address: self = .about
    case .figcaption: self = .caption
    case .article: self = .article
    case .time: self = .date
    default: self = []
    }
  }

  /// All that an element says of itself. Classes that were met before on the page are not read again.
  static func read(_ node: PageNode, known: inout [UInt64: ElementHints]) -> ElementHints {
    var hints = ElementHints(node.name)
    var attribute = node.markup.pointer.pointee.properties
    while let current = attribute {
      if let name = current.pointee.name, let value = current.pointee.children?.pointee.content {
        hints.formUnion(read(name, value, node.name, known: &known))
      } else if let name = current.pointee.name, equals(name, "hidden") {
        hints.insert(.hidden)
      }
      attribute = current.pointee.next
    }
    return hints
  }

  private static func equals(_ name: UnsafePointer<UInt8>, _ word: StaticString) -> Bool {
    xmlStrEqual(name, word.utf8Start) != 0
  }

  private static func read(
    _ name: UnsafePointer<UInt8>, _ value: UnsafePointer<UInt8>, _ element: ElementName,
    known: inout [UInt64: ElementHints]
  ) -> ElementHints {
    switch name.pointee {
    case UInt8(ascii: "c") where equals(name, "class"), UInt8(ascii: "i") where equals(name, "id"):
      if name.pointee == UInt8(ascii: "i"), isSentence(value) { return [] }
      let key = hash(value)
      if let hints = known[key] { return hints }
      let hints = named(value)
      known[key] = hints
      return hints
    case UInt8(ascii: "r") where equals(name, "role"): return role(String(cString: value))
    case UInt8(ascii: "r") where equals(name, "rel"): return relation(String(cString: value))
    case UInt8(ascii: "h") where equals(name, "hidden"): return .hidden
    case UInt8(ascii: "a") where equals(name, "aria-hidden"): return equals(value, "true") ? .hidden : []
    case UInt8(ascii: "s") where equals(name, "style"): return isHiding(value) ? .hidden : []
    case UInt8(ascii: "i") where equals(name, "itemprop"): return property(String(cString: value))
    default: return []
    }
  }

  /// Ids that are made of headings ("sharing-with-a-friend") tell nothing of the element.
  private static func isSentence(_ id: UnsafePointer<UInt8>) -> Bool {
    var marks = 0
    var place = id
    while place.pointee != 0 {
      if place.pointee == UInt8(ascii: "-") || place.pointee == UInt8(ascii: "_") { marks += 1 }
      place += 1
    }
    return marks > 2
  }

  private static func hash(_ text: UnsafePointer<UInt8>) -> UInt64 {
    var hash = WordHash()
    var place = text
    while place.pointee != 0 {
      hash.add(place.pointee)
      place += 1
    }
    return hash.value
  }

  /// `display:none`, `visibility:hidden`, with space anywhere.
  private static func isHiding(_ style: UnsafePointer<UInt8>) -> Bool {
    let packed = String(cString: style).utf8.prefix(500).filter { $0 != 0x20 }.map { $0 | 0x20 }
    let text = String(decoding: packed, as: UTF8.self)
    return text.contains("display:none") || text.contains("visibility:hidden")
  }

  private static func role(_ role: String) -> ElementHints {
    switch role.lowercased() {
    case "navigation", "menu", "menubar", "search", "toolbar": .navigation
    case "complementary": .sidebar
    case "contentinfo": .footer
    case "banner": .header
    case "dialog", "alertdialog", "tooltip", "alert": .overlay
    case "article": .article
    default: []
    }
  }

  private static func relation(_ relation: String) -> ElementHints {
    relation.lowercased().split(separator: " ").contains("author") ? [.author, .about] : []
  }

  private static func property(_ property: String) -> ElementHints {
    switch property.lowercased() {
    case "articlebody", "reportagenewsarticle": [.body, .property]
    case "headline": [.headline, .property]
    case "author", "creator": [.author, .about, .property]
    case "datepublished", "datecreated": [.date, .about, .property]
    case "datemodified", "publisher", "copyrightholder", "keywords", "articlesection": .about
    case "caption": .caption
    case "comment": .comments
    default: []
    }
  }
}
