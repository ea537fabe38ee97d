// What a format reads from.

/// Decoded text and the name it came under.
struct ArticleInput: Sendable {
  /// Harmless; lines end in `\n`.
  let text: String
  /// A file's name or an address.
  let name: String
  /// Where on the web it came from, if that is known.
  var address: String?

  /// The ending of the name, small and without its dot; empty if there is none.
  var nameExtension: String {
    let path = name.split(separator: "/").last?.prefix { $0 != "?" && $0 != "#" } ?? ""
    guard let dot = path.lastIndex(of: ".") else { return "" }
    return path[path.index(after: dot)...].lowercased()
  }
}
