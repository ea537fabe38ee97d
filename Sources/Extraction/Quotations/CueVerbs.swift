// The verbs and phrases by which a text says that somebody speaks.

/// What a cue can do.
struct CueUse: OptionSet {
  let rawValue: UInt8
  /// Stands beside quote marks: “…,” he said.
  static let direct = CueUse(rawValue: 1)
  /// Takes a clause without "that": said it was over.
  static let bare = CueUse(rawValue: 2)
  /// Takes a clause with "that".
  static let that = CueUse(rawValue: 4)
  /// Takes a hearer first: told Reuters that …
  static let hearer = CueUse(rawValue: 8)
  /// Names what is quoted: called it “a disgrace”.
  static let naming = CueUse(rawValue: 16)
  /// Takes an infinitive: vowed to fight on.
  static let infinitive = CueUse(rawValue: 32)
  /// Takes a question: asked whether it was over.
  static let question = CueUse(rawValue: 64)
  /// Names whom it is about before what is said of them: accused the port of “greed”.
  static let charging = CueUse(rawValue: 128)
}

/// One row: a cue in all its forms.
struct CueRow {
  let forms: [String]
  let use: CueUse
  /// A sentence that shows it; its quoted or reported words must be found.
  let example: String
}

/// The table of cues.
enum CueVerbs {
  /// Forms to what they can do.
  static let uses: WordTable<CueUse> = {
    var uses: [String: CueUse] = [:]
    for row in rows { for form in row.forms { uses[form, default: []].formUnion(row.use) } }
    return WordTable(uses)
  }()

  private static let all: CueUse = [.direct, .bare, .that]
  private static let spoken: CueUse = [.direct, .that]

