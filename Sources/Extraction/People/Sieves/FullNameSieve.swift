// Joins full names of one person: middle names, initials, suffixes, nicknames and spellings may differ.

import NewsModel

/// "John F. Kennedy" = "John Kennedy" = "J. F. Kennedy"; "Bob Dole" = "Robert Dole"; "Sergey Ivanov" = "Sergei Ivanov".
/// Not "George W. Bush" = "George H. W. Bush"; a plain "George Bush" beside both stays open.
enum FullNameSieve: PersonSieve {
  static let rule = "full name"
  /// More people of one surname than this are compared by their whole names only.
  private static let crowd = 40

  static func run(on ladder: inout PersonLadder) {
    let full = ladder.openForms.filter { ladder.forms[$0].isFull }
    // those that say most come first, so that the poorer ones find all they could be
    let ordered = full.sorted { weight(ladder.forms[$0]) > weight(ladder.forms[$1]) }
    for form in ordered { place(form, in: &ladder) }
  }

  private static func weight(_ form: NameForm) -> Int {
    form.given.reduce(0) { $0 + ($1.utf8.count == 1 ? 1 : 2) } + (form.suffix == nil ? 0 : 1)
  }

  private static func place(_ form: Int, in ladder: inout PersonLadder) {
    let people = Set(ladder.forms[form].bareSurname.flatMap { ladder.bySurname[$0] ?? [] }).sorted()
    guard people.count <= crowd else {
      ladder.found(form)
      return
    }
    var found: [(person: Int, match: NameMatch)] = []
    for person in people {
      let matches = ladder.fullForms(of: person).map { NameMatch($0, ladder.forms[form]) }
      // every full name of the person must allow it
      guard !matches.isEmpty, matches.allSatisfy({ $0 != nil }), let best = matches.compactMap({ $0 }).max() else {
        continue
      }
      found.append((person, best))
    }
    guard let best = found.map(\.match).max() else {
      if !joinPart(form, in: &ladder), !joinSpelling(form, in: &ladder) { ladder.found(form) }
      return
    }
    let top = found.filter { $0.match == best }
    if top.count == 1 {
      ladder.join(form, to: top[0].person, rule: best.rule, certainty: best.certainty)
    } else {
      ladder.leaveOpen(form, candidates: top.map(\.person), reason: "same name")
    }
  }
}

extension FullNameSieve {
  /// "García Márquez" of "Gabriel García Márquez", "Juan Carlos" of "Juan Carlos Borbón": what looks like a whole name is a
  /// double surname, or two given names.
  private static func joinPart(_ form: Int, in ladder: inout PersonLadder) -> Bool {
    let name = ladder.forms[form]
    let isGiven = GivenNames.contains(name.lastPart)
    guard isGiven || !GivenNames.contains(name.firstPart), name.firstPart.utf8.count > 1 else { return false }
    let people = (isGiven ? ladder.byGiven : ladder.bySurname)[name.lastPart] ?? []
    let whole = people.prefix(crowd).filter { person in
      ladder.fullForms(of: person).contains { full in
        full.parts.count > name.parts.count
          && (isGiven
            ? full.given.starts(with: name.parts) : full.parts.suffix(name.parts.count).elementsEqual(name.parts))
      }
    }
    guard whole.count == 1, name.suffix == nil else { return false }
    ladder.join(form, to: whole[0], rule: isGiven ? GivenNameSieve.rule : SurnameSieve.rule, certainty: .likely)
    return true
  }

  /// "Valentina Matvienko" of "Valentina Matviyenko": the one whose name is spelled so nearly alike that hardly any two people's are,
  /// who is not named beside it.
  private static func joinSpelling(_ form: Int, in ladder: inout PersonLadder) -> Bool {
    let name = ladder.forms[form]
    let people = ladder.byInitial[String(name.lastPart.prefix(1))] ?? []
    guard people.count <= crowd else { return false }
    var alike: [(person: Int, rule: String)] = []
    for person in people {
      for full in ladder.fullForms(of: person) {
        guard let rule = spelling(name, full), !ladder.isSetApart(form, from: person) else { continue }
        alike.append((person, rule))
        break
      }
    }
    guard alike.count == 1 else { return false }
    ladder.join(form, to: alike[0].person, rule: alike[0].rule, certainty: .likely)
    return true
  }

