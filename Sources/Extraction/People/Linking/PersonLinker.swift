// Finds the same person in many articles, by name and by what the articles share; adding in any order gives the same people.

import NewsModel

/// Keeps appearances by surname, so that a new article concerns only the families of its people. People are put together when they
/// are asked for, from the whole family in the order of the articles: that is why the order of adding does not matter.
public struct PersonLinker: Sendable {
  private var families: [String: [PersonAppearance]] = [:]
  private var surnames: [String: Set<String>] = [:]
  /// In how many articles each organization or place occurs.
  private var spread: [String: Int] = [:]

  public init() {}

  public var articleCount: Int { surnames.count }

  /// Takes in the people of one article, replacing what was known of it. O(people of the article).
  public mutating func add(_ people: [PersonAppearance], of article: String) {
    remove(article: article)
    surnames[article] = []
    for context in Set(people.flatMap(\.context)) { spread[context, default: 0] += 1 }
    for person in people where person.article == article {
      let surname = PersonLinker.surname(of: person.name)
      guard !surname.isEmpty else { continue }
      families[surname, default: []].append(person)
      surnames[article]?.insert(surname)
    }
  }

  /// Forgets an article. O(appearances of the surnames in it).
  public mutating func remove(article: String) {
    guard let known = surnames.removeValue(forKey: article) else { return }
    var context: Set<String> = []
    for surname in known {
      for person in families[surname] ?? [] where person.article == article { context.formUnion(person.context) }
      families[surname]?.removeAll { $0.article == article }
    }
    for item in context { spread[item, default: 1] -= 1 }
  }

  /// All people, by surname. O(n log n) in the appearances.
  public func people() -> [Person] { families.keys.sorted().flatMap { family($0) } }

  /// The people who may bear a name. O(n log n) in the appearances of its surname.
  public func people(named name: String) -> [Person] { family(PersonLinker.surname(of: name)) }

  private func family(_ surname: String) -> [Person] {
    PersonLinker.people(of: families[surname] ?? []) { isTelling($0) }
  }

  /// Those of one surname, put together; `isTelling` says which organizations and places tell anything. O(n log n).
  public static func people(
    of family: [PersonAppearance], isTelling: @escaping (String) -> Bool
  ) -> [Person] {
    let members = family.sorted { ($0.article, $0.entity) < ($1.article, $1.entity) }
    var linking = FamilyLinking(members, isTelling: isTelling)
    return linking.people()
  }

  private func isTelling(_ context: String) -> Bool {
    (spread[context] ?? 0) <= PersonLinker.tellingSpread(amongArticles: surnames.count)
  }

  /// In how many articles at most an organization or place stands that tells anything: what many name tells nothing.
  public static func tellingSpread(amongArticles count: Int) -> Int { max(fewArticles, count / 50) }

  private static let fewArticles = 5

  /// What people are first compared by.
  public static func surname(of name: String) -> String { form(name).bareSurname.joined(separator: " ") }

  static func form(_ name: String) -> NameForm {
    var words: [String] = []
    for word in name.lowercased().split(separator: " ") {
      for (index, part) in word.split(separator: "-").enumerated() {
        if index > 0 { words.append("-") }
        words.append(String(part))
      }
    }
    return NameForm(words: words, kind: .person, text: name)
  }
}
