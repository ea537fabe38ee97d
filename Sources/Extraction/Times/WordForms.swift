// What the ending and a short list tell of a word: a verb of the past, a form in -ing, an auxiliary.

import NewsModel

/// A guess at the form of an English word, without looking at its neighbors.
enum WordForm {
  /// "was", "had", "did"
  case pastAuxiliary
  /// "is", "has", "do"
  case presentAuxiliary
  /// "will", "may", "'ll"
  case modal
  /// "met", "killed"
  case past
  /// "killing"
  case gerund
  /// "says"; only of verbs of speech, where an ending in "s" does not tell.
  case present
  /// Names of things that happen: "meeting", "attack".
  case event
  case other
}

enum WordForms {
  /// The form of the word in some bytes.
  static func form(_ bytes: [UInt8], _ start: Int, _ end: Int) -> WordForm {
    guard let key = WordKey(bytes, start, end) else { return .other }
    if let known = table[key] { return known }
    guard end - start > 3, isLowercase(bytes[start]) else { return .other }
    if ends(bytes, start, end, "ed"), !ends(bytes, start, end, "eed") { return .past }
    if ends(bytes, start, end, "ing") { return end - start > 4 ? .gerund : .other }
    return isEventEnding(bytes, start, end) ? .event : .other
  }

  /// A word before "to" that makes what follows lie ahead: "expected to", "plans to".
  static func looksAhead(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    WordKey(bytes, start, end).map { ahead.contains($0) } ?? false
  }

  /// A word that sets a date for what follows: "scheduled a meeting", "due on Friday".
  static func schedules(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    WordKey(bytes, start, end).map { scheduling.contains($0) } ?? false
  }

  /// Nouns for what is had and does not happen.
  static func isState(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    WordKey(bytes, start, end).map { states.contains($0) } ?? false
  }

  /// Participles that tell of no event: "compared with", "ended Sept. 30", "based in".
  static func isHollow(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    WordKey(bytes, start, end).map { hollow.contains($0) } ?? false
  }

  /// What a sum of money ends with.
  static func isAmount(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    WordKey(bytes, range.start, range.end).map { amounts.contains($0) } ?? false
  }

  static func isCompared(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    WordKey(bytes, range.start, range.end) == compared
  }

  /// Verbs whose present form with a day tells a plan: "opens on Monday".
  static func isPlanned(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    WordKey(bytes, start, end).map { planned.contains($0) } ?? false
  }

  /// A word that gives more time: "extended … until".
  static func extends(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    WordKey(bytes, start, end).map { extending.contains($0) } ?? false
  }

