// The proof of a mention: the rule, the letters, where the person was first named, who else it might have been.

import NewsModel

enum MentionEvidence {
  /// The evidence for a mention and the entity it was joined to; nil if there is no such mention.
  static func evidence(for index: MentionIndex, in article: Article, analysis: Analysis) -> Evidence? {
    guard analysis.mentions.indices.contains(index) else { return nil }
    let text = String(article.text[analysis.mentions[index].range]).collapsingSpaces
    for entity in analysis.entities {
      guard let link = link(of: index, in: entity) else { continue }
      let proof = MentionProof(article: article, analysis: analysis, entity: entity, link: link, text: text)
      return Evidence(claim: proof.claim, certainty: link.certainty, rows: proof.rows)
    }
    let mention = analysis.mentions[index]
    let row = Evidence.Row(
      label: "Rule", text: mention.rule, note: "names a \(mention.kind.rawValue)", place: mention.range)
    return Evidence(claim: text, certainty: .likely, rows: [row])
  }

  /// Links are in the order of their mentions. O(log links).
  private static func link(of mention: MentionIndex, in entity: Entity) -> MentionLink? {
    var low = 0
    var high = entity.links.count
    while low < high {
      let middle = (low + high) / 2
      if entity.links[middle].mention < mention { low = middle + 1 } else { high = middle }
    }
    return low < entity.links.count && entity.links[low].mention == mention ? entity.links[low] : nil
  }
}

/// The rows for one mention of one entity.
private struct MentionProof {
  let article: Article
  let analysis: Analysis
  let entity: Entity
  let link: MentionLink
  let text: String

  private var mention: Mention { analysis.mentions[link.mention] }
  private var snippet: Snippet { Snippet(article: article) }

  var claim: String {
    if entity.isOpen { return "\(text) → " + candidateNames.joined(separator: " or ") + "?" }
    return text == entity.name ? text : "\(text) → \(entity.name)"
  }

  var rows: [Evidence.Row] {
    [rule] + letters + learned + places + others + doubt
  }

  private var rule: Evidence.Row {
    let rung = RuleLadder.rung(of: link.rule)
    let note = rung.map {
      "\(RuleLadder.ordinal($0)) of \(RuleLadder.count) rules"
        + ($0 > 1 ? "; \(RuleLadder.before($0)) found no one" : "")
    }
    return Evidence.Row(label: "Rule", text: RuleLadder.words(for: link.rule), note: note ?? "")
  }

  /// What spoke for a name that the model found.
  private var learned: [Evidence.Row] {
    guard mention.form == .name, ["learned", "rest of the text"].contains(mention.rule),
      case .success(let tagger) = NameModelFile.shared
    else { return [] }
    let reasons = NameReasons(
      mention, source: SourceText(article.text), document: analysis.document, tagger: tagger)
    guard !reasons.reasons.isEmpty else { return [] }
    let percent =
      reasons.confidence.map { "by itself \(Int(($0 * 100).rounded())) of 100" } ?? "by the rest of the text"
    return [
      Evidence.Row(label: "Read as", text: "\(kind): \(reasons.reasons.joined(separator: "; "))", note: percent)
    ]
  }

  private var kind: String {
    switch mention.kind {
    case .organization: "an organization"
    case .other: "another name"
    default: "a \(mention.kind.rawValue)"
    }
  }

  /// The spelling here over the one it was joined to.
  private var letters: [Evidence.Row] {
    guard link.rule == "garbled" || link.rule == "spelling", let antecedent = link.antecedent else { return [] }
    let other = String(article.text[analysis.mentions[antecedent].range])
    let rows = LetterRows(lastWord(text), lastWord(other))
    return [
      Evidence.Row(label: "Letters", text: rows.upper, isAligned: true),
      Evidence.Row(label: "", text: rows.lower, note: rows.note, isAligned: true),
    ]
  }

  private func lastWord(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? name
  }

  private var places: [Evidence.Row] {
    var rows: [Evidence.Row] = []
    if let told { rows.append(told) }
    if link.rule == "author" {
      rows.append(Evidence.Row(label: "Byline", text: article.metadata.byline.joined(separator: ", ")))
    }
    if let antecedent = link.antecedent.map({ analysis.mentions[$0] }), antecedent.range != mention.range {
      let isPronoun = mention.form != .name
      let label = isPronoun ? "Goes back to" : antecedent.range < mention.range ? "First named" : "Named later"
      rows.append(row(label, antecedent.range))
    }
    rows.append(row("Here", mention.range))
    return rows
  }

  /// What a description calls up again.
  private var told: Evidence.Row? {
    guard mention.form == .nominal else { return nil }
    if entity.kind == .organization { return toldOfOrganization }
    if link.rule == "age" { return entity.age.map { row("Age", $0.range) } }
    return NominalHeads.told(text, before: mention.range.start, by: entity.roles).map { row("Role", $0.range) }
  }

  /// The name that is built on the noun, or what the text says the organization is.
  private var toldOfOrganization: Evidence.Row? {
    let words = Words(source: SourceText(article.text), document: analysis.document)
    let noun = words[words.span(of: mention.range).end - 1]
    let facts = OrganizationFacts(words: words)
    for named in entity.mentions.map({ analysis.mentions[$0] }) where named.form == .name {
      let span = words.span(of: named.range)
      let name = OrganizationName(span.indices.map { words[$0] })
      if name.noun == noun || name.kinds.contains(noun) { return row("Name", named.range) }
      let told = facts.kinds(beside: span).first {
        $0.noun == noun || OrganizationNouns.wider(than: $0.noun).contains(noun)
      }
      if let told { return row("Told", words.document.range(of: told.place)) }
    }
    return nil
  }

