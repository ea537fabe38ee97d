// Where the people of the open article appear in others, as it is found out outside the reader.

import NewsModel

/// The other articles of one person.
public struct Elsewhere: Hashable, Sendable {
  /// One article.
  public struct Place: Hashable, Sendable {
    public let article: ArticleID
    public let title: String
    /// The name there.
    public let name: String
    /// Open: it may be someone else of that name.
    public let certainty: Certainty
    /// "same name, also with Nimbus Labs"
    public let reason: String

    public init(article: ArticleID, title: String, name: String, certainty: Certainty, reason: String) {
      self.article = article
      self.title = title
      self.name = name
      self.certainty = certainty
      self.reason = reason
    }
  }

  /// One an article: those where it is the same person, sure or likely, before those where it may be someone else.
  public let places: [Place]
  /// Where someone else of the name is: what is told there cannot be true of this one.
  let someoneElse: [Place]
  /// Appearances of the surname in older articles, which were not looked at.
  let leftOut: Int
  /// How many are of the same person.
  private let sameCount: Int
  /// "+3", "+3?" where none is sure, "?" where it may be someone else everywhere; empty for nobody elsewhere.
  let mark: String
  private let isSure: Bool
  private let isLikely: Bool

  /// So many are listed as evidence; of more the titles are never asked for.
  public static let mostListed = 8

  /// Of each of the two kinds in the order in which they come.
  public init(places: [Place], someoneElse: [Place] = [], leftOut: Int = 0) {
    self.someoneElse = someoneElse
    self.leftOut = leftOut
    let same = places.filter { $0.certainty != .open }
    self.places = same + places.filter { $0.certainty == .open }
    sameCount = same.count
    isSure = same.allSatisfy { $0.certainty == .sure }
    isLikely = !same.contains { $0.certainty == .sure }
    mark = same.isEmpty ? (places.isEmpty ? "" : "?") : "+\(same.count)" + (isLikely ? "?" : "")
  }

  /// Those where it is the same person, sure or likely.
  var same: ArraySlice<Place> { places.prefix(sameCount) }
  var open: ArraySlice<Place> { places.dropFirst(sameCount) }

  /// "in 3 other articles, likely; may be in 2 more"
  var words: String {
    let (same, open) = (same, open)
    var parts: [String] = []
    if !same.isEmpty {
      parts.append(
        "in \(counted(same.count, "other article"))\(isSure ? "" : isLikely ? ", likely" : ", some likely")"
      )
    }
    if !open.isEmpty {
      parts.append(
        "may be in \(counted(open.count, same.isEmpty ? "other article" : "more", plural: same.isEmpty ? nil : "more"))"
      )
    }
    return parts.joined(separator: "; ")
  }
}

/// The people of one article in others.
struct PeopleElsewhere: Hashable {
  var article: ArticleID?
  var places: [EntityIndex: Elsewhere] = [:]

  /// Of the open article.
  subscript(_ entity: EntityIndex, of open: OpenArticle) -> Elsewhere? { article == open.id ? places[entity] : nil }
}

extension ReaderState {
  /// What was found out of the people of an article; another one may be open by now.
  mutating func takeElsewhere(_ article: ArticleID, _ places: [EntityIndex: Elsewhere]) {
    guard article == open?.id else { return }
    elsewhere = PeopleElsewhere(article: article, places: places)
  }

  /// The next article of the same person, by what links them; nil if that is not known.
  mutating func goToSamePerson(_ entity: EntityIndex, in open: OpenArticle) -> [Effect]? {
    guard let found = elsewhere[entity, of: open] else { return nil }
    let name = open.analysis.entities[entity].name
    guard !found.same.isEmpty else {
      return say(found.open.isEmpty ? "No other article here names \(name)" : "\(name): \(found.words); w lists them")
    }
    let places = Dictionary(found.same.map { ($0.article, $0) }, uniquingKeysWith: { first, _ in first })
    return goToNext(among: Array(places.keys) + [open.id], naming: name) { id in
      guard let place = places[id] else { return nil }
      return (place.name, place.certainty == .sure ? "" : "   \(place.certainty.rawValue): \(place.reason)")
    }
  }
}

extension Evidence {
  /// With the other articles of the person below it.
  func adding(_ elsewhere: Elsewhere?) -> Evidence {
    guard let elsewhere else { return self }
    let most = Elsewhere.mostListed
    let places = elsewhere.places
    var rows = places.prefix(most).enumerated().map { number, place in
      Row(
        label: number == 0 ? "Elsewhere" : "", text: place.title, note: "\(place.certainty.rawValue): \(place.reason)")
    }
    if places.count > most { rows.append(Row(label: "", text: "\(places.count - most) more")) }
    let others = elsewhere.someoneElse
    rows += others.prefix(most).enumerated().map { number, place in
      Row(label: number == 0 ? "Someone else" : "", text: place.title, note: "\(place.name), \(place.reason)")
    }
    if others.count > most { rows.append(Row(label: "", text: "\(others.count - most) more")) }
    if elsewhere.leftOut > 0 {
      let words = counted(elsewhere.leftOut, "older mention") + " of the surname"
      rows.append(Row(label: "Not compared", text: words, note: "only the newest are"))
    }
    return Evidence(claim: claim, certainty: certainty, rows: self.rows + rows)
  }
}
