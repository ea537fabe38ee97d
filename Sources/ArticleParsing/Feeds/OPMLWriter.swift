// Writes lists of feeds (OPML 2.0) that other readers take.

import NewsModel

extension SubscriptionList {
  /// The list as OPML. Subscriptions that follow each other in the same folders stand in the same outlines.
  public var opml: String {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<opml version=\"2.0\">", "  <head>"]
    lines += ["    <title>\(OPMLWriter.escaped(title ?? "Subscriptions"))</title>", "  </head>", "  <body>"]
    var open: [String] = []
    for subscription in subscriptions {
      OPMLWriter.move(from: &open, to: subscription.folders, &lines)
      lines.append(OPMLWriter.outline(subscription, depth: open.count))
    }
    OPMLWriter.move(from: &open, to: [], &lines)
    lines += ["  </body>", "</opml>", ""]
    return lines.joined(separator: "\n")
  }
}

private enum OPMLWriter {
  /// Closes and opens outlines until those of the folders are open.
  static func move(from open: inout [String], to folders: [String], _ lines: inout [String]) {
    let common = zip(open, folders).prefix { $0 == $1 }.count
    while open.count > common {
      open.removeLast()
      lines.append(indent(open.count) + "</outline>")
    }
    for folder in folders.dropFirst(common) {
      lines.append(indent(open.count) + "<outline text=\"\(escaped(folder))\">")
      open.append(folder)
    }
  }

  static func outline(_ subscription: Subscription, depth: Int) -> String {
    let title = escaped(subscription.title)
    let site = subscription.site.map { " htmlUrl=\"\(escaped($0))\"" } ?? ""
    return indent(depth)
      + "<outline type=\"rss\" text=\"\(title)\" title=\"\(title)\" xmlUrl=\"\(escaped(subscription.address))\"\(site)/>"
  }

  private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth + 2) }

  static func escaped(_ text: String) -> String {
    HTMLReferences.encoded(HarmlessText.line(text) ?? "").split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "&quot;")
  }
}
