// The reasons for a join and for a speaker, in words for people.

import NewsModel

/// Why a mention was joined to its entity.
struct LinkReason {
  /// "likely: a garbled spelling, and no other candidate"
  let sentence: String
  /// "likely: garbled spelling"
  let short: String

  init(_ link: MentionLink, of entity: Entity) {
    var words = LinkReason.words[link.rule]
    if link.rule == "surname", link.certainty != .sure { words = LinkReason.nearest }
    sentence = "\(link.certainty.rawValue): \(words?.sentence ?? link.rule)"
    short = "\(link.certainty.rawValue): \(words?.short ?? link.rule)"
  }

  /// A surname that several bear was decided by what stands near it.
  private static let nearest = ("a surname that several bear; this one is named nearest", "surname, named nearest")

  /// By the names of the rules; a rule that is not here is told by its name.
  static let words: [String: (sentence: String, short: String)] = [
    "first named": ("the first place that names them; other names are joined to this", "named here first"),
    "same name": ("the same name as before", "same name"),
    "doubled name": ("the name with a word set twice", "doubled name"),
    "title": ("the title tells which of several it is", "by the title"),
    "suffix": ("the name with or without its suffix", "suffix"),
    "middle name": ("the name with or without a middle name", "middle name"),
    "initials": ("initials of the full name", "initials"),
    "full name": ("a fuller form of the name", "full name"),
    "spelling": ("another spelling of the same letters", "spelling"),
    "other script": ("the same name in other letters, in brackets behind it", "in other letters"),
    "shared surname": ("a given name that shares the surname behind the next one", "shared surname"),
    "surname": ("a surname alone, and only one bears it", "surname alone"),
    "topic": ("a surname that several bear, and whom the article is about", "surname, of the one it is about"),
    "relatives": ("a surname that several bear; the others were only named as relatives", "surname, not a relative’s"),
    "given name": ("a given name alone, and only one bears it", "given name alone"),
    "nickname": ("a nickname of the given name", "nickname"),
    "garbled": ("a garbled spelling, and no other candidate", "garbled spelling"),
    "acronym": ("the first letters of the name", "acronym"),
    "short name": ("the name cut short", "short name"),
    "word order": ("the words of the name in another order", "in another order"),
    "nominal": ("the only one here of whom that is told", "described"),
    "age": ("the only one here of that age", "by the age"),
    "only one near": ("others have that role too, and only this one was named near", "described, named near"),
    "kin": ("the only one of whom that is told", "by the family"),
    "head noun": ("the only one here whose name is built on that noun", "by its noun"),
    "kind": ("the only one here that is called so", "by its kind"),
    "kind near": ("others are called so too, and only this one was named near", "by its kind, named near"),
    "pronoun": ("a pronoun, and the nearest it can mean", "pronoun"),
    "speaker": ("the one who speaks", "speaker"),
    "spoken for": ("the one who speaks does so for them", "spoken for"),
    "interviewee": ("an interview with one person, and this is no question", "the one interviewed"),
    "author": ("the byline names one author, and it is nobody's quotation", "the author"),
    "open": ("several may be meant", "several"),
    "corrected": ("you said so", "you said so"),
  ]
}

/// Why someone is taken for the speaker of a quotation.
enum QuoteReason {
  /// "“criticized …:” before the quote"
  static func words(for rule: String, cue: String?) -> String {
    guard let row = table[rule] else { return rule }
    guard let cue, let place = row.withCue else { return row.sentence }
    return "“\(cue)” \(place)"
  }

  /// The rule in a few words, as the evidence is headed: "verb before the quote".
  static func name(of rule: String) -> String { table[rule]?.name ?? rule }

  /// By the names of the rules: what heads the evidence, what the caption says, and what it says behind the cue's words if
  /// there is a cue.
  static let table: [String: (name: String, sentence: String, withCue: String?)] = [
    "cue before": ("verb before the quote", "a verb of speech before the quote", "before the quote"),
    "cue after": ("verb after the quote", "a verb of speech after the quote", "after the quote"),
    "colon": ("colon before the quote", "a colon before the quote", "and a colon before the quote"),
    "cue in sentence": ("verb in the sentence", "a verb of speech in the same sentence", "in the same sentence"),
    "according to": ("according to …", "named as the source", "names the source"),
    "as said": ("as … said", "an “as … said” around the quote", "between “as” and the quote"),
    "called": ("called it so", "calls it by these words", "with these words"),
    "said that": ("reported with “that”", "a verb that reports what was said", "with “that”"),
    "asked whether": ("reported question", "a verb that reports a question", "reports the question"),
    "vowed to": ("reported intent", "a verb that reports what someone will do", "with “to”"),
    "headline": ("name before a colon", "the name before the headline’s colon", nil),
    "transcript": ("name before a colon", "the name at the head of the line", nil),
    "report before": ("report before it", "whoever is reported just before", nil),
    "said": ("reported clause", "a verb that reports the clause behind it", "reports the clause"),
    "he said": ("reported clause, verb behind it", "a verb behind the clause", "behind the reported clause"),
    "same paragraph": ("same paragraph", "the same speaker as elsewhere in the paragraph", nil),
    "sentence before": ("sentence before", "whom the sentence before is about", nil),
    "paragraph before": ("paragraph before", "whom the paragraph before is about, or quotes", nil),
    "name after dash": ("name after a dash", "the name after the dash", nil),
    "said by": ("said by …", "named behind “by”", "with “by”"),
    "signed block": ("signed block", "the name under the block", nil),
    "block quote": ("block quote", "the sentence above the block", "above the block"),
    "corrected": ("corrected", "you said so", nil),
    "quote marks": ("quote marks alone", "nothing near it says who speaks", nil),
    "scare quotes": ("words set apart", "a few words set apart, which nobody speaks", nil),
  ]
}
