// The pronouns that may mean a person.

import NewsModel

struct Pronoun {
  enum Role: Int { case subject, object, possessive, reflexive }
  let sex: Sex
  let role: Role

  /// Nil if the word is no pronoun of the third person; `next` tells "her book" from "saw her".
  init?(_ word: String, next: Words.Shape, nextWord: String) {
    switch word {
    case "he": (sex, role) = (.male, .subject)
    case "she": (sex, role) = (.female, .subject)
    case "him": (sex, role) = (.male, .object)
    case "his": (sex, role) = (.male, .possessive)
    case "hers": (sex, role) = (.female, .possessive)
    case "himself": (sex, role) = (.male, .reflexive)
    case "herself": (sex, role) = (.female, .reflexive)
    case "her":
      let isObject = next == .other || next == .lower && Grammar.isNoNoun(nextWord)
      (sex, role) = (.female, isObject ? .object : .possessive)
    default: return nil
    }
  }

  /// All that may be one.
  static let all: WordSet = ["he", "she", "him", "his", "hers", "himself", "herself", "her"]
}

/// A little grammar by word lists.
enum Grammar {
  /// Prepositions, conjunctions, determiners and the like: never a verb, never the head of a noun phrase.
  static func isNoNoun(_ word: String) -> Bool { closed.contains(word) }

  static func isPreposition(_ word: String) -> Bool { prepositions.contains(word) }

  static func isConjunction(_ word: String) -> Bool { ["and", "but", "or", "then", "nor", "so"].contains(word) }

  /// Words that open a clause that depends on another.
  static func isSubordinator(_ word: String) -> Bool { subordinators.contains(word) }

  static func isRelative(_ word: String) -> Bool { ["who", "whom", "which", "whose", "where"].contains(word) }

  /// Words that part clauses.
  static func partsClauses(_ word: String) -> Bool { clauses.contains(word) }

  /// For each word of a list, whether it parts clauses.
  static func partsClauses(_ words: WordList) -> [Bool] { words.asked(clauses) }

  /// May be a verb, by its place after a subject.
  static func mayBeVerb(_ word: String, _ shape: Words.Shape) -> Bool {
    word == "'s" || word == "'d" || word == "'ll"
      ? word != "'s" : shape == .lower && (!closed.contains(word) || helpers.contains(word))
  }

  private static let prepositions = WordSet(
    Abbreviations.words(
      """
      of at for in on with to from by about against between into through during before after above below under over around \
      among despite toward towards upon like unlike without within behind beyond near off per via than as
      """))
  private static let subordinators = WordSet(
    Abbreviations.words(
      "that because when while if although though since after before until unless whether as once whenever because"))
  private static let clauses = WordSet(
    Abbreviations.words(
      """
      that because when while who which whom if although though since , ; : but and where whether before after until unless \
      said says told added so as - -- — – ( )
      """))
  private static let helpers = WordSet(
    Abbreviations.words(
      "is was has had will would can could may might should must does did do also then never once later still"))
  private static let closed = prepositions.union(clauses).union(
    Abbreviations.words(
      """
      the a an this these those his her its their my your our and or nor not he she it they we you i him them us me is was \
      has had will would can could may might should must does did do also then never once later still again too today \
      yesterday tomorrow here there
      """))
}
