// Who has been named so far, seen from a place of the text: the candidates of a pronoun and what speaks for each.

import NewsModel

/// One place where a person is named or meant.
struct Spot {
  let span: TokenSpan
  // Half the size of whole numbers: there are as many as mentions of people.
  private let owner: Int32
  private let number: Int32
  let form: Mention.Form
  /// What it is in its clause.
  let place: ClausePlace
  /// The first person of its sentence.
  var isFirst = false
  /// The first place of its person.
  var isNew = false

  init(span: TokenSpan, entity: EntityIndex, mention: Int, form: Mention.Form, place: ClausePlace) {
    self.span = span
    owner = Int32(clamping: entity)
    number = Int32(clamping: mention)
    self.form = form
    self.place = place
  }

  var entity: EntityIndex { Int(owner) }
  /// Index of the mention in the builder.
  var mention: Int { Int(number) }
}

/// Walks through the article in order; `advance` is called with growing tokens.
struct PersonScene {
  let words: Words
  let quoted: [Bool]
  private let names: [Spot]
  private var next = 0
  /// Places before the token under way, in order.
  private(set) var spots: [Spot] = []
  /// What titles and given names tell.
  let sexes: [Sex?]
  /// What the ending of a given name of unknown sex hints: log odds for a woman.
  let leanings: [Double]
  /// Its name has a given name and a surname.
  let hasWholeName: [Bool]
  /// How often each entity was meant by a pronoun of each sex.
  private(set) var votes: [(female: Int, male: Int)]
  /// How often each entity has been named or meant so far, and the most of these.
  private(set) var counts: [Int]
  private(set) var highestCount = 0
  /// How often each entity is named in the whole article, and the most of these.
  let totals: [Int]
  let highestTotal: Int
  /// The last place of each entity.
  private var last: [Spot?]
  private(set) var lastPronoun: [Sex: (entity: EntityIndex, token: Int)] = [:]
  /// For each word of the vocabulary, whether it parts clauses.
  private let parts: [Bool]
  /// How many words and marks that part clauses stand before each `breakStride`th token.
  private let breaks: [Int32]
  private static let breakStride = 32

  init(_ cast: Cast, words: Words) {
    self.words = words
    quoted = words.quoted
    sexes = cast.entities.map(\.sex)
    hasWholeName = cast.entities.map(\.hasWholeName)
    leanings = cast.entities.map { entity in
      guard entity.sex == nil, entity.kind == .person,
        let first = entity.name.parts(between: { $0 == UInt8(ascii: " ") }).first
      else { return 0 }
      return NameEndings.leaning(of: String(first).foldedForNames)
    }
    votes = Array(repeating: (0, 0), count: cast.entities.count)
    counts = Array(repeating: 0, count: cast.entities.count)
    last = Array(repeating: nil, count: cast.entities.count)
    var totals = Array(repeating: 0, count: cast.entities.count)
    let grammar = ClauseGrammar(words: words)
    var names: [Spot] = []
    for index in cast.entities.indices where cast.entities[index].kind == .person {
      for link in cast.entities[index].links {
        let mention = cast.mentions[link.mention]
        let span = words.span(of: mention.range)
        if mention.form == .name { totals[index] += 1 }
        let place = grammar.place(of: span, form: mention.form)
        names.append(Spot(span: span, entity: index, mention: link.mention, form: mention.form, place: place))
      }
    }
    self.names = names.sorted { $0.span.start < $1.span.start }
    self.totals = totals
    highestTotal = totals.max() ?? 0
    parts = Grammar.partsClauses(words.lower)
    var breaks: [Int32] = []
    breaks.reserveCapacity(words.count / PersonScene.breakStride + 2)
    var count: Int32 = 0
    for (token, number) in words.lower.numbers.enumerated() {
      if token % PersonScene.breakStride == 0 { breaks.append(count) }
      if parts[Int(number)] { count += 1 }
    }
    breaks.append(count)
    self.breaks = breaks
  }

  /// Words and marks that part clauses from one token to before another. At constant cost.
  func breaks(from start: Int, to end: Int) -> Int {
    let stride = PersonScene.breakStride
    guard start < end else { return 0 }
    if end - start <= stride { return counted(start..<end) }
    let (first, last) = (start / stride, end / stride)
    let around = counted(last * stride..<end) - counted(first * stride..<start)
    return around + Int(breaks[last] - breaks[first])
  }

  private func counted(_ tokens: Range<Int>) -> Int { tokens.count { parts[Int(words.lower.numbers[$0])] } }

  /// Takes in all names before a token.
  mutating func advance(to token: Int) {
    while next < names.count, names[next].span.end <= token {
      take(names[next])
      next += 1
    }
  }

  /// Takes in a pronoun or nominal that has been resolved.
  mutating func add(_ spot: Spot, sex: Sex?) {
    take(spot)
    guard let sex else { return }
    if sex == .female { votes[spot.entity].female += 1 } else { votes[spot.entity].male += 1 }
    lastPronoun[sex] = (spot.entity, spot.span.start)
  }

  private mutating func take(_ spot: Spot) {
    var spot = spot
    spot.isFirst = spots.last.map { words.sentence[$0.span.start] != words.sentence[spot.span.start] } ?? true
    spot.isNew = counts[spot.entity] == 0
    spots.append(spot)
    last[spot.entity] = spot
    counts[spot.entity] += 1
    highestCount = max(highestCount, counts[spot.entity])
  }

  /// The sex of an entity: by title or name, else by its pronouns where they agree.
  func sex(of entity: EntityIndex) -> Sex? {
    if let sex = sexes[entity] { return sex }
    let (female, male) = votes[entity]
    return female > 0 && male == 0 ? .female : male > 0 && female == 0 ? .male : nil
  }

  /// The last place before the token under way where an entity was named or meant.
  func lastSpot(of entity: EntityIndex) -> Spot? { last[entity] }

  /// Where an entity is named in the rest of the sentence of a token.
  func place(of entity: EntityIndex, behind token: Int) -> Int? {
    var index = next
    while index < names.count, words.isSameSentence(token, names[index].span.start) {
      if names[index].entity == entity { return names[index].span.start }
      index += 1
    }
    return nil
  }

  /// The first name after a token in its sentence: "In his speech, X said".
  func following(_ token: Int) -> Spot? {
    guard next < names.count, words.isSameSentence(token, names[next].span.start) else { return nil }
    return names[next]
  }
}

extension Entity {
  /// Its name has more than one word. Asked of the bytes first, as letters take long to be told apart.
  fileprivate var hasWholeName: Bool { name.utf8.contains(UInt8(ascii: " ")) && name.contains(" ") }
}
