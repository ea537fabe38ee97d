// The thirteen tags a token can bear: outside, or begin, inside, last and unit of a person, organization or place.

/// Tags and the order in which they may follow each other (BILOU, after Ratinov and Roth 2009).
package enum NameTag {
  /// Outside of every name.
  package static let outside = 0
  package static let count = 13
  /// Persons, organizations, places.
  package static let kinds = 3

  package static func begin(_ kind: Int) -> Int { 1 + 4 * kind }
  package static func inside(_ kind: Int) -> Int { 2 + 4 * kind }
  package static func last(_ kind: Int) -> Int { 3 + 4 * kind }
  package static func unit(_ kind: Int) -> Int { 4 + 4 * kind }

  /// 0 person, 1 organization, 2 place; nil outside.
  package static func kind(of tag: Int) -> Int? { tag == 0 ? nil : (tag - 1) / 4 }
  /// The tag opens a name.
  package static func opens(_ tag: Int) -> Bool { tag > 0 && ((tag - 1) % 4 == 0 || (tag - 1) % 4 == 3) }
  /// No name is open after the tag.
  package static func closes(_ tag: Int) -> Bool { tag == 0 || (tag - 1) % 4 >= 2 }

  /// For each tag the tags that may come before it.
  package static let predecessors: [[Int]] = (0..<count).map { next in
    (0..<count).filter { mayFollow(next, after: $0) }
  }

  package static func mayFollow(_ next: Int, after previous: Int) -> Bool {
    if closes(previous) { return next == 0 || opens(next) }
    return !opens(next) && next != 0 && kind(of: next) == kind(of: previous)
  }
}
