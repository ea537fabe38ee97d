// Makes XML out of what is meant to be XML: what libxml2 would drop or stumble over is put right before it is read.

import CLibXML2

/// Repairs the text of a feed or list in one pass. Afterwards there is no document type in it and no reference by name
/// but the five of XML, so that nothing can be expanded; every stray `&` and `<` is escaped; end tags fit their start
/// tags.
struct XMLRepair {
  private let input: [UInt8]
  private var output: [UInt8] = []
  private var index = 0
  /// Where the names of open elements stand in the input.
  private var open: [Range<Int>] = []
  /// Which of the open elements are entries of the feed.
  private var openEntries: [Int] = []
  /// Entities that the document declares as plain words.
  private var entities: [[UInt8]: [UInt8]] = [:]
  /// What may still come out of declared entities.
  private var expansions = 1 << 16
  /// No element is closed over more others than this, so that the whole stays linear.
  private static let reach = 64
  /// Deeper elements are cut off their tags: libxml2 ends at 256 levels.
  private static let deepest = 200

  /// The repaired text.
  static func repaired(_ text: [UInt8]) -> [UInt8] {
    var repair = XMLRepair(input: text)
    repair.output.reserveCapacity(text.count + text.count / 8)
    repair.skipJunk()
    while repair.index < text.count { repair.step() }
    return repair.output
  }

  private init(input: [UInt8]) { self.input = input }

  /// What stands before the first tag, declaration or comment.
  private mutating func skipJunk() {
    while index < input.count, !(input[index] == 0x3C && isMarkup(index + 1)) { index += 1 }
  }

  private func byte(_ place: Int) -> UInt8 { place < input.count ? input[place] : 0 }

  private func isMarkup(_ place: Int) -> Bool {
    switch byte(place) {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case UInt8(ascii: "/"): XMLRepair.isNameStart(byte(place + 1))
    default: XMLRepair.isNameStart(byte(place))
    }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private func starts(_ word: StaticString, at place: Int) -> Bool {
    guard place + word.utf8CodeUnitCount <= input.count else { return false }
    return word.withUTF8Buffer { word in
      for offset in 0..<word.count where input[place + offset] != word[offset] { return false }
      return true
    }
  }

  /// Where a mark next stands; nil if it does not.
  private func place(of word: StaticString, from start: Int) -> Int? {
    var place = start
    let first = word.utf8Start.pointee
    while place < input.count {
      if input[place] == first, starts(word, at: place) { return place }
      place += 1
    }
    return nil
  }

  private mutating func step() {
    switch input[index] {
    case 0x3C where isMarkup(index + 1): markup()
    case 0x3C: escape("&lt;")
    case 0x26: reference()
    case 0x00...0x08, 0x0B...0x0C, 0x0E...0x1F: index += 1
    default:
      output.append(input[index])
      index += 1
    }
  }

  private mutating func escape(_ words: StaticString) {
    append(words)
    index += 1
  }

  private mutating func append(_ words: StaticString) { words.withUTF8Buffer { output.append(contentsOf: $0) } }

  private mutating func markup() {
    if starts("<!--", at: index) {
      index = place(of: "-->", from: index + 4).map { $0 + 3 } ?? input.count
    } else if starts("<![CDATA[", at: index) {
      characterData()
    } else if byte(index + 1) == UInt8(ascii: "!") {
      documentType()
    } else if byte(index + 1) == UInt8(ascii: "?") {
      index = place(of: ">", from: index).map { $0 + 1 } ?? input.count
    } else if byte(index + 1) == UInt8(ascii: "/") {
      endTag()
    } else {
      startTag()
    }
  }

  /// CDATA becomes escaped text; without its end it ends with the input.
  private mutating func characterData() {
    let start = index + 9
    let end = place(of: "]]>", from: start) ?? input.count
    for byte in input[start..<end] {
      switch byte {
      case 0x3C: append("&lt;")
      case 0x26: append("&amp;")
      case 0x3E: append("&gt;")
      case 0x00...0x08, 0x0B...0x0C, 0x0E...0x1F: break
      default: output.append(byte)
      }
    }
    index = min(input.count, end + 3)
  }
}

extension XMLRepair {
  /// Closes what was left open within the element; an end tag without its start tag is left out.
  private mutating func endTag() {
    let name = nameRange(from: index + 2)
    index = (place(of: ">", from: name.upperBound) ?? input.count - 1) + 1
    let window = open.suffix(XMLRepair.reach)
    guard let found = window.lastIndex(where: { input[$0].elementsEqual(input[name]) }) else { return }
    // An entry is not closed by the end of a tag within another one.
    close(downTo: found)
  }

  private mutating func close(downTo count: Int) {
    while let last = openEntries.last, last >= count { openEntries.removeLast() }
    while open.count > count, let name = open.popLast() {
      guard open.count < XMLRepair.deepest else { continue }
      append("</")
      output.append(contentsOf: input[name])
      output.append(UInt8(ascii: ">"))
    }
  }

  private func nameRange(from start: Int) -> Range<Int> {
    var end = start
    while end < input.count, XMLRepair.isName(input[end]) { end += 1 }
    return start..<end
  }

