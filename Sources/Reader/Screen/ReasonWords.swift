// The reasons for a join and for a speaker, in words for the caption.

import NewsModel

/// Why a mention was joined to its entity.
struct LinkReason {
  /// "likely: a garbled spelling, and no other candidate"
  let sentence: String
  /// "likely: garbled spelling"
  let short: String

  init(_ link: MentionLink, of entity: Entity) {
    let words = LinkReason.words[link.rule]
    sentence = "\(link.certainty.rawValue): \(words?.sentence ?? link.rule)"
    short = "\(link.certainty.rawValue): \(words?.short ?? link.rule)"
  }

  /// By the names of the rules; a rule that is not here is told by its name.
  private static let words: [String: (sentence: String, short: String)] = [
    "first named": ("named here for the first time", "first named here"),
    "first name": ("named here for the first time", "first named here"),
    "same name": ("the same name as before", "same name"),
    "doubled name": ("the name with a word set twice", "doubled name"),
    "title": ("the name with a title", "with a title"),
    "suffix": ("the name with or without its suffix", "suffix"),
    "middle name": ("the name with or without a middle name", "middle name"),
    "initials": ("initials of the full name", "initials"),
    "full name": ("a fuller form of the name", "full name"),
    "spelling": ("another spelling of the same letters", "spelling"),
    "shared surname": ("a surname that several bear; the text tells which", "shared surname"),
    "surname": ("a surname alone, and only one bears it", "surname alone"),
    "given name": ("a given name alone, and only one bears it", "given name alone"),
    "nickname": ("a nickname of the given name", "nickname"),
    "garbled": ("a garbled spelling, and no other candidate", "garbled spelling"),
    "acronym": ("the first letters of the name", "acronym"),
    "short name": ("the name cut short", "short name"),
    "nominal": ("described by what the text says of them", "described"),
    "pronoun": ("a pronoun, and the nearest it can mean", "pronoun"),
    "speaker": ("the one who speaks", "speaker"),
    "open": ("several may be meant", "several"),
  ]
}

/// Why someone is taken for the speaker of a quotation.
enum QuoteReason {
  /// "“criticized …:” before the quote"
  static func words(for rule: String, cue: String?) -> String {
    let cue = cue.map { "“\($0)” " } ?? ""
    switch rule {
    case "cue before": return cue + "before the quote"
    case "cue after": return cue + "after the quote"
    case "colon": return cue.isEmpty ? "a colon before the quote" : "\(cue)and a colon before the quote"
    case "cue in sentence": return cue + "in the same sentence"
    case "according to", "called", "said", "as said", "he said": return cue.isEmpty ? rule : cue + "beside the quote"
    case "same paragraph": return "the same speaker as before in the paragraph"
    case "sentence before": return "named in the sentence before"
    case "paragraph before": return "named in the paragraph before"
    case "name after dash": return "the name after the dash"
    case "in brackets": return "the name in brackets"
    default: return cue.isEmpty ? rule : "\(cue)(\(rule))"
    }
  }
}
