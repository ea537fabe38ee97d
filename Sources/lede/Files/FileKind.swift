// Which files of a folder are articles, and what the others are called when they are passed over.

/// What a file is, by the end of its name.
enum FileKind: String, Hashable, Sendable, CaseIterable {
  case article, picture, archive, document, sound, film, table, other
  case page = "web page"

  /// Looks at the name only: a folder of thousands of files is sorted without opening one.
  init(name: some StringProtocol) {
    // Packed files are what is in them.
    let name = name.lowercased().hasSuffix(".gz") ? name.dropLast(3) : name[...]
    // What JSON feeds are called; other JSON is data.
    if name.lowercased() == "feed.json" {
      self = .article
      return
    }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else {
      self = .other
      return
    }
    self = FileKind.byEnding[name[name.index(after: dot)...].lowercased()] ?? .other
  }

  /// Looks into a file as well where its name tells nothing: JSON may be a feed. Reads no more than its first bytes.
  init(name: some StringProtocol, at path: String) {
    self.init(name: name)
    guard self == .other, name.lowercased().hasSuffix(".json") else { return }
    guard let head = try? ArticleFile.read(path, atMost: FileKind.headBytes) else { return }
    let first = head.first { $0 > 0x20 && $0 < 0x80 }
    if first == UInt8(ascii: "{"), String(decoding: head, as: UTF8.self).contains("jsonfeed.org") { self = .article }
  }

  /// A feed says what it is before its entries.
  private static let headBytes = 1_024

  private static let byEnding: [String: FileKind] = {
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
      uniqueKeysWithValues: endings.flatMap { kind, words in words.split(separator: " ").map { (String($0), kind) } })
  }()
}
