// Keeps fetched articles as plain files: a folder for each source, a JSON feed of one entry for each article.

import ArticleParsing
import Glibc
import NewsModel

/// A `NewsStore` over a folder.
struct NewsFolder: Sendable {
  let root: String

  var store: NewsStore {
    NewsStore(
      folder: root, place: folder(of:), keep: keep, replace: write, mark: mark, setMark: setMark,
      count: { address in NewsFolder.files(in: folder(of: address)).count },
      move: { old, new in rename(folder(of: old), folder(of: new)) }, remove: remove)
  }

  /// A name that says where it comes from, and that no two addresses share.
  private func folder(of address: String) -> String {
    let host = address.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }.prefix { $0 != "/" }.lowercased()
    let letters = host.prefix(60).filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
    return root + "/" + letters.drop { $0 == "." } + "-" + NewsFolder.digest(address)
  }

  private func keep(_ feed: Feed, of address: String) -> Int {
    let folder = folder(of: address)
    NewsFolder.makeFolders(folder)
    let bundle = ArticleBundle(feed: feed, id: ArticleID(rawValue: ""))
    var new = 0
    for index in 0..<bundle.count {
      let key = String(bundle.ids[index].rawValue.dropFirst())
      let path = folder + "/" + NewsFolder.digest(key) + ".jsonfeed"
      let (metadata, html) = bundle.facts(at: index)
      let entry = KeptEntry(id: key, metadata: metadata, html: html, source: address)
      let old = try? ArticleFile.read(path)
      if let old, KeptEntry.isWhole(old) || old == entry.bytes { continue }
      if write(entry.bytes, to: path), old == nil { new += 1 }
    }
    return new
  }

  private func remove(_ address: String) {
    let folder = folder(of: address)
    for name in NewsFolder.files(in: folder) + [".source"] { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  static func files(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      if name.hasSuffix(".jsonfeed") { names.append(name) }
    }
    return names
  }

  /// FNV-1a, in letters.
  static func digest(_ text: String) -> String {
    String(text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }, radix: 36)
  }

  static func makeFolders(_ path: String) {
    var folder = ""
    for part in path.split(separator: "/") {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
  }

  /// All of it or nothing. Without waiting for the disk: what is lost is fetched again. It is written beside the folder,
  /// so that who watches the folder hears of a whole file only.
  func write(_ bytes: [UInt8], to path: String) -> Bool {
    let fresh = "\(root)-\(getpid())-\(NewsFolder.digest(path)).new"
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let failure = writeAll(bytes, to: descriptor)
    close(descriptor)
    guard failure == nil, rename(fresh, path) == 0 else {
      unlink(fresh)
      return false
    }
    return true
  }
}

// What is known of a source: a hidden file of a line each.
extension NewsFolder {
  private func mark(of address: String) -> NewsStore.Mark {
    var mark = NewsStore.Mark()
    guard let bytes = try? ArticleFile.read(folder(of: address) + "/.source") else { return mark }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = String(parts[1])
      switch parts[0] {
      case "etag": mark.etag = value
      case "last-modified": mark.lastModified = value
      case "tried": mark.tried = Int(value)
      case "fetched": mark.fetched = Int(value)
      case "trouble": mark.trouble = value
      case "title": mark.title = value
      case "not-before": mark.notBefore = Int(value)
      default: break
      }
    }
    return mark
  }

  private func setMark(_ mark: NewsStore.Mark, of address: String) {
    let fields: [(String, String?)] = [
      ("address", address), ("title", mark.title), ("etag", mark.etag), ("last-modified", mark.lastModified),
      ("tried", mark.tried.map(String.init)), ("fetched", mark.fetched.map(String.init)), ("trouble", mark.trouble),
      ("not-before", mark.notBefore.map(String.init)),
    ]
    let lines = fields.compactMap { name, value in value.map { "\(name) \($0.harmless)\n" } }
    NewsFolder.makeFolders(folder(of: address))
    _ = write(Array(lines.joined().utf8), to: folder(of: address) + "/.source")
  }
}
