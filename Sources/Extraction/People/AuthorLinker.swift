// Joins "I" and "my" in the running text to whoever wrote the article, where its byline names one person.

import NewsModel

enum AuthorLinker {
  /// The cast with what the author says of himself outside of all quotations. Entities keep their numbers: an author whom the
  /// text does not name comes last. Nothing is joined where others take turns to speak, as in an interview.
  static func link(_ cast: Cast, with quotations: [Quotation], in reading: Reading) -> Cast {
    guard reading.article.metadata.byline.count == 1, let author = Byline(reading.article.metadata.byline[0]),
      !quotations.contains(where: { turns.contains($0.rule) })
    else { return cast }
    let words = Words(reading)
    guard countTurns(in: words) < 2 else { return cast }
    let nameEnds = Set(cast.mentions.lazy.filter { $0.form == .name }.map(\.range.end))
    let speech = SpeechMap(quotations, cast: cast, words: words)
    let places = FirstPerson(words: words, quoted: words.quoted(), speech: speech, nameEnds: nameEnds)
      .places(outside: reading.article.blocks)
    guard places.count(where: { words[$0] == "i" }) >= leastPlaces else { return cast }
    var builder = CastBuilder(cast)
    let known = cast.entities.firstIndex { $0.kind == .person && !$0.isOpen && author.isNamed($0.name) }
    if known == nil {
      builder.entities.append(
        CastBuilder.DraftEntity(kind: .person, name: author.name, sex: GivenNames.sex(of: author.form.firstPart)))
    }
    let entity = known ?? builder.entities.count - 1
    let named = known.flatMap { cast.entities[$0].links.first?.mention }
    for token in places {
      let mention = Mention(range: words.document.tokens[token].range, kind: .person, form: .pronoun, rule: "author")
      builder.add(
        mention, link: CastBuilder.Link(entity: entity, rule: "author", certainty: .likely, antecedent: named))
    }
    return builder.cast(of: reading.source)
  }

  /// Quotations of texts in which others speak for themselves.
  private static let turns: Set<String> = ["transcript", "signed block"]

  /// Paragraphs that begin as "Q:" and "Karl Berg:" do.
  private static func countTurns(in words: Words) -> Int {
    words.document.sentences.count { sentence in
      words.paragraphStart(of: sentence.start) == sentence.start
        && sentence.indices.prefix(longestLabel).contains { words[$0] == ":" }
    }
  }

  /// Words of a label and its colon.
  private static let longestLabel = 5

  /// A lone "I" may be a numeral, or of a quotation without marks.
  private static let leastPlaces = 2
}

/// The author of an article, if it is one person.
private struct Byline {
  let name: String
  let form: NameForm

  /// Nil if it may be several, a desk, or an agency.
  init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard (2...4).contains(words.count), words.allSatisfy(Byline.isPart),
      !words.contains(where: { Byline.desks.contains($0.lowercased()) })
    else { return nil }
    name = words.joined(separator: " ")
    form = PersonLinker.form(name)
    guard form.isFull else { return nil }
  }

  func isNamed(_ other: String) -> Bool { PersonLinker.form(other).parts == form.parts }

  private static func isPart(_ word: String) -> Bool {
    guard let first = word.first, !word.contains(where: { $0.isNumber || $0 == "," || $0 == "/" || $0 == "@" }) else {
      return false
    }
    return first.isUppercase || NameForm.isParticle(word.lowercased())
  }

  private static let desks = Set(
    Abbreviations.words(
      """
      staff desk editor editors editorial board news newsroom reporter reporters writer writers correspondent agency press \
      associated reuters team service network wire and & with by the for of guest contributor contributors special bureau \
      online media times post herald tribune gazette journal today magazine radio tv
      """))
}

/// Where the text speaks of itself in the first person.
private struct FirstPerson {
  let words: Words
  let quoted: [Bool]
  let speech: SpeechMap
  /// Where names end, in bytes.
  let nameEnds: Set<Int>

  func places(outside blocks: [Block]) -> [Int] {
    let means = words.lower.asked { ["i", "me", "my", "myself"].contains($0) }
    let others = blocks.filter { [.headline, .blockquote, .caption, .preformatted].contains($0.kind) }.map(\.range)
    var found: [Int] = []
    var block = 0
    for (token, number) in words.lower.numbers.enumerated() where means[Int(number)] {
      guard !quoted[token], speech.quotation(at: token) == nil, isPronoun(token) else { continue }
      let range = words.document.tokens[token].range
      while block < others.count, others[block].end <= range.start { block += 1 }
      if block < others.count, others[block].start <= range.start { continue }
      found.append(token)
    }
    return found
  }

  /// Not the numeral of "World War I", nor an initial.
  private func isPronoun(_ token: Int) -> Bool {
    guard words[token] == "i" else { return words.shape(token) == .lower || words.isFirst(token) }
    guard words.shape(token) == .letter, words.isSameSentence(token, token + 1) else { return false }
    let next = words[token + 1]
    if ["'m", "'ve", "'ll", "'d", "am"].contains(next) { return true }
    return !isNumeral(token) && words.shape(token + 1) == .lower && next != "of" && next != "and"
  }

  /// Behind a name, or behind a word written like one that does not begin the sentence.
  private func isNumeral(_ token: Int) -> Bool {
    guard words.isSameSentence(token - 1, token) else { return false }
    let tokens = words.document.tokens
    let isOfName = nameEnds.contains(tokens[token - 1].range.end) || nameEnds.contains(tokens[token].range.end)
    return isOfName || words.isNamelike(token - 1) && !words.isFirst(token - 1)
  }
}
