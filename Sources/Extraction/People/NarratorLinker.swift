// Joins "I" and "my" outside of quotations to who tells the text: the one author of the byline, or whoever is interviewed.

import NewsModel

enum NarratorLinker {
  /// The cast with what the narrator says of himself outside of all quotations. Entities keep their numbers: an author whom the
  /// text does not name comes last. Nothing is joined where others take turns to speak.
  static func link(_ cast: Cast, with quotations: [Quotation], in reading: Reading) -> Cast {
    guard !quotations.contains(where: { turns.contains($0.rule) }) else { return cast }
    let byline = reading.article.metadata.byline
    let author = byline.count == 1 ? Byline(byline[0]) : nil
    let words = Words.of(reading)
    let interview = Interview(cast, words: words)
    guard author != nil || interview != nil else { return cast }
    guard words.lower.asked({ $0 == "i" }).contains(true), countTurns(in: words) < 2 else { return cast }
    let nameEnds = Set(cast.mentions.lazy.filter { $0.form == .name }.map(\.range.end))
    let speech = SpeechMap(quotations, words: words)
    let places = FirstPerson(words: words, quoted: words.quoted, speech: speech, nameEnds: nameEnds)
      .places(outside: reading.article.blocks)
    guard places.count(where: { words[$0] == "i" }) >= leastPlaces else { return cast }
    var builder = CastBuilder(cast)
    if let interview {
      guard let entity = interview.answerer else { return cast }
      let answers = places.filter { !interview.asks(at: $0) }
      let rule = "interviewee"
      add(answers, by: rule, to: entity, of: cast, words, &builder)
    } else if let author {
      let known = cast.entities.firstIndex { $0.kind == .person && !$0.isOpen && author.isNamed($0.name) }
      if known == nil {
        builder.entities.append(
          CastBuilder.DraftEntity(kind: .person, name: author.name, sex: GivenNames.sex(of: author.form.firstPart)))
      }
      let rule = "author"
      add(places, by: rule, to: known ?? builder.entities.count - 1, of: cast, words, &builder)
    }
    return builder.cast(of: reading.source)
  }

  private static func add(
    _ places: [Int], by rule: String, to entity: EntityIndex, of cast: Cast, _ words: Words,
    _ builder: inout CastBuilder
  ) {
    let named = cast.entities.indices.contains(entity) ? cast.entities[entity].links.first?.mention : nil
    for token in places {
      let mention = Mention(range: words.document.tokens[token].range, kind: .person, form: .pronoun, rule: rule)
      builder.add(mention, link: CastBuilder.Link(entity: entity, rule: rule, certainty: .likely, antecedent: named))
    }
  }

  /// Quotations of texts in which others speak for themselves.
  private static let turns: WordSet = ["transcript", "signed block"]

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

/// A text of questions and answers without labels, by its headline and by paragraphs that ask.
private struct Interview {
  /// The one person whom the headline names; nil if it names several, or none.
  let answerer: EntityIndex?
  /// The first tokens of paragraphs in which something is asked.
  private let asking: Set<Int>
  private let words: Words

  private static let cues: WordSet = ["interview", "interviews", "interviewed", "interviewing", "q&a"]
  private static let leastQuestions = 2
  /// A headline, and a line below it.
  private static let head = 2

  /// Nil if it is none.
  init?(_ cast: Cast, words: Words) {
    let head = words.document.sentences.prefix(Interview.head).last?.end ?? 0
    guard (0..<head).contains(where: { Interview.cues.contains(words[$0]) }) else { return nil }
    var asking: Set<Int> = []
    for sentence in words.document.sentences where sentence.count > 0 && words[sentence.end - 1] == "?" {
      asking.insert(words.paragraphStart(of: sentence.start))
    }
    guard asking.count >= Interview.leastQuestions else { return nil }
    self.asking = asking
    self.words = words
    let opening = words.document.sentences.first.map { words.document.range(of: $0).end } ?? 0
    let named = cast.entities.indices.filter { index in
      let entity = cast.entities[index]
      guard entity.kind == .person, !entity.isOpen, let first = entity.links.first else { return false }
      return cast.mentions[first.mention].range.end <= opening
    }
    answerer = named.count == 1 ? named[0] : nil
  }

  func asks(at token: Int) -> Bool { asking.contains(words.paragraphStart(of: token)) }
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

  private static let desks = WordSet(
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
    var speech = speech
    for (token, number) in words.lower.numbers.enumerated() where means[Int(number)] {
      guard !quoted[token], speech.advance(to: token) == nil, isPronoun(token) else { continue }
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
