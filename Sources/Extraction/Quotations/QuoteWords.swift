// Closed classes of words that the rules for quotations look at.

/// Words in lower case.
enum QuoteWords {
  static let auxiliaries: WordSet = [
    "has", "had", "have", "having", "is", "was", "were", "are", "been", "be", "will", "would", "could", "can", "may",
    "might", "did", "does", "do", "not", "never", "n't", "also", "later", "then", "again", "once", "even", "still",
    "just", "now", "first", "only", "both", "all", "soon", "too", "often", "reportedly", "himself", "herself",
  ]
  static let prepositions: WordSet = [
    "in", "of", "at", "to", "from", "by", "after", "since", "for", "on", "with", "about", "against", "during", "before",
    "over", "under", "into", "between", "among", "as", "because", "despite", "without", "through", "amid", "near",
    "outside", "inside",
  ]
  static let determiners: WordSet = [
    "the", "a", "an", "one", "another", "some", "many", "several", "other", "this", "that", "these", "those", "his",
    "her", "its", "their", "our", "my", "two", "three", "most", "few", "no",
  ]
  /// Words after which a cue's form is a noun: "the report", "his claims", "of state".
  static let nounMarkers: WordSet = [
    "the", "a", "an", "this", "that's", "his", "her", "its", "their", "our", "my", "no", "any", "every", "another",
    "of", "'s", "’s", "these", "those", "some", "united", "swing", "battleground", "in", "by", "for", "with", "new",
  ]
  static let formsOfBe: WordSet = ["be", "been", "being", "is", "are", "was", "were"]
  /// Finite forms without an ending that tells.
  static let verbs: WordSet = [
    "'re", "'ve", "'ll", "'d", "'m", "n't", "won", "lost", "went", "came", "took", "made", "got", "gave", "saw",
    "met", "held", "left", "led", "ran", "became", "found", "felt", "kept", "knew", "put", "set", "sent", "spent",
    "stood", "told", "thought", "brought", "built", "fell", "broke", "paid", "sold", "bought", "must", "should",
    "shall",
    "need", "needs", "want", "wants", "get", "gets", "makes", "takes", "goes", "comes", "seems", "remains", "includes",
    "shows", "means", "helps", "gives", "plans", "wrote", "drew", "grew", "rose", "hit", "cut", "ought", "cost",
    "costs",
  ]
  static func isFiller(_ word: String) -> Bool {
    [
      "not", "never", "also", "later", "then", "again", "once", "even", "still", "just", "now", "first", "only", "both",
      "all", "soon", "too", "often", "having", "been", "be",
    ].contains(word)
  }
  static let dashes: WordSet = ["—", "–", "--", "-", "―"]
  static let relatives: WordSet = ["which", "that", "whom", "what"]
  static let nobody: WordSet = ["nobody", "no one", "none", "nothing", "anyone", "anybody"]
  static let subjectPronouns: WordSet = ["he", "she", "they", "i", "we", "it", "you", "who"]
  static let conjunctions: WordSet = ["and", "but", "or", "yet", "while", "when", "if", "because", "although"]

