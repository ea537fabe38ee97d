// Which files of a folder are articles, and what the others are called when they are passed over.

/// What a file is, by the end of its name.
enum FileKind: String, Hashable, Sendable, CaseIterable {
  case article, picture, archive, document, sound, film, table, other
  case page = "web page"

  /// Looks at the name only: a folder of thousands of files is sorted without opening one.
  init(name: String) {
    // Packed files are what is in them.
    let name = FileKind.ending(of: name.utf8) == FileKind.packed ? name.dropLast(3) : name[...]
    guard let ending = FileKind.ending(of: name.utf8) else {
      self = .other
      return
    }
    // What JSON feeds are called; other JSON is data.
    if ending == FileKind.json, name.lowercased() == "feed.json" {
      self = .article
      return
    }
    self = FileKind.byEnding[ending] ?? .other
  }

  /// What stands behind the last dot, in small letters, as a number: folders of very many files are sorted by it. Nil if there
  /// is no such dot, or too much behind it.
  private static func ending(of name: some BidirectionalCollection<UInt8>) -> UInt64? {
    var ending: UInt64 = 0
    var length: UInt64 = 0
    var place = name.endIndex
    while place > name.startIndex, length <= 8 {
      name.formIndex(before: &place)
      let byte = name[place]
      guard byte != UInt8(ascii: ".") else { return place > name.startIndex ? ending : nil }
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      if length < 8 { ending |= UInt64(isCapital ? byte | 0x20 : byte) << (8 * length) }
      length += 1
    }
    return nil
  }

  private static let packed = ending(of: "x.gz".utf8)
  private static let json = ending(of: "x.json".utf8)

  /// Looks into a file as well where its name tells nothing: JSON may be a feed. Reads no more than its first bytes.
  init(name: String, at path: String) {
    self.init(name: name)
    guard self == .other, name.lowercased().hasSuffix(".json") else { return }
    guard let head = try? ArticleFile.read(path, atMost: FileKind.headBytes) else { return }
    let first = head.first { $0 > 0x20 && $0 < 0x80 }
    if first == UInt8(ascii: "{"), String(decoding: head, as: UTF8.self).contains("jsonfeed.org") { self = .article }
  }

  /// A feed says what it is before its entries.
  private static let headBytes = 1_024

  private static let byEnding: [UInt64: FileKind] = {
    let endings: [FileKind: String] = [
      .article: "txt text md markdown html htm xhtml rss atom rdf xml jsonfeed eml mbox",
      .picture: "jpg jpeg png gif webp svg heic tif tiff bmp avif ico",
      .archive: "zip gz tgz bz2 xz zst 7z rar tar",
      .page: "mhtml mht",
      .document: "pdf doc docx odt rtf epub ps tex pages",
      .sound: "mp3 ogg oga opus m4a flac wav",
      .film: "mp4 m4v mkv webm mov avi",
      .table: "csv tsv xls xlsx ods",
    ]
    return Dictionary(
      uniqueKeysWithValues: endings.flatMap { kind, words in
        words.split(separator: " ").compactMap { word in ending(of: "x.\(word)".utf8).map { ($0, kind) } }
      })
  }()
}
