// Puts together what the tagger and the rules found: each finds names that the other misses.

import NewsModel

/// A name as one of the two found it.
struct FoundName {
  var words: TokenSpan
  var kind: EntityKind
  var rule: String
  /// The tagger's probability; of a rule, how much speaks for it.
  var weight: Float
}

/// The names of one article. The tagger comes first; rules fill in where it found nothing and their evidence is strong.
struct NameUnion {
  private let words: Words
  private let tagged: [FoundName]
  private let ruled: [FoundName]
  /// For each spelling how sure the tagger is of each kind, over all its places.
  private var votes: [String: KindVotes] = [:]
  /// No list of names and no text knows the word.
  private let isUnknown: (Int) -> Bool
  /// In lower case.
  private let datelinePlace: String?
  private var sounds = PersonSounds()

  init(
    _ words: Words, tagged: [FoundName], ruled: [FoundName], datelinePlace: String?,
    isUnknown: @escaping (Int) -> Bool
  ) {
    self.isUnknown = isUnknown
    self.datelinePlace = datelinePlace?.lowercased()
    self.words = words
    self.tagged = tagged
    self.ruled = ruled
    for name in tagged {
      votes[words.text(name.words), default: KindVotes()].add(name.kind, name.weight)
    }
    let trusted = ruled.filter { NameUnion.trusted.contains($0.rule) }
    for name in tagged + trusted where name.kind == .person {
      for word in name.words.indices { sounds.add(words[word]) }
    }
  }

  /// The names in the order of the text, disjoint.
  func names() -> [FoundName] {
    var names: [FoundName] = []
    var next = 0
    for name in ruled {
      while next < tagged.count, tagged[next].words.end <= name.words.start {
        names.append(tagged[next])
        next += 1
      }
      if next < tagged.count, tagged[next].words.start < name.words.end {
        next = reconcile(name, from: next, into: &names)
      } else if let name = alone(name) {
        names.append(name)
      }
    }
    for rest in tagged[next...] { names.append(rest) }
    return names.map(settled)
  }

  /// The name with the kind that the article settles, where that is surer than what stands around the name.
  private func settled(_ name: FoundName) -> FoundName {
    var name = name
    if name.kind != .place, let datelinePlace, isSame(name.words, datelinePlace) {
      (name.kind, name.rule) = (.place, "place of the dateline")
    } else if name.kind != .person, name.weight < NameUnion.unsureKind, soundsLikeSomeone(name) {
      (name.kind, name.rule) = (.person, "sounds like a name")
    } else if let kind = kindElsewhere(name) {
      (name.kind, name.rule) = (kind, "same name elsewhere")
    }
    return name
  }

  private func isSame(_ span: TokenSpan, _ place: String) -> Bool {
    let range = words.document.range(of: span)
    // Letters of ASCII have small ones of the same length.
    if place.utf8.count != range.count, words.source.isASCII(range), place.utf8.allSatisfy({ $0 < 0x80 }) {
      return false
    }
    return words.text(span).lowercased() == place
  }

  /// The kind of nearly all other places of a single word: one headline that has a person for an organization is wrong,
  /// where the article names the person again and again. Places are left: people and papers are named after them.
  private func kindElsewhere(_ name: FoundName) -> EntityKind? {
    guard name.words.count == 1, let vote = votes[words.text(name.words)], let best = vote.best,
      [best, name.kind].allSatisfy({ $0 == .person || $0 == .organization }), best != name.kind,
      vote.weight >= NameUnion.farMore * max(0.6, vote.weight(of: name.kind))
    else { return nil }
    return best
  }

  /// What no list and no text knows, and sounds like a person of this text, is that person's name garbled: not where
  /// things and places are named ("the Peerage", "in Paktika province"), nor in capitals throughout.
  private func soundsLikeSomeone(_ name: FoundName) -> Bool {
    let word = name.words.start
    guard name.words.count == 1, isUnknown(word), words.shape(word) != .upper,
      !NameUnion.beforeThings.contains(words[word - 1]), !PlaceNames.isNoun(words[word + 1])
    else { return false }
    return sounds.contains(words[word])
  }

  private static let beforeThings: WordSet = ["the", "a", "an", "in", "at", "near", "across", "throughout"]

