// The model file of the name tagger: tables read straight out of the mapped bytes.

/// One model: lists, vocabulary and weights. The bytes stay where they are; nothing is parsed but the header.
///
/// Layout, little-endian: 8 bytes of mark, version and number of sections (UInt32 each), 32 bytes of digest of what the
/// model was made from, 8 bytes of checksum over all after the header, then for each section offset and length
/// (UInt64 each). Sections begin at multiples of 64.
package final class NameModel: Sendable {
  package enum Section: Int, CaseIterable {
    case phrases, names, vocabulary, clusters, transitions, weights, settings, vectors, net, sentences
  }

  package enum Flaw: Error, Equatable {
    case notAModel
    case otherVersion(UInt32)
    case damaged
  }

  package static let mark: [UInt8] = Array("LEDENAME".utf8)
  package static let version: UInt32 = 3
  package static let headerSize = 64
  package static let alignment = 64

  private nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let sections: [Range<Int>]

  /// Reads the header and checks the whole; the bytes must outlive the model and never change.
  package init(mapped bytes: UnsafeRawBufferPointer) throws(Flaw) {
    self.bytes = bytes
    sections = try NameModel.sections(of: bytes)
  }

  /// The digest of the data the model was made from, in hexadecimal.
  package var digest: String {
    bytes[16..<48].map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The elements of a section.
  package func elements<Element: BitwiseCopyable>(
    _ section: Section, as type: Element.Type
  ) -> UnsafeBufferPointer<Element> {
    UnsafeRawBufferPointer(rebasing: bytes[sections[section.rawValue]]).bindMemory(to: type)
  }

  private static func sections(of bytes: UnsafeRawBufferPointer) throws(Flaw) -> [Range<Int>] {
    guard bytes.count >= headerSize, bytes.prefix(mark.count).elementsEqual(mark) else { throw .notAModel }
    let found = UInt32(littleEndian: bytes.load(fromByteOffset: 8, as: UInt32.self))
    guard found == version else { throw .otherVersion(found) }
    let count = Int(UInt32(littleEndian: bytes.load(fromByteOffset: 12, as: UInt32.self)))
    guard count == Section.allCases.count, bytes.count >= headerSize + count * 16 else { throw .damaged }
    let checksum = UInt64(littleEndian: bytes.load(fromByteOffset: 48, as: UInt64.self))
    guard checksum == self.checksum(UnsafeRawBufferPointer(rebasing: bytes[headerSize...])) else { throw .damaged }
    var ranges: [Range<Int>] = []
    for index in 0..<count {
      let place = headerSize + index * 16
      let offset = UInt64(littleEndian: bytes.load(fromByteOffset: place, as: UInt64.self))
      let length = UInt64(littleEndian: bytes.load(fromByteOffset: place + 8, as: UInt64.self))
      guard offset % UInt64(alignment) == 0, offset <= UInt64(bytes.count), length <= UInt64(bytes.count) - offset
      else { throw .damaged }
      ranges.append(Int(offset)..<Int(offset + length))
    }
    return ranges
  }

  /// Four lanes of multiply and add, so that the whole file is checked in about a millisecond.
  package static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
    func mixed(_ lane: UInt64, _ offset: Int) -> UInt64 {
      let mixed = (lane ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* prime
      return mixed ^ (mixed &>> 31)
    }
    let whole = bytes.count / 32 * 32
    for offset in stride(from: 0, to: whole, by: 32) {
      a = mixed(a, offset)
      b = mixed(b, offset + 8)
      c = mixed(c, offset + 16)
      d = mixed(d, offset + 24)
    }
    var sum = a ^ (b &* 3) ^ (c &* 5) ^ (d &* 7)
    for offset in whole..<bytes.count { sum = (sum ^ UInt64(bytes[offset])) &* prime }
    return sum
  }

  /// Puts a file together from its sections.
  package static func file(digest: [UInt8], sections: [Section: [UInt8]]) -> [UInt8] {
    let all = Section.allCases
    var body = [UInt8](repeating: 0, count: all.count * 16)
    var table: [UInt64] = []
    for section in all {
      while (headerSize + body.count) % alignment != 0 { body.append(0) }
      let content = sections[section] ?? []
      table += [UInt64(headerSize + body.count), UInt64(content.count)]
      body += content
    }
    for (index, number) in table.enumerated() { body.replaceSubrange(index * 8..<index * 8 + 8, with: number.bytes) }
    var head = mark + version.bytes + UInt32(all.count).bytes
    head += (0..<32).map { $0 < digest.count ? digest[$0] : 0 }
    head += body.withUnsafeBytes { checksum($0) }.bytes
    return head + [UInt8](repeating: 0, count: headerSize - head.count) + body
  }
}

extension FixedWidthInteger {
  /// Little-endian bytes.
  package var bytes: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }
}
