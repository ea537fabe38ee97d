// The whole pages that are read in place of what a person's own files say of them.

import ArticleParsing
import Glibc
import NewsModel

/// Pages by the articles they are read for, a file each; the files of the articles themselves are never changed.
final class WholePages: Sendable {
  private let root: String
  /// The names of the files; nil until they are first asked for.
  private let names = Monitor<Set<String>?>(nil)

  init(root: String) { self.root = root }

  /// Digests of the article's name; most often there are none, and then nothing is touched.
  private func name(of id: ArticleID) -> String { NewsFolder.digest(id.rawValue) + ".jsonfeed" }

  /// The page that is read for an article; nil if that is the article itself.
  func article(for id: ArticleID) -> Article? {
    let name = name(of: id)
    let isKept = names.update { names in
      if names == nil { names = Set(NewsFolder.files(in: root)) }
      return names?.contains(name) == true
    }
    guard isKept, case .feed(let feed)? = try? FileContents.read(root + "/" + name) else { return nil }
    let bundle = ArticleBundle(feed: feed, id: ArticleID(rawValue: ""))
    // Digests of two articles may be alike.
    guard bundle.ids.first?.rawValue == "#" + id.rawValue, let page = try? bundle.article(at: 0) else { return nil }
    return Article(id: id, text: page.text, blocks: page.blocks, metadata: page.metadata, links: page.links)
  }

  /// Reads a page for an article from now on; false if it cannot be written.
  func keep(_ entry: KeptEntry, for id: ArticleID) -> Bool {
    NewsFolder.makeFolders(root)
    guard NewsFolder(root: root).write(entry.bytes, to: root + "/" + name(of: id)) else { return false }
    names.update { _ = $0?.insert(name(of: id)) }
    return true
  }
}
