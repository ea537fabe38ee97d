// Nouns that a text calls organizations by once it has named them: "the bureau", "the ministry", "the company".

enum OrganizationNouns {
  /// May call an organization up again. In lower case.
  static func isNoun(_ word: String) -> Bool { nouns.contains(word) }

  /// Fits so many organizations that it means only one that was named just before.
  static func isVague(_ word: String) -> Bool { vague.contains(word) }

  /// What else an organization of a kind is called: every bureau is an agency.
  static func wider(than noun: String) -> [String] { wider[noun] ?? [] }

  /// What the last word of a name tells without being the noun itself: "Airways", "Times".
  static func kinds(ofEnding word: String) -> [String] { endings[word] ?? [] }

  /// What every reader knows of some by their names: "FBI", "Harvard".
  static func kinds(ofName name: String) -> [String] { known[name] ?? [] }

  /// Says nothing of which one is meant.
  static func isColor(_ word: String) -> Bool { colors.contains(word) || NominalHeads.isColor(word) }

  /// Tells when, not where or of what: "the company in March".
  static func isTime(_ word: String) -> Bool { times.contains(word) }

  private static func rows(_ text: String) -> [String: [String]] {
    text.split(separator: "\n").reduce(into: [:]) { found, row in
      let sides = row.split(separator: ":").map { $0.split(separator: " ").map(String.init) }
      guard sides.count == 2 else { return }
      for name in row.prefix(while: { $0 != ":" }).split(separator: ",") {
        found[name.split(separator: " ").joined(separator: " ")] = sides[1]
      }
    }
  }

  private static let nouns = WordSet(
    Abbreviations.words(
      """
      bureau ministry agency department commission committee council court tribunal bank fund foundation association \
      federation union league party institute academy university college school hospital clinic museum library club \
      authority company firm corporation consortium coalition alliance movement newspaper paper magazine airline carrier \
      broadcaster orchestra observatory laboratory lab parliament senate assembly inspectorate directorate secretariat \
      group organization organisation network charity nonprofit startup start-up lender insurer retailer manufacturer carmaker \
      automaker chipmaker publisher watchdog regulator institution panel bloc militia cooperative brewery brewer utility
      """))
  private static let vague = WordSet(
    Abbreviations.words(
      """
      company firm group organization organisation network institution panel paper school agency lab carrier watchdog \
      regulator manufacturer lender
      """))
  private static let wider = rows(
    """
    bureau, inspectorate, directorate: agency
    administration, service: agency
    corporation, startup, start-up: company firm
    company: firm
    firm: company
    bank: lender
    airline: carrier company
    insurer, retailer, manufacturer, carmaker, automaker, chipmaker, publisher, brewer, brewery: company
    carmaker: automaker company manufacturer
    automaker: carmaker company manufacturer
    university, college: school institution
    newspaper: paper
    commission, committee: panel
    laboratory: lab
    charity, nonprofit, association, foundation: organization organisation group
    coalition, alliance, movement, militia: group
    organization: organisation group
    organisation: organization group
    """)
  private static let endings = rows(
    """
    airlines, airways: airline carrier company
    motors: carmaker automaker company
    technologies, pharmaceuticals, systems, software, robotics, biotech, industries, semiconductors: company firm
    entertainment, studios, pictures, records: company
    times, post, herald, tribune, gazette, telegraph, chronicle: newspaper paper
    administration, service: agency
    laboratories, labs: company firm lab
    corp, corporation, inc, ltd, limited, plc, gmbh, ag, llc, co: company firm
    """)
  private static let known = rows(
    """
    fbi: bureau agency
    cia, nsa, nasa, epa, fda, iaea, unicef, fema, dea, usaid, interpol, europol: agency
    reuters, xinhua, tass, interfax: agency
    imf: fund
    ecb, european central bank, federal reserve: bank
    nato: alliance
    eu, european union: union bloc
    un, united nations: organization organisation
    opec: group
    bbc, cnn, nbc, cbs, abc, al jazeera: broadcaster network
    harvard, yale, stanford, princeton: university school institution
    mit: university institute school
    oxfam, greenpeace, amnesty international, human rights watch: organization organisation group
    hamas, hezbollah, boko haram: group movement
    goldman sachs, jpmorgan, morgan stanley, citigroup, hsbc, barclays, ubs, credit suisse: bank lender
    google, microsoft, apple, amazon, facebook, twitter, tesla, samsung, sony, toyota, nissan, volkswagen: company firm
    bmw, general motors, boeing, airbus, intel, ibm, oracle, nvidia, netflix, disney, uber, alibaba: company firm
    tencent, huawei, baidu, xiaomi, openai, spacex, deepmind, exxon, exxonmobil, gazprom, rosneft: company firm
    walmart, nike, adidas, coca-cola, pepsi, mcdonald's, starbucks, siemens, philips, nokia, ericsson: company firm
    """)
  private static let colors = WordSet(
    Abbreviations.words("struggling whole entire once-mighty fast-growing cash-strapped indebted debt-laden giant huge")
  )
  private static let times = WordSet(
    Abbreviations.words(
      """
      years months weeks days decades hours january february march april may june july august september october november \
      december monday tuesday wednesday thursday friday saturday sunday recent
      """))
}
