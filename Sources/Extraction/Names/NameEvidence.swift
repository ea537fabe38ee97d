// Weighs what speaks for a name being that of a person, an organization or a place.

import NewsModel

/// What has been seen for one name, all over the article.
struct NameWeights {
  /// All that speaks for one kind, and the heaviest reason.
  private struct Case {
    var sum = 0
    var weight = 0
    var rule = ""

    mutating func add(_ other: Case) {
      sum += other.sum
      if other.weight > weight { (weight, rule) = (other.weight, other.rule) }
    }
  }

  private var person = Case()
  private var organization = Case()
  private var place = Case()

  mutating func add(_ kind: EntityKind, _ weight: Int, _ rule: String) {
    let reason = Case(sum: weight, weight: weight, rule: rule)
    switch kind {
    case .person: person.add(reason)
    case .organization: organization.add(reason)
    case .place: place.add(reason)
    case .other: return
    }
  }

  mutating func add(_ other: NameWeights) {
    person.add(other.person)
    organization.add(other.organization)
    place.add(other.place)
  }

  /// The weight of the heaviest single reason for the kind that is taken.
  var heaviest: Int { best?.reasons.weight ?? 0 }

  /// The kind that most speaks for, and why; nil when nothing tells.
  var verdict: (kind: EntityKind, rule: String)? { best.map { ($0.kind, $0.reasons.rule) } }

  private var best: (kind: EntityKind, reasons: Case)? {
    let best = max(person.sum, organization.sum, place.sum)
    guard best > 0 else { return nil }
    if best == place.sum && place.sum > organization.sum && place.sum > person.sum { return (.place, place) }
    return best == person.sum ? (.person, person) : (.organization, organization)
  }
}

/// Looks at one run of words and at what stands around it.
struct NameEvidence {
  let words: Words

  func weights(of name: NameSpan) -> NameWeights {
    var weights = NameWeights()
    form(name, &weights)
    before(name, &weights)
    after(name, &weights)
    return weights
  }

  // MARK: The name itself

  private func form(_ name: NameSpan, _ weights: inout NameWeights) {
    let span = name.span
    let lower = words.lower[span.indices]
    let phrase = words.phrase(span)
    let first = words.lower[span.start]
    let last = words.lower[span.end - 1]
    if PlaceNames.contains(phrase) { weights.add(.place, 6, "place table") }
    if OrganizationNames.contains(phrase) { weights.add(.organization, 6, "organization table") }
    if span.count > 1 {
      if OrganizationNames.isLegalForm(last) { weights.add(.organization, 8, "legal form") }
      if lower.contains("of"), lower.contains(where: OrganizationNames.isHead) {
        weights.add(.organization, 8, "organization noun")
      } else if OrganizationNames.isHead(last) {
        weights.add(.organization, 7, "organization noun")
      }
      if lower.contains("&") { weights.add(.organization, 5, "ampersand") }
      if PlaceNames.isHead(last) { weights.add(.place, 6, "place noun") }
      if PlaceNames.isLeadingHead(first) { weights.add(.place, 4, "place noun") }
      if TitleWords.isSuffix(last) { weights.add(.person, 7, "suffix") }
      fullName(span, &weights)
    } else {
      single(span.start, &weights)
    }
  }

  private func fullName(_ span: TokenSpan, _ weights: inout NameWeights) {
    let first = words.lower[span.start]
    if GivenNames.contains(first), words.shape(span.start) == .capital { weights.add(.person, 5, "given name") }
    // "Xi Jinping", "Ban Ki-moon"
    if NameForm.isLeadingSurname(first), words.shape(span.start) == .capital,
      span.count == 2 || words[span.start + 2] == "-"
    {
      weights.add(.person, 3, "leading surname")
    }
    for index in span.indices {
      let shape = words.shape(index)
      if shape == .initial { weights.add(.person, 4, "initial") }
      if shape == .lower, ContextWords.isParticle(words.lower[index]) { weights.add(.person, 2, "particle") }
      if shape == .mixed { weights.add(.organization, 3, "inner capital") }
      if shape == .upper, span.count <= 3, index > span.start || !isAllCapitals(span) {
        weights.add(.organization, 2, "capitals")
      }
    }
  }

