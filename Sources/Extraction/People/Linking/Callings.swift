// What people are by calling, where one hardly is two of them: what tells namesakes apart.

/// Callings that the words of roles tell.
enum Callings {
  /// Each calling by words that no other calling is told by.
  private static let table: [(name: String, words: String)] = [
    (
      "athlete",
      "striker goalkeeper midfielder defender winger quarterback linebacker pitcher catcher outfielder batsman "
        + "bowler wicketkeeper boxer jockey sprinter swimmer cyclist gymnast golfer footballer cricketer skier forward"
    ),
    ("cleric", "bishop archbishop priest pastor vicar imam rabbi cardinal pope deacon rector nun monk"),
    ("scientist", "physicist chemist biologist astronomer mathematician geologist botanist zoologist neuroscientist"),
    (
      "politician",
      "senator congressman congresswoman minister lawmaker councillor councilor councilman councilwoman mayor "
        + "chancellor mp"
    ),
    ("soldier", "colonel sergeant lieutenant corporal brigadier soldier admiral"),
    ("judge", "judge magistrate justice"),
    ("performer", "actor actress singer rapper drummer guitarist comedian dancer violinist pianist"),
    ("writer", "novelist poet playwright"),
    ("physician", "surgeon physician cardiologist pediatrician nurse dentist"),
    ("worker", "plumber carpenter baker fisherman farmer electrician welder butcher mechanic"),
    ("convict", "robber burglar murderer killer rapist"),
  ]

  private static let byWord: [String: String] = table.reduce(into: [:]) { found, row in
    for word in row.words.split(separator: " ") { found[String(word)] = row.name }
  }

  /// The callings that roles tell ("striker of Leeds", "a former judge").
  static func told(by roles: [String]) -> Set<String> {
    roles.reduce(into: []) { found, role in
      for word in role.lowercased().split(whereSeparator: { !$0.isLetter }) {
        if let calling = byWord[String(word)] { found.insert(calling) }
      }
    }
  }
}

/// Offices of state, which nobody holds in two countries.
enum StateOffices {
  private static let heads: WordSet = [
    "minister", "president", "premier", "chancellor", "king", "queen", "emperor", "secretary", "senator", "mp",
    "lawmaker", "vice-president",
  ]

  /// The countries, by name or by their people, of whose state someone is said to hold an office ("French president").
  static func countries(told roles: [String]) -> Set<String> {
    roles.reduce(into: []) { found, role in
      let words = role.lowercased().split { !$0.isLetter && $0 != "." && $0 != "-" }.map(String.init)
      guard words.contains(where: heads.contains) else { return }
      for word in words where PlaceNames.isDemonym(word) || PlaceNames.isCountry(word) { found.insert(word) }
    }
  }

  /// Both hold offices, and in no country in common.
  static func contradict(_ a: Set<String>, _ b: Set<String>) -> Bool {
    !a.isEmpty && !b.isEmpty && !a.contains { one in b.contains { Demonyms.areSame(one, $0) } }
  }
}

/// Years of birth that may be one person's.
enum BirthYears {
  /// Ages are told a year too late or too early at times.
  private static let slack = 1

  static func contradict(_ a: ClosedRange<Int>?, _ b: ClosedRange<Int>?) -> Bool {
    guard let a, let b else { return false }
    return a.lowerBound - slack > b.upperBound || b.lowerBound - slack > a.upperBound
  }

  /// The years that both allow, or the first.
  static func narrowed(_ a: ClosedRange<Int>?, _ b: ClosedRange<Int>?) -> ClosedRange<Int>? {
    guard let a else { return b }
    return b.map { $0.overlaps(a) ? $0.clamped(to: a) : a } ?? a
  }
}

/// Surnames that so many bear that a full name with one of them tells little by itself: those borne most in the countries
/// whose news is in English, and in China, Korea, Vietnam, India and the Spanish-speaking countries.
enum CommonSurnames {
  static func contains(_ surname: String) -> Bool { names.contains(surname) }

  private static let names = WordSet(
    """
    smith johnson williams brown jones davis miller wilson moore taylor anderson thomas jackson white harris martin \
    thompson robinson clark lewis walker hall allen young king wright scott green baker adams nelson hill campbell mitchell \
    roberts carter phillips evans turner parker collins edwards stewart morris murphy cook rogers morgan cooper reed bailey \
    bell kelly howard ward cox richardson watson wood hughes patel khan singh kumar sharma ali ahmed hussain garcia martinez \
    rodriguez hernandez lopez gonzalez perez sanchez ramirez torres flores rivera gomez diaz cruz reyes fernandez silva \
    santos wang li zhang liu chen yang huang zhao wu zhou kim lee park choi nguyen tran o'brien o'connor ryan byrne \
    macdonald mcdonald robertson reid murray simpson harrison shaw hunt palmer mills
    """.split(separator: " ").map(String.init))
}
