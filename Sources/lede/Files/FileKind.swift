// Which files of a folder are articles, and what the others are called when they are passed over.

/// What a file is, by the end of its name.
enum FileKind: String, Hashable, Sendable, CaseIterable {
  case article, picture, archive, document, sound, film, table, other
  case page = "web page"

  /// Looks at the name only: a folder of thousands of files is sorted without opening one.
  init(name: some StringProtocol) {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else {
      self = .other
      return
    }
    self = FileKind.byEnding[name[name.index(after: dot)...].lowercased()] ?? .other
  }

  private static let byEnding: [String: FileKind] = {
    let endings: [FileKind: String] = [
      .article: "txt text md markdown html htm xhtml",
      .picture: "jpg jpeg png gif webp svg heic tif tiff bmp avif ico",
      .archive: "zip gz tgz bz2 xz zst 7z rar tar",
      .page: "mhtml rss atom xml opml json",
      .document: "pdf doc docx odt rtf epub ps tex pages",
      .sound: "mp3 ogg oga opus m4a flac wav",
      .film: "mp4 m4v mkv webm mov avi",
      .table: "csv tsv xls xlsx ods",
    ]
    return Dictionary(
      uniqueKeysWithValues: endings.flatMap { kind, words in words.split(separator: " ").map { (String($0), kind) } })
  }()
}
