// Takes out of HTML what is active, and makes its addresses absolute.

/// HTML of a feed made safe to keep: no scripts, styles, frames, plug-ins, event attributes or addresses that do
/// something. Only known elements and attributes stay; the words of others stay without them.
struct HarmlessHTML {
  private let base: PageAddress?
  private var output: [UInt8] = []

  /// The harmless HTML. Linear.
  static func html(_ text: String, base: PageAddress?) -> String {
    guard text.utf8.contains(0x3C) else { return text }
    var text = text
    return text.withUTF8 { bytes in
      var writer = HarmlessHTML(base: base)
      writer.output.reserveCapacity(bytes.count)
      writer.write(bytes)
      return String(decoding: writer.output, as: UTF8.self)
    }
  }

  private init(base: PageAddress?) { self.base = base }

  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    var reader = TagReader(bytes)
    while let piece = reader.next() {
      switch piece {
      case .text(let range): output.append(contentsOf: bytes[range])
      case .stray: append("&lt;")
      case .start(let name, let attributes):
        let key = HarmlessHTML.key(bytes[name])
        if HarmlessHTML.active.contains(key) {
          reader.skip(past: name)
        } else if HarmlessHTML.known.contains(key) {
          open(key, attributes, bytes)
        } else if HarmlessHTML.parting.contains(key) {
          output.append(0x20)
        }
      case .end(let name):
        let key = HarmlessHTML.key(bytes[name])
        guard HarmlessHTML.known.contains(key), !HarmlessHTML.void.contains(key) else { continue }
        append("</")
        output.append(contentsOf: key.utf8)
        output.append(UInt8(ascii: ">"))
      }
    }
  }

  private mutating func append(_ words: StaticString) { words.withUTF8Buffer { output.append(contentsOf: $0) } }

  private static func key(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    guard name.count <= 15 else { return "" }
    return String(decoding: name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private mutating func open(_ name: String, _ attributes: [TagReader.Attribute], _ bytes: UnsafeBufferPointer<UInt8>) {
    output.append(0x3C)
    output.append(contentsOf: name.utf8)
    for attribute in attributes {
      let key = HarmlessHTML.key(bytes[attribute.name])
      if HarmlessHTML.addresses.contains(key) {
        if let address = address(bytes[attribute.value]) { append(key, address.utf8) }
      } else if HarmlessHTML.attributes.contains(key) {
        append(key, bytes[attribute.value])
      }
    }
    output.append(UInt8(ascii: ">"))
  }

  private mutating func append(_ key: String, _ value: some Sequence<UInt8>) {
    output.append(0x20)
    output.append(contentsOf: key.utf8)
    append("=\"")
    for byte in value {
      switch byte {
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// The absolute address; nil for one that does something else than name a document.
  private func address(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let text = String(decoding: value, as: UTF8.self)
    if text.hasPrefix("https://") || text.hasPrefix("http://"), !text.utf8.contains(where: { $0 <= 0x20 }) {
      return text
    }
    // Browsers drop tabs and line breaks from addresses and read references in them.
    let plain = HTMLReferences.decoded(text).unicodeScalars
      .filter { $0.value > 0x20 || $0 == " " }
    guard let resolved = PageAddress.resolved(String(String.UnicodeScalarView(plain)), against: base) else {
      return nil
    }
    return HTMLReferences.encoded(resolved)
  }

  /// Left out with all that is in them.
  private static let active: Set<String> = [
    "script", "style", "iframe", "frameset", "object", "applet", "noscript", "template", "textarea", "select", "svg",
    "xml", "head",
  ]
  private static let void: Set<String> = ["br", "hr", "img", "wbr", "col", "source", "track", "area"]
  /// Not kept, but words at their two sides are not one.
  private static let parting: Set<String> = [
    "form", "html", "body", "fieldset", "button", "option", "link", "meta", "input",
  ]
  private static let known: Set<String> = [
    "a", "abbr", "acronym", "address", "area", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blockquote",
    "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "dir", "div", "dl",
    "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i",
    "img", "ins", "kbd", "li", "main", "map", "mark", "menu", "nav", "ol", "p", "picture", "pre", "q", "rp", "rt",
    "ruby", "s", "samp", "section", "small", "source", "span", "strike", "strong", "sub", "summary", "sup", "table",
    "tbody", "td", "tfoot", "th", "thead", "time", "tr", "track", "tt", "u", "ul", "var", "video", "wbr",
  ]
  private static let addresses: Set<String> = ["href", "src", "cite", "longdesc", "poster"]
  private static let attributes: Set<String> = [
    "abbr", "align", "alt", "class", "colspan", "controls", "datetime", "dir", "headers", "height", "hreflang",
    "lang", "rel", "reversed", "rowspan", "scope", "start", "title", "type", "value", "width",
  ]
}
