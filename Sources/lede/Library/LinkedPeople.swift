// The same person in all articles of the library: those who share a surname are read, and linked.

import ArticleLibrary
import Extraction
import NewsModel
import Reader

extension Library {
  /// The people who may bear a name. O(n log n) in those who share its surname.
  func people(named name: String) throws(LibraryError) -> [Person] {
    try link(try family(of: name).found, amongArticles: try count())
  }

  /// The people who share a surname with those of one article, who are as they are given and not as they were kept; and how
  /// many appearances of that surname were not looked at.
  func people(
    inFamilyOf own: [PersonAppearance], of article: ArticleID, amongArticles total: Int
  ) throws(LibraryError) -> (people: [Person], leftOut: Int) {
    guard let first = own.first else { return ([], 0) }
    let (others, leftOut) = try family(of: first.name)
    let people = try link(others.filter { $0.article != article.rawValue } + own, amongArticles: total)
    return (people, leftOut)
  }

  private func family(of name: String) throws(LibraryError) -> (found: [PersonAppearance], leftOut: Int) {
    let surname = PersonLinker.surname(of: name)
    guard let word = surname.split(separator: " ").last ?? name.split(separator: " ").last else { return ([], 0) }
    return try appearances(underNamesWith: String(word), upTo: LinkedPeople.mostOfFamily) {
      PersonLinker.surname(of: $0) == surname
    }
  }

  private func link(_ family: [PersonAppearance], amongArticles total: Int) throws(LibraryError) -> [Person] {
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
  /// Appearances of one surname that are read: those of the newest articles. What is left out is told.
  static let mostOfFamily = 10_000

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
