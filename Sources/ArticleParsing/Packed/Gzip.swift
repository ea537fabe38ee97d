// Unpacks gzip (RFC 1952), never more than is asked for.

import CZlib

/// Packed files.
public enum Gzip {
  /// Whether the bytes begin as a gzip file does.
  public static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

  /// What is packed in the bytes, in one or more members. A file that is cut off or damaged gives what can be had of
  /// it.
  /// - Parameter limit: The most bytes that may come out; so a small file cannot fill the memory.
  /// - Throws: `.tooLarge` when more comes out, `.binary` when nothing does.
  public static func unpacked(_ bytes: [UInt8], atMost limit: Int) throws(ParseError) -> [UInt8] {
    var unpacker = Unpacker(limit: limit)
    let isWithin = bytes.withUnsafeBufferPointer { unpacker.unpack($0) }
    guard isWithin else { throw .tooLarge(bytes: unpacker.output.count) }
    guard !unpacker.output.isEmpty else { throw unpacker.isDamaged ? .binary : .empty }
    return unpacker.output
  }

  /// The name of what is packed: `feed.xml` for `feed.xml.gz`.
  public static func plainName(_ name: String) -> String {
    name.lowercased().hasSuffix(".gz") ? String(name.dropLast(3)) : name
  }
}

private struct Unpacker {
  private static let chunk = 256 << 10

  let limit: Int
  private(set) var output: [UInt8] = []
  private(set) var isDamaged = false

  init(limit: Int) { self.limit = limit }

  /// False if more than the limit would come out.
  mutating func unpack(_ input: UnsafeBufferPointer<UInt8>) -> Bool {
    var stream = z_stream()
    // 15: the largest window; 16: gzip and nothing else.
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      isDamaged = true
      return true
    }
    defer { inflateEnd(&stream) }
    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.avail_in = UInt32(clamping: input.count)
    while output.count <= limit {
      switch step(&stream) {
      case Z_OK: continue
      case Z_STREAM_END where stream.avail_in > 18 && stream.next_in[0] == 0x1F && stream.next_in[1] == 0x8B:
        inflateReset(&stream)
      case Z_STREAM_END: return output.count <= limit
      default:
        isDamaged = true
        return output.count <= limit
      }
    }
    return false
  }

  /// Unpacks one piece.
  private mutating func step(_ stream: inout z_stream) -> Int32 {
    var result = Z_OK
    let piece = [UInt8](unsafeUninitializedCapacity: Unpacker.chunk) { buffer, count in
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(buffer.count)
      result = inflate(&stream, Z_NO_FLUSH)
      count = buffer.count - Int(stream.avail_out)
    }
    output += piece
    return result
  }
}
