// The rules by which mentions are joined, in their order, as the screen tells them.

enum RuleLadder {
  private static let rungs: [[String]] = [
    ["first named", "same name", "doubled name"],
    ["title", "suffix", "middle name", "initials", "full name", "spelling", "other script"],
    ["shared surname"], ["surname", "topic", "relatives"],
    ["given name"], ["nickname"], ["garbled"], ["acronym", "short name", "word order"],
    ["nominal", "age", "only one near", "kin", "head noun", "kind", "kind near"],
    ["pronoun"], ["speaker", "spoken for", "author", "interviewee"],
  ]

  static var count: Int { rungs.count }

  /// The place of a rule, from 1; nil for a rule that is none of the ladder.
  static func rung(of rule: String) -> Int? { rungs.firstIndex { $0.contains(rule) }.map { $0 + 1 } }

  /// The rule in full words.
  static func words(for rule: String) -> String {
    switch rule {
    case "garbled": "garbled spelling"
    case "surname", "given name": "\(rule) alone"
    case "open": "left open"
    case "other script": "name in other letters"
    case "topic": "whom the article is about"
    case "relatives": "the others are only told to be relatives"
    case "nominal": "role told before"
    case "age": "age told before"
    case "only one near": "role told before, of the only one near"
    case "kin": "told to be so before"
    case "head noun": "noun that its name is built on"
    case "kind": "what it is said or known to be"
    case "kind near": "what it is, of the only one near"
    case "spoken for": "whom the speaker speaks for"
    case "interviewee": "the one who is interviewed"
    case "author": "author of the article"
    case "speaker": "speaker of the quotation"
    default: rule
    }
  }

  static func ordinal(_ number: Int) -> String {
    switch number % 10 {
    case 1 where number != 11: "\(number)st"
    case 2 where number != 12: "\(number)nd"
    case 3 where number != 13: "\(number)rd"
    default: "\(number)th"
    }
  }

  /// "the first six" before the seventh.
  static func before(_ number: Int) -> String {
    let names = [
      "", "the first", "the first two", "the first three", "the first four", "the first five", "the first six",
    ]
    return number - 1 < names.count ? names[number - 1] : "the first \(number - 1)"
  }
}
