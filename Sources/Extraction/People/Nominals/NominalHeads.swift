// Nouns that describe people: which of them mean the same, and which tell too little.

import NewsModel

enum NominalHeads {
  /// The same word for all that tell the same role: "spokeswoman" and "spokesperson", "chief executive" and "CEO".
  static func kind(of head: String, after before: String) -> String {
    switch (before, head) {
    case ("prime", "minister"): "premier"
    case ("chief", "executive"): "ceo"
    case ("attorney", "general"), ("secretary", "general"): "\(before) general"
    default: kinds[head] ?? head
    }
  }

  /// The other words for a kind.
  static func words(ofKind kind: String) -> [String] { wordsOfKinds[kind] ?? [] }

  /// Words that make another role of one: a deputy mayor is no mayor, nor is a former one.
  static func isRank(_ word: String) -> Bool { ranks.contains(word) }

  /// The sex that a noun tells.
  static func sex(of head: String) -> Sex? {
    switch head {
    case "man", "boy": .male
    case "woman", "girl": .female
    default: TitleWords.sex(of: head)
    }
  }

  /// A title that is short for a role, or an honorific that is one, so that it may be called up again: "Judge X … the judge".
  static func role(ofTitle title: String) -> String? {
    if let role = titles[title] { return role }
    return TitleWords.isRole(title) ? title : nil
  }

  /// The role that a nominal calls up again; nil if it is none of those told before it.
  static func told(_ nominal: String, before place: Int, by roles: [Role]) -> Role? {
    let words = nominal.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard let head = words.last else { return nil }
    let kind = kind(of: head, after: words.dropLast().last ?? "")
    return roles.first { role in
      guard role.range.start < place, let core = RoleCore(role) else { return false }
      return core.kind == kind || wider(than: core.kind) == kind
    }
  }

  /// Kinds of roles that the holder of another has too: every senator is a lawmaker.
  static func wider(than kind: String) -> String? { wider[kind] }

  /// Words that are parts of things as well ("the head", "the chair"), or mean any of many ("the member").
  static func isVague(_ head: String) -> Bool { vague.contains(head) }

  /// Roles that everybody has for someone else: they need to be told whose.
  static func isKin(_ head: String) -> Bool { kin.contains(head) }

  /// Those of them that are a family: "his wife" goes on to mean the one who was named so.
  static func isFamily(_ head: String) -> Bool { family.contains(head) }

  /// Says nothing of which one is meant: "the embattled mayor".
  static func isColor(_ word: String) -> Bool { colors.contains(word) }

  /// Other words for the first of its row.
  private static func rows(_ text: String) -> [(first: String, others: [String])] {
    text.split(separator: "\n").map { row in
      let words = row.split(separator: " ").map(String.init)
      return (words[0], Array(words.dropFirst()))
    }
  }

  private static func table(_ rows: [(first: String, others: [String])]) -> WordTable<String> {
    WordTable(
      rows.reduce(into: [:]) { found, row in
        for word in row.others { found[word] = row.first }
      })
  }

  private static let kindRows = rows(
    """
    spokesperson spokesman spokeswoman
    chairperson chairman chairwoman
    actor actress
    representative congressman congresswoman congressperson
    councillor councilman councilwoman councilor
    founder co-founder cofounder
    lawyer attorney
    doctor physician
    officer policeman policewoman
    adviser advisor
    entrepreneur businessman businesswoman
    premier pm
    """)
  private static let kinds = table(kindRows)
  private static let wordsOfKinds = Dictionary(uniqueKeysWithValues: kindRows.map { ($0.first, $0.others) })
  private static let titleRows = rows(
    """
    senator sen sen.
    representative rep rep.
    governor gov gov.
    general gen gen.
    colonel col col.
    captain capt capt.
    lieutenant lt lt.
    sergeant sgt sgt.
    admiral adm adm.
    professor prof prof.
    doctor dr dr.
    detective det det.
    ambassador amb amb.
    judge judge
    justice justice
    bishop bishop
    archbishop archbishop
    cardinal cardinal
    rabbi rabbi
    imam imam
    sheikh sheikh sheik
    king king
    queen queen
    prince prince
    princess princess
    emperor emperor
    pope pope
    sultan sultan
    marshal marshal
    duke duke
    duchess duchess
    """)
  private static let titles = table(titleRows)
  private static let wider = [
    "senator": "lawmaker", "representative": "lawmaker", "mp": "lawmaker", "legislator": "lawmaker",
    "striker": "footballer", "midfielder": "footballer", "defender": "footballer", "goalkeeper": "footballer",
    "rapper": "musician", "guitarist": "musician", "drummer": "musician", "pianist": "musician", "singer": "musician",
    "novelist": "writer", "poet": "writer", "playwright": "writer", "author": "writer",
    "physicist": "scientist", "chemist": "scientist", "biologist": "scientist", "astronomer": "scientist",
  ]
  private static let vague = WordSet(
    Abbreviations.words(
      """
      head chair model member guard general major private partner owner friend neighbor neighbour colleague rival resident \
      fighter rebel player worker first chief host expert specialist critic graduate director's press winner
      """))
  private static let kin = WordSet(
    Abbreviations.words(
      """
      widow widower wife husband son daughter mother father brother sister uncle aunt cousin nephew niece grandson \
      granddaughter successor predecessor friend partner colleague rival neighbor neighbour boss aide assistant
      """))
  private static let family = WordSet(
    Abbreviations.words(
      """
      widow widower wife husband son daughter mother father brother sister uncle aunt cousin nephew niece grandson \
      granddaughter partner grandfather grandmother stepson stepdaughter stepfather stepmother fiancé fiancée
      """))
  private static let ranks = WordSet(
    Abbreviations.words(
      """
      vice deputy assistant associate former ex acting interim lieutenant under second junior co shadow designate elect \
      retired then late future incoming outgoing new next first last other same previous honorary would-be aspiring
      """))
  private static let colors = WordSet(
    Abbreviations.words(
      """
      embattled popular outspoken veteran longtime long-time beleaguered controversial charismatic disgraced influential \
      respected renowned famous famed acclaimed celebrated celebrity ailing ill injured troubled wealthy powerful young \
      elderly aging ageing tough defiant reclusive colorful colourful soft-spoken
      """))
}
