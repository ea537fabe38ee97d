// The folder with the corpora that models are trained from; remembers what was read, for the digest.

import FoundationEssentials

/// Reads files, unpacks those that end in ".gz".
final class CorporaFolder {
  private let path: String
  /// The files that were read, with a checksum each.
  private(set) var read: [String: UInt64] = [:]

  init(_ path: String) { self.path = path }

  func bytes(_ name: String) throws -> [UInt8] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
    let bytes = [UInt8](data)
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    read[name] = sum
    return name.hasSuffix(".gz") ? try Inflate.gunzip(bytes) : bytes
  }

  /// The rows of a table, without comment lines.
  func rows(_ name: String) throws -> [[Substring]] {
    let text = String(decoding: try bytes(name), as: UTF8.self)
    return text.utf8.split(separator: 0x0A).compactMap { line in
      guard !line.starts(with: [0x23, 0x20]) else { return nil }
      return line.split(separator: 0x09, omittingEmptySubsequences: false).map { Substring($0) }
    }
  }
}

extension CorporaFolder {
  /// 32 bytes that tell one set of inputs from another: the checksums of the files that were read, by name.
  var digest: [UInt8] {
    var lanes: [UInt64] = [1, 2, 3, 4]
    for (name, sum) in read.sorted(by: { $0.key < $1.key }) {
      for byte in Array(name.utf8) + withUnsafeBytes(of: sum.littleEndian, Array.init) {
        for lane in lanes.indices {
          lanes[lane] = (lanes[lane] ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 &+ UInt64(lane)
        }
      }
    }
    return lanes.flatMap { lane in withUnsafeBytes(of: lane.littleEndian, Array.init) }
  }
}
