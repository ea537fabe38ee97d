// Which articles stand in some folders or files, told by their ids.

import NewsModel

/// Paths that are looked up for the articles at or below them.
struct PathIndex: Hashable, Sendable {
  private var numbers: [String: [Int]] = [:]
  /// Of all paths: other beginnings of an id need not be looked up.
  private var lengths: Set<Int> = []

  init(_ paths: [String]) {
    for (number, path) in paths.enumerated() where !path.isEmpty {
      numbers[path, default: []].append(number)
      lengths.insert(path.utf8.count)
    }
  }

  /// The places of the paths that an article is at or below. An id is a path, and for one of several articles of a file
  /// what stands behind a `#`. Linear in the id.
  func paths(of id: ArticleID) -> [Int] {
    var found: [Int] = []
    let bytes = id.rawValue.utf8
    var length = 0
    for byte in bytes {
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") { add(bytes.prefix(length), length, to: &found) }
      length += 1
    }
    add(bytes[...], length, to: &found)
    return found
  }

  private func add(_ path: Substring.UTF8View, _ length: Int, to found: inout [Int]) {
    guard lengths.contains(length), let numbers = numbers[String(Substring(path))] else { return }
    found += numbers
  }
}

/// What the list is narrowed to.
struct ArticleScope: Hashable, Sendable {
  /// As the masthead says it.
  let name: String
  private let paths: PathIndex

  init(name: String, paths: [String]) {
    self.name = name
    self.paths = PathIndex(paths)
  }

  func contains(_ id: ArticleID) -> Bool { !paths.paths(of: id).isEmpty }
}