  private static func spelling(_ a: NameForm, _ b: NameForm) -> String? {
    guard LetterSet(a.lastPart).isNear(LetterSet(b.lastPart)), LetterSet(a.firstPart).isNear(LetterSet(b.firstPart))
    else {
      return nil
    }
    let comparison = NameComparison(a.parts.joined(separator: " "), b.parts.joined(separator: " "))
    guard comparison.score >= surelyAlike else { return nil }
    return comparison.reason == Respelling.spelling.words ? "spelling" : GarbledSieve.rule
  }

  /// Log odds; about five in a thousand of pairs of two people that were chosen to be confused come above it.
  private static let surelyAlike = 1.2
}

/// How far two full names of the same surname agree; greater is nearer.
enum NameMatch: Int, Comparable {
  case spelling, nickname, part, initials, middleName, suffix, same

  static func < (a: NameMatch, b: NameMatch) -> Bool { a.rawValue < b.rawValue }

  var rule: String {
    switch self {
    case .same: "same name"
    case .suffix: "suffix"
    case .middleName: "middle name"
    case .initials: "initials"
    case .nickname: "nickname"
    case .spelling: "spelling"
    case .part: "surname"
    }
  }

  var certainty: Certainty { self <= .part ? .likely : .sure }

  /// Nil if they are two people.
  init?(_ a: NameForm, _ b: NameForm) {
    if let first = a.suffix, let second = b.suffix, first != second { return nil }
    if a.parts == b.parts {
      self = a.suffix == b.suffix ? .same : .suffix
      return
    }
    let isWhole = a.bareSurname == b.bareSurname
    guard isWhole || NameMatch.isPart(a, b) || NameMatch.isPart(b, a) else { return nil }
    let (long, short) = a.givenCount >= b.givenCount ? (a.given, b.given) : (b.given, a.given)
    guard let match = NameMatch.align(Array(long), Array(short)) else { return nil }
    self = isWhole ? match : min(match, .part)
  }

  /// "Vale" of "Ashdown-Vale".
  private static func isPart(_ short: NameForm, _ long: NameForm) -> Bool {
    short.bareSurname.count == 1 && long.bareSurname.count > 1 && long.bareSurname.contains(short.lastPart)
  }

  /// Every given name of the shorter must stand for one of the longer, in order.
  private static func align(_ long: [String], _ short: [String]) -> NameMatch? {
    var worst = long.count == short.count ? NameMatch.same : .middleName
    var next = 0
    for (position, name) in short.enumerated() {
      var found: NameMatch?
      while next < long.count {
        let match = match(long[next], name)
        next += 1
        if let match {
          found = match
          break
        }
        // the first given name must agree, unless the longer begins with an initial ("J. Edgar Hoover")
        if position == 0, next == 1, long[0].utf8.count > 1 { return nil }
      }
      guard let found else { return nil }
      worst = min(worst, found)
    }
    return worst
  }

  private static func match(_ a: String, _ b: String) -> NameMatch? {
    if a == b { return .same }
    if a.utf8.count == 1 || b.utf8.count == 1 { return a.utf8.first == b.utf8.first ? .initials : nil }
    if isInitials(a, of: b) || isInitials(b, of: a) { return .initials }
    if Nicknames.areSame(a, b) { return .nickname }
    return Sounds.areSpellings(a, b) ? .spelling : nil
  }

  /// "jk" (from "J.K.") and "joanne".
  private static func isInitials(_ a: String, of b: String) -> Bool {
    a.utf8.count == 2 && a.utf8.first == b.utf8.first && !"aeiouy".utf8.contains(a.utf8.last ?? 0)
  }
}
