// The page of someone in the example articles, written out.

import NewsModel

@testable import Reader

extension Examples {
  static func day(_ text: String) -> CivilDate { CivilDate(iso8601: text) ?? CivilDate(dayNumber: 0) }

  /// Of someone in three articles; with more rows said to be than are told if `most` is small.
  static func dossier(_ question: Dossier.Question) -> Dossier {
    var totals = Dossier.Totals()
    totals.articles = 3
    totals.mentions = 25
    totals.quotations = 2
    totals.events = 3
    return Dossier(
      name: question.name, kind: question.kind ?? .person, totals: totals, days: day("2023-11-18")...day("2023-12-10"),
      articles: Array(articles.prefix(question.most)), aliases: aliases, roles: roles,
      quotations: Array(quotations.prefix(question.most)),
      beside: [
        Dossier.Beside(name: "Konrad Brandt", kind: .person, articles: 3),
        Dossier.Beside(name: "Pilots' Union", kind: .organization, articles: 2),
        Dossier.Beside(name: "Port Ellery", kind: .place, articles: 1),
      ], events: Array(events.prefix(question.most)),
      others: [Dossier.Other(name: "Torsen", kind: .person, articles: 1, isOpen: true)])
  }

  private static let a = ArticleID(rawValue: "a")
  private static let b = ArticleID(rawValue: "b")
  private static let c = ArticleID(rawValue: "c")

  private static let articles = [
    Dossier.Article(
      id: a, title: "The harbor master of Port Ellery is in an awkward position", date: day("2023-12-10"), mentions: 18,
      quotations: 1, isRead: true),
    Dossier.Article(
      id: b, title: "The north quay opens again after five days", date: day("2023-11-22"), mentions: 3, quotations: 0,
      isRead: false),
    Dossier.Article(
      id: c, title: "Board of the harbor closes the north quay", date: day("2023-11-18"), mentions: 4, quotations: 1,
      isRead: false),
  ]

  private static var aliases: [Dossier.Alias] {
    var all = Dossier.Sources(1, a)
    all.add(2)
    all.add(3)
    return [
      Dossier.Alias(text: "Ilva Torsen", reason: nil, certainty: .sure, count: 3, sources: all),
      Dossier.Alias(text: "Torsten", reason: "garbled", certainty: .likely, count: 5, sources: Dossier.Sources(1, a)),
      Dossier.Alias(text: "Ilva", reason: "given name", certainty: .sure, count: 2, sources: Dossier.Sources(1, a)),
    ]
  }

  private static let roles = [
    Dossier.Role(
      text: "harbor master of Port Ellery", first: day("2023-11-18"), last: day("2023-12-10"),
      sources: Dossier.Sources(1, a, start: 92))
  ]

  private static let quotations = [
    Dossier.Quotation(
      article: c, number: 3, date: day("2023-11-18"), text: "the quay would be closed", cue: "said", kind: .indirect,
      start: 40),
    Dossier.Quotation(
      article: a, number: 1, date: day("2023-12-10"),
      text: "\"I regret what was done on that night, and I regret how it was done,\"", cue: "wrote", kind: .direct,
      start: open.analysis.quotations[2].range.start),
  ]

  private static let events = [
    Dossier.Event(
      article: a, number: 1, when: TimeValue("2015"), text: "Brandt had helped to found the Pilots' Union", start: 10,
      isFuture: false),
    Dossier.Event(
      article: b, number: 2, when: TimeValue("2023-11-15"), text: "Torsten saw the quay open again", start: 20,
      isFuture: false),
    Dossier.Event(
      article: b, number: 2, when: TimeValue("2024-01"), text: "the union meets", start: 30, isFuture: true),
  ]
}