  private func isAllCapitals(_ span: TokenSpan) -> Bool { span.indices.allSatisfy { words.shape($0) == .upper } }

  private func single(_ index: Int, _ weights: inout NameWeights) {
    let word = words.lower[index]
    switch words.shape(index) {
    case .upper: weights.add(.organization, 4, "acronym")
    case .mixed: weights.add(.organization, 5, "inner capital")
    case .letter: weights.add(.organization, 3, "platform")
    default: if GivenNames.contains(word) { weights.add(.person, 3, "given name") }
    }
  }

  // MARK: Around it

  private func before(_ name: NameSpan, _ weights: inout NameWeights) {
    if name.title.count > 0 { weights.add(.person, 8, "title") }
    let index = name.span.start - 1
    guard name.title.count == 0, words.isSameSentence(index, name.span.start) else { return }
    let word = words[index]
    if words.shape(index) == .lower {
      if TitleWords.isRole(word) { weights.add(.person, 5, "role before") }
      if ContextWords.isOrganizationNoun(word) { weights.add(.organization, 4, "kind of company") }
      if ContextWords.isSpeech(word) { weights.add(.person, 2, "verb of speech") }
      if ContextWords.takesPerson(word) { weights.add(.person, 3, "object of a verb") }
      if ContextWords.takesOrganization(word) { weights.add(.organization, 3, "object of a verb") }
    }
    preposition(word, index, &weights)
    if word == ",", ContextWords.isOrganizationNoun(words[index - 1]) {
      weights.add(.organization, 4, "kind of company")
    }
    if word == ",", TitleWords.isRole(words[index - 1]), words.shape(index - 1) == .lower {
      weights.add(.person, 3, "apposition")
    }
  }

  private static let counterparts: WordSet = ["counterweight", "rival", "competitor", "alternative", "sold"]
  private static let motions: WordSet = ["went", "traveled", "travelled", "flew", "moved", "returned", "trip", "visit"]
  private static let held: WordSet = ["success", "shares", "stake", "employees", "chairman", "board"]
  private static let servants: WordSet = [
    "works", "worked", "working", "spokesman", "spokeswoman", "spokesperson", "lawyer",
  ]
  private static let beforeVerbs: WordSet = ["also", "then", "once", "has", "had", "himself", "herself"]
  /// Those that tell something.
  private static let prepositions: WordSet = [
    "in", "near", "across", "throughout", "outside", "into", "to", "toward", "towards", "from", "by", "with", "into.",
    "of", "at", "for", "on",
  ]
  private static let money: WordSet = [
    "investment", "investments", "money", "funding", "capital", "funds", "loan", "controlled", "owned", "acquired",
    "bought", "funded", "backed", "developed", "made", "manufactured", "published", "partnership", "merger", "deal",
    "contract",
  ]

  private func preposition(_ word: String, _ index: Int, _ weights: inout NameWeights) {
    guard NameEvidence.prepositions.contains(word) else { return }
    let governor = words[index - 1]
    switch word {
    case "in", "near", "across", "throughout", "outside", "into": weights.add(.place, 2, "preposition")
    case "to", "toward", "towards":
      if NameEvidence.counterparts.contains(governor) {
        weights.add(.organization, 3, "counterpart")
      } else if NameEvidence.motions.contains(governor) {
        weights.add(.place, 3, "verb of motion")
      }
    case "from", "by", "with", "into.":
      if NameEvidence.money.contains(governor) { weights.add(.organization, 3, "money") }
    case "of", "at":
      if PlaceNames.isNoun(governor) { weights.add(.place, 3, "kind of place") }
      if TitleWords.isRole(governor), words.shape(index - 1) == .lower || word == "at" {
        weights.add(.organization, 3, "role of")
      } else if word == "at" {
        weights.add(.organization, 1, "at")
      }
      if NameEvidence.held.contains(governor) {
        weights.add(.organization, 2, "role of")
      }
    case "for":
      if NameEvidence.servants.contains(governor) {
        weights.add(.organization, 2, "works for")
      }
    case "on": if ContextWords.isPosting(governor) { weights.add(.organization, 3, "platform") }
    default: break
    }
  }

