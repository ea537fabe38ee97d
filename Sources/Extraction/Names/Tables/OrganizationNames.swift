// Words that names of organizations are made with, and some that every reader of news knows.

enum OrganizationNames {
  /// Names that are an organization by themselves; in lower case, words parted by a space.
  static func contains(_ name: String) -> Bool { known.contains(name) }

  /// "Inc", "Ltd.", "GmbH": a legal form.
  static func isLegalForm(_ word: String) -> Bool { legalForms.contains(word) }

  /// "University", "Ministry", "Bank": the noun a name of an organization is built on.
  static func isHead(_ word: String) -> Bool { heads.contains(word) }

  /// Short words in capitals that name nothing.
  static func isCommonAcronym(_ word: String) -> Bool { acronyms.contains(word) }

  private static let legalForms = WordSet(
    Abbreviations.words(
      """
      inc inc. corp corp. corporation ltd ltd. limited llc plc gmbh ag s.a. s.p.a. n.v. b.v. co co. company companies sa se nv \
      bv spa oy ab as asa kk llp lp & holdings holding group bros bros. pty
      """))
  private static let heads = WordSet(
    Abbreviations.words(
      """
      university college school institute academy ministry department agency bureau commission committee council board court \
      bank fund foundation association federation union league party congress parliament senate assembly government police \
      army navy force forces corps guard church hospital clinic museum library theatre theater orchestra center centre \
      laboratory laboratories lab labs society club organization organisation authority administration service services \
      office network news times post journal herald tribune gazette guardian telegraph chronicle press television radio \
      magazine airlines airways motors motor technologies technology systems software pharmaceuticals energy electric media \
      studios pictures entertainment records partners capital securities insurance industries international consortium \
      coalition alliance front movement brigade brigades fc f.c. united rovers wanderers athletic partnership institution \
      observatory treasury exchange trust campaign squad team ventures robotics dynamics biotech airbus house project \
      initiative summit conservatory broadcasting communications telecom cabinet directorate inspectorate secretariat \
      tribunal watch nations
      """))
  private static let acronyms = WordSet(
    Abbreviations.words(
      """
      ai ceo cfo cto coo tv dna gdp it pc id ok am pm ad bc dvd cd hiv aids covid sars gps sms faq vip phd mba ufo suv usb url \
      atm pr hr q&a pdf html rpg lgbt lgbtq ad-hoc ii iii iv vi vii viii ix xi xii rna mrna cpu gpu led lcd ev evs ipo vp svp \
      agi llm llms gm. u20 u21 u23 est gmt utc edt pst mph kph fm dj mc rip asap aka diy eta
      """))
  private static let known = WordSet(
    """
    nato, european union, european commission, european parliament, united nations, un, u.n., eu, e.u., white house, \
    pentagon, kremlin, congress, senate, house of representatives, parliament, house of commons, house of lords, \
    supreme court, state department, scotland yard, downing street, nasa, fbi, cia, nsa, imf, world bank, wto, opec, who, \
    unesco, unicef, hamas, hezbollah, hizbollah, taliban, al-qaeda, al qaeda, al-qaida, isis, islamic state, boko haram, \
    red cross, interpol, europol, google, microsoft, apple, amazon, facebook, twitter, meta, tesla, samsung, sony, toyota, \
    honda, nissan, volkswagen, bmw, ford, general motors, boeing, airbus, intel, ibm, oracle, nvidia, netflix, disney, uber, \
    alibaba, tencent, huawei, baidu, xiaomi, weibo, wechat, tiktok, instagram, whatsapp, youtube, reddit, linkedin, snapchat, \
    telegram, reuters, xinhua, associated press, ap, afp, tass, interfax, bbc, cnn, nbc, cbs, abc, fox news, al jazeera, \
    bloomberg, new york times, washington post, wall street journal, guardian, le monde, der spiegel, shell, bp, exxon, \
    exxonmobil, gazprom, rosneft, goldman sachs, jpmorgan, morgan stanley, citigroup, hsbc, barclays, ubs, credit suisse, \
    deutsche bank, lehman brothers, walmart, nike, adidas, coca-cola, pepsi, mcdonald's, starbucks, siemens, philips, nokia, \
    ericsson, greenpeace, amnesty international, human rights watch, harvard, yale, stanford, mit, oxford university, \
    real madrid, barcelona fc, arsenal, chelsea fc, manchester united, juventus, fifa, uefa, nba, nfl, labour, conservatives, \
    tories, liberal democrats, fatah, plo, pkk, ira, eta, kgb, fsb, mossad, federal reserve, fed, treasury, wikipedia, \
    spacex, paypal, deepmind, wikileaks, politburo, bundestag, knesset, duma, general assembly, security council, \
    lloyd's, moody's, macy's, sotheby's, christie's, sainsbury's, standard & poor's
    """.split(separator: ",").map { String($0.drop { $0 == " " || $0 == "\n" }) })
}
