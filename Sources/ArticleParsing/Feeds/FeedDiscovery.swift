// Finds the feeds that a page names.

import NewsModel

/// Reads the `link` elements that point to feeds.
public enum FeedDiscovery {
  private static let types = ["rss+xml", "atom+xml", "feed+json", "rdf+xml"]

  /// The feeds, in the order of the page; those of its comments last, as they hold no articles.
  /// - Parameter address: Where the page came from.
  public static func feeds(in bytes: [UInt8], address: String, contentType: String? = nil) -> [Subscription] {
    let declared = DeclaredEncoding.label(of: bytes, contentType: contentType)
    guard let text = try? TextDecoder.decode(bytes, declared: declared), let tree = PageTree(Array(text.utf8)) else {
      return []
    }
    let base = PageAddresses(tree, given: address).base
    let feeds = tree.links.compactMap { feed($0, base) }
    let isOfComments: (Subscription) -> Bool = { $0.title.lowercased().contains("comment") }
    return feeds.filter { !isOfComments($0) } + feeds.filter(isOfComments)
  }

  private static func feed(_ link: MarkupNode, _ base: PageAddress?) -> Subscription? {
    let relations = link.attribute("rel")?.lowercased().split(separator: " ") ?? []
    guard relations.contains("alternate") || relations.contains("feed"),
      let type = link.attribute("type")?.lowercased(), types.contains(where: { type.contains($0) }),
      let resolved = link.attribute("href").flatMap({ PageAddress.resolved($0, against: base) }),
      let address = OPMLReader.feedAddress(resolved)
    else { return nil }
    return Subscription(title: HarmlessText.line(link.attribute("title") ?? "") ?? address, address: address)
  }
}