  /// What "on" stands before as a medium.
  static let networks: WordSet = [
    "x", "twitter", "facebook", "instagram", "telegram", "linkedin", "youtube", "threads", "bluesky", "mastodon",
    "tiktok",
    "whatsapp", "television", "tv", "radio", "cnn", "msnbc", "air", "camera", "stage", "blog", "page", "website",
    "media",
    "truth",
  ]
  /// Where people speak.
  static let occasions: WordSet = [
    "rally", "debate", "meeting", "hearing", "ceremony", "event", "forum", "show", "program", "broadcast", "book",
    "biography", "memoir", "paper", "blog", "documentary", "trial", "court", "parliament", "visit", "phone",
    "telephone",
  ]
  /// Heads of phrases for people who are not named.
  static let unnamed: WordSet = [
    "official", "officials", "source", "sources", "person", "people", "aide", "aides", "diplomat", "diplomats",
    "adviser",
    "advisers", "advisor", "advisors", "insider", "insiders", "employee", "employees", "executive", "executives",
    "officer",
    "officers", "staffer", "staffers", "operative", "operatives", "strategist", "strategists", "banker", "bankers",
    "lawyer", "lawyers", "investor", "investors", "ally", "allies", "confidant", "resident", "witness", "witnesses",
  ]
  /// What stands before the colon of a headline besides names.
  static let sources: WordSet = [
    "poll", "report", "reports", "study", "source", "sources", "official", "officials", "police", "survey", "experts",
    "analysis", "analysts", "court", "minister", "president", "mayor", "governor", "data", "lawyer", "witness",
  ]
  /// Who is told something.
  static let hearers: WordSet = [
    "him", "her", "them", "us", "me", "you", "reporters", "journalists", "lawmakers", "supporters", "voters",
    "investors", "police", "viewers", "readers", "listeners", "everyone", "people",
  ]
  /// What stands between a verb and what it is about.
  static let objectPrepositions: WordSet = ["of", "about", "for", "against", "to", "as", "on", "over", "at", "by"]
  /// What may follow a cue that comes after its words: "…, she said Monday".
  static let timeWords: WordSet = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tonight",
    "tomorrow", "last", "this", "earlier", "later", "recently", "again", "afterward", "afterwards", "then", "early",
    "late", "next", "once", "back", "out", "aloud", "twice", "january", "february", "march", "april", "june", "july",
    "august", "september", "october", "november", "december",
  ]
  static let timeNouns: WordSet = [
    "week", "month", "year", "night", "day", "morning", "afternoon", "evening", "summer", "winter", "spring", "fall",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "time", "weekend", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]
  static let indirectQuestions: WordSet = [
    "whether", "if", "how", "why", "what", "who", "when", "where", "which", "whose",
  ]
  /// Verbs of speech in -ing that begin a new report after a comma: "…, adding that …".
  static let goingOn: WordSet = [
    "adding", "saying", "telling", "noting", "claiming", "calling", "promising", "referring", "referencing", "citing",
    "accusing", "according", "asking", "writing", "insisting", "arguing", "stating", "explaining", "declaring",
    "warning", "describing", "pointing", "suggesting", "asserting", "tweeting", "vowing", "predicting", "urging",
  ]
  /// Where or how something was said: "… in a statement".
  static let media: WordSet = [
    "statement", "interview", "tweet", "speech", "post", "email", "e-mail", "letter", "release", "address", "memo",
    "briefing", "conference", "message", "video", "op-ed", "article", "essay", "appearance", "testimony", "filing",
    "report", "note", "call", "podcast", "column", "editorial", "remarks",
  ]

  /// Begins a clause that depends on another, so that its cue reports nothing before it.
  static func subordinates(_ word: String) -> Bool {
    relatives.contains(word) || indirectQuestions.contains(word) || word.hasSuffix("ing")
      || ["as", "while", "after", "before", "because", "although", "though", "since", "until"].contains(word)
  }

  /// After a comma it begins what the writer adds to somebody's words.
  static func isComment(_ word: String) -> Bool {
    if ["which", "but", "while", "although", "though", "where"].contains(word) { return true }
    return word.count > 4 && word.hasSuffix("ing") && !["including", "during", "nothing", "something"].contains(word)
  }

  /// Cues that take a thing as well as a clause: "added a note", "denied the charge".
  static func takesThings(_ word: String) -> Bool {
    [
      "add", "den", "annou", "predict", "claim", "maintain", "estimat", "indicat", "suggest", "fear", "signal", "hint",
      "impl",
      "warn", "alleg", "contend", "assert", "promis",
    ].contains { word.hasPrefix($0) }
  }

  /// Begins words that stand before a clause: "With a year to go, …".
  static func opensAside(_ word: String) -> Bool {
    prepositions.contains(word)
      || ["when", "while", "although", "though", "if", "once", "until", "rather"].contains(word)
  }

  static func endsPhrase(_ word: String) -> Bool {
    prepositions.contains(word) || subjectPronouns.contains(word) || auxiliaries.contains(word) || word == "that"
      || determiners.contains(word) || conjunctions.contains(word)
  }

  static func isAdverb(_ word: String) -> Bool { word.count > 4 && word.hasSuffix("ly") && !notAdverbs.contains(word) }

  private static let notAdverbs: WordSet = [
    "family", "italy", "assembly", "rally", "reply", "supply", "bully", "apply", "monopoly", "anomaly", "belly",
    "billy",
    "kelly", "sally", "molly", "emily", "beverly", "kimberly", "rely", "imply", "comply", "likely", "friendly",
    "deadly",
  ]
}
