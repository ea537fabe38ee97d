// How the margin names the speaker of a quotation.

import NewsModel
import TerminalUI

/// The name of a speaker as short as it can be without meaning someone else.
enum SpeakerName {
  /// Bytes of the words for an unnamed speaker that are looked at.
  private static let longestWords = 120

  /// The surname of each entity, or the whole name where two share it (with an initial if it is long), by entity. Organizations
  /// keep their name, or go by its first letters.
  static func shortNames(of entities: [Entity]) -> [String] {
    let surnames = entities.map { $0.kind == .person ? surname(of: $0.name) : shortName(of: $0) }
    var seen: [String: Int] = [:]
    for (index, surname) in surnames.enumerated() where entities[index].kind == .person {
      seen[surname, default: 0] += 1
    }
    let initialed = entities.indices.map { withInitial(entities[$0].name, surname: surnames[$0]) }
    var seenInitialed: [String: Int] = [:]
    for name in initialed { seenInitialed[name, default: 0] += 1 }
    return surnames.indices.map { index in
      guard seen[surnames[index], default: 0] > 1 else { return surnames[index] }
      let isClear = seenInitialed[initialed[index], default: 0] == 1
      return entities[index].name.count > SpeakerNote.longest - 2 && isClear ? initialed[index] : entities[index].name
    }
  }

  /// "FBI" where the text calls it so, and its whole name would be cut.
  private static func shortName(of thing: Entity) -> String {
    guard CellText.width(thing.name) > SpeakerNote.longest - 2 else { return thing.name }
    return thing.aliases.first { $0.reason == "acronym" }?.text ?? thing.name
  }

  /// "R. Hollis": what is left of a name too long for the margin, so that the surname stays whole.
  private static func withInitial(_ name: String, surname: String) -> String {
    guard name != surname, let initial = name.first else { return name }
    return "\(initial). \(surname)"
  }

  /// The last word, with the particles before it: "de la Cruz", "van Rossum". A name without spaces is kept whole, and so
  /// is one whose last word only tells the generation.
  static func surname(of name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count > 1 else { return name }
    var first = words.count - 1
    if ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"].contains(String(words[first])), first > 1 { first -= 1 }
    while first > 1, let letter = words[first - 1].first, letter.isLowercase { first -= 1 }
    return words[first...].joined(separator: " ")
  }

  /// What the margin says of a quotation: "Musk", "an official", "?".
  static func label(of quotation: Quotation, in open: OpenArticle) -> (name: String, entity: EntityIndex?) {
    switch quotation.speaker {
    case .unknown: return ("?", nil)
    case .words(let range, let entity):
      if let entity, open.speakerNames.indices.contains(entity) { return (open.speakerNames[entity], entity) }
      let head = TextRange(range.start, min(range.end, range.start + longestWords))
      let words = open.words(of: head)
      return (words.isEmpty ? "?" : words, nil)
    }
  }
}

/// A range of the text as a range of its bytes, cut to them.
func clamped(_ range: TextRange, to count: Int) -> Range<Int> {
  let start = min(max(0, range.start), count)
  return start..<min(max(start, range.end), count)
}
