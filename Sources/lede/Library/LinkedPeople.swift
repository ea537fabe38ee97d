// The same person in all articles of the library: those who share a surname are read, and linked.

import ArticleLibrary
import Extraction
import NewsModel
import Reader

extension Library {
  /// The people who may bear a name. O(n log n) in those who share its surname.
  func people(named name: String) throws(LibraryError) -> [Person] {
    let surname = PersonLinker.surname(of: name)
    guard
      let word = surname.split(separator: " ").last.map(String.init) ?? name.split(separator: " ").last.map(String.init)
    else { return [] }
    let family = try appearances(underNamesWith: word) { PersonLinker.surname(of: $0) == surname }
    let total = try count()
    let few = PersonLinker.tellingSpread(amongArticles: total)
    let spread = try spread(of: LinkedPeople.shared(by: family), upTo: few + 1)
    return PersonLinker.people(of: family) { (spread[$0] ?? few + 1) <= few }
  }

  /// Where someone of an article appears, in those articles that are meant.
  func appearances(
    of person: AskedPerson, among articles: Set<ArticleID>
  ) throws(LibraryError) -> [ArticleID: Set<EntityIndex>] {
    var found: [ArticleID: Set<EntityIndex>] = [person.article: [person.entity]]
    if person.kind == .person {
      let linked = try people(named: person.name).first { $0.has(person) }
      for link in linked?.appearances ?? [] where link.certainty != .open {
        found[ArticleID(rawValue: link.article), default: []].insert(link.entity)
      }
    } else {
      for (article, entity) in try entities(named: person.name, kind: person.kind) {
        found[article, default: []].insert(entity)
      }
    }
    return found.filter { articles.contains($0.key) }
  }
}

extension Person {
  func has(_ person: AskedPerson) -> Bool {
    appearances.contains { $0.article == person.article.rawValue && $0.entity == person.entity }
  }
}

enum LinkedPeople {
  /// What two articles at least name: nothing else can link anyone.
  static func shared(by family: [PersonAppearance]) -> Set<String> {
    var first: [String: String] = [:]
    var shared: Set<String> = []
    for member in family {
      for item in member.context {
        if let other = first[item] {
          if other != member.article { shared.insert(item) }
        } else {
          first[item] = member.article
        }
      }
    }
    return shared
  }
}
