// Splits a page into blocks: runs of words with nothing between them that sets them apart.

import CLibXML2

/// A run of words within one element that is set apart.
struct PageBlock {
  /// The innermost element that sets it apart.
  let container: Int32
  /// What that element is.
  let name: ElementName
  /// Its first node and the one after its last.
  let start: Int32
  var end: Int32
  var count = WordCount()
  /// Of which within links.
  var linked = WordCount()

  /// The share of its words that are links.
  var linkDensity: Double { count.words == 0 ? 0 : Double(linked.words) / Double(count.words) }
}

/// Counts over a piece of text.
struct WordCount {
  /// Twice the number of words; a Chinese or Japanese character counts half a word.
  private var halves = 0
  /// Marks that end a sentence.
  private(set) var stops = 0
  private(set) var commas = 0
  private(set) var letters = 0
  /// Chinese and Japanese characters.
  private(set) var ideographs = 0
  /// The last byte that is not space.
  private(set) var last: UInt8 = 0
  var words: Int { (halves + 1) / 2 }

  /// Adds a text that ends with a zero byte. One pass.
  mutating func add(_ text: UnsafePointer<UInt8>) {
    var place = text
    var isWithin = false
    while place.pointee != 0 {
      let byte = place.pointee
      place += 1
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D:
        isWithin = false
        continue
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0xC3...0xDF, 0xE0...0xE1, 0xEA...0xEE, 0xF0...0xF4:
        if !isWithin { halves += 2 }
        isWithin = true
        letters += 1
      case 0xE3...0xE9: addIdeograph(byte, place.pointee, place.pointee == 0 ? 0 : place[1])
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        let next = place.pointee
        if next < 0x30 || next >= 0x80 { stops += 1 }
      case UInt8(ascii: ","): commas += 1
      case 0xC2:
        if place.pointee == 0xA0 {
          isWithin = false
          place += 1
          continue
        }
      default: break
      }
      last = byte
    }
  }

  /// Han, kana and their marks: `。` ends a sentence, `、` and `，` are commas.
  private mutating func addIdeograph(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    if first == 0xE3, second == 0x80 {
      if third == 0x82 { stops += 1 } else if third == 0x81 { commas += 1 }
      return
    }
    halves += 1
    letters += 1
    ideographs += 1
  }

  mutating func add(_ other: WordCount) {
    halves += other.halves
    stops += other.stops
    commas += other.commas
    letters += other.letters
    ideographs += other.ideographs
    if other.last != 0 { last = other.last }
  }
}

/// Finds the blocks of a page. One pass.
struct BlockFinder {
  private let tree: PageTree
  private(set) var blocks: [PageBlock] = []
  private var open: [Int32] = []
  private var current: PageBlock?
  private var breaks = 0
  private var linkEnd: Int32 = 0

  init(_ tree: PageTree) {
    self.tree = tree
    for index in 0..<Int32(tree.nodes.count) { take(index) }
    finish()
  }

  private mutating func take(_ index: Int32) {
    while let last = open.last, tree.node(last).end <= index {
      open.removeLast()
      finish()
    }
    let node = tree.node(index)
    switch node.name {
    case .text: addText(node, index)
    case .br: addBreak()
    case .title, .head: break
    case .a: if index >= linkEnd { linkEnd = node.end }
    default:
      guard node.name.isBlock else { return }
      finish()
      open.append(index)
    }
  }

  private mutating func addText(_ node: PageNode, _ index: Int32) {
    guard let text = node.markup.pointer.pointee.content else { return }
    var count = WordCount()
    count.add(text)
    guard count.last != 0, let container = open.last else { return }
    if breaks > 1 { finish() }
    breaks = 0
    var block = current ?? PageBlock(container: container, name: tree.node(container).name, start: index, end: index)
    block.end = index + 1
    block.count.add(count)
    if index < linkEnd { block.linked.add(count) }
    current = block
  }

  /// Two breaks with nothing between them end a paragraph on pages that know no paragraphs.
  private mutating func addBreak() { breaks += 1 }

  private mutating func finish() {
    if let current { blocks.append(current) }
    current = nil
    breaks = 0
  }
}
