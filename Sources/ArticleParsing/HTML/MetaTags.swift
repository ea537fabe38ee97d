// The meta tags of a page, by their names.

/// Names and contents of meta tags; of several with one name all are kept.
struct MetaTags {
  private var contents: [String: [String]] = [:]

  init(_ tree: PageTree) {
    for meta in tree.metas.prefix(2_000) {
      guard let content = MetaTags.content(of: meta)?.trimmed, !content.isEmpty else { continue }
      for name in [meta.attribute("property"), meta.attribute("name"), meta.attribute("itemprop")] {
        guard let name = name?.trimmed.lowercased(), !name.isEmpty else { continue }
        contents[name, default: []].append(String(content))
      }
    }
  }

  /// The first content under the first of some names that has one.
  func first(_ names: String...) -> String? { names.lazy.compactMap { contents[$0]?.first }.first }

  /// What a tag of microdata says, wherever it stands.
  static func content(of meta: MarkupNode) -> String? { meta.attribute("content") ?? meta.attribute("value") }

  /// All contents under a name.
  func all(_ name: String) -> [String] { contents[name] ?? [] }
}
