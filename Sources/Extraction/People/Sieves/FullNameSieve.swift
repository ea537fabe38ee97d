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
    let people = ladder.bySurname[ladder.forms[form].lastPart] ?? []
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
      ladder.found(form)
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

/// How far two full names of the same surname agree; greater is nearer.
enum NameMatch: Int, Comparable {
  case spelling, nickname, initials, middleName, suffix, same

  static func < (a: NameMatch, b: NameMatch) -> Bool { a.rawValue < b.rawValue }

  var rule: String {
    switch self {
    case .same: "same name"
    case .suffix: "suffix"
    case .middleName: "middle name"
    case .initials: "initials"
    case .nickname: "nickname"
    case .spelling: "spelling"
    }
  }

  var certainty: Certainty { self == .nickname || self == .spelling ? .likely : .sure }

  /// Nil if they are two people.
  init?(_ a: NameForm, _ b: NameForm) {
    if let first = a.suffix, let second = b.suffix, first != second { return nil }
    if a.parts == b.parts {
      self = a.suffix == b.suffix ? .same : .suffix
      return
    }
    guard a.lastPart == b.lastPart else { return nil }
    let (long, short) = a.givenCount >= b.givenCount ? (a.given, b.given) : (b.given, a.given)
    guard let match = NameMatch.align(Array(long), Array(short)) else { return nil }
    self = match
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
