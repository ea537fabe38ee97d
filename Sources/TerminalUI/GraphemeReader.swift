// Walks UTF-8 bytes cell by cell: which bytes a cell shows, its text, its columns.

/// What one cell shows of a text.
public struct Grapheme: Hashable, Sendable {
  /// UTF-8 offsets of the bytes behind it.
  public let bytes: Range<Int>
  /// What to put into the cell: printable, at most five scalars. Empty if nothing is shown.
  public let text: String
  /// Columns: 1 or 2; 0 if nothing is shown.
  public let width: Int
}

/// Reads the cells of a stretch of UTF-8 bytes in order, with the offsets they come from.
///
/// A cell is a scalar that takes columns, with the marks that follow it. It differs from a grapheme cluster in one thing: where
/// a cluster has two letters that take columns (Indic conjuncts, spacing vowel signs), each gets its own cell, as terminals do.
/// Bytes that are not UTF-8 are shown as U+FFFD, one cell a byte. Linear in the stretch.
public struct GraphemeReader: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let end: Int
  private var place: Int

  public init(_ bytes: [UInt8], in stretch: Range<Int>? = nil) {
    let whole = bytes.indices
    let cut = stretch?.clamped(to: whole) ?? whole
    self.bytes = bytes
    place = cut.lowerBound
    end = cut.upperBound
  }

  public mutating func next() -> Grapheme? {
    guard place < end else { return nil }
    let start = place
    let grapheme = GraphemeReader.read(bytes.span, from: start, upTo: end)
    place = grapheme.bytes.upperBound
    return grapheme
  }

  private static func read(_ bytes: borrowing Span<UInt8>, from start: Int, upTo end: Int) -> Grapheme {
    let cluster = CellCluster(in: bytes, at: start, upTo: end)
    return Grapheme(bytes: start..<cluster.end, text: cluster.text(in: bytes, at: start), width: cluster.width)
  }

  /// The offset after the cell that begins at an offset; at the end, the end.
  public static func boundary(after offset: Int, in bytes: [UInt8]) -> Int {
    offset < bytes.count ? CellCluster(in: bytes.span, at: Swift.max(0, offset), upTo: bytes.count).end : bytes.count
  }

  /// Columns of a stretch. Linear.
  public static func width(of bytes: [UInt8], in stretch: Range<Int>) -> Int {
    CellCluster.width(in: bytes.span, from: stretch.lowerBound, upTo: Swift.min(stretch.upperBound, bytes.count))
  }
}

/// The bytes and columns of one cell.
struct CellCluster {
  /// Offset after its last byte.
  private(set) var end: Int
  /// Columns: 0, 1 or 2.
  private(set) var width: Int

  /// Most scalars that a terminal library takes in one cell.
  static let mostScalars = 5

  /// The cell that begins at `start`, which is less than `limit`.
  @inline(__always)
  init(in bytes: borrowing Span<UInt8>, at start: Int, upTo limit: Int) {
    if bytes[start] < 0x80, start + 1 >= limit || bytes[start + 1] < 0x80 {
      self.init(end: start + 1, width: 1)
    } else {
      self.init(slowIn: bytes, at: start, upTo: limit)
    }
  }

  private init(end: Int, width: Int) {
    self.end = end
    self.width = width
  }

  private init(slowIn bytes: borrowing Span<UInt8>, at start: Int, upTo limit: Int) {
    let (first, next) = UTF8Decoder.scalar(in: bytes, at: start, upTo: limit)
    let base = ScalarClass(first)
    end = next
    // A mark with nothing before it is set on a space.
    width = base.kind == .mark ? 1 : base.width
    if base.kind == .regional { joinFlag(in: bytes, upTo: limit) }
    let isPictograph = base.kind == .pictograph
    while end < limit, bytes[end] >= 0x80 {
      let (scalar, after) = UTF8Decoder.scalar(in: bytes, at: end, upTo: limit)
      switch ScalarClass(scalar).kind {
      case .mark, .dropped: end = after
      case .modifier where isPictograph: end = after
      case .pictograph where isPictograph && endsWithJoiner(in: bytes): end = after
      default: return
      }
      if width == 0, ScalarClass(scalar).kind == .mark { width = 1 }
    }
  }

  private mutating func joinFlag(in bytes: borrowing Span<UInt8>, upTo limit: Int) {
    guard end < limit else { return }
    let (scalar, after) = UTF8Decoder.scalar(in: bytes, at: end, upTo: limit)
    if ScalarClass(scalar).kind == .regional {
      end = after
      width = 2
    }
  }

  /// Whether U+200D ends what was read so far.
  private func endsWithJoiner(in bytes: borrowing Span<UInt8>) -> Bool {
    end >= 3 && bytes[end - 1] == 0x8D && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2
  }

  /// Columns from one offset to another.
  static func width(in bytes: borrowing Span<UInt8>, from start: Int, upTo limit: Int) -> Int {
    var place = max(0, start)
    var total = 0
    while place < limit {
      let cluster = CellCluster(in: bytes, at: place, upTo: limit)
      total += cluster.width
      place = cluster.end
    }
    return total
  }
}

extension CellCluster {
  /// What the cell shows; `start` is where it begins.
  func text(in bytes: borrowing Span<UInt8>, at start: Int) -> String {
    if end == start + 1, bytes[start] < 0x80 { return CellText.ascii[Int(bytes[start])] }
    return shown(in: bytes, at: start)
  }

  private func shown(in bytes: borrowing Span<UInt8>, at start: Int) -> String {
    var text = ""
    var place = start
    var count = 0
    var joined = false
    while place < end, count < CellCluster.mostScalars {
      let (scalar, next) = UTF8Decoder.scalar(in: bytes, at: place, upTo: end)
      place = next
      switch ScalarClass(scalar).kind {
      case .dropped:
        joined = joined || scalar.value == 0x200D
        continue
      case .blank: text.unicodeScalars.append(" ")
      case .replaced: text.unicodeScalars.append("\u{FFFD}")
      case .mark where count == 0:
        text.unicodeScalars.append(" ")
        text.unicodeScalars.append(scalar)
        count += 1
      case .mark where joined: continue
      case .modifier where count > 0, .pictograph where count > 0: continue
      default: text.unicodeScalars.append(scalar)
      }
      count += 1
    }
    return text
  }
}
