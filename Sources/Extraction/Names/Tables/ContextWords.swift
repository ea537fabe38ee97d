// Words beside a name that tell what kind of thing it names, and words that are capitalized without being names.

enum ContextWords {
  /// Verbs of speech and thought: their subject is nearly always a person. In lower case.
  static func isSpeech(_ word: String) -> Bool { speech.contains(word) }
  /// Verbs of what people do.
  static func isHuman(_ word: String) -> Bool { human.contains(word) }
  /// Verbs whose object is a person ("persuaded X").
  static func takesPerson(_ word: String) -> Bool { personObject.contains(word) }
  /// Verbs whose object is an organization ("joined X").
  static func takesOrganization(_ word: String) -> Bool { organizationObject.contains(word) }
  /// What a person has ("X's wife").
  static func isOfPerson(_ word: String) -> Bool { ofPerson.contains(word) }
  /// What an organization has ("X employees").
  static func isOfOrganization(_ word: String) -> Bool { ofOrganization.contains(word) }
  /// "company", "firm": before the name of an organization.
  static func isOrganizationNoun(_ word: String) -> Bool { organizationNouns.contains(word) }
  /// Verbs of publishing, before "on" and the name of a platform.
  static func isPosting(_ word: String) -> Bool { posting.contains(word) }
  /// Begins a sentence with a capital and is no name.
  static func isCommon(_ word: String) -> Bool { common.contains(word) }
  /// Months, weekdays and other words always written with a capital that are times.
  static func isTime(_ word: String) -> Bool { times.contains(word) }
  /// "de", "van", "bin": small words inside names of persons.
  static func isParticle(_ word: String) -> Bool { particles.contains(word) }
  /// The same for each word of a list.
  static func areParticles(_ words: WordList) -> [Bool] { words.asked(particles) }

  private static func set(_ words: String) -> WordSet { WordSet(Abbreviations.words(words)) }

