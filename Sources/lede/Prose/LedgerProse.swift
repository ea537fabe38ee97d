// The quote ledger in words and as JSON.

import NewsModel

extension ProsePage {
  /// Each quote with its first telling; then who else has it, and what differs there.
  mutating func ledger(_ ledger: QuoteLedger) {
    guard !ledger.entries.isEmpty else { return line("No one in the library is quoted so.") }
    line("\(counted(ledger.entries.count, "quote")), told \(counted(ledger.tellings, "time"))")
    let speakers = Dictionary(grouping: ledger.entries) { $0.speaker ?? "" }
    for (speaker, entries) in speakers.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
      section(speaker.isEmpty ? "Speaker unknown" : speaker)
      for entry in entries {
        blank()
        let date = entry.tellings.first?.date
        paragraph(entry.text, first: "  \(date.map { TimeValue($0).columns } ?? TimeValue("").columns)  ", indent: 15)
        for telling in entry.tellings { self.telling(telling) }
      }
    }
  }

  private mutating func telling(_ telling: QuoteLedger.Telling) {
    let notes = [
      telling.cue, telling.kind == .direct ? nil : telling.kind.rawValue, telling.outlet, telling.date?.words,
    ]
    paragraph(notes.compactMap { $0 }.joined(separator: ", "), first: "      ", indent: 6)
    if telling.differs { paragraph(telling.pieces.map(\.words).joined(separator: " "), first: "      ", indent: 6) }
    line("      \(telling.article.rawValue)")
  }
}

extension QuoteLedger.Piece {
  /// "the old bridge", "[…: will hold]", "[+ now]", "[holds → held]"
  var words: String {
    switch self {
    case .same(let words): words
    case .leftOut(let words): "[…: \(words)]"
    case .added(let words): "[+ \(words)]"
    case .changed(let old, let new): "[\(old) → \(new)]"
    }
  }

  fileprivate var name: String {
    switch self {
    case .same: "same"
    case .leftOut: "left out"
    case .added: "added"
    case .changed: "changed"
    }
  }
}

extension JSONWriter {
  /// One line.
  mutating func ledgerEntry(_ entry: QuoteLedger.Entry) {
    object { json in
      json.member("speaker", entry.speaker)
      json.member("text", entry.text)
      json.key("tellings")
      json.array { json in for telling in entry.tellings { json.telling(telling) } }
    }
    endLine()
  }

  private mutating func telling(_ telling: QuoteLedger.Telling) {
    let texts: [(StaticString, String?)] = [
      ("file", telling.article.rawValue), ("title", telling.title), ("outlet", telling.outlet),
      ("date", telling.date?.description), ("text", telling.text), ("cue", telling.cue),
      ("kind", telling.kind.rawValue),
    ]
    object { json in
      json.members(texts)
      json.key("differences")
      json.array { json in for piece in telling.pieces where !piece.isSame { json.piece(piece) } }
    }
  }

  private mutating func piece(_ piece: QuoteLedger.Piece) {
    object { json in
      json.member("kind", piece.name)
      switch piece {
      case .same(let words), .added(let words):
        json.member("text", words)
      case .leftOut(let words):
        json.member("full", words)
      case .changed(let old, let new):
        json.member("full", old)
        json.member("text", new)
      }
    }
  }
}
