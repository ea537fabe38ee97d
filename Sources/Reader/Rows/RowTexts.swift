// The texts of a row of the list in few bytes: rows that came together share the room of theirs.

import NewsModel

/// An article's name, its file, its title and its outlet, as stretches of bytes that other rows may have theirs in.
struct RowTexts: Sendable {
  private let bytes: [UInt8]
  /// What of the name stands after its folder, then the title.
  private let start: UInt32
  private let nameCount: UInt32
  private let titleCount: UInt32
  /// These may be other rows' too.
  private let folder: UInt32
  private let outletStart: UInt32
  private let folderCount: UInt16
  private let outletCount: UInt16
  private let fileCount: UInt16
  /// The file is what the name begins with after its folder; else it stands after the title.
  private let isFileInName: Bool

  init(id: ArticleID, file: String, title: String, outlet: String?) {
    var id = id.rawValue
    var file = RowTexts.short(file)
    var title = title
    let outlet = outlet.map(RowTexts.short)
    let name = id.withUTF8 { $0.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0 }
    // No folder of a file system is so long.
    let split = name <= Int(UInt16.max) ? name : 0
    isFileInName = id.utf8.dropFirst(split).starts(with: file.utf8)
    var all: [UInt8] = []
    all.reserveCapacity(
      id.utf8.count + title.utf8.count + (outlet?.utf8.count ?? 0) + (isFileInName ? 0 : file.utf8.count))
    id.withUTF8 { all += $0 }
    title.withUTF8 { all += $0 }
    if !isFileInName { file.withUTF8 { all += $0 } }
    outletStart = UInt32(all.count)
    all += (outlet ?? "").utf8
    bytes = all
    (folder, folderCount, start) = (0, UInt16(split), UInt32(split))
    (nameCount, titleCount) = (UInt32(id.utf8.count - split), UInt32(title.utf8.count))
    fileCount = UInt16(file.utf8.count)
    outletCount = outlet.map { UInt16($0.utf8.count) } ?? RowTexts.none
  }

  /// The length of an outlet where there is none.
  private static let none = UInt16.max

  /// What is longer than a screen is wide is never seen to its end.
  private static func short(_ text: String) -> String {
    text.utf8.count < 60_000 ? text : String(decoding: text.utf8.prefix(60_000), as: UTF8.self)
  }

  private init(_ texts: RowTexts, in bytes: [UInt8], start: Int, folder: Int, outlet: Int) {
    self.bytes = bytes
    self.start = UInt32(start)
    self.folder = UInt32(folder)
    outletStart = UInt32(outlet)
    (nameCount, titleCount) = (texts.nameCount, texts.titleCount)
    (folderCount, outletCount, fileCount) = (texts.folderCount, texts.outletCount, texts.fileCount)
    isFileInName = texts.isFileInName
  }

  /// The same texts with their bytes in one array, folders and outlets once.
  static func together(_ all: [RowTexts]) -> [RowTexts] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(all.reduce(0) { $0 + $1.ownRange.count })
    var shared: [ArraySlice<UInt8>: Int] = [:]
    func place(_ slice: ArraySlice<UInt8>) -> Int {
      if let place = shared[slice] { return place }
      shared[slice] = bytes.count
      bytes += slice
      return bytes.count - slice.count
    }
    let places = all.map { texts in
      let (folder, outlet) = (place(texts.bytes[texts.folderRange]), place(texts.bytes[texts.outletRange]))
      bytes += texts.bytes[texts.ownRange]
      return (start: bytes.count - texts.ownRange.count, folder: folder, outlet: outlet)
    }
    // Without the room that it has grown by: a slice of all would be the same array again.
    let kept = bytes.withUnsafeBufferPointer { Array($0) }
    return zip(all, places).map { texts, place in
      RowTexts(texts, in: kept, start: place.start, folder: place.folder, outlet: place.outlet)
    }
  }

  private var folderRange: Range<Int> { Int(folder)..<Int(folder) + Int(folderCount) }
  private var nameRange: Range<Int> { Int(start)..<Int(start) + Int(nameCount) }
  private var titleRange: Range<Int> { nameRange.upperBound..<nameRange.upperBound + Int(titleCount) }
  private var outletRange: Range<Int> {
    Int(outletStart)..<Int(outletStart) + (outletCount == RowTexts.none ? 0 : Int(outletCount))
  }
  private var fileRange: Range<Int> {
    let first = isFileInName ? Int(start) : titleRange.upperBound
    return first..<first + Int(fileCount)
  }
  /// What is no other row's.
  private var ownRange: Range<Int> { Int(start)..<(isFileInName ? titleRange : fileRange).upperBound }

  private func text(_ range: Range<Int>) -> String { with(range) { String(decoding: $0, as: UTF8.self) } }

  private func with<Value>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  var id: ArticleID {
    ArticleID(
      rawValue: String(unsafeUninitializedCapacity: folderRange.count + nameRange.count) { letters in
        let end = letters.initialize(fromContentsOf: bytes[folderRange])
        return end + UnsafeMutableBufferPointer(rebasing: letters[end...]).initialize(fromContentsOf: bytes[nameRange])
      })
  }
  var file: String { text(fileRange) }
  var title: String { text(titleRange) }
  var outlet: String? { outletCount == RowTexts.none ? nil : text(outletRange) }

  func withTitle<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value { with(titleRange, body) }
  func withOutlet<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value { with(outletRange, body) }
  func withFile<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value { with(fileRange, body) }
}

extension RowTexts: Hashable {
  static func == (a: RowTexts, b: RowTexts) -> Bool {
    a.nameCount == b.nameCount && a.folderCount == b.folderCount && a.titleCount == b.titleCount
      && a.outletCount == b.outletCount && a.isSame(\.nameRange, b) && a.isSame(\.folderRange, b)
      && a.isSame(\.titleRange, b) && a.isSame(\.outletRange, b) && a.isSame(\.fileRange, b)
  }

  private func isSame(_ range: KeyPath<RowTexts, Range<Int>>, _ other: RowTexts) -> Bool {
    bytes[self[keyPath: range]] == other.bytes[other[keyPath: range]]
  }

  func hash(into hasher: inout Hasher) {
    with(nameRange) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    with(titleRange) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
