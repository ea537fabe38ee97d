// A dossier in words.

import NewsModel

extension ProsePage {
  /// Names, roles, quotes, events, those beside, and the articles, each numbered by its article.
  mutating func dossier(_ dossier: Dossier) {
    let numbers = Dictionary(uniqueKeysWithValues: dossier.articles.enumerated().map { ($1.id, $0 + 1) })
    func source(_ id: ArticleID) -> String { numbers[id].map { "[\($0)]" } ?? "" }
    line("\(dossier.name)   \(dossier.kind.rawValue) · \(counted(dossier.totals.articles, "article"))")
    if !dossier.others.isEmpty {
      paragraph("Not: " + dossier.others.map(\.name).joined(separator: ", "), first: "  ", indent: 4)
    }
    list("Names", dossier.aliases) { ("", "\($0.text)   \($0.reason ?? "full name")  \($0.count)") }
    list("Roles", dossier.roles) { (Self.span($0.first, $0.last), $0.text) }
    list("Quotes", dossier.quotations) { quotation in
      let note = [quotation.cue, quotation.kind == .direct ? nil : quotation.kind.rawValue].compactMap { $0 }
      let words = note.isEmpty ? "" : "   \(note.joined(separator: ", "))"
      return (Self.column(quotation.date), "\(quotation.text)\(words) \(source(quotation.article))")
    }
    list("Timeline", dossier.events) { ($0.when.columns, "\($0.text) \(source($0.article))") }
    list("Beside", dossier.beside) { ("", "\($0.name)  \($0.articles)") }
    list("Articles", dossier.articles) { article in
      (Self.column(article.date), "\(source(article.id)) \(article.title ?? "")\n")
    }
    for article in dossier.articles { line("  \(source(article.id)) \(article.id.rawValue)") }
  }

  private mutating func list<Row>(_ name: String, _ rows: [Row], _ words: (Row) -> (String, String)) {
    guard !rows.isEmpty else { return }
    section(name)
    for row in rows {
      let (column, text) = words(row)
      paragraph(text, first: column.isEmpty ? "  " : "  \(column)  ", indent: column.isEmpty ? 4 : 15)
    }
  }

  private static func column(_ date: CivilDate?) -> String {
    date.map { TimeValue($0).columns } ?? TimeValue("").columns
  }

  /// "2023 Nov 17", or with the last day after it.
  private static func span(_ first: CivilDate?, _ last: CivilDate?) -> String { column(last ?? first) }
}

extension JSONWriter {
  /// The same as one object.
  mutating func dossier(_ dossier: Dossier) {
    object { json in
      json.member("name", dossier.name)
      json.member("type", dossier.kind.rawValue)
      json.list("others", dossier.others) { json, other in json.value(other.name) }
      json.list("aliases", dossier.aliases.filter { $0.reason != nil }) { json, alias in
        json.fields([("text", alias.text), ("reason", alias.reason)], [("count", alias.count)])
      }
      json.list("roles", dossier.roles) { json, role in
        json.fields(
          [("text", role.text), ("first", role.first?.description), ("last", role.last?.description)],
          [("articles", role.sources.count)])
      }
      json.list("quotes", dossier.quotations) { json, quote in
        json.fields(
          [
            ("file", quote.article.rawValue), ("date", quote.date?.description), ("text", quote.text),
            ("cue", quote.cue), ("kind", quote.kind.rawValue),
          ], [])
      }
      json.list("timeline", dossier.events) { json, event in
        json.fields([("file", event.article.rawValue), ("when", event.when.timex), ("text", event.text)], [])
      }
      json.list("beside", dossier.beside) { json, other in
        json.fields([("name", other.name), ("type", other.kind.rawValue)], [("articles", other.articles)])
      }
      json.list("articles", dossier.articles) { json, article in
        json.fields(
          [("file", article.id.rawValue), ("title", article.title), ("date", article.date?.description)],
          [("mentions", article.mentions)])
      }
    }
    endLine()
  }

  private mutating func list<Row>(_ name: StaticString, _ rows: [Row], _ write: (inout JSONWriter, Row) -> Void) {
    key(name)
    array { json in for row in rows { write(&json, row) } }
  }

  private mutating func fields(_ texts: [(StaticString, String?)], _ numbers: [(StaticString, Int)]) {
    object { json in
      json.members(texts)
      for (name, number) in numbers {
        json.key(name)
        json.value(number)
      }
    }
  }
}