  static let rows: [CueRow] = [
    CueRow(forms: ["say", "says", "said", "saying"], use: all, example: "Mara Holt said that the bridge was safe."),
    CueRow(forms: ["add", "adds", "added", "adding"], use: all, example: "\"It will hold,\" Mara Holt added."),
    CueRow(
      forms: ["tell", "tells", "told", "telling"], use: [.direct, .bare, .that, .hearer],
      example: "Mara Holt told reporters that the bridge was safe."),
    CueRow(
      forms: ["write", "writes", "wrote", "writing", "written"], use: spoken, example: "\"It holds,\" Mara Holt wrote."),
    CueRow(
      forms: ["ask", "asks", "asked", "asking"], use: [.direct, .question, .hearer, .infinitive],
      example: "\"Will it hold?\" Mara Holt asked."),
    CueRow(
      forms: ["claim", "claims", "claimed", "claiming"], use: all, example: "Mara Holt claimed the bridge was safe."),
    CueRow(
      forms: ["deny", "denies", "denied", "denying"], use: [.that, .bare],
      example: "Mara Holt denied that it had moved."),
    CueRow(
      forms: ["announce", "announces", "announced", "announcing"], use: all,
      example: "Mara Holt announced that the bridge would close."),
    CueRow(
      forms: ["warn", "warns", "warned", "warning"], use: [.direct, .bare, .that, .hearer],
      example: "Mara Holt warned that the ice was thin."),
    CueRow(
      forms: ["insist", "insists", "insisted", "insisting"], use: all,
      example: "Mara Holt insisted the bridge was safe."),
    CueRow(
      forms: ["argue", "argues", "argued", "arguing"], use: all, example: "Mara Holt argued that the bridge was safe."),
    CueRow(
      forms: ["explain", "explains", "explained", "explaining"], use: spoken,
      example: "\"It was the wind,\" Mara Holt explained."),
    CueRow(
      forms: ["note", "notes", "noted", "noting"], use: spoken, example: "Mara Holt noted that the bridge was old."),
    CueRow(
      forms: ["report", "reports", "reported", "reporting"], use: spoken,
      example: "The Harbour Post reported that the bridge was old."),
    CueRow(
      forms: ["reply", "replies", "replied", "replying"], use: spoken, example: "\"Not today,\" Mara Holt replied."),
    CueRow(
      forms: ["respond", "responds", "responded", "responding"], use: spoken,
      example: "\"Not today,\" Mara Holt responded."),
    CueRow(
      forms: ["answer", "answers", "answered", "answering"], use: [.direct], example: "\"Yes,\" Mara Holt answered."),
    CueRow(
      forms: ["state", "states", "stated", "stating"], use: spoken, example: "Mara Holt stated that it was safe."),
    CueRow(
      forms: ["declare", "declares", "declared", "declaring"], use: spoken,
      example: "Mara Holt declared that the bridge was open."),
    CueRow(
      forms: ["acknowledge", "acknowledges", "acknowledged", "acknowledging"], use: spoken,
      example: "Mara Holt acknowledged that it had moved."),
    CueRow(
      forms: ["admit", "admits", "admitted", "admitting"], use: all, example: "Mara Holt admitted it had moved."),
    CueRow(
      forms: ["concede", "concedes", "conceded", "conceding"], use: spoken, example: "\"It moved,\" Mara Holt conceded."
    ),
    CueRow(
      forms: ["confirm", "confirms", "confirmed", "confirming"], use: spoken,
      example: "Mara Holt confirmed that it had moved."),
    CueRow(
      forms: ["suggest", "suggests", "suggested", "suggesting"], use: all,
      example: "Mara Holt suggested that it be closed."),
    CueRow(
      forms: ["continue", "continues", "continued", "continuing"], use: [.direct],
      example: "\"It moved,\" Mara Holt continued."),
    CueRow(
      forms: ["conclude", "concludes", "concluded", "concluding"], use: spoken,
      example: "Mara Holt concluded that it was safe."),
    CueRow(
      forms: ["recall", "recalls", "recalled", "recalling"], use: spoken, example: "\"It shook,\" Mara Holt recalled."),
    CueRow(
      forms: ["stress", "stresses", "stressed", "stressing"], use: spoken,
      example: "Mara Holt stressed that it was safe."),
    CueRow(
      forms: ["emphasize", "emphasizes", "emphasized", "emphasise", "emphasised", "emphasizing"], use: spoken,
      example: "Mara Holt emphasized that it was safe."),
    CueRow(
      forms: ["predict", "predicts", "predicted", "predicting"], use: all, example: "Mara Holt predicted it would hold."
    ),
    CueRow(
      forms: ["promise", "promises", "promised", "promising"], use: [.direct, .that, .bare, .hearer, .infinitive],
      example: "Mara Holt promised that it would hold."),
    CueRow(
      forms: ["vow", "vows", "vowed", "vowing"], use: [.direct, .that, .infinitive],
      example: "\"It will hold,\" Mara Holt vowed."),
    CueRow(
      forms: ["pledge", "pledges", "pledged", "pledging"], use: [.direct, .that, .infinitive],
      example: "Mara Holt pledged that it would hold."),
    CueRow(
      forms: ["threaten", "threatens", "threatened", "threatening"], use: [.naming, .that],
      example: "Mara Holt threatened \"a long and bitter winter.\""),
    CueRow(
      forms: ["believe", "believes", "believed"], use: [.direct, .bare, .that],
      example: "Mara Holt believes that it is safe."),
    CueRow(forms: ["think", "thinks", "thought"], use: [.bare, .that], example: "Mara Holt thinks that it is safe."),
    CueRow(forms: ["hope", "hopes", "hoped"], use: [.bare, .that], example: "Mara Holt hopes that it will hold."),
    CueRow(forms: ["fear", "fears", "feared"], use: [.bare, .that], example: "Mara Holt fears that it may fall."),
    CueRow(
      forms: ["tweet", "tweets", "tweeted", "tweeting"], use: spoken, example: "\"It holds,\" Mara Holt tweeted."),
    CueRow(forms: ["post", "posts", "posted", "posting"], use: [.direct], example: "\"It holds,\" Mara Holt posted."),
    CueRow(
      forms: ["joke", "jokes", "joked", "quip", "quips", "quipped"], use: spoken,
      example: "\"It swims,\" Mara Holt joked."),
    CueRow(
      forms: [
        "shout", "shouts", "shouted", "shouting", "cry", "cries", "cried", "yell", "yells", "yelled", "yelling",
        "demanded", "demands", "scolded", "mocks",
      ], use: [.direct],
      example: "\"Run!\" Mara Holt shouted."),
    CueRow(
      forms: ["whisper", "whispers", "whispered", "murmured", "muttered"], use: [.direct],
      example: "\"Run,\" Mara Holt whispered."),
    CueRow(
      forms: ["remark", "remarks", "remarked", "remarking"], use: spoken, example: "\"It holds,\" Mara Holt remarked."),
    CueRow(
      forms: ["comment", "comments", "commented", "commenting"], use: spoken,
      example: "\"It holds,\" Mara Holt commented."),
    CueRow(
      forms: ["observe", "observes", "observed", "observing"], use: spoken, example: "\"It holds,\" Mara Holt observed."
    ),
    CueRow(
      forms: ["reveal", "reveals", "revealed", "revealing"], use: spoken,
      example: "Mara Holt revealed that it had moved."),
    CueRow(
      forms: [
        "assert", "asserts", "asserted", "allege", "alleges", "alleged", "maintain", "maintains", "maintained",
        "contend", "contends", "contended",
      ], use: all, example: "Mara Holt alleged that it had moved."),
    CueRow(
      forms: ["estimate", "estimates", "estimated"], use: [.bare, .that],
      example: "Mara Holt estimated that it weighed a ton."),
    CueRow(
      forms: ["complain", "complains", "complained", "complaining", "lament", "lamented"], use: spoken,
      example: "Mara Holt complained that it shook."),
    CueRow(
      forms: ["boast", "boasts", "boasted", "brag", "bragged"], use: spoken, example: "\"It holds,\" Mara Holt boasted."
    ),
    CueRow(
      forms: ["reiterate", "reiterates", "reiterated", "repeat", "repeats", "repeated"], use: spoken,
      example: "Mara Holt reiterated that it was safe."),
    CueRow(
      forms: ["testify", "testifies", "testified", "swear", "swore"], use: spoken,
      example: "Mara Holt testified that it had moved."),
    CueRow(
      forms: ["caution", "cautions", "cautioned", "cautioning"], use: [.direct, .that, .hearer],
      example: "Mara Holt cautioned that it might move."),
    CueRow(
      forms: ["assure", "assures", "assured", "inform", "informs", "informed", "remind", "reminds", "reminded"],
      use: [.direct, .that, .bare, .hearer], example: "Mara Holt assured reporters that it was safe."),
    CueRow(
      forms: [
        "call", "calls", "called", "calling", "describe", "describes", "described", "describing", "label", "labels",
        "labeled", "labelled", "labeling", "dub", "dubs", "dubbed", "dubbing", "brand", "brands", "branded", "branding",
        "dismiss", "dismisses", "dismissed", "dismissing", "denounce", "denounces", "denounced", "denouncing",
        "condemn",
        "condemns", "condemned", "condemning", "hail", "hails", "hailed", "hailing", "praise", "praises", "praised",
        "praising", "characterized", "characterizes", "characterizing", "portrayed", "portray", "portrays",
        "portraying",
        "derided", "derides", "deriding", "mocked", "mocks", "mocking", "ridiculed", "blasted", "blasting", "blasts",
        "slammed", "slamming", "slams", "decried", "decries", "decrying", "bemoaned", "lambasted", "touted", "touts",
        "touting", "deemed", "pronounced", "rated", "likened", "likens", "compared", "cited", "cites", "citing", "used",
        "uses", "using", "invoked", "invoking", "warned", "rejected", "rejects", "rejecting", "thanked", "credited",
        "welcomed", "questioned", "questioning", "questions", "demanded", "demanding", "demands", "proposed",
        "proposes",
        "proposing", "referred", "refers", "referring", "spoke", "speaks", "speaking", "talked", "talks", "talking",
        "encouraged", "encouraging",
      ], use: [.naming], example: "Mara Holt called it \"the longest night of my life.\""),
    CueRow(
      forms: [
        "criticize", "criticizes", "criticized", "criticizing", "criticise", "criticised", "attacked", "attacking",
        "defended", "defending",
      ], use: [.naming], example: "Mara Holt criticized the port: \"It was founded to serve all of us.\""),
    CueRow(
      forms: [
        "expressed", "quoted", "quoting", "read", "reads", "reading", "began", "begins", "interjected", "exclaimed",
        "chanted", "chanting", "chants", "sang", "singing", "typed", "texted", "asserting", "countered", "counters",
        "opined", "retorted", "snapped", "scoffed", "implored", "thundered", "bellowed", "intoned", "recounted",
        "mused",
        "wondered", "wonders", "wondering", "riffed", "deadpanned", "fumed", "gushed", "boomed", "pleaded",
        "proclaimed",
        "proclaims", "proclaiming",
      ], use: [.direct, .naming, .question, .that], example: "\"It holds,\" Mara Holt exclaimed."),
    CueRow(
      forms: ["urge", "urges", "urged", "urging", "advised", "advises", "advising", "ordered", "implore"],
      use: [.naming, .direct, .hearer, .infinitive], example: "Mara Holt urged drivers to wait."),
    CueRow(
      forms: ["accuse", "accuses", "accused", "accusing", "blame", "blames", "blamed", "blaming", "faulted"],
      use: [.naming, .charging], example: "Mara Holt accused the port of \"greed and sloth.\""),
    CueRow(
      forms: ["agreed", "agrees", "agreeing"], use: [.direct, .that], example: "\"It holds,\" Mara Holt agreed."),
    CueRow(
      forms: [
        "implied", "implies", "implying", "hinted", "hints", "hinting", "signaled", "indicated", "indicates",
        "indicating",
      ], use: [.bare, .that], example: "Mara Holt implied that it was safe."),
    CueRow(
      forms: ["point out", "points out", "pointed out", "pointing out"], use: spoken,
      example: "Mara Holt pointed out that it was old."),
  ]
}
