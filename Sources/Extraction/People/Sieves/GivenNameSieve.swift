// Joins a given name alone to the one person who bears it.

import NewsModel

/// "Ilya" of "Ilya Sutskever", "Jean-Luc" of "Jean-Luc Godard". Two people of that name leave it open, unless the paragraph names one of them only.
enum GivenNameSieve: PersonSieve {
  static let rule = "given name"

  static func run(on ladder: inout PersonLadder) {
    for form in ladder.openForms where !ladder.forms[form].isFull {
      let people = ladder.byGiven[ladder.forms[form].parts.joined(separator: " ")] ?? []
      if people.count == 1 {
        let isFirst = ladder.fullForms(of: people[0]).contains { $0.given.first == ladder.forms[form].firstPart }
        ladder.join(form, to: people[0], rule: rule, certainty: isFirst ? .sure : .likely)
      } else if people.count > 1 {
        FamilyDecision(ladder: ladder, people: people).decide(form, on: &ladder, rule: rule)
      }
    }
  }
}
