// Finds what the text says an organization is: "Nimbus, a chip maker from Oslo,", "the charity Lifeline", "the head of Nimbus".

import NewsModel

struct OrganizationFacts {
  /// A kind with where it is told and what else is told of it there.
  struct Kind {
    let noun: String
    let words: Set<String>
    let place: TokenSpan
  }

  let words: Words

  /// What is told beside a name.
  func kinds(beside name: TokenSpan) -> [Kind] {
    if let told = behind(name.end) ?? before(name.start) { return [told] }
    return isCompany(name).map { place in
      ["company", "firm"].map { Kind(noun: $0, words: [], place: place) }
    } ?? []
  }

  /// "X, a bank in Oslo," and "X is a bank".
  private func behind(_ end: Int) -> Kind? {
    guard words.isSameSentence(end - 1, end) else { return nil }
    let isSaid = words[end] == "is" || words[end] == "was"
    guard isSaid || [",", "(", "—", "–"].contains(words[end]), ["a", "an", "the"].contains(words[end + 1]) else {
      return nil
    }
    let start = end + 2
    for index in start..<start + OrganizationFacts.reach where words.isSameSentence(end, index) {
      let isLast = isClosed(index + 1)
      if OrganizationNouns.isNoun(words[index]), isLast {
        // "Nimbus, the company," may be two
        guard words[end + 1] != "the" || index > start else { return nil }
        return kind(from: start, headAt: index)
      }
      guard isPart(index) else { return nil }
    }
    return nil
  }

  private func isClosed(_ end: Int) -> Bool {
    guard words.isSameSentence(end - 1, end) else { return true }
    return OrganizationFacts.closing.contains(words[end])
  }

  private static let closing = WordSet(
    Abbreviations.words(", . ; : ) — – -- that which whose in of for based owned founded run from with and"))

  private func isPart(_ index: Int) -> Bool {
    switch words.shape(index) {
    case .lower: !Grammar.isNoNoun(words[index])
    case .capital, .upper, .mixed: true
    case .number: false
    default: words[index] == "-"
    }
  }

  /// "the Norwegian bank X"
  private func before(_ start: Int) -> Kind? {
    let head = start - 1
    guard words.isSameSentence(head, start), words.shape(head) == .lower, OrganizationNouns.isNoun(words[head]) else {
      return nil
    }
    var first = head
    while head - first < 4, words.isSameSentence(first - 1, head), isPart(first - 1) { first -= 1 }
    return kind(from: first, headAt: head)
  }

  private func kind(from start: Int, headAt head: Int) -> Kind {
    let told = (start..<head).map { words[$0] }.filter { $0 != "-" }
    return Kind(noun: words[head], words: Set(told), place: TokenSpan(start, head + 1))
  }

  /// "X CEO", "the chief executive of X", "shares of X": what only a company has.
  private func isCompany(_ name: TokenSpan) -> TokenSpan? {
    if words.isSameSentence(name.end - 1, name.end), OrganizationFacts.belongings.contains(words[name.end]) {
      return TokenSpan(name.end, name.end + 1)
    }
    let joint = name.start - 1
    guard words.isSameSentence(joint - 1, name.start), ["of", "in", "at"].contains(words[joint]) else { return nil }
    let owned = words[joint - 1]
    let isOffice = owned == "executive" && words[joint - 2] == "chief"
    return isOffice || OrganizationFacts.belongings.contains(owned) ? TokenSpan(joint - 1, joint) : nil
  }

  private static let belongings = Set(Abbreviations.words("ceo cfo cto coo shares stock shareholders investors"))
  /// Words between an article and its noun.
  private static let reach = 7
}
