// Finds the stretches of text that stand within quote marks, whatever the marks.

import NewsModel

/// A stretch within quote marks, marks included; one part for each paragraph that it runs over.
struct QuotedSpan {
  var parts: [TextRange]
  /// The closing mark was found.
  var isClosed: Bool
  /// The name before a turn of a transcript.
  var turn: TextRange?

  var start: Int { parts[0].start }
  var end: Int { parts[parts.count - 1].end }
}

/// Pairs quote marks. Only outermost spans are given: what is nested belongs to what is around it.
enum QuotedSpans {
  /// The spans of a text in order. Linear in the text.
  static func spans(in source: SourceText, blocks: [Block]) -> [QuotedSpan] {
    var spans: [QuotedSpan] = []
    let turns = SpeechTurns.turns(in: source.bytes, blocks: blocks)
    let isTranscript = turns.contains { $0 != nil }
    for (turn, block) in zip(turns, blocks) where block.kind != .preformatted {
      if isTranscript, SpeechTurns.isAside(source.bytes, block.range) { continue }
      if let turn {
        spans.append(
          QuotedSpan(parts: [TextRange(turn.start, block.range.end)], isClosed: !opens(block, source), turn: turn.name))
        continue
      }
      var scanner = QuoteScanner(bytes: source.bytes, range: block.range)
      let found = scanner.scan()
      for (index, span) in found.enumerated() {
        let reopens = index == 0 && span.start == firstInk(of: block, in: source)
        if reopens, let last = spans.last, !last.isClosed, continues(last, into: block, blocks: blocks) {
          spans[spans.count - 1].parts.append(contentsOf: span.parts)
          spans[spans.count - 1].isClosed = span.isClosed
        } else {
          spans.append(span)
        }
      }
    }
    return spans
  }

  /// A turn behind an opening mark may go on in the next paragraph.
  private static func opens(_ block: Block, _ source: SourceText) -> Bool {
    let last = source.bytes[block.range.end - 1]
    return source.bytes[block.range.start] == 0x22 && last != 0x22 && last != 0x9D
  }

  /// An unclosed quotation goes on if it ran to the end of the block just before.
  private static func continues(_ span: QuotedSpan, into block: Block, blocks: [Block]) -> Bool {
    span.end + 2 == block.range.start
  }

  private static func firstInk(of block: Block, in source: SourceText) -> Int {
    var offset = block.range.start
    while offset < block.range.end, source.bytes[offset] <= 0x20 { offset += 1 }
    return offset
  }
}

/// Walks one block by scalars and keeps what is open.
private struct QuoteScanner {
  let bytes: [UInt8]
  let range: TextRange
  private var open: [(start: Int, closers: [UInt32])] = []
  private var spans: [QuotedSpan] = []
  /// What closed within a mark that is still open: it counts if that one never closes.
  private var inner: [QuotedSpan] = []

  /// Deeper nesting than this is not speech; a bound keeps hostile text linear.
  private static let deepest = 6
  /// What closes a pair of single marks that stands for a double one.
  private static let doubled: [UInt32] = [0x27, 0x201D]
  /// What closes a straight mark: another, or the typographic one that an editor made of it.
  private static let straight: [UInt32] = [0x22, 0x201D]

  init(bytes: [UInt8], range: TextRange) {
    self.bytes = bytes
    self.range = range
  }

  mutating func scan() -> [QuotedSpan] {
    var offset = range.start
    while offset < range.end {
      let byte = bytes[offset]
      // Only a quote mark's lead bytes are worth decoding.
      if byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 {
        let (scalar, length) = decode(at: offset)
        let taken = take(scalar, at: offset, length: length)
        offset += max(length, taken)
      } else {
        offset += 1
      }
    }
    finish()
    return spans
  }

  /// A mark left open runs to the end of its block. If whole quotations stand within it and it does not begin the block,
  /// it was forgotten or is dirt, and they count.
  private mutating func finish() {
    guard let unclosed = open.first else { return }
    if !inner.isEmpty, !isFirstInk(unclosed.start) {
      spans += inner
    } else if isWorthKeeping(unclosed.start) {
      spans.append(QuotedSpan(parts: [TextRange(unclosed.start, range.end)], isClosed: false))
    }
  }

  /// Handles one mark; returns how many bytes it took if that is more than its own.
  private mutating func take(_ scalar: UInt32, at offset: Int, length: Int) -> Int {
    let before = previous(offset)
    let after = next(offset + length)
    switch scalar {
    case 0x60 where after == 0x60:
      push(offset, [0x27, 0x201D])
      return 2
    case 0x27 where after == 0x27: return takeDoubledSingle(offset, before: before)
    case 0x22: takeStraightDouble(offset, before: before, after: after)
    case 0x201E, 0x201F: push(offset, [0x201C, 0x201D])
    case 0x201C where open.last?.closers.contains(0x201C) == true: close(offset + length)
    case 0x201C where closesWrongly(before: before, after: after): closeThrough(0x201D, offset + length)
    case 0x201C, 0x301D: push(offset, scalar == 0x201C ? [0x201D] : [0x301E, 0x301F])
    case 0x201D, 0x301E, 0x301F, 0x300D, 0x300F, 0x203A: closeThrough(scalar, offset + length)
    case 0x300C: push(offset, [0x300D])
    case 0x300E: push(offset, [0x300F])
    case 0x2039: push(offset, [0x203A])
    case 0xAB where open.last?.closers == [0xAB]: close(offset + length)
    case 0xAB: push(offset, [0xBB])
    case 0xBB where open.contains(where: { $0.closers == [0xBB] }): closeThrough(0xBB, offset + length)
    case 0xBB where QuoteMarkContext.opens(before: before, after: after): push(offset, [0xAB])
    case 0x2018 where QuoteMarkContext.opens(before: before, after: after): push(offset, [0x2019])
    case 0x201A: push(offset, [0x2018, 0x2019])
    case 0x2019, 0x2018:
      if !QuoteMarkContext.isWordByte(after) || before == 0x2E || before == 0x2C {
        closeThrough(scalar, offset + length)
      }
    case 0x27: takeStraightSingle(offset, before: before, after: after)
    default: break
    }
    return 0
  }

