// Reads XML into trees: feeds and lists, malformed ones too.

import CLibXML2

extension MarkupTree {
  /// Reads XML of UTF-8 as it stands; nil if it is not well-formed or has a document type, which is where entities come
  /// from. Undeclared prefixes are let through. Linear; depth is bounded.
  static func wellFormedXML(_ text: ArraySlice<UInt8>) -> MarkupTree? { xml(text, mayBeMalformed: false) }

  /// Reads XML that was repaired by `XMLRepair`, as far as it goes.
  static func repairedXML(_ text: ArraySlice<UInt8>) -> MarkupTree? { xml(text, mayBeMalformed: true) }

  /// Entities are never expanded and nothing is loaded: no NOENT, DTDLOAD, DTDATTR, HUGE.
  private static func xml(_ text: ArraySlice<UInt8>, mayBeMalformed: Bool) -> MarkupTree? {
    initialized
    guard !text.isEmpty, text.count < Int32.max, let context = xmlNewParserCtxt() else { return nil }
    defer { xmlFreeParserCtxt(context) }
    var options =
      Int32(XML_PARSE_NOERROR.rawValue) | Int32(XML_PARSE_NOWARNING.rawValue) | Int32(XML_PARSE_NONET.rawValue)
      | Int32(XML_PARSE_NOCDATA.rawValue) | Int32(XML_PARSE_COMPACT.rawValue)
    if mayBeMalformed { options |= Int32(XML_PARSE_RECOVER.rawValue) } else { endAtFirstError(context) }
    let document = text.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      return xmlCtxtReadMemory(context, start, Int32(bytes.count), nil, "UTF-8", options)
    }
    return document.map { MarkupTree(owning: $0) }
  }

  /// What is not well-formed is not read any further: libxml2 copies what it complains about for each complaint, which
  /// in a long comment is quadratic.
  private static func endAtFirstError(_ context: xmlParserCtxtPtr) {
    context.pointee.sax.pointee.serror = { context, error in
      guard let error, error.pointee.level == XML_ERR_FATAL else { return }
      xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
    }
  }
}

extension MarkupNode {
  /// The value of an attribute of whatever case and prefix; nil if it is not there.
  func attribute(anyCase name: String) -> String? {
    guard pointer.pointee.type == XML_ELEMENT_NODE else { return nil }
    var attribute = pointer.pointee.properties
    while let place = attribute {
      if let own = place.pointee.name {
        let words = String(cString: own)
        if words == name || words.lowercased() == name.lowercased() { return MarkupNode.value(of: place) }
      }
      attribute = place.pointee.next
    }
    return nil
  }

  /// All attributes in their order, by their names without prefix.
  var attributes: [(name: String, value: String)] {
    guard pointer.pointee.type == XML_ELEMENT_NODE else { return [] }
    var attributes: [(name: String, value: String)] = []
    var attribute = pointer.pointee.properties
    while let place = attribute {
      if let name = place.pointee.name { attributes.append((String(cString: name), MarkupNode.value(of: place))) }
      attribute = place.pointee.next
    }
    return attributes
  }

  /// The value of `xml:base` or `xml:lang`.
  func xmlAttribute(_ name: String) -> String? {
    guard pointer.pointee.type == XML_ELEMENT_NODE else { return nil }
    var attribute = pointer.pointee.properties
    while let place = attribute {
      if let own = place.pointee.name, let space = place.pointee.ns, let prefix = space.pointee.prefix,
        String(cString: own) == name, String(cString: prefix) == "xml"
      {
        return MarkupNode.value(of: place)
      }
      attribute = place.pointee.next
    }
    return nil
  }

  private static func value(of attribute: xmlAttrPtr) -> String {
    var value = ""
    var child = attribute.pointee.children
    while let text = child {
      if let content = text.pointee.content { value += String(cString: content) }
      child = text.pointee.next
    }
    return value
  }
}