  private func after(_ name: NameSpan, _ weights: inout NameWeights) {
    if name.isBeforeTitle { weights.add(.organization, 3, "before a title") }
    var index = name.span.end
    guard words.isSameSentence(index, name.span.end - 1) else { return }
    if words[index] == "'s" || words[index] == "'" {
      index += 1
      possession(index, &weights)
      return
    }
    if words[index] == "," {
      let isInPlace = ["in", "near", "from", "at"].contains(words[name.span.start - 1])
      if !isInPlace { comma(index + 1, &weights) }
      return
    }
    if words[index] == "who" || words[index] == "himself" || words[index] == "herself" {
      weights.add(.person, 4, "who")
    }
    if words.shape(index) == .lower, ContextWords.isOfOrganization(words[index]) {
      weights.add(.organization, 2, "what it has")
    }
    verb(index, &weights)
    followUp(name.span, &weights)
  }

  /// "Okafor left. She …": the subject of a sentence, and a person in the next.
  private func followUp(_ span: TokenSpan, _ weights: inout NameWeights) {
    let sentence = words.sentenceSpan(of: span.start)
    guard span.start - sentence.start <= 1, words.shape(span.end) == .lower else { return }
    if ["he", "she", "his", "her"].contains(words[sentence.end]) { weights.add(.person, 3, "pronoun follows") }
  }

  private func possession(_ index: Int, _ weights: inout NameWeights) {
    var next = index
    // up to two words may stand before the noun: "OpenAI's San Francisco office"
    for step in 0..<3 {
      let word = words[index + step]
      next = index + step
      if ContextWords.isOfPerson(word) || ContextWords.isOfOrganization(word) || TitleWords.isRole(word) { break }
    }
    let word = words[next]
    if ContextWords.isOfPerson(word) { weights.add(.person, 3, "what one has") }
    if ContextWords.isOfOrganization(word) { weights.add(.organization, 3, "what it has") }
  }

  private func comma(_ index: Int, _ weights: inout NameWeights) {
    if words.shape(index) == .number, let age = Int(words[index]), age < 120,
      [",", ".", ")"].contains(words[index + 1])
    {
      return weights.add(.person, 6, "age")
    }
    if words[index] == "who" || words[index] == "aged" { return weights.add(.person, 4, "who") }
    // "X, a doctor", "X, the company's chief scientist", "X, chief executive of Y"
    for step in 0..<6 {
      let word = words[index + step]
      if word == "," || word == "." || words.isNamelike(index + step) && step > 2 { return }
      if words.shape(index + step) == .lower || words.shape(index + step) == .upper, TitleWords.isRole(word) {
        return weights.add(.person, 4, "apposition")
      }
      if words.shape(index + step) == .lower, ContextWords.isOrganizationNoun(word), step > 0 {
        return weights.add(.organization, 4, "apposition")
      }
    }
  }

  private func verb(_ index: Int, _ weights: inout NameWeights) {
    var next = index
    for _ in 0..<2
    where words[next].hasSuffix("ly")
      || NameEvidence.beforeVerbs.contains(words[next])
    {
      next += 1
    }
    guard words.shape(next) == .lower else { return }
    if ContextWords.isSpeech(words[next]) { weights.add(.person, 3, "verb of speech") }
    if ContextWords.isHuman(words[next]) { weights.add(.person, 2, "what people do") }
  }
}
