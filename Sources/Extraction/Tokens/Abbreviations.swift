// Words that are written with a period that is theirs, and what may follow it.

/// What a period after an abbreviation tells about the end of a sentence.
enum AbbreviationKind {
  /// Something always follows: "Dr. Doe", "Gen. Lee", "vs. him".
  case leading
  /// It may also end a sentence: "Inc.", "p.m.", "U.S.", "etc."
  case trailing
  /// A number follows: "No. 5", "Dec. 10", "p. 7".
  case counting
}

enum Abbreviations {
  /// In lower case, without the last period.
  static func kind(of word: String) -> AbbreviationKind? { table[word] }

  private static let table: WordTable<AbbreviationKind> = {
    var table: [String: AbbreviationKind] = [:]
    for word in leading { table[word] = .leading }
    for word in trailing { table[word] = .trailing }
    for word in counting { table[word] = .counting }
    return WordTable(table)
  }()

  private static let leading = words(
    """
    mr mrs ms mx messrs mme mlle dr drs prof rev fr hon sen sens rep reps gov govs gen lt col maj capt cpt cmdr adm brig \
    sgt cpl pvt supt insp det pres amb atty st ste mt ft vs e.g i.e cf viz approx dept univ assn asst assoc \
    bros intl natl gov't sec treas mgr sr.a jr.a ing dipl lic sra srta herr al-haj
    """)
  private static let trailing = words(
    """
    inc ltd corp co cos llc plc etc jr sr esq ph.d m.d b.a m.a b.sc m.sc d.c u.s u.k u.n e.u u.s.a u.s.s.r a.m p.m a.d b.c \
    ave blvd rd hwy pkwy al ala ariz ark calif colo conn del fla ga ill ind kan kans ky la. mass md mich minn miss mo. mont \
    neb nev okla ore. pa penn tenn tex va vt wash wis wyo ont que n.y n.j d.c l.a est ref ed eds min max mins hrs lbs
    """)
  private static let counting = words(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri no nos vol vols pp fig figs \
    art arts sect ch para ca c.f pt
    """)

  /// Words that begin sentences far more often than they follow an abbreviation or an initial.
  static func beginsSentences(_ word: String) -> Bool { starters.contains(word) }

  private static let starters = WordSet(
    words(
      """
      The A An In On At By For From With After Before Since While When Where Who What Why How If As But And Or Yet So \
      He She It They We I You His Her Its Their Our My This That These Those There Here Not No Now Then Many Most Some \
      All Both Each Other Another One Two Three However Although Though Because Also Even Still Just Only Such More \
      According Last Under Until During Despite Among Between Over Later Meanwhile Earlier Today Yesterday To Of
      """))

  static func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }
}