  private func row(_ label: String, _ range: TextRange) -> Evidence.Row {
    Evidence.Row(label: label, text: snippet.around(range), note: snippet.paragraph(of: range), place: range)
  }

  private var candidateNames: [String] { entity.candidates.map { analysis.entities[$0.entity].name } }

  /// The people who might have been meant, each with what speaks against it; for an open name, who it may be.
  private var others: [Evidence.Row] {
    if entity.isOpen {
      return entity.candidates.enumerated().map { index, candidate in
        let other = analysis.entities[candidate.entity]
        return Evidence.Row(
          label: index == 0 ? "Perhaps" : "", text: other.name, note: candidate.reason, place: firstPlace(of: other))
      }
    }
    guard entity.kind == .person, !["first named", "same name"].contains(link.rule) else { return [] }
    let people = analysis.entities.filter {
      $0.kind == .person && !$0.isOpen && $0.links[0].mention != entity.links[0].mention
    }
    let near = people.filter { rivals($0) }.prefix(3)
    return near.enumerated().map { index, other in
      Evidence.Row(label: index == 0 ? "Not" : "", text: other.name, note: against(other), place: firstPlace(of: other))
    }
  }

  /// Only those named before could be meant by a pronoun; by a name, anyone.
  private func rivals(_ other: Entity) -> Bool {
    mention.form == .name || (other.links.first { analysis.mentions[$0.mention].range < mention.range } != nil)
  }

  private func firstPlace(of other: Entity) -> TextRange? {
    other.links.first.map { analysis.mentions[$0.mention].range }
  }

  private func against(_ other: Entity) -> String {
    if link.rule == "speaker" { return "does not say this" }
    if link.rule == "author" { return "is not in the byline" }
    if link.rule == "interviewee" { return "is not in the headline" }
    if mention.form == .pronoun {
      let isShe = ["she", "her", "hers", "herself"].contains(text.lowercased())
      if let sex = other.sex, (sex == .female) != isShe { return sex == .female ? "is a woman" : "is a man" }
      return "named further off, or not the subject"
    }
    if link.rule == "age" { return other.age.map { "is \($0.words)" } ?? "no age is told" }
    if mention.form == .nominal { return other.roles.isEmpty ? "no role is told" : "is \(other.roles[0].text)" }
    return lettersAgainst(other)
  }

  /// "shares only its first letter", "shares s and k, begins with M".
  private func lettersAgainst(_ other: Entity) -> String {
    let mine = Sounds.sounds(of: lastWord(text).foldedForNames)
    let theirs = Sounds.sounds(of: lastWord(other.name).foldedForNames)
    var shared: [String] = []
    for sound in mine where sound.kind != .vowel {
      let letters = String(sound.letters)
      if theirs.contains(where: { $0.letters == sound.letters }), !shared.contains(letters) { shared.append(letters) }
    }
    let first = lastWord(other.name).prefix(1).uppercased()
    if lastWord(text).prefix(1).uppercased() != first {
      return shared.isEmpty
        ? "begins with \(first)" : "shares \(shared.joined(separator: " and ")), begins with \(first)"
    }
    return shared.count <= 1 ? "shares only its first letter" : "shares \(shared.joined(separator: ", ")), too few"
  }

  private var doubt: [Evidence.Row] {
    switch (link.rule, link.certainty) {
    case (_, .open): [Evidence.Row(label: "Doubt", text: "nothing here tells which of them it is")]
    case ("garbled", _):
      [Evidence.Row(label: "Doubt", text: "no one is introduced as \(text)\(alike)")]
    case ("pronoun", .likely):
      [Evidence.Row(label: "Doubt", text: "chosen by place and grammar; nobody is named between")]
    case ("nominal", .likely): [Evidence.Row(label: "Doubt", text: "the only one with that role here")]
    case ("only one near", .likely):
      [Evidence.Row(label: "Doubt", text: "others have that role; none of them was named for some sentences")]
    case ("kin", .likely): [Evidence.Row(label: "Doubt", text: "the only one told to be so; there may be others")]
    case ("head noun", .likely):
      [Evidence.Row(label: "Doubt", text: "the only organization here with that noun in its name")]
    case ("kind", .likely): [Evidence.Row(label: "Doubt", text: "the only organization near that is called so")]
    case ("kind near", .likely):
      [Evidence.Row(label: "Doubt", text: "others are called so; none of them was named for some sentences")]
    case ("spoken for", _):
      [Evidence.Row(label: "Doubt", text: "the speaker may mean people beside them")]
    case ("age", .likely): [Evidence.Row(label: "Doubt", text: "the only one of that age here")]
    case ("author", .likely):
      [
        Evidence.Row(
          label: "Doubt", text: "the text speaks of itself outside of all quotations; nothing else tells who")
      ]
    case ("interviewee", .likely):
      [Evidence.Row(label: "Doubt", text: "questions and answers without names; who asks may say I too")]
    case ("nickname", .likely): [Evidence.Row(label: "Doubt", text: "a usual short form; the text does not say so")]
    default: []
    }
  }

  /// "; Suzkawi, Suzikwei join alike"
  private var alike: String {
    let others = entity.aliases.filter { $0.reason == "garbled" && $0.text != text }.map(\.text).prefix(3)
    guard !others.isEmpty else { return "" }
    return "; \(others.joined(separator: ", ")) \(others.count == 1 ? "joins" : "join") alike"
  }
}
