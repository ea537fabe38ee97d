// Joins a nickname alone to the one person whose given name it stands for.

import NewsModel

/// "Bill" of "William Gates".
enum NicknameSieve: PersonSieve {
  static let rule = "nickname"

  static func run(on ladder: inout PersonLadder) {
    for form in ladder.openForms where ladder.forms[form].parts.count == 1 {
      var people: Set<Int> = []
      for other in Nicknames.others(of: ladder.forms[form].firstPart) { people.formUnion(ladder.byGiven[other] ?? []) }
      if people.count == 1, let person = people.first { ladder.join(form, to: person, rule: rule, certainty: .likely) }
    }
  }
}
