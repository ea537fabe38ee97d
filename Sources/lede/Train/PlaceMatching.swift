// Sets the mentions that were found against those that are known: the same place, or for names one inside the other.

import NewsModel

struct PlaceMatching {
  let mentions: [Mention]
  private let people: [CoreferenceText.Place]
  /// The known person of each nominal that was found: by its head, as corpora cut such phrases in their own ways.
  private var described: [MentionIndex: Int] = [:]
  /// The known place of each mention.
  private var placeOf: [Int?]

  init(_ text: CoreferenceText, _ mentions: [Mention]) {
    self.mentions = mentions
    people = text.places.filter { $0.type == "PER" && $0.kind != "nominal" }
    placeOf = Array(repeating: nil, count: mentions.count)
    described = PlaceMatching.described(text, mentions)
    var isTaken = [Bool](repeating: false, count: people.count)
    for isExact in [true, false] {
      for (index, mention) in mentions.enumerated() where placeOf[index] == nil && mention.form != .nominal {
        let range = mention.range.start..<mention.range.end
        let place = people.indices.first { place in
          guard !isTaken[place], (people[place].kind == "name") == (mention.form == .name) else { return false }
          let known = people[place].range
          if isExact { return known == range }
          let isInside = known.lowerBound <= range.lowerBound && range.upperBound <= known.upperBound
          let holds = range.lowerBound <= known.lowerBound && known.upperBound <= range.upperBound
          return mention.form == .name && (isInside || holds)
        }
        guard let place else { continue }
        isTaken[place] = true
        placeOf[index] = place
      }
    }
  }

  /// Nominals that were found, by their last words.
  private static func described(_ text: CoreferenceText, _ mentions: [Mention]) -> [MentionIndex: Int] {
    let nominals = text.places.filter { $0.type == "PER" && $0.kind == "nominal" }
    return mentions.enumerated().reduce(into: [:]) { found, item in
      let range = item.element.range
      guard item.element.form == .nominal else { return }
      found[item.offset] =
        nominals.first { place in
          let head = place.head ?? place.range
          return range.start <= head.lowerBound && head.upperBound <= range.end && place.range.lowerBound <= range.start
            && (head.upperBound == range.end || place.range.upperBound == range.end)
        }?.cluster
    }
  }

  func person(of mention: MentionIndex) -> Int? { placeOf[mention].map { people[$0].cluster } ?? described[mention] }

  /// The known people who are named, as numbers of places.
  func known(pronouns: Bool) -> [Set<Int>] {
    let groups = Dictionary(grouping: people.indices) { people[$0].cluster }
    return groups.sorted { $0.key < $1.key }.compactMap { _, places in
      guard places.contains(where: { people[$0].kind == "name" }) else { return nil }
      return Set(places.filter { pronouns || people[$0].kind == "name" })
    }
  }

  /// The people that were found; what is not known gets a number of its own.
  func found(_ entities: [Entity], pronouns: Bool) -> [Set<Int>] {
    entities.compactMap { entity in
      let members = entity.mentions.filter {
        mentions[$0].form == .name || pronouns && mentions[$0].form == .pronoun
      }
      guard entity.kind == .person, members.contains(where: { mentions[$0].form == .name }) else { return nil }
      return Set(members.map { placeOf[$0] ?? people.count + $0 })
    }
  }

  /// Names of known people that are not in one entity with the first of their names that was found.
  func missed(_ entities: [Entity]) -> [(mention: MentionIndex, first: MentionIndex)] {
    var home: [MentionIndex: Int] = [:]
    for (index, entity) in entities.enumerated() { for mention in entity.mentions { home[mention] = index } }
    var first: [Int: MentionIndex] = [:]
    var missed: [(mention: MentionIndex, first: MentionIndex)] = []
    for index in mentions.indices where mentions[index].form == .name {
      guard let person = person(of: index) else { continue }
      if let other = first[person] {
        if home[other] != home[index] { missed.append((index, other)) }
      } else {
        first[person] = index
      }
    }
    return missed
  }
}
