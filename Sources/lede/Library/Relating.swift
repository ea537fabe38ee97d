// Finds out where the people of one article appear in others: by their families in the library, linked anew with those of
// the article as it is read now.

import ArticleLibrary
import Extraction
import NewsModel
import Reader

/// A question about the people of an article.
struct Relating: Equatable {
  let open: OpenArticle
  /// Those in the folder: the library may hold more. Asked when the question is answered, off the screen's thread.
  let articles: @Sendable () -> Set<ArticleID>

  static func == (a: Relating, b: Relating) -> Bool { a.open == b.open }

  /// People of one article who are looked for; lists of names have more.
  private static let mostPeople = 60

  /// O(n log n) in those who share a surname with someone of the article.
  func answer(from library: Library?) throws(LibraryError) -> [EntityIndex: Elsewhere] {
    guard let library else { return [:] }
    let own = PersonAppearance.all(
      in: open.analysis, of: open.id.rawValue, writtenIn: open.article.metadata.anchorDate?.year
    ).prefix(Relating.mostPeople)
    let families = Dictionary(grouping: own) { PersonLinker.surname(of: $0.name) }
    let total = try library.count()
    let articles = self.articles()
    var found: [EntityIndex: Elsewhere] = [:]
    for (_, members) in families.sorted(by: { $0.key < $1.key }) {
      let (people, leftOut) = try library.people(inFamilyOf: members, of: open.id, amongArticles: total)
      for member in members { found[member.entity] = try elsewhere(member, in: people, leftOut, of: articles, library) }
    }
    return found
  }

  private func elsewhere(
    _ member: PersonAppearance, in people: [Person], _ leftOut: Int, of articles: Set<ArticleID>, _ library: Library
  ) throws(LibraryError) -> Elsewhere {
    func own(_ link: PersonLink) -> Bool { link.article == member.article && link.entity == member.entity }
    guard let index = people.firstIndex(where: { $0.appearances.contains(where: own) }),
      let link = people[index].appearances.first(where: own)
    else { return Elsewhere(places: []) }
    let person = people[index]
    var places: [String: Elsewhere.Place] = [:]
    for other in person.appearances where places[other.article] == nil {
      places[other.article] = place(other, certainty: min(link.certainty, other.certainty), beside: link)
    }
    var others: [String: Elsewhere.Place] = [:]
    for namesake in people where namesake != person && Relating.isNamed(namesake, person) {
      let contradiction = namesake.contradiction(to: person)
      for other in namesake.appearances where places[other.article] == nil {
        let place = Elsewhere.Place(
          article: ArticleID(rawValue: other.article), title: "", name: other.name, certainty: .open,
          reason: contradiction ?? "the name alone, and nothing else is shared")
        if contradiction == nil { places[other.article] = place } else { others[other.article] = place }
      }
    }
    func here(_ places: [String: Elsewhere.Place]) -> [Elsewhere.Place] {
      places.values.filter { $0.article.rawValue != member.article && articles.contains($0.article) }
        .sorted { $0.article < $1.article }
    }
    let found = Elsewhere(places: here(places))
    return Elsewhere(
      places: try titled(found.places, library), someoneElse: try titled(here(others), library), leftOut: leftOut)
  }

  /// The places with the titles of those that can be listed. Thousands of places share a few names and reasons.
  private func titled(_ places: [Elsewhere.Place], _ library: Library) throws(LibraryError) -> [Elsewhere.Place] {
    let titles = try library.titles(of: places.prefix(Elsewhere.mostListed).map(\.article))
    var known: Set<String> = []
    func shared(_ text: String) -> String { known.insert(text).memberAfterInsert }
    return places.enumerated().map { number, place in
      let title = titles[place.article] ?? lastComponent(of: place.article.rawValue)
      return Elsewhere.Place(
        article: place.article, title: number < Elsewhere.mostListed ? title.harmless : "", name: shared(place.name),
        certainty: place.certainty, reason: shared(place.reason.harmless))
    }
  }

  /// The reason is that of whichever of the two is less sure.
  private func place(_ other: PersonLink, certainty: Certainty, beside own: PersonLink) -> Elsewhere.Place {
    let telling = own.certainty < other.certainty || other.reason == "first named" ? own : other
    let reason = telling.reason == "first named" ? "the same name" : telling.reason
    return Elsewhere.Place(
      article: ArticleID(rawValue: other.article), title: "", name: other.name, certainty: certainty, reason: reason)
  }

  /// The same name, or a bare one that may be theirs.
  private static func isNamed(_ a: Person, _ b: Person) -> Bool {
    a.name.lowercased() == b.name.lowercased() || a.candidates.contains(b.name) || b.candidates.contains(a.name)
  }
}
