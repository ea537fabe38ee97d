// The file that names what is subscribed to: plain text that a person may edit.

/// An address or a folder that articles come from.
struct Source: Hashable, Sendable {
  /// `https://…`, or the full path of a folder.
  var address: String
  var title: String?
  /// The groups it is in, the outermost first.
  var folders: [String] = []

  var isFolder: Bool { address.hasPrefix("/") }
  var name: String { title ?? address }
}

/// The lines of the file: a source each, its address first, its name after it; `[World/Europe]` begins a group, `#` a remark.
/// What is not understood stays as it is.
struct SourceFile {
  private(set) var lines: [String]

  init(_ text: String = "") {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
  }

  var text: String { lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n" }

  private enum Line {
    case source(address: String, title: String?)
    case group([String])
    case other
    case strange
  }

  var sources: [Source] {
    var folders: [String] = []
    return lines.compactMap { line in
      switch SourceFile.line(line) {
      case .source(let address, let title): return Source(address: address, title: title, folders: folders)
      case .group(let names):
        folders = names
        return nil
      case .other, .strange: return nil
      }
    }
  }

  /// The numbers of lines that say nothing that is understood.
  var strange: [Int] { lines.indices.filter { if case .strange = SourceFile.line(lines[$0]) { true } else { false } } }

  private static func line(_ line: String) -> Line {
    let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    guard let first = words.first, !first.hasPrefix("#") else { return .other }
    let whole = line.drop { $0 == " " }
    if whole.hasPrefix("["), let end = whole.lastIndex(of: "]") {
      return .group(whole[..<end].dropFirst().split(separator: "/").map(String.init))
    }
    // A folder's name may have spaces; two of them part it from what follows.
    if whole.hasPrefix("/") {
      let parts = whole.split(separator: "  ", maxSplits: 1)
      return .source(address: String(parts[0]), title: parts.count > 1 ? SourceFile.name(parts[1]) : nil)
    }
    guard Source.isWeb(first) else { return .strange }
    return .source(address: String(first), title: words.count > 1 ? SourceFile.name(words[1]) : nil)
  }

  private static func name(_ words: Substring) -> String? {
    let name = String(words).harmless.split(separator: " ").joined(separator: " ")
    return name.isEmpty ? nil : name
  }
}

extension SourceFile {
  /// Puts a source at the end of its group, which is made if it is not there; false if the source is there already.
  mutating func add(_ source: Source) -> Bool {
    guard !sources.contains(where: { $0.address == source.address }) else { return false }
    let title = source.title.flatMap { SourceFile.name($0[...]) }
    let line = title.map { "\(source.address)  \($0)" } ?? source.address
    lines.insert(line, at: end(of: source.folders))
    return true
  }

  /// The place after the last line of a group.
  private mutating func end(of folders: [String]) -> Int {
    var (current, place): ([String], Int?) = ([], folders.isEmpty ? 0 : nil)
    for (index, line) in lines.enumerated() {
      if case .group(let names) = SourceFile.line(line) {
        current = names
        if current == folders { place = index + 1 }
      } else if current == folders, !line.allSatisfy(\.isWhitespace) {
        place = index + 1
      }
    }
    if let place { return place }
    let name = folders.map { $0.split(separator: "/").joined(separator: "-").harmless }.joined(separator: "/")
    lines += (lines.isEmpty ? [] : [""]) + ["[\(name)]"]
    return lines.count
  }

  /// Takes out the sources with this address or name; they are returned.
  mutating func remove(_ name: String) -> [Source] {
    let gone = sources.filter { $0.address == name || $0.title == name }
    lines.removeAll { line in
      guard case .source(let address, _) = SourceFile.line(line) else { return false }
      return gone.contains { $0.address == address }
    }
    return gone
  }

  /// Follows a source that has moved for good.
  mutating func move(_ old: String, to new: String) {
    for index in lines.indices {
      guard case .source(let address, let title) = SourceFile.line(lines[index]), address == old else { continue }
      lines[index] = title.map { "\(new)  \($0)" } ?? new
    }
  }
}

extension Source {
  static func isWeb(_ address: some StringProtocol) -> Bool {
    let lower = address.prefix(8).lowercased()
    return (lower.hasPrefix("http://") && address.utf8.count > 7)
      || (lower.hasPrefix("https://") && address.utf8.count > 8)
  }
}

/// The file on disk.
enum SourceList {
  static func read() -> SourceFile {
    guard let bytes = try? ArticleFile.read(Places.sources) else { return SourceFile() }
    return SourceFile(String(decoding: bytes, as: UTF8.self))
  }

  /// Changes the file, also when another lede does at the same time; the `errno` of what went wrong, else nil.
  static func change(_ body: (inout SourceFile) -> Void) -> Int32? {
    LockedFile.rewrite(Places.sources) { text in
      var file = SourceFile(text)
      body(&file)
      return file.text
    }
  }
}
