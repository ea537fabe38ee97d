// Tells files that are not text: by their first bytes, and by what text never holds.

/// Recognizes pictures, archives, programs and the like.
enum BinaryTest {
  /// The first bytes of kinds of files that are met in folders of news.
  private static let signatures: [(name: String, bytes: [UInt8])] = [
    ("PNG", [0x89, 0x50, 0x4E, 0x47]),
    ("JPEG", [0xFF, 0xD8, 0xFF]),
    ("GIF", Array("GIF87a".utf8)),
    ("GIF", Array("GIF89a".utf8)),
    ("TIFF", [0x49, 0x49, 0x2A, 0x00]),
    ("TIFF", [0x4D, 0x4D, 0x00, 0x2A]),
    ("PDF", Array("%PDF-".utf8)),
    ("PostScript", Array("%!PS-Adobe".utf8)),
    ("ZIP, DOCX, EPUB", [0x50, 0x4B, 0x03, 0x04]),
    ("empty ZIP", [0x50, 0x4B, 0x05, 0x06]),
    ("gzip", [0x1F, 0x8B]),
    ("bzip2", Array("BZh".utf8) + [0x39, 0x31, 0x41, 0x59]),
    ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    ("Zstandard", [0x28, 0xB5, 0x2F, 0xFD]),
    ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    ("RAR", [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]),
    ("Microsoft Office before 2007", [0xD0, 0xCF, 0x11, 0xE0]),
    ("rich text", Array("{\\rtf".utf8)),
    ("SQLite", Array("SQLite format 3".utf8)),
    ("ELF", [0x7F, 0x45, 0x4C, 0x46]),
    ("Mach-O", [0xCF, 0xFA, 0xED, 0xFE]),
    ("Java class", [0xCA, 0xFE, 0xBA, 0xBE]),
    ("WebAssembly", [0x00, 0x61, 0x73, 0x6D]),
    ("RIFF: WebP, WAV, AVI", Array("RIFF".utf8)),
    ("Ogg", Array("OggS".utf8)),
    ("FLAC", Array("fLaC".utf8)),
    ("MP3", Array("ID3".utf8) + [0x03]),
    ("MP3", Array("ID3".utf8) + [0x04]),
    ("Matroska", [0x1A, 0x45, 0xDF, 0xA3]),
    ("TrueType", [0x00, 0x01, 0x00, 0x00]),
    ("WOFF", Array("wOFF".utf8)),
    ("WOFF2", Array("wOF2".utf8)),
    ("Windows program", Array("MZ".utf8) + [0x90, 0x00]),
  ]

  static func hasSignature(_ bytes: [UInt8]) -> Bool {
    if bytes.count > 11, bytes[4..<8].elementsEqual(Array("ftyp".utf8)), bytes[0] == 0 { return true }
    return signatures.contains { bytes.starts(with: $0.bytes) }
  }

  /// True if decoded text holds controls beyond what slips into text: more than eight, and more than one byte in 50.
  /// A NUL, which no text holds, counts fifty times. What steers a terminal is not counted: such reports are text.
  static func looksBinary(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Most texts have none, which is told many bytes at a time.
    var hasOddity: UInt8 = 0
    for byte in text { hasOddity |= (byte < 0x07 ? 1 : 0) | (byte &- 0x0E < 0x12 ? 1 : 0) }
    guard hasOddity != 0 else { return false }
    var oddities = 0
    for byte in text where byte < 0x20 {
      switch byte {
      case 0: oddities += 50
      case 0x07...0x0D, 0x1A, 0x1B: break
      default: oddities += 1
      }
    }
    return oddities > 8 && oddities * 50 > text.count
  }
}
