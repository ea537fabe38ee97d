// Reads lists of feeds (OPML 1.0 and 2.0).

import NewsModel

/// Reads OPML from the tree of its XML.
enum OPMLReader {
  /// A list longer than this was not written by a person.
  private static let most = 100_000

  /// Nil if the tree is no list.
  static func read(_ tree: MarkupTree) -> SubscriptionList? {
    guard let root = tree.root, isList(root) else { return nil }
    var list = SubscriptionList()
    var folders: [(end: MarkupNode, name: String)] = []
    var node: MarkupNode? = root
    while let place = node, list.subscriptions.count < most {
      while let last = folders.last, !isBelow(place, last.end) { folders.removeLast() }
      let name = place.name.lowercased()
      if name == "title", list.title == nil, place.parent?.name.lowercased() != "body" { list.title = place.line }
      if name == "outline" {
        if let subscription = subscription(place, in: folders.map(\.name)) {
          list.subscriptions.append(subscription)
        } else if place.firstChild != nil, let title = title(of: place) {
          folders.append((place, title))
        }
      }
      node = place.following(within: root)
    }
    return list
  }

  private static func isList(_ root: MarkupNode) -> Bool {
    let name = root.name.lowercased()
    if name == "opml" { return true }
    return ["outlinedocument", "body"].contains(name) && root.descendants.contains { $0.name.lowercased() == "outline" }
  }

  /// Depth is bounded, so that this is.
  private static func isBelow(_ node: MarkupNode, _ folder: MarkupNode) -> Bool {
    var node: MarkupNode? = node.parent
    while let place = node {
      if place == folder { return true }
      node = place.parent
    }
    return false
  }

  /// Nil if the outline names no feed. Only addresses of the web are taken: never a command, a file or a script.
  private static func subscription(_ outline: MarkupNode, in folders: [String]) -> Subscription? {
    guard let address = outline.attribute(anyCase: "xmlUrl").flatMap({ feedAddress($0) }) else { return nil }
    let site = outline.attribute(anyCase: "htmlUrl").flatMap {
      PageAddress($0.trimmed) == nil ? nil : HarmlessText.line($0)
    }
    let named = folders.isEmpty ? category(outline) : folders
    return Subscription(title: title(of: outline) ?? address, address: address, site: site, folders: named)
  }

  private static func title(of outline: MarkupNode) -> String? {
    let spellings = ["text", "title"].lazy.compactMap { outline.attribute(anyCase: $0) }
    return spellings.compactMap { HarmlessText.line($0) }.first
  }

  /// `feed:` stands for `http:`.
  static func feedAddress(_ text: String) -> String? {
    guard var line = HarmlessText.line(text) else { return nil }
    let lower = line.lowercased()
    if lower.hasPrefix("feed://") { line = "http://" + line.dropFirst(7) }
    if lower.hasPrefix("feed:http") { line = String(line.dropFirst(5)) }
    let isWeb = line.lowercased().hasPrefix("http://") || line.lowercased().hasPrefix("https://")
    return isWeb && !line.contains(" ") ? line : nil
  }

  /// `/outer/inner` of the attribute that some programs have instead of folders.
  private static func category(_ outline: MarkupNode) -> [String] {
    guard let category = outline.attribute(anyCase: "category") else { return [] }
    let first = category.split(separator: ",").first ?? ""
    guard first.trimmed.hasPrefix("/") else { return [] }
    return first.split(separator: "/").compactMap { HarmlessText.line($0) }
  }
}
