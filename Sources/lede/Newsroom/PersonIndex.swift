// Which articles name whom, in little memory.

import NewsModel

/// Names of persons, organizations and places, and the numbers of the articles that have them.
struct PersonIndex {
  /// A name is kept as its hash: with 64 bits two names in a million articles fall together by less than one chance in
  /// ten million, and all that would come of it is one article too many in a list.
  /// By the article's number.
  private var names: [[UInt64]] = []

  /// Keeps who is named in an article, in place of what was kept of it before.
  mutating func set(_ found: Set<UInt64>, of article: Int) {
    while names.count <= article { names.append([]) }
    names[article] = Array(found)
  }

  mutating func remove(_ article: Int) { if names.indices.contains(article) { names[article] = [] } }

  /// The articles that have a name, by number. Linear in all that is kept.
  func articles(naming name: UInt64) -> [Int] { names.indices.filter { names[$0].contains(name) } }

  /// The names under which an article's entities can be met elsewhere: the full one, and those of more than one word.
  static func names(in analysis: Analysis) -> Set<UInt64> {
    var names: Set<UInt64> = []
    for entity in analysis.entities where entity.kind != .other && !entity.isOpen {
      names.insert(hash(entity.name, entity.kind))
      for alias in entity.aliases where alias.text.utf8.contains(0x20) { names.insert(hash(alias.text, entity.kind)) }
    }
    return names
  }

  /// FNV-1a over the kind and the name in lower case.
  static func hash(_ name: String, _ kind: EntityKind) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(kind.rawValue):\(name.lowercased())".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
