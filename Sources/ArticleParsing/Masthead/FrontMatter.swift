// Front matter: `key: value` lines between two lines of three hyphens, at the head of a file.

import NewsModel

/// What the lines before an article say. Unknown keys are read over.
struct FrontMatter {
  private(set) var fields: [String: [String]] = [:]

  /// At most so many lines; what goes on longer is a text.
  private static let maximumLines = 200

  /// Takes front matter off the head of a text; nil if it has none.
  static func split(_ text: String) -> (FrontMatter, body: Substring)? {
    var rest = text[...].drop { $0 == "\n" || $0 == " " }
    guard line(of: &rest) == "---" else { return nil }
    var matter = FrontMatter()
    var key: String?
    for _ in 0..<maximumLines {
      guard !rest.isEmpty else { return nil }
      let next = line(of: &rest)
      if next == "---" || next == "..." { return matter.fields.isEmpty ? nil : (matter, rest) }
      guard matter.take(next, key: &key) else { return nil }
    }
    return nil
  }

  /// The next line without space at its end.
  private static func line(of rest: inout Substring) -> Substring {
    let end = rest.utf8.firstIndex(of: 0x0A) ?? rest.endIndex
    var line = rest[..<end]
    rest = end < rest.endIndex ? rest[rest.utf8.index(after: end)...] : rest[rest.endIndex...]
    while line.last == " " || line.last == "\t" { line.removeLast() }
    return line
  }

  /// Takes a field, an item of a list, or more words of the field before; false for anything else.
  private mutating func take(_ line: Substring, key: inout String?) -> Bool {
    let words = line.drop { $0 == " " || $0 == "\t" }
    if words.isEmpty || words.first == "#" { return true }
    if words.hasPrefix("- "), let key {
      fields[key, default: []].append(FrontMatter.unquoted(words.dropFirst(2)))
      return true
    }
    if words.startIndex > line.startIndex, let key {
      let last = fields[key]?.popLast() ?? ""
      fields[key, default: []].append(last.isEmpty ? String(words) : last + " " + words)
      return true
    }
    guard let colon = words.firstIndex(of: ":"), words.startIndex == line.startIndex,
      words.index(after: colon) == words.endIndex || words[words.index(after: colon)] == " "
    else { return false }
    let name = words[..<colon]
    guard name.utf8.count <= 40, !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_ ".contains($0) })
    else { return false }
    key = name.lowercased()
    fields[name.lowercased()] = FrontMatter.values(words[words.index(after: colon)...])
    return true
  }

  /// A list in brackets, or one value; the marks of a folded text stand for the lines below.
  private static func values(_ text: Substring) -> [String] {
    let value = text.drop { $0 == " " || $0 == "\t" }
    if value.isEmpty || [">", ">-", "|", "|-"].contains(value) { return [] }
    guard value.first == "[", value.last == "]" else { return [unquoted(value)] }
    return value.dropFirst().dropLast().split(separator: ",").map { unquoted($0) }.filter { !$0.isEmpty }
  }

  private static func unquoted(_ text: Substring) -> String {
    var value = text
    while value.first == " " { value.removeFirst() }
    while value.last == " " { value.removeLast() }
    guard value.utf8.count >= 2, let first = value.first, first == value.last, first == "\"" || first == "'" else {
      return String(value)
    }
    let inside = String(value.dropFirst().dropLast())
    return first == "'"
      ? inside.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
      : inside.split(separator: "\\\"", omittingEmptySubsequences: false).joined(separator: "\"")
  }
}

extension FrontMatter {
  private func first(_ keys: String...) -> String? {
    keys.lazy.compactMap { fields[$0]?.first.flatMap { HarmlessText.line($0) } }.first
  }

  private var authors: Byline? {
    let values = ["author", "authors", "byline", "by"].lazy.compactMap { fields[$0] }.first { !$0.isEmpty } ?? []
    var all = Byline(values.joined(separator: "; "), isMarked: true)
    if all == nil { all = values.lazy.compactMap { Byline($0, isMarked: true) }.first }
    return all
  }

  /// The metadata that it gives.
  var metadata: Metadata {
    let authors = authors
    let dates = ["published", "date", "pubdate", "publication date", "created", "updated", "lastmod"]
    let published = dates.lazy.compactMap { fields[$0]?.first.flatMap { PageDate.all(in: $0)?.first?.timestamp } }.first
    return Metadata(
      title: first("title", "headline"), byline: authors?.names.compactMap { HarmlessText.line($0) } ?? [],
      outlet: first("outlet", "source", "site", "publisher", "publication") ?? authors?.outlet,
      agency: first("agency", "wire") ?? authors?.agency, address: first("url", "address", "link", "permalink"),
      published: published, language: first("language", "lang"))
  }
}

extension Metadata {
  /// What the other knows is taken where this knows nothing.
  mutating func fill(from other: Metadata) {
    title = title ?? other.title
    if byline.isEmpty { byline = other.byline }
    outlet = outlet ?? other.outlet
    agency = agency ?? other.agency
    address = address ?? other.address
    published = published ?? other.published
    dateline = dateline ?? other.dateline
    language = language ?? other.language
  }
}
