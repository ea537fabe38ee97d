// Completes a given name that shares the surname of the next: "Bill and Hillary Clinton".

import NewsModel

enum SharedSurnameSieve: PersonSieve {
  static let rule = "shared surname"

  static func run(on ladder: inout PersonLadder) {
    for form in ladder.openForms where ladder.forms[form].parts.count == 1 {
      guard GivenNames.contains(ladder.forms[form].firstPart), let partner = partner(of: form, in: ladder) else {
        continue
      }
      let surname = ladder.forms[partner].surname
      let name = surname.joined(separator: " ")
      // someone of that name is known already
      let known = (ladder.bySurname[name] ?? []).first { person in
        ladder.fullForms(of: person).contains { $0.given.first == ladder.forms[form].firstPart }
      }
      if let known {
        ladder.join(form, to: known, rule: rule, certainty: .sure)
      } else {
        let surnameText = ladder.forms[partner].text.split(separator: " ").suffix(surname.count).joined(separator: " ")
        ladder.complete(form, surname: surname, text: ladder.forms[form].text + " " + surnameText)
        ladder.found(form)
      }
    }
  }

  /// The full name behind "and" or "&" after any place of the form.
  private static func partner(of form: Int, in ladder: PersonLadder) -> Int? {
    for mention in ladder.forms[form].mentions {
      let next = mention + 1
      guard next < ladder.mentions.count, let other = ladder.formOfMention[next], ladder.forms[other].isFull else {
        continue
      }
      let words = ladder.words
      let end = words.document.tokenIndex(at: ladder.mentions[mention].range.end)
      guard words[end] == "and" || words[end] == "&", ladder.firstToken(of: next) == end + 1 else { continue }
      guard GivenNames.contains(ladder.forms[other].firstPart), ladder.forms[other].givenCount == 1 else { continue }
      return other
    }
    return nil
  }
}