  static func isCould(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool { WordKey(bytes, start, end) == could }

  static func isBe(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    WordKey(bytes, start, end).map { be.contains($0) } ?? false
  }

  static func isAdverb(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    end - start > 3 && ends(bytes, start, end, "ly") || WordKey(bytes, start, end).map { adverbs.contains($0) } ?? false
  }

  static func isHad(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool { WordKey(bytes, start, end) == had }

  static func isDeterminer(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    WordKey(bytes, start, end).map { determiners.contains($0) } ?? false
  }

  static func isSpeech(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    WordKey(bytes, start, end).map { speech.contains($0) } ?? false
  }

  private static func isLowercase(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

  private static func ends(_ bytes: [UInt8], _ start: Int, _ end: Int, _ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard end - start > count else { return false }
    return ending.withUTF8Buffer { buffer in
      for offset in 0..<count where bytes[end - count + offset] != buffer[offset] { return false }
      return true
    }
  }

  /// Nouns in -tion, -sion, -ment and -ance mostly name what happens.
  private static func isEventEnding(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start > 6 else { return false }
    return ends(bytes, start, end, "tion") || ends(bytes, start, end, "sion") || ends(bytes, start, end, "ations")
  }

  private static let table: WordTable<WordForm> = {
    var table: [String: WordForm] = [:]
    func add(_ words: String, _ form: WordForm) { for word in Abbreviations.words(words) { table[word] = form } }
    add("was were had did", .pastAuxiliary)
    add("is are am has have do does be been being re ve", .presentAuxiliary)
    add("will would shall should may might can could must ll wo", .modal)
    add(irregularPast, .past)
    add(presentVerbs, .present)
    add("due effective", .past)
    add(eventNouns, .event)
    add(notVerbs, .other)
    return WordTable(table)
  }()

  private static let presentVerbs = """
    says tells adds argues claims arrives begins starts opens ends closes expires launches runs lasts meets faces comes \
    goes becomes remains takes makes gives gets leaves returns wins loses beats kills dies falls rises grows shows sees \
    holds brings puts sends sets keeps stands pays buys sells moves turns marks reaches passes joins unveils announces \
    signs wants expects owns controls serves plays visits votes
    """

  private static let irregularPast = """
    said told made took went came gave got found left held led met kept lost won sent spent built brought bought caught \
    fought thought sought taught began become became broke chose drew drove fell felt fled flew forgot froze grew knew hid \
    hit hurt lay let paid put quit ran rang rose saw sold set shook shot shut sang sank sat slept spoke split spread stood \
    stole struck swept swore threw understood wore wrote withdrew overthrew overtook underwent cut cost burst cast hung \
    laid lent lit meant rode bore beat bent bound bred fed spun arose awoke bid bled blew dealt dug ate dwelt forbade \
    foresaw forgave heard leapt learnt rebuilt retook shone shrank slid sped spelt stuck stung swam swung tore \
    undertook upheld woke wound wept gone taken given seen done written spoken driven chosen broken fallen known shown \
    drawn thrown grown flown stolen risen sworn won forced born
    """

  private static let eventNouns = """
    meeting attack attacks war battle election elections vote strike strikes visit trip talks summit conference crash \
    bombing bombings killing killings murder murders shooting raid raids trial hearing ruling decision deal merger sale \
    invasion coup revolution riot riots protest protests rally march ceremony funeral wedding birth death deaths \
    explosion blast blasts earthquake storm hurricane flood fire accident incident incidents rise fall drop decline increase \
    gain loss launch release announcement statement speech report reports interview debate match game games tournament \
    festival exhibition opening closing closure arrest arrests release return departure arrival move offensive siege \
    surrender treaty agreement accord ceasefire cease-fire truce withdrawal resignation appointment inauguration \
    referendum campaign crisis hunt search rescue payment payments purchase acquisition takeover offer bid dividend \
    earnings profit sales results revenue income trading session sessions closing start end massacre assassination \
    tour flight flights growth slump slide surge jump rally plunge cut cuts cutback delay delivery deliveries \
    takeoff take-off landing disaster disasters clash clashes explosions outflow shutdown outage dispute lawsuit \
    settlement verdict sentence exports imports spending testimony debut premiere broadcast inspection evacuation \
    outbreak epidemic famine drought collapse unrest uprising revolt rebellion truces handover visits talks quake \
    default recession slowdown recovery expansion trading restructuring layoffs writedown charge charges mission missions test tests operation operations appearance stop creation boom trend slayings
    """

  private static let notVerbs = """
    need speed seed hundred indeed feed breed bed red shed need sacred naked wicked kindred united limited thing king ring \
    morning evening during nothing something everything anything spring string bring sing wing sling including according \
    following regarding concerning pending television ground building buildings edition editions nation nations station stations \
    position positions population section sections union corporation organization association institution constitution \
    religion region version option options million portion opinion mention outstanding unchanged related
    """

  private static let ahead = keys(
    """
    expected scheduled due planned set slated supposed likely going plans plan planning hopes hope hoped hoping intends \
    intend intended wants want agreed agrees agree promised decided vowed pledged ordered aims aim aimed prepared preparing \
    ready about projected forecast unlikely asked urged threatened threatens proposed proposes poised bound
    """)

  private static let scheduling = keys("scheduled slated due planned")
  private static let states = keys(
    "income profit profits sales earnings revenue revenues net dividend results budget rate rates")
  private static let hollow = keys("compared based ended ending subordinated called named located")
  private static let amounts = keys("million billion trillion share cents dollars euros pounds yen")
  private static let compared = WordKey("compared")
  private static let planned = keys(
    "arrives begins starts opens ends closes expires launches runs meets faces leaves returns plays visits votes")
  private static let extending = keys(
    "extended extends postponed delayed deferred adjourned given gave gives granted deadline valid")
  private static let could = WordKey("could")
  private static let be = keys("be been being")
  private static let adverbs = keys("not also now still soon then later never ever just again")
  private static let had = WordKey("had")

  private static let determiners = keys("his her their our my your any such what whose")

  private static let speech = keys(
    """
    said says say told tells reported reports announced announces added adds stated states declared claimed claims warned \
    noted insisted argued explained confirmed acknowledged wrote asked replied predicted disclosed revealed quoted
    """)

  static func keys(_ words: String) -> WordSet { WordSet(Abbreviations.words(words)) }
}
