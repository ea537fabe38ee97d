// The proof of a quotation's speaker: the rule, the cue in its sentence, the words that name who speaks.

import NewsModel

enum QuotationEvidence {
  /// The evidence for a quotation's kind and speaker; nil if there is no such quotation.
  static func evidence(for index: Int, in article: Article, analysis: Analysis) -> Evidence? {
    guard analysis.quotations.indices.contains(index) else { return nil }
    let quotation = analysis.quotations[index]
    let who = speakerName(quotation, article: article, analysis: analysis)
    var rows = [ruleRow(quotation)]
    if let cue = quotation.cue {
      rows.append(
        Evidence.Row(
          label: "Cue", text: surroundings(of: cue, in: article.text), note: cueNote(quotation, cue, in: article.text),
          place: cue))
    }
    rows += speakerRows(quotation, name: who, article: article, analysis: analysis)
    rows += circumstanceRows(quotation, in: article.text)
    rows.append(Evidence.Row(label: "Kind", text: kindSentence(quotation), place: quotation.range))
    if let doubt = doubt(quotation) { rows.append(Evidence.Row(label: "Doubt", text: doubt)) }
    return Evidence(
      claim: "\(opening(of: quotation, in: article.text)) — \(who)", certainty: quotation.certainty, rows: rows)
  }

  /// The cue and how far it stands from the words.
  private static func cueNote(_ quotation: Quotation, _ cue: TextRange, in text: String) -> String {
    let word = String(text[cue])
    guard let distance = quotation.circumstances.distance, distance > 2 else { return word }
    return "\(word), \(distance) words away"
  }

  /// The first words of a quotation.
  private static func opening(of quotation: Quotation, in text: String) -> String {
    let words = text[quotation.parts[0]].split(separator: " ").prefix(4).joined(separator: " ")
    return words.utf8.count < quotation.parts[0].count ? words + " …" : words
  }

  private static func speakerName(_ quotation: Quotation, article: Article, analysis: Analysis) -> String {
    if let entity = quotation.speaker.entity, analysis.entities.indices.contains(entity) {
      return analysis.entities[entity].name
    }
    return quotation.speaker.range.map { String(article.text[$0]) } ?? "?"
  }

  private static func ruleRow(_ quotation: Quotation) -> Evidence.Row {
    let place = order.firstIndex(of: quotation.rule)
    let note = place.map { "\(ordinal($0 + 1)) of \(order.count) rules" } ?? ""
    return Evidence.Row(label: "Rule", text: quotation.rule, note: note)
  }

  /// The rules in the order in which they are tried.
  private static let order = [
    "headline", "transcript", "said that", "said", "asked whether", "vowed to", "he said", "called", "according to",
    "said by",
    "cue after", "cue before", "as said", "colon", "name after dash", "cue in sentence", "same paragraph",
    "report before", "sentence before", "paragraph before", "quote marks",
    "signed block", "block quote",
  ]

  private static func ordinal(_ number: Int) -> String {
    switch number % 10 {
    case 1 where number != 11: "\(number)st"
    case 2 where number != 12: "\(number)nd"
    case 3 where number != 13: "\(number)rd"
    default: "\(number)th"
    }
  }

  private static func speakerRows(_ quotation: Quotation, name: String, article: Article, analysis: Analysis)
    -> [Evidence.Row]
  {
    guard let range = quotation.speaker.range else { return [] }
    let words = String(article.text[range])
    var rows = [Evidence.Row(label: "Speaker", text: words, note: words == name ? "" : "is \(name)", place: range)]
    if let entity = quotation.speaker.entity, analysis.entities.indices.contains(entity),
      let first = analysis.entities[entity].links.first
    {
      let place = analysis.mentions[first.mention].range
      if place != range {
        rows.append(
          Evidence.Row(label: "First named", text: surroundings(of: place, in: article.text), place: place))
      }
    }
    return rows
  }

  /// Whom it is said to, where, and why the speaker is not named.
  private static func circumstanceRows(_ quotation: Quotation, in text: String) -> [Evidence.Row] {
    let found = quotation.circumstances
    var rows: [Evidence.Row] = []
    if let range = found.addressee { rows.append(Evidence.Row(label: "To", text: String(text[range]), place: range)) }
    if let range = found.medium { rows.append(Evidence.Row(label: "Where", text: String(text[range]), place: range)) }
    if case .unnamed(let reason) = found.source {
      let words = reason.map { String(text[$0]) } ?? "no reason is given"
      rows.append(Evidence.Row(label: "Unnamed", text: words, place: reason))
    }
    return rows
  }

  private static func kindSentence(_ quotation: Quotation) -> String {
    switch quotation.kind {
    case .direct: "direct: all of it stands in quote marks"
    case .mixed: "mixed: only some of its words stand in quote marks"
    case .indirect: "indirect: a clause that a cue reports, without quote marks"
    case .scare: "not speech: a few words set apart by quote marks, and nobody is said to speak them"
    }
  }

  private static func doubt(_ quotation: Quotation) -> String? {
    switch quotation.rule {
    case "same paragraph" where quotation.certainty < .sure:
      "the paragraph names its speaker only after a later quotation"
    case "cue in sentence": "the cue stands further off in the sentence"
    case "report before": "no cue: what is reported just before it is this person’s words"
    case "sentence before": "no cue: the sentence before it is about this person"
    case "paragraph before": "no cue: the paragraph before it is this person’s words, or about them"
    case "quote marks": "nothing near it says who speaks"
    case "colon" where quotation.certainty < .sure: "no verb of speech before the colon"
    default: nil
    }
  }

  /// The words around a range within its line, cut at words.
  private static func surroundings(of range: TextRange, in text: String) -> String {
    let reach = 48
    let bytes = text.utf8
    var low = range.start
    var high = range.end
    func byte(_ offset: Int) -> UInt8 { bytes[bytes.index(bytes.startIndex, offsetBy: offset)] }
    while low > 0, range.start - low < reach, byte(low - 1) != 0x0A { low -= 1 }
    while high < bytes.count, high - range.end < reach, byte(high) != 0x0A { high += 1 }
    while low > 0, low < range.start, byte(low - 1) != 0x20, byte(low - 1) != 0x0A { low += 1 }
    while high < bytes.count, high > range.end, byte(high) != 0x20, byte(high) != 0x0A { high -= 1 }
    let startsLine = low == 0 || byte(low - 1) == 0x0A
    let endsLine = high == bytes.count || byte(high) == 0x0A
    return (startsLine ? "" : "… ") + String(text[TextRange(low, high)]) + (endsLine ? "" : " …")
  }
}
