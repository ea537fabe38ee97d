// Reads the noun phrase that a describing noun is the head of: "the former mayor", "a minister of Chad".

import NewsModel

struct NominalPhrase {
  enum Determiner {
    /// "the"
    case definite
    /// "a", "another", "every": someone new, or nobody in particular.
    case indefinite
    /// "his", "Arden's", "this": whose or which it is stands before it.
    case other
    case none
  }

  let determiner: Determiner
  /// With the determiner, without a complement.
  let span: TokenSpan
  let head: Int
  /// What stands between: lower-case words first to last, without hyphens.
  let modifiers: [String]
  /// Those of them that are written like names.
  let names: [String]
  /// "the company's chief executive"
  let owner: [String]
  /// "of finance": the words behind the preposition; empty if there is none.
  let complement: [String]
  /// The token behind it all.
  let end: Int
}

extension NominalPhrase {
  /// Words that a phrase is read back over.
  private static let reach = 7
  private static let longestComplement = 6
  private static let indefinite = WordSet(
    Abbreviations.words("a an another one some any no every each either neither whichever whatever"))
  private static let other = WordSet(
    Abbreviations.words("his her its their our my your this that these those which what whose"))

  /// The phrase whose head stands at a token.
  init(headAt head: Int, in words: Words) {
    var start = head
    var determiner = Determiner.none
    var parts: [Int] = []
    var ownerEnd: Int?
    while start > 0, head - start < NominalPhrase.reach, words.isSameSentence(start - 1, head) {
      let word = words[start - 1]
      if let found = NominalPhrase.determiner(word) {
        determiner = found
        start -= 1
        break
      }
      if word == "'s" || word == "'" {
        guard ownerEnd == nil else { break }
        ownerEnd = parts.count
      } else if NominalPhrase.isModifier(start - 1, words) {
        if word != "-" { parts.append(start - 1) }
      } else {
        break
      }
      start -= 1
    }
    if determiner == .none, ownerEnd != nil { determiner = .other }
    self.determiner = determiner
    self.head = head
    span = TokenSpan(start, head + 1)
    let own = parts.prefix(ownerEnd ?? parts.count).reversed()
    modifiers = own.filter { words.shape($0) == .lower }.map { words[$0] }
    names = own.filter { words.shape($0) != .lower }.map { words[$0] }
    owner = ownerEnd.map { parts[$0...].reversed().map { words[$0] } } ?? []
    (complement, end) = NominalPhrase.complement(behind: head + 1, in: words)
  }

  private static func determiner(_ word: String) -> Determiner? {
    if word == "the" { return .definite }
    if indefinite.contains(word) { return .indefinite }
    return other.contains(word) ? .other : nil
  }

  private static func isModifier(_ index: Int, _ words: Words) -> Bool {
    switch words.shape(index) {
    case .lower: !Grammar.isNoNoun(words[index])
    case .capital, .upper, .mixed: true
    default: words[index] == "-" && words.touches(index) && words.touches(index - 1)
    }
  }

  /// "of finance", "of the Bank of England", "at Nimbus".
  private static func complement(behind start: Int, in words: Words) -> ([String], Int) {
    guard ["of", "for", "at", "in", "from"].contains(words[start]), words.isSameSentence(start - 1, start) else {
      return ([], start)
    }
    var index = start + 1
    var found: [String] = []
    while index - start <= longestComplement, words.isSameSentence(start, index) {
      let word = words[index]
      if word == "the" || word == "of" || word == "and" && words.isNamelike(index + 1) && words.isNamelike(index - 1) {
        index += 1
        continue
      }
      guard isComplement(index, words) else { break }
      found.append(word)
      index += 1
      if words.shape(index - 1) == .lower, words.shape(index) != .lower { break }
    }
    return found.isEmpty ? ([], start) : (found, index)
  }

  private static func isComplement(_ index: Int, _ words: Words) -> Bool {
    switch words.shape(index) {
    case .lower: !Grammar.isNoNoun(words[index]) && !isFollower(index, words)
    case .capital, .upper, .mixed: true
    default: false
    }
  }

  /// Something that goes on behind a whole noun phrase: a mark, a verb, a preposition; not another noun.
  static func isFollower(_ index: Int, _ words: Words) -> Bool {
    guard words.isSameSentence(index - 1, index) else { return true }
    let word = words[index]
    switch words.kind(index) {
    case .punctuation, .openQuote, .closeQuote: return word != "-" && word != "/"
    case .symbol, .number: return false
    case .word: break
    }
    guard words.shape(index) == .lower else { return false }
    if word == "'s" || word == "'" || word == "n't" || word == "'d" || word == "'ll" { return true }
    return Grammar.isNoNoun(word) || QuoteWords.auxiliaries.contains(word) || QuoteWords.verbs.contains(word)
      || QuoteWords.isAdverb(word) || CueVerbs.uses[word] != nil || word.hasSuffix("ed") && word.utf8.count > 4
      || verbs.contains(word)
  }

  /// Verbs without an ending that tells, beside those that report speech.
  private static let verbs = WordSet(
    Abbreviations.words(
      """
      are were have been being who whom whose which if then there so what how why against amid has makes took takes gave began \
      begins ran runs sat stood rose fell hit lost loses wins beat spoke speaks chose drove flew fled drank ate slept sang \
      wore bore swore tore shook threw grew knew withdrew became becomes remains seems appears refuses wants hopes expects \
      plans faces leads works lives died dies quit quits let shut won't can't couldn't wouldn't hasn't isn't wasn't didn't \
      doesn't cannot caught taught sought fought bought sold built lent spent sent dealt meant kept slid hid rode wrote \
      understood undertook oversaw foresaw broke struck swung stuck dug hung resigned himself herself whose nor yet
      """))
}
