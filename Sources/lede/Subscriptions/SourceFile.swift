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
  mutating func add(_ source: Source) -> Bool { add([source]) == 1 }

  /// Puts sources at the ends of their groups; how many were not there. Linear.
  mutating func add(_ sources: [Source]) -> Int {
    var known = Set(self.sources.map(\.address))
    var groups: [[String]] = []
    var fresh: [[String]: [String]] = [:]
    for source in sources where known.insert(source.address).inserted {
      if fresh[source.folders] == nil { groups.append(source.folders) }
      fresh[source.folders, default: []].append(SourceFile.line(of: source))
    }
    let ends = groupEnds
    var following: [Int: [String]] = [:]
    for group in groups { if let end = ends[group] { following[end] = fresh[group] } }
    lines = (following[0] ?? []) + lines.enumerated().flatMap { [$1] + (following[$0 + 1] ?? []) }
    for group in groups where ends[group] == nil {
      lines += (lines.isEmpty ? [] : [""]) + ["[\(SourceFile.name(of: group))]"] + (fresh[group] ?? [])
    }
    return fresh.reduce(0) { $0 + $1.value.count }
  }

  private static func line(of source: Source) -> String {
    source.title.flatMap { name($0[...]) }.map { "\(source.address)  \($0)" } ?? source.address
  }

  private static func name(of group: [String]) -> String {
    group.map { $0.split(separator: "/").joined(separator: "-").harmless }.joined(separator: "/")
  }

  /// For each group the number of lines up to its last one that is not blank; without a group it may be none.
  private var groupEnds: [[String]: Int] {
    var (current, ends): ([String], [[String]: Int]) = ([], [[]: 0])
    for (index, line) in lines.enumerated() {
      if case .group(let names) = SourceFile.line(line) {
        current = names
      } else if line.allSatisfy(\.isWhitespace) {
        continue
      }
      ends[current] = index + 1
    }
    return ends
  }

  /// Takes out the sources with this address or name; they are returned.
  mutating func remove(_ name: String) -> [Source] {
    let gone = sources.filter { $0.address == name || $0.title == name }
    let addresses = Set(gone.map(\.address))
    lines.removeAll { line in
      guard case .source(let address, _) = SourceFile.line(line) else { return false }
      return addresses.contains(address)
    }
    return gone
  }

  /// Follows a source that has moved for good; if its new place is among the sources already, it goes.
  mutating func move(_ old: String, to new: String) {
    if sources.contains(where: { $0.address == new }) {
      _ = remove(old)
      return
    }
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
