// Titles and roles: words that stand before or after the name of a person.

import NewsModel

enum TitleWords {
  /// "Mr.", "Dr", "President": may stand before a name, and is no part of it. In lower case.
  static func isTitle(_ word: String) -> Bool { titles.contains(word) }

  /// "Prime", "Vice", "Foreign": only before a title.
  static func isModifier(_ word: String) -> Bool { modifiers.contains(word) }

  /// A title that is never a surname, so that it parts "OpenAI CEO Sam Altman".
  static func isOffice(_ word: String) -> Bool { offices.contains(word) || roles.contains(word) }

  /// "spokesman", "scientist", "wife": what a person is.
  static func isRole(_ word: String) -> Bool { roles.contains(word) || offices.contains(word) }

  /// "Jr.", "III".
  static func isSuffix(_ word: String) -> Bool { suffixes.contains(word) }

  /// All that a word is of these three, asked at once.
  struct Kinds: OptionSet {
    let rawValue: UInt8
    static let title = Kinds(rawValue: 1)
    static let modifier = Kinds(rawValue: 2)
    static let role = Kinds(rawValue: 4)
  }

  static func kinds(of word: String) -> Kinds { kinds[word] ?? [] }

  private static let kinds: WordTable<Kinds> = {
    var kinds: [String: Kinds] = [:]
    for (words, kind) in [(titles, Kinds.title), (modifiers, .modifier), (roles, .role), (offices, .role)] {
      for word in words.words { kinds[word, default: []].insert(kind) }
    }
    return WordTable(kinds)
  }()

  static func sex(of word: String) -> Sex? { female.contains(word) ? .female : male.contains(word) ? .male : nil }

  private static let honorifics = """
    mr mr. mrs mrs. ms ms. miss mx mx. dr dr. prof prof. sir lord lady dame madam madame mme mme. monsieur mlle herr frau \
    señor señora senor senora signor don doña rev rev. reverend hon hon. sheikh sheik imam ayatollah mullah rabbi father \
    sister brother saint st. st pope king queen prince princess emperor empress sultan emir tsar czar count countess duke \
    duchess baron baroness uncle aunt grandma grandpa mother sen sen. rep rep. gov gov. gen gen. col col. maj maj. capt \
    capt. lt lt. sgt sgt. cpl cpl. pvt pvt. adm adm. cmdr cmdr. brig brig. supt supt. det det. insp insp. amb amb. atty \
    major marshal judge justice bishop archbishop cardinal
    """
  private static let offices = WordSet(
    Abbreviations.words(
      """
      president minister chancellor premier senator representative governor mayor general colonel captain lieutenant sergeant \
      corporal private admiral commander commodore brigadier chief executive officer ceo cfo cto coo chairman chairwoman \
      chairperson chair director secretary attorney ambassador sheriff constable inspector superintendent detective \
      congressman congresswoman councilman councilwoman councillor commissioner speaker leader spokesman spokeswoman \
      spokesperson professor doctor coach manager editor founder co-founder cofounder deputy dictator vice-president \
      undersecretary lawmaker legislator prosecutor magistrate treasurer trustee head mp
      """))
  private static let titles = WordSet(Abbreviations.words(honorifics)).union(offices).union(
    Abbreviations.words("actor actress singer author scientist analyst economist"))
  private static let modifiers = WordSet(
    Abbreviations.words(
      """
      prime vice foreign defense defence interior finance justice home education health labor labour trade deputy assistant \
      former acting first senior chief lead executive managing major lieutenant brigadier police state crown associate \
      opposition attorney district under staff warrant master petty fellow high supreme environment culture energy transport \
      agriculture economy treasury oil information press right
      """))
  private static let suffixes = WordSet(Abbreviations.words("jr jr. sr sr. ii iii iv esq esq. ph.d. m.d. obe mbe cbe"))
  private static let roles = WordSet(
    Abbreviations.words(
      """
      scientist researcher engineer lawyer attorney doctor physician surgeon nurse teacher student professor lecturer \
      historian economist analyst journalist reporter correspondent columnist editor author writer novelist poet playwright \
      actor actress singer musician composer conductor artist painter sculptor photographer architect designer director \
      producer filmmaker dancer comedian footballer player striker midfielder defender goalkeeper coach manager athlete \
      runner swimmer boxer golfer driver pilot astronaut cosmonaut sailor soldier officer policeman policewoman detective \
      spy guard hacker programmer developer entrepreneur businessman businesswoman executive banker investor trader \
      billionaire millionaire farmer fisherman worker carpenter mechanic chef cook waiter waitress priest pastor monk nun \
      activist campaigner dissident politician diplomat envoy negotiator mediator aide adviser advisor consultant expert \
      specialist biologist chemist physicist mathematician astronomer geologist psychologist sociologist philosopher \
      critic host presenter anchor broadcaster publisher owner partner founder co-founder cofounder member candidate nominee \
      successor predecessor winner champion captain chief head boss leader spokesman spokeswoman spokesperson president \
      chairman chairwoman minister senator governor mayor judge prosecutor king queen prince princess emperor widow widower \
      wife husband son daughter mother father brother sister uncle aunt cousin nephew niece grandson granddaughter friend \
      neighbor neighbour colleague rival resident witness victim survivor suspect defendant gunman assassin rebel fighter \
      commander general colonel veteran secretary treasurer librarian clerk assistant intern graduate baker inventor \
      explorer mountaineer pianist violinist cellist guitarist drummer rapper model ceo cfo cto coo
      """))
  private static let female = WordSet(
    Abbreviations.words(
      """
      mrs mrs. ms ms. miss lady dame madam madame mme mme. mlle frau señora senora doña sister queen princess empress countess \
      duchess baroness aunt grandma mother chairwoman spokeswoman congresswoman councilwoman actress businesswoman waitress \
      policewoman nun widow wife daughter niece granddaughter mum mom
      """))
  private static let male = WordSet(
    Abbreviations.words(
      """
      mr mr. sir lord monsieur herr señor senor signor father brother king prince emperor count duke baron uncle grandpa pope \
      chairman spokesman congressman councilman businessman waiter policeman monk widower husband son nephew grandson dad
      """))
}
