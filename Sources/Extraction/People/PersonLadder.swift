// The state that the sieves for persons work on: spellings, the persons they were joined into, and what is still open.

import NewsModel

/// Looks only at what the sieves above left open.
protocol PersonSieve {
  /// The name that the screen shows, at most two words.
  static var rule: String { get }
  static func run(on ladder: inout PersonLadder)
}

/// How one spelling came to its person.
struct FormJoin {
  let rule: String
  let certainty: Certainty
  /// The spelling it was joined to; nil for the one that founds the person.
  let antecedent: Int?
}

struct PersonLadder {
  /// In the order of the ladder, most precise first.
  static var sieves: [any PersonSieve.Type] {
    [
      FullNameSieve.self, SharedSurnameSieve.self, SurnameSieve.self, GivenNameSieve.self, NicknameSieve.self,
      GarbledSieve.self,
    ]
  }

  let words: Words
  /// All names of the article.
  let mentions: [Mention]
  /// The form of each mention of a person.
  let formOfMention: [Int?]
  private(set) var forms: [NameForm]
  /// The person of each form, nil while it is open.
  private(set) var owner: [Int?]
  private(set) var joins: [FormJoin?]
  /// The forms of each person, the founding one first.
  private(set) var persons: [[Int]] = []
  /// Who an open form may be, and why it is not decided.
  private(set) var candidates: [Int: [(person: Int, reason: String)]] = [:]
  /// Single mentions of an ambiguous form that their own surroundings decide.
  private(set) var decided: [MentionIndex: (person: Int, rule: String)] = [:]
  /// Persons by each part of their full names.
  private(set) var bySurname: [String: [Int]] = [:]
  private(set) var byGiven: [String: [Int]] = [:]
  /// Persons by the first letter of the last part of their full names.
  private(set) var byInitial: [String: [Int]] = [:]

  init(words: Words, mentions: [Mention], forms: [NameForm]) {
    self.words = words
    self.mentions = mentions
    self.forms = forms
    var formOfMention = [Int?](repeating: nil, count: mentions.count)
    for (form, name) in forms.enumerated() { for mention in name.mentions { formOfMention[mention] = form } }
    self.formOfMention = formOfMention
    owner = Array(repeating: nil, count: forms.count)
    joins = Array(repeating: nil, count: forms.count)
  }

  mutating func climb() {
    for sieve in PersonLadder.sieves { sieve.run(on: &self) }
    for form in forms.indices where owner[form] == nil && candidates[form] == nil && forms[form].kind == .person {
      found(form)
    }
  }

  /// The forms that no sieve has decided, in the order of the text.
  var openForms: [Int] { forms.indices.filter { owner[$0] == nil && candidates[$0] == nil } }

  // MARK: What sieves do

  /// Makes a form the first of a new person.
  @discardableResult
  mutating func found(_ form: Int) -> Int {
    let person = persons.count
    persons.append([form])
    owner[form] = person
    joins[form] = FormJoin(rule: "first named", certainty: .sure, antecedent: nil)
    index(form, of: person)
    return person
  }

  mutating func join(_ form: Int, to person: Int, rule: String, certainty: Certainty, antecedent: Int? = nil) {
    owner[form] = person
    persons[person].append(form)
    joins[form] = FormJoin(rule: rule, certainty: certainty, antecedent: antecedent ?? persons[person][0])
    if forms[form].isFull { index(form, of: person) }
  }

  /// Leaves a form open, with who it may be.
  mutating func leaveOpen(_ form: Int, candidates people: [Int], reason: String) {
    candidates[form] = people.map { ($0, reason) }
  }

  /// Decides one mention of a form by what stands around it.
  mutating func decide(_ mention: MentionIndex, is person: Int, rule: String) { decided[mention] = (person, rule) }

  /// Gives a form a surname that it shares with its neighbor: "Bill and Hillary Clinton".
  mutating func complete(_ form: Int, surname: ArraySlice<String>, text: String) {
    var full = NameForm(words: forms[form].parts + surname, kind: .person, text: text)
    full.mentions = forms[form].mentions
    full.titles = forms[form].titles
    forms[form] = full
  }

  private mutating func index(_ form: Int, of person: Int) {
    let name = forms[form]
    guard name.isFull else {
      PersonLadder.add(person, to: &bySurname, under: name.surname.joined(separator: " "))
      return
    }
    let bare = name.bareSurname
    for part in bare { PersonLadder.add(person, to: &bySurname, under: part) }
    for surname in Set([bare.joined(separator: " "), name.surname.joined(separator: " ")]).sorted() {
      PersonLadder.add(person, to: &bySurname, under: surname)
    }
    for part in name.given { PersonLadder.add(person, to: &byGiven, under: part) }
    if name.givenCount > 1 { PersonLadder.add(person, to: &byGiven, under: name.given.joined(separator: " ")) }
    PersonLadder.add(person, to: &byInitial, under: String(name.lastPart.prefix(1)))
  }

  // Static, so that the index is not copied while the ladder holds it too.
  private static func add(_ person: Int, to index: inout [String: [Int]], under key: String) {
    if index[key]?.contains(person) ?? false { return }
    index[key, default: []].append(person)
  }

  // MARK: What sieves ask

  /// Full names of a person.
  func fullForms(of person: Int) -> [NameForm] { persons[person].map { forms[$0] }.filter(\.isFull) }

  /// The form stands in a sentence with the person's full name or surname: then they are two.
  func isSetApart(_ form: Int, from person: Int) -> Bool {
    let here = sentences(of: form)
    return persons[person].contains { other in
      let isTrueName = forms[other].isFull || joins[other]?.rule == SurnameSieve.rule
      return isTrueName && !sentences(of: other).isDisjoint(with: here)
    }
  }

  private func sentences(of form: Int) -> Set<Int32> {
    Set(forms[form].mentions.prefix(PersonLadder.mostPlaces).map { words.sentence[firstToken(of: $0)] })
  }

  /// Places of a form that are looked at where all would be too many.
  private static let mostPlaces = 50

  func firstToken(of mention: MentionIndex) -> Int { words.document.tokenIndex(at: mentions[mention].range.start) }

  /// The sex that titles and given names of a person tell, when they do not contradict.
  func sex(of person: Int) -> Sex? {
    var byTitle: Set<Sex> = []
    var byName: Set<Sex> = []
    for form in persons[person].map({ forms[$0] }) {
      for title in form.titles { if let sex = TitleWords.sex(of: title) { byTitle.insert(sex) } }
      if form.isFull, let sex = GivenNames.sex(of: form.firstPart) { byName.insert(sex) }
    }
    if byTitle.count == 1 { return byTitle.first }
    return byTitle.isEmpty && byName.count == 1 ? byName.first : nil
  }
}
