// `lede explain`: every claim about an article with the rule that made it and its evidence.

import ArgumentParser
import Extraction
import NewsModel

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Print everything that is found in an article with its rule and evidence.")

  @OptionGroup var asked: AskedArticles

  func run() throws {
    let asksJSON = asked.json
    try asked.answerEach { read in
      let claims = ExplainedClaim.all(of: read)
      guard asksJSON else {
        var page = ProsePage()
        for claim in claims { page.claim(claim, in: read.article) }
        return Answer(page, of: read, ifEmpty: "Nothing is found here.")
      }
      var json = JSONWriter()
      json.object { json in
        json.member("file", read.file)
        json.key("claims")
        json.claims(claims, of: read)
      }
      json.endLine()
      return Answer(json, isFound: !claims.isEmpty)
    }
  }
}

/// A claim with where it stands, what it says in short, and its proof.
struct ExplainedClaim {
  let range: TextRange
  let kind: String
  /// What the words are taken for ("Ilya Sutskever", "2023-11"); empty if there is nothing to say.
  let meaning: String
  let certainty: Certainty?
  /// The names of the rules that made it, in the order in which they spoke.
  let rules: [String]
  let evidence: Evidence?

  /// All claims about an article, in the order of the text.
  static func all(of read: ReadArticle) -> [ExplainedClaim] {
    let analysis = read.analysis
    let mentions = analysis.mentions.indices.map { ExplainedClaim(mention: $0, read, analysis.owners[$0]) }
    let quotations = analysis.quotations.indices.map { ExplainedClaim(quotation: $0, read) }
    let times = analysis.times.indices.map { ExplainedClaim(time: $0, read) }
    return (mentions + quotations + times).enumerated().sorted {
      $0.element.range != $1.element.range ? $0.element.range < $1.element.range : $0.offset < $1.offset
    }.map(\.element)
  }

  private init(mention index: MentionIndex, _ read: ReadArticle, _ owner: (EntityIndex, MentionLink)?) {
    let mention = read.analysis.mentions[index]
    range = mention.range
    kind = mention.form == .name ? mention.kind.rawValue : "\(mention.kind.rawValue), \(mention.form.rawValue)"
    meaning = owner.map { read.analysis.entities[$0.0].name } ?? ""
    certainty = owner?.1.certainty
    rules = [mention.rule, owner?.1.rule].compactMap { $0 }.filter { !$0.isEmpty }
    evidence = Explainer.evidence(for: .mention(index), in: read.article, analysis: read.analysis)
  }

  private init(quotation index: Int, _ read: ReadArticle) {
    let quotation = read.analysis.quotations[index]
    range = quotation.range
    kind = "quote, \(quotation.kind.rawValue)"
    let words = quotation.speaker.range.map { String(read.article.text[$0]) }
    meaning = quotation.speaker.entity.map { read.analysis.entities[$0].name } ?? words ?? "speaker unknown"
    certainty = quotation.certainty
    rules = [quotation.rule]
    evidence = Explainer.evidence(for: .quotation(index), in: read.article, analysis: read.analysis)
  }

  private init(time index: Int, _ read: ReadArticle) {
    let time = read.analysis.times[index]
    range = time.range
    kind = time.kind.rawValue.lowercased()
    meaning = time.value.timex
    certainty = nil
    rules = [time.rule]
    evidence = Explainer.evidence(for: .time(index), in: read.article, analysis: read.analysis)
  }
}

extension Analysis {
  /// The entity of each mention and the link that joined it, by mention index.
  fileprivate var owners: [(EntityIndex, MentionLink)?] {
    var owners = [(EntityIndex, MentionLink)?](repeating: nil, count: mentions.count)
    for (index, entity) in entities.enumerated() {
      for link in entity.links { owners[link.mention] = (index, link) }
    }
    return owners
  }
}

extension ProsePage {
  /// The claim in one line, its rules, its evidence row by row.
  fileprivate mutating func claim(_ claim: ExplainedClaim, in article: Article) {
    blank()
    let words = String(article.text[claim.range])
    let meaning = claim.meaning.isEmpty || claim.meaning == words ? "" : " → \(claim.meaning)"
    let grade = claim.certainty.map { "   \($0.rawValue)" } ?? ""
    let paragraph = article.paragraphNumber(at: claim.range.start)
    self.paragraph("\(words)\(meaning)   \(claim.kind)\(grade)", first: "¶\(paragraph)  ", indent: 4)
    // a pronoun is found and joined by the same rule
    let rules = claim.rules.indices.filter { $0 == 0 || claim.rules[$0] != claim.rules[$0 - 1] }.map { claim.rules[$0] }
    self.paragraph(rules.joined(separator: ", then "), first: "    Rule          ", indent: 18)
    for row in claim.evidence?.rows ?? [] {
      let label = row.label + String(repeating: " ", count: max(1, 14 - row.label.count))
      let note = row.note.isEmpty ? "" : "   \(row.note)"
      self.paragraph(row.text + note, first: "    \(label)", indent: 18)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func claims(_ claims: [ExplainedClaim], of read: ReadArticle) {
    let found = AnalysisJSON(text: read.article.text, analysis: read.analysis)
    array { json in
      for claim in claims {
        json.object { json in
          found.writeSpan(claim.range, to: &json)
          json.member("text", read.article.text[claim.range])
          json.member("kind", claim.kind)
          json.member("meaning", claim.meaning)
          json.member("certainty", claim.certainty?.rawValue)
          json.key("rules")
          json.array { json in for rule in claim.rules { json.value(rule) } }
          json.key("evidence")
          json.array { json in for row in claim.evidence?.rows ?? [] { json.evidence(row, found) } }
        }
      }
    }
  }

  private mutating func evidence(_ row: Evidence.Row, _ found: AnalysisJSON) {
    object { json in
      json.member("label", row.label)
      json.member("text", row.text)
      json.member("note", row.note)
      guard let place = row.place else { return }
      found.writeSpan(place, to: &json)
    }
  }
}
