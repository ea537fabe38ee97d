// The kept entries of a source that only begin what their pages tell.

import ArticleParsing
import NewsModel

/// An entry whose page says more, to judge by its length or its end.
struct Teaser: Sendable {
  let path: String
  let address: String

  /// Fewer bytes of text are no article.
  private static let shortText = 800
  /// So many pages of a source are fetched at once.
  private static let most = 100

  /// The teasers of a source, in the order of their files.
  static func all(of source: String, in store: NewsStore) -> [Teaser] {
    let folder = store.place(source)
    return Array(
      NewsFolder.files(in: folder).sorted().lazy.compactMap { Teaser(path: folder + "/" + $0) }.prefix(most))
  }

  /// Nil if the file holds a whole page, or an article of some length, or one that has no page.
  init?(path: String) {
    guard let bytes = try? ArticleFile.read(path), !KeptEntry.isWhole(bytes),
      let bundle = try? ArticleBundle(bytes, id: ArticleID(rawValue: "")), bundle.count == 1,
      let address = bundle.facts(at: 0).metadata.address, Source.isWeb(address)
    else { return nil }
    if let text = try? bundle.article(at: 0).text, !Teaser.isCutOff(text) { return nil }
    self.path = path
    self.address = address
  }

  static func isCutOff(_ text: String) -> Bool {
    if text.utf8.count < shortText { return true }
    let end = text.suffix(12)
    return end.hasSuffix("…") || end.hasSuffix("...") || end.hasSuffix("[…]") || end.hasSuffix("[...]")
  }
}
