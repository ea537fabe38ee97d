// What the page of one person, organization or place holds: the dossier, and where the cursor is in it.

import NewsModel
import TerminalUI

/// The library's answer to `Effect.findDossier`.
public enum DossierAnswer: Hashable, Sendable {
  case found(Dossier)
  /// No article names them.
  case none
  /// Why it cannot be told.
  case trouble(String)
}

/// A part of the page. Two columns hold the first three and the others.
enum DossierPart: Int, Hashable, CaseIterable {
  case names, roles, beside, others, articles, quotes, timeline

  /// Where one column holds all parts, what is read stands before what is looked up.
  static let inOneColumn: [DossierPart] = [.articles, .quotes, .timeline, .names, .roles, .beside, .others]
  static let inTwoColumns: [[DossierPart]] = [[.names, .roles, .beside, .others], [.articles, .quotes, .timeline]]

  var title: String {
    switch self {
    case .names: "NAMES"
    case .roles: "ROLES"
    case .beside: "BESIDE"
    case .others: "NOT JOINED"
    case .articles: "ARTICLES"
    case .quotes: "QUOTES"
    case .timeline: "TIMELINE"
    }
  }

  /// One row, in the caption's position: "article 1 of 3".
  var noun: String {
    switch self {
    case .names, .others: "name"
    case .roles: "role"
    case .beside: "name"
    case .articles: "article"
    case .quotes: "quote"
    case .timeline: "date"
    }
  }
}

/// A row of the page that the cursor can stand on: a part and the place in it.
struct DossierItem: Hashable {
  let part: DossierPart
  let index: Int
}

/// A page as it was left, to be taken up again.
struct DossierPlace: Hashable {
  var question: Dossier.Question
  var cursor: DossierItem
  var filterWords = ""
}

/// The state of the page.
public struct DossierState: Hashable, Sendable {
  /// Of whom the page is, and how many rows it has at most; nil before the first.
  private(set) var question: Dossier.Question?
  private(set) var answer: DossierAnswer?
  private(set) var filterWords = ""
  /// What `n` goes on with.
  var findWords = ""
  var cursor = DossierState.first
  /// One of each column.
  var scrolls = [ListScroll(), ListScroll()]
  private(set) var names = NamesInWords()
  /// Rows that pass the filter, by part.
  private(set) var shown: [DossierPart: [Int]] = [:]

  static let first = DossierItem(part: .articles, index: 0)
  /// So many rows of a part are asked for at first; more when the cursor comes to their end.
  public static let rowsAtFirst = 300

  public init() {}

  var dossier: Dossier? { if case .found(let dossier) = answer { dossier } else { nil } }

  /// The article whose row the cursor is on.
  var article: ArticleID? {
    guard cursor.part == .articles, let dossier, dossier.articles.indices.contains(cursor.index) else { return nil }
    return dossier.articles[cursor.index].id
  }

  var place: DossierPlace? {
    question.map { DossierPlace(question: $0, cursor: cursor, filterWords: filterWords) }
  }

  /// Turns to a page; what it shows comes with the answer, unless it is the one that is shown already.
  mutating func turn(to place: DossierPlace) {
    if question?.isSame(as: place.question) != true {
      answer = nil
      findWords = ""
      scrolls = [ListScroll(), ListScroll()]
      shown = [:]
    }
    question = place.question
    cursor = place.cursor
    setFilter(place.filterWords)
  }

  /// Something in the articles is known better now: the page is asked for again when it is turned to.
  mutating func forget() { answer = nil }

  mutating func take(_ answer: DossierAnswer) {
    self.answer = answer
    names = dossier.map(NamesInWords.init) ?? NamesInWords()
    arrange()
  }

  mutating func setFilter(_ words: String) {
    if words != filterWords { scrolls = [ListScroll(), ListScroll()] }
    filterWords = words
    arrange()
  }

  /// Asks for more rows, if there are more of a part than were told; nil if there are not.
  mutating func grow(_ part: DossierPart) -> Dossier.Question? {
    guard var question, let dossier, dossier.count(of: part) < dossier.total(of: part) else { return nil }
    question.most = question.most < Int.max / 4 ? question.most * 4 : .max
    self.question = question
    return question
  }

  private mutating func arrange() {
    shown = [:]
    guard let dossier else { return }
    let needles = RowWords.needles(in: filterWords)
    for part in DossierPart.allCases {
      let all = 0..<dossier.count(of: part)
      shown[part] =
        needles.isEmpty ? Array(all) : all.filter { dossier.has(needles, in: DossierItem(part: part, index: $0)) }
    }
  }
}

extension Dossier.Question {
  /// The same one is asked for, if in fewer or more rows.
  func isSame(as other: Dossier.Question) -> Bool { name == other.name && kind == other.kind }
}

extension Dossier {
  func count(of part: DossierPart) -> Int {
    switch part {
    case .names: aliases.count
    case .roles: roles.count
    case .beside: beside.count
    case .others: others.count
    case .articles: articles.count
    case .quotes: quotations.count
    case .timeline: events.count
    }
  }

  /// With those that were not told.
  func total(of part: DossierPart) -> Int {
    switch part {
    case .names, .roles, .beside, .others: count(of: part)
    case .articles: totals.articles
    case .quotes: max(totals.quotations, quotations.count)
    case .timeline: max(totals.events, events.count)
    }
  }

  /// The words of a row, as it is found and copied by them.
  func words(of item: DossierItem) -> String {
    switch item.part {
    case .names: aliases[item.index].text
    case .roles: roles[item.index].text
    case .beside: beside[item.index].name
    case .others: others[item.index].name
    case .articles: articles[item.index].title ?? articles[item.index].id.rawValue
    case .quotes: quotations[item.index].text
    case .timeline: events[item.index].text
    }
  }

  func has(_ needles: [[UInt8]], in item: DossierItem) -> Bool {
    let cue = item.part == .quotes ? quotations[item.index].cue ?? "" : ""
    let text = CaseFolding.folded(Array((words(of: item) + " " + cue).utf8))
    return needles.allSatisfy { RowWords.contains($0, in: text) }
  }
}