  private static let speech = set(
    """
    said says say told tells added adds asked asks wrote writes tweeted announced announces argued argues claimed claims \
    explained explains insisted insists replied replies warned warns stated states admitted admits acknowledged noted notes \
    stressed stresses recalled recalls remarked quipped joked testified believes believed thinks thought hopes hoped \
    complained conceded confessed declared urged vowed promised predicted suggested mused commented observed reiterated \
    criticized criticised praised accused denied denies confirmed confirms concluded continued responded emphasized
    """)
  private static let human = set(
    """
    resigned married divorced died born grew studied graduated retired smiled laughed cried wept walked sat stood ran \
    played scored won lost sang acted wore ate drank slept woke feels felt wants wanted decided expressed apologized \
    regretted regrets participated helped convinced persuaded dreamed lived lives moved traveled travelled visited arrived \
    returned pleaded appealed campaigned defeated succeeded starred directed taught coached wondered refused agreed knew \
    knows remembers loves loved hates hated seems appeared looks plans planned hired fired met quit joined left
    """)
  private static let personObject = set(
    """
    persuaded persuade convince convinced told tell asked ask fire fired hire hired arrest arrested appoint appointed elect \
    elected marry married interview interviewed accuse accused sack sacked invite invited succeed succeeded replace replaced \
    reinstate reinstated oust ousted dismiss dismissed poach poached recruit recruited thanked congratulate congratulated \
    charge charged murdered assassinated befriended
    """)
  private static let organizationObject = set(
    """
    join joined joins joining leave left leaving quit acquire acquired buy bought acquiring founded co-founded cofounded \
    found founding launch launched sued sue suing fund funded run runs owns owned
    """)
  private static let ofPerson = set(
    """
    wife husband mother father son daughter brother sister parents family children lawyer lawyers death birthday life \
    childhood career resignation involvement decision arrival departure return relationship comments remarks statement \
    apology home body face hand hands voice friend friends ouster dismissal future supporters allies aides arrest trial
    """)
  private static let ofOrganization = set(
    """
    employees employee workers staff shares share stock shareholders investors board office offices headquarters subsidiary \
    executives executive engineers customers users products product profit profits revenue factory factories plant plants \
    spokesman spokeswoman spokesperson ceo founder co-founder chairman lawsuit merger acquisition app software website \
    researchers scientists founders branch unit division
    """)
  private static let organizationNouns = set(
    """
    company firm startup start-up maker giant group bank airline carrier retailer newspaper magazine agency organization \
    organisation organizations charity party rival broadcaster manufacturer automaker carmaker platform brand label lab \
    laboratory nonprofit non-profit publisher network club subsidiary chipmaker corporation union
    """)
  private static let posting = set(
    "write writes writing wrote post posted posting posts tweet tweeted said say saying share shared announced published"
  )
  private static let times = set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september \
    october november december jan jan. feb feb. mar. apr apr. jun. jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec \
    dec. mon. tue. tues. wed. thu. thurs. fri. sat. sun. christmas easter ramadan halloween thanksgiving hanukkah diwali \
    mondays tuesdays wednesdays thursdays fridays saturdays sundays spring summer autumn winter
    """)
  private static let particles = set(
    "de la del della di da dos das do du van von der den bin ibn al el ter zu zum af av le y e ben bint abu ould ap dal lo st"
  )
  private static let common = set(
    """
    the a an in on at by for from with without within after afterwards before since while when whenever where wherever \
    who whoever whose what whatever why how however if as but and or nor yet so he she it they we i you one his her its \
    their our my your this that these those there here not no none nobody nothing now then thus hence many most much some \
    several all both each every either neither other others another two three four five six seven eight nine ten hundreds \
    thousands millions dozens first second third last next such more less few fewer only just even still also again too \
    although though because unless until till once whether despite during among amid between over under above below \
    against across along around behind beyond beside besides inside outside into onto toward towards upon via per than \
    like unlike according meanwhile moreover furthermore nevertheless nonetheless otherwise instead indeed perhaps maybe \
    probably apparently clearly recently earlier later today yesterday tomorrow tonight finally eventually originally \
    currently formerly previously soon sometimes often always never ever yes well oh hello hi please thanks thank let lets \
    do does did don is are was were be been being am will would can could may might must shall should has have had having \
    get got getting give given giving go going goes gone come coming came make making made take taking took see seen seeing \
    look looking find found think know new old young big small large long short high low good great best better bad worst \
    early late same different own part people person man men woman women child children boy boys girl girls police officials \
    official authorities government governments president minister leader leaders experts expert critics supporters \
    analysts investors scientists researchers doctors lawyers teachers students workers residents witnesses reporters \
    journalists members employees users customers companies company firms banks markets stocks shares prices sales oil \
    gold data figures results reports report reported sources source studies study research news story stories details \
    questions answers problem problems issue issues case cases court courts judge judges jury election elections voters \
    war peace fighting violence attack attacks security military troops soldiers forces rebels protesters protests \
    demonstrators thanks welcome congratulations back down up out off away about nearly almost roughly exactly rather \
    quite very really actually simply especially particularly generally usually unfortunately fortunately hopefully \
    interestingly surprisingly officially publicly privately reportedly allegedly following including regarding concerning \
    given considering asked speaking writing born raised founded based built left born set put run let keep kept say said \
    says told according whatever anyone anything someone something everyone everything somewhere anywhere everywhere \
    another additionally consequently therefore accordingly similarly likewise conversely specifically namely total \
    half quarter percent year years month months week weeks day days hour hours minutes time times life death home house \
    city town village school university hospital church street road airport train car bus plane ship water food health \
    money business industry economy trade work job jobs music film movie book books game games team teams players fans \
    sport sports season match world country countries nation nations state states region local national international \
    global foreign federal former current major minor key top senior junior deputy vice chief head prime sir madam mr mrs \
    ms dr prof photo photos image images video editor editors note correction update read click subscribe share follow \
    copyright breaking exclusive opinion analysis comment advertisement image-credit caption more
    """)
}
