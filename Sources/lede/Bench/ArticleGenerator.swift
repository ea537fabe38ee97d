// Makes articles by rule, for measuring: names, quotes and dates in the proportions of news, none of it about anyone.

/// A stream of articles that is the same for the same seed.
struct ArticleGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A plain-text article of at least so many bytes, with headline, byline, page date and dateline.
  mutating func article(bytes: Int) -> String {
    let people = (0..<4).map { _ in (pick(Words.given), pick(Words.family)) }
    let month = pick(Words.months)
    let day = 1 + below(28)
    let year = 2015 + below(10)
    var text = "\(people[0].1) and \(people[1].1) meet over the \(pick(Words.things)) of \(pick(Words.towns))\n\n"
    text += "By \(pick(Words.given)) \(pick(Words.family))\nThe Measured Gazette\n\(month) \(day), \(year)\n\n"
    text += "\(pick(Words.towns).uppercased()), \(month.prefix(3)) \(day) — "
    var isFirst = true
    while text.utf8.count < bytes {
      for _ in 0..<3 + below(3) { text += sentence(people, isFirst: isFirst) + " " }
      isFirst = false
      text.removeLast()
      text += "\n\n"
    }
    return text
  }

  /// An article with made-up words and people besides, the first ones often and the last ones hardly ever, as in a language:
  /// for measuring searches.
  mutating func variedArticle(bytes: Int) -> String {
    var text = article(bytes: bytes * 3 / 4)
    while text.utf8.count < bytes {
      let words = (0..<12).map { _ in Words.madeUp(rank(below: 50_000)) }
      let person = "\(pick(Words.given)) \(Words.madeUp(rank(below: 2_000)).capitalizedFirst)"
      text += "“The \(words[..<5].joined(separator: " ")) remain,” said \(person). "
      text += "The \(words[5...].joined(separator: " ")) of \(pick(Words.towns)) came later.\n\n"
    }
    return text
  }

  /// A made-up word of varied articles; the larger the number, the rarer.
  static func word(_ number: Int) -> String { Words.madeUp(number) }

  /// A number that is the rarer the larger it is: as likely as one over itself.
  private mutating func rank(below bound: Int) -> Int {
    var span = 1
    while span * 2 < bound, below(16) != 0 { span *= 2 }
    return span - 1 + below(span)
  }

  private mutating func sentence(_ people: [(String, String)], isFirst: Bool) -> String {
    let (given, family) = people[below(people.count)]
    let other = people[below(people.count)].1
    let name = isFirst || below(4) == 0 ? "\(given) \(family)" : family
    let thing = pick(Words.things)
    let town = pick(Words.towns)
    switch below(7) {
    case 0: return "“The \(thing) will not wait for us,” \(name) said on \(pick(Words.days))."
    case 1: return "\(name), the \(pick(Words.offices)) of \(town), opened the \(thing) last \(pick(Words.spans))."
    case 2: return "In \(1950 + below(70)) the \(thing) was moved to \(town), where \(other) had asked for it."
    case 3: return "“I told \(other) that we would be late,” said \(name), “and we were.”"
    case 4: return "According to \(name), the council of \(town) meets again in \(pick(Words.months))."
    case 5: return "Two \(pick(Words.spans))s later \(name) and \(other) signed for the \(thing) in \(town)."
    default: return "He called the \(thing) “a long way from finished” and left it to \(other) to explain why."
    }
  }

  private mutating func pick(_ words: [String]) -> String { words[below(words.count)] }

  private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// SplitMix64, after Steele, Lea and Flood 2014.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

private enum Words {
  static let given = words("Ada Bruno Clara Dmitri Elena Farid Greta Hamid Ines Jonas Keiko Luis Mara Nils Olga Pavel")
  static let family = words(
    "Arden Bellweather Castellane Dunmore Eskil Ferreira Garrick Holloway Ibsley Jarrow Kestrel")
  static let towns = words("Ellery Brannock Harwick Marlow Ostend Tarn Velden Corrib Lisle Quay Norden Sarre")
  static let things = words("harbor bridge library railway lighthouse archive market canal school theater")
  static let offices = words("mayor treasurer director secretary chairman")
  static let days = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
  static let spans = words("week month year")
  static let months = words(
    "January February March April May June July August September October November December")

  /// A word for each number, no two alike.
  static func madeUp(_ number: Int) -> String {
    let onsets = words("b d f g k l m n p r s t v z br dr gl kr st tr")
    let rhymes = words("an el ir on ud as em il or ut")
    var rest = number
    var word = ""
    repeat {
      word += onsets[rest % onsets.count] + rhymes[rest / onsets.count % rhymes.count]
      rest /= onsets.count * rhymes.count
    } while rest > 0
    return word
  }

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}

extension String {
  /// "kelan" → "Kelan"
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
