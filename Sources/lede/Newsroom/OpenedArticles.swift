// The few articles that were opened last, so that going back to one takes no time.

import NewsModel
import Reader

/// Opened articles by what they were asked for as, as long as their file stays as it was.
struct OpenedArticles {
  private struct Kept {
    let id: ArticleID
    let stamp: FileStamp
    let article: OpenArticle
  }

  /// An analyzed article takes about twenty times the bytes of its text.
  private static let mostBytes = 128 << 10
  private static let mostArticles = 16

  /// The last one used stands last.
  private var kept: [Kept] = []

  /// The article, if its file is still the one it was read from.
  mutating func article(_ id: ArticleID, as stamp: FileStamp) -> OpenArticle? {
    guard let index = kept.firstIndex(where: { $0.id == id }) else { return nil }
    let found = kept.remove(at: index)
    guard found.stamp == stamp else { return nil }
    kept.append(found)
    return found.article
  }

  mutating func keep(_ article: OpenArticle, as stamp: FileStamp, askedFor id: ArticleID) {
    forget(id)
    kept.append(Kept(id: id, stamp: stamp, article: article))
    var bytes = kept.reduce(0) { $0 + $1.article.bytes.count }
    while bytes > OpenedArticles.mostBytes || kept.count > OpenedArticles.mostArticles {
      bytes -= kept.removeFirst().article.bytes.count
    }
  }

  /// Forgets the articles of files.
  mutating func forget(below paths: [String]) {
    kept.removeAll { kept in paths.contains { kept.id.rawValue == $0 || kept.id.rawValue.hasPrefix($0 + "#") } }
  }

  mutating func forget(_ id: ArticleID) { kept.removeAll { $0.id == id } }
}