  /// A straight mark closes what a straight one opened, and a typographic one where it stands like a closing mark. After
  /// feet it means inches.
  private mutating func takeStraightDouble(_ offset: Int, before: UInt8, after: UInt8) {
    if QuoteMarkContext.isDigit(before), hasFeet(offset) { return }
    if open.contains(where: { $0.closers.contains(0x22) }) {
      closeThrough(0x22, offset + 1)
    } else if QuoteMarkContext.opens(before: before, after: after) {
      push(offset, QuoteScanner.straight)
    } else if !QuoteMarkContext.isWordByte(after) {
      closeThrough(0x201D, offset + 1)
    }
  }

  /// 6'3": a number before the digits that ends in a mark for feet.
  private func hasFeet(_ offset: Int) -> Bool {
    var place = offset - 1
    while place > range.start, QuoteMarkContext.isDigit(bytes[place]) || bytes[place] == 0x20 { place -= 1 }
    guard place > range.start, bytes[place] == 0x27 || bytes[place] == 0x99 || bytes[place] == 0xB2 else {
      return false
    }
    return QuoteMarkContext.isDigit(bytes[bytes[place] == 0x27 ? place - 1 : max(range.start, place - 3)])
  }

  /// “Do you?“ he asked: an opening mark typed for a closing one.
  private func closesWrongly(before: UInt8, after: UInt8) -> Bool {
    before > 0x20 && before < 0x80 && !QuoteMarkContext.isWordByte(after)
      && open.last?.closers.contains(0x201D) == true
  }

  /// Two single marks stand for a double one: ``…'' and ''…''.
  private mutating func takeDoubledSingle(_ offset: Int, before: UInt8) -> Int {
    if open.contains(where: { $0.closers == QuoteScanner.doubled }) {
      closeThrough(0x27, offset + 2)
    } else if QuoteMarkContext.opens(before: before, after: next(offset + 2)) {
      push(offset, QuoteScanner.doubled)
    }
    return 2
  }

  /// A straight single mark opens only where its partner stands in the same block; else it is an apostrophe.
  private mutating func takeStraightSingle(_ offset: Int, before: UInt8, after: UInt8) {
    if open.last?.closers == [0x27] {
      if !QuoteMarkContext.isWordByte(after) { close(offset + 1) }
    } else if QuoteMarkContext.opens(before: before, after: after), hasPartner(offset + 1) {
      push(offset, [0x27])
    }
  }

  private func hasPartner(_ from: Int) -> Bool {
    // A single-quoted passage is short enough to be looked for in a bounded window.
    var offset = from
    let end = min(range.end, from + 600)
    while offset < end {
      if bytes[offset] == 0x27, !QuoteMarkContext.isWordByte(next(offset + 1)) {
        let before = bytes[offset - 1]
        return before == 0x2E || before == 0x2C || before == 0x21 || before == 0x3F || before != 0x73
      }
      offset += 1
    }
    return false
  }

  private mutating func push(_ offset: Int, _ closers: [UInt32]) {
    if open.count < QuoteScanner.deepest { open.append((offset, closers)) }
  }

  private mutating func close(_ end: Int) {
    let start = open.removeLast().start
    let span = QuotedSpan(parts: [TextRange(start, end)], isClosed: true)
    if open.isEmpty {
      spans.append(span)
      inner.removeAll(keepingCapacity: true)
    } else if open.count == 1 {
      inner.append(span)
    }
  }

  /// Closes the innermost span that this mark can close, and what was left open within it.
  private mutating func closeThrough(_ scalar: UInt32, _ end: Int) {
    guard let index = open.lastIndex(where: { $0.closers.contains(scalar) }) else { return }
    open.removeSubrange((index + 1)...)
    close(end)
  }

  /// An unclosed mark counts if it begins a paragraph or a sentence; a lone mark elsewhere is dirt.
  private func isWorthKeeping(_ start: Int) -> Bool {
    var offset = start - 1
    while offset >= range.start, bytes[offset] == 0x20 { offset -= 1 }
    if offset < range.start { return true }
    return [0x2E, 0x3A, 0x2C, 0x21, 0x3F].contains(bytes[offset])
  }

  private func isFirstInk(_ start: Int) -> Bool {
    var offset = range.start
    while offset < start, bytes[offset] <= 0x20 { offset += 1 }
    return offset == start
  }

  private func previous(_ offset: Int) -> UInt8 { offset > range.start ? bytes[offset - 1] : 0x20 }
  private func next(_ offset: Int) -> UInt8 { offset < range.end ? bytes[offset] : 0x20 }

  private func decode(at offset: Int) -> (UInt32, Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead < 0xE0, offset + 1 < range.end {
      return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), 2)
    }
    guard offset + 2 < range.end else { return (0, range.end - offset) }
    return (UInt32(lead & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F), 3)
  }
}
