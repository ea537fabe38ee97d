// The folders and files that the reader is to read, as full paths, and what they are called together.

import Glibc
import Reader

/// What was named on the command line, or after `:open`.
struct ReadPaths: Sendable {
  /// Full paths without links, so that what is kept of an article is found again.
  let roots: [String]
  /// For the masthead: "articles", or "3 places".
  let name: String

  /// Throws if one of them is not there.
  init(_ paths: [String]) throws(Trouble) {
    var roots: [String] = []
    for path in paths {
      let full = try ReadPaths.full(ReadPaths.expanded(path))
      if !roots.contains(full) { roots.append(full) }
    }
    self.roots = roots
    let first = roots.first.map(lastComponent(of:)) ?? ""
    name = roots.count == 1 ? (first.isEmpty ? "/" : first) : "\(roots.count) places"
  }

  /// `~` alone and `~/…` mean the home folder, as after a shell.
  private static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = environment("HOME") else { return path }
    return home + path.dropFirst()
  }

  private static func full(_ path: String) throws(Trouble) -> String {
    guard let resolved = realpath(path, nil) else {
      let error: FileError = errno == ENOENT || errno == ENOTDIR ? .missing : .failed(errno)
      throw error.trouble(path: path)
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