  /// Rules that were right often enough, in texts with known answers, where the tagger found nothing.
  private static let trusted: WordSet = [
    "organization table", "inner capital", "kind of place", "role of", "object of a verb", "part of a name",
    "kind of company", "legal form", "platform",
  ]
  /// So sure of all other places together that the name is one here too.
  private static let sureElsewhere: Float = 1.4
  /// So many times as much speaks for one kind as for the other, and as for a kind that the tagger is just sure of.
  private static let farMore: Float = 3

  /// A name that only the rules found.
  private func alone(_ name: FoundName) -> FoundName? {
    // A place's name is often a part of another: "the 2008 United States election".
    if let vote = votes[words.text(name.words)], vote.weight >= NameUnion.sureElsewhere, let kind = vote.best,
      kind != .place
    {
      var name = name
      name.kind = kind
      name.rule = "same name elsewhere"
      return name
    }
    if NameUnion.trusted.contains(name.rule) || isOrganizationInRow(name) { return name }
    let isOpen = name.kind == .person || name.kind == .other
    return isOpen && soundsLikeSomeone(name) ? name : nil
  }

  /// "xAI or Tesla": of what stands in a row, single words inside a sentence were right; titles of films, first words and
  /// whole lines of capitals were not.
  private func isOrganizationInRow(_ name: FoundName) -> Bool {
    let word = name.words.start
    guard name.rule == "in a row", name.kind == .organization, name.words.count == 1, !words.isFirst(word) else {
      return false
    }
    return words.shape(word) == .capital || words.shape(word) == .mixed
  }

  /// Below it a tagged name takes the kind of the rules, if one reason for that weighs as much.
  private static let unsureKind: Float = 0.6
  private static let unsureBesideRule: Float = 0.75
  private static let sureRule: Float = 7

  /// Takes the rules' name or the tagger's where they overlap; returns the index of the next tagged name.
  private func reconcile(_ name: FoundName, from first: Int, into names: inout [FoundName]) -> Int {
    var end = first
    while end < tagged.count, tagged[end].words.start < name.words.end { end += 1 }
    let own = tagged[first..<end]
    let only = own.first!
    let isSameSpan = own.count == 1 && only.words == name.words
    let isEchoed = own.count == 1 && name.kind == .person && only.kind == .person && isEcho(name.words, only.words)
    let isOfOtherKind =
      isSameSpan && name.kind != .other && only.weight < NameUnion.unsureBesideRule && isSureOfKind(name)
    if isEchoed || isOfOtherKind || hasLegalForm(name, own) {
      names.append(name)
      return end
    }
    // The last one may run on into the next of the rules' names.
    for name in own.dropLast() { names.append(name) }
    if own.last!.words.end <= name.words.end {
      names.append(own.last!)
      return end
    }
    return end - 1
  }

  /// What a verb takes tells more of its object than lists of names do: "joined Aurora".
  private func isSureOfKind(_ name: FoundName) -> Bool {
    name.weight >= NameUnion.sureRule || name.rule == "object of a verb"
  }

  /// "Norvik AS": nothing but a company ends so, and it is all of the name.
  private func hasLegalForm(_ name: FoundName, _ own: ArraySlice<FoundName>) -> Bool {
    name.rule == "legal form"
      && own.allSatisfy { $0.words.start >= name.words.start && $0.words.end < name.words.end && $0.kind != .person }
  }

  /// "Sam Sam Altman": the same name with its first word said twice.
  private func isEcho(_ long: TokenSpan, _ short: TokenSpan) -> Bool {
    long.end == short.end && long.start + 1 == short.start && words[long.start] == words[short.start]
  }
}

/// How sure the tagger is of a spelling, by kind.
private struct KindVotes {
  private var sums: (person: Float, organization: Float, place: Float) = (0, 0, 0)

  mutating func add(_ kind: EntityKind, _ weight: Float) {
    switch kind {
    case .person: sums.person += weight
    case .organization: sums.organization += weight
    case .place: sums.place += weight
    case .other: break
    }
  }

  var weight: Float { max(sums.person, sums.organization, sums.place) }

  func weight(of kind: EntityKind) -> Float {
    switch kind {
    case .person: sums.person
    case .organization: sums.organization
    case .place: sums.place
    case .other: 0
    }
  }

  var best: EntityKind? {
    if weight == 0 { return nil }
    return weight == sums.person ? .person : weight == sums.organization ? .organization : .place
  }
}