  private static func isName(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  /// Copies a start tag, its attributes in quote marks and without stray marks, each once.
  private mutating func startTag() {
    let name = nameRange(from: index + 1)
    index = name.upperBound
    let isEntry = isEntry(name)
    if isEntry, let last = openEntries.last { close(downTo: last) }
    let isCut = open.count >= XMLRepair.deepest
    let start = output.count
    output.append(0x3C)
    output.append(contentsOf: input[name])
    let isEmpty = attributes()
    if isCut { output.removeSubrange(start...) }
    if !isCut { append(isEmpty ? "/>" : ">") }
    guard !isEmpty else { return }
    if isEntry { openEntries.append(open.count) }
    open.append(name)
  }

  private func isEntry(_ name: Range<Int>) -> Bool {
    input[name].elementsEqual("item".utf8) || input[name].elementsEqual("entry".utf8)
  }

  /// True if the tag closes itself.
  private mutating func attributes() -> Bool {
    var seen: [Range<Int>] = []
    while index < input.count {
      switch input[index] {
      case UInt8(ascii: ">"):
        index += 1
        return false
      case UInt8(ascii: "/") where byte(index + 1) == UInt8(ascii: ">"):
        index += 2
        return true
      case 0x3C: return false
      case let byte where XMLRepair.isNameStart(byte):
        let name = nameRange(from: index)
        index = name.upperBound
        let isNew = seen.count < 64 && !seen.contains { input[$0].elementsEqual(input[name]) }
        seen.append(name)
        attribute(name, isKept: isNew)
      default: index += 1
      }
    }
    return false
  }

  private mutating func attribute(_ name: Range<Int>, isKept: Bool) {
    let start = output.count
    output.append(0x20)
    output.append(contentsOf: input[name])
    append("=\"")
    skipSpace()
    if byte(index) == UInt8(ascii: "=") {
      index += 1
      skipSpace()
      value()
    }
    output.append(UInt8(ascii: "\""))
    if !isKept { output.removeSubrange(start...) }
  }

  private mutating func skipSpace() {
    while index < input.count, input[index] == 0x20 || (0x09...0x0D).contains(input[index]) { index += 1 }
  }

  private mutating func value() {
    let mark = byte(index)
    let isQuoted = mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
    if isQuoted { index += 1 }
    while index < input.count {
      let byte = input[index]
      if isQuoted ? byte == mark : byte <= 0x20 || byte == UInt8(ascii: ">") { break }
      switch byte {
      case 0x26: reference()
      case 0x3C: escape("&lt;")
      case UInt8(ascii: "\""): escape("&quot;")
      case 0x00...0x08, 0x0B...0x0C, 0x0E...0x1F: index += 1
      default:
        output.append(byte)
        index += 1
      }
    }
    if isQuoted { index += 1 }
  }
}

extension XMLRepair {
  /// Keeps references by number that mean a character and the five of XML; others become what they mean, or words.
  private mutating func reference() {
    let end = input[(index + 1)...].prefix(33).firstIndex { !XMLRepair.isReference($0) } ?? input.count
    let name = input[(index + 1)..<min(end, input.count)]
    guard byte(end) == UInt8(ascii: ";"), !name.isEmpty, let meaning = meaning(of: name) else { return escape("&amp;") }
    output.append(contentsOf: meaning)
    index = end + 1
  }

  private static func isReference(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "#")
  }

  private mutating func meaning(of name: ArraySlice<UInt8>) -> [UInt8]? {
    let words = String(decoding: name, as: UTF8.self)
    if name.first == UInt8(ascii: "#") {
      let isHex = name.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
      guard let value = UInt32(words.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10),
        let scalar = Unicode.Scalar(value),
        value >= 0x20 || value == 9 || value == 10 || value == 13, value & 0xFFFE != 0xFFFE
      else { return [] }
      return Array("&#\(scalar.value);".utf8)
    }
    if ["amp", "lt", "gt", "quot", "apos"].contains(words) { return Array("&\(words);".utf8) }
    if let declared = entities[Array(name)] {
      expansions -= declared.count
      return expansions < 0 ? [] : declared
    }
    return htmlEntityLookup(words).map { Array("&#\($0.pointee.value);".utf8) }
  }

  /// Takes note of the entities that a document type declares as words, and leaves it out.
  private mutating func documentType() {
    var depth = 0
    while index < input.count {
      switch input[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0:
        index += 1
        return
      case 0x3C where starts("<!ENTITY", at: index): entity()
      case 0x3C where ["<rss", "<feed", "<opml"].contains { starts($0, at: index) }: return
      default: break
      }
      index += 1
    }
  }

  /// `<!ENTITY name "words">`. What refers to a file, or holds markup or other references, is not taken.
  private mutating func entity() {
    index += 8
    skipSpace()
    let name = nameRange(from: index)
    index = name.upperBound
    skipSpace()
    let mark = byte(index)
    guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"), entities.count < 1_000 else { return }
    let end = input[(index + 1)...].firstIndex(of: mark) ?? input.count
    let words = input[min(index + 1, end)..<end]
    index = max(index, end)
    let isPlain = words.count <= 1_000 && !words.contains { $0 == 0x3C || $0 == UInt8(ascii: "%") }
    guard isPlain else { return }
    var value: [UInt8] = []
    for byte in words { if byte == 0x26 { value += Array("&amp;".utf8) } else { value.append(byte) } }
    if words.first == 0x26, words.dropFirst().first == UInt8(ascii: "#"), words.last == UInt8(ascii: ";") {
      value = Array(words)
    }
    entities[Array(input[name])] = value
  }
}
