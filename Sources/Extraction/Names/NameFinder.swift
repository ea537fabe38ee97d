// Finds the names of people, organizations and places.

import NewsModel

enum NameFinder {
  /// Name mentions in the order of the text, disjoint.
  static func mentions(in reading: Reading) -> [Mention] { [] }
}
