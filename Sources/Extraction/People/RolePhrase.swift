// Reads one noun phrase that tells what someone is, with what follows "of".

import NewsModel

/// "a former chief scientist and co-founder of OpenAI": two roles, both of OpenAI.
struct RolePhrase {
  static let determiners: WordSet = ["a", "an", "the", "his", "her", "its", "their", "our", "my", "one"]

  let roles: [Role]
  /// The token after it.
  let end: Int
  /// Begins with a determiner.
  let isDefinite: Bool

  /// Nil if no role stands there. `isName` tells whether the name of a person begins at a token.
  init?(_ words: Words, at start: Int, isName: @escaping (Int) -> Bool) {
    let reader = RoleReader(words: words, isName: isName)
    var cores: [(core: TokenSpan, complement: TokenSpan?)] = []
    var index = start
    while cores.count < 4, let core = reader.core(at: index) {
      index = core.end
      let complement = reader.complement(at: index)
      index = complement?.end ?? index
      cores.append((core, complement))
      if words[index] == "," && words[index + 1] == "and" { index += 1 }
      guard words[index] == "and" || words[index] == "&", reader.core(at: index + 1) != nil else { break }
      index += 1
    }
    guard !cores.isEmpty else { return nil }
    isDefinite = RolePhrase.determiners.contains(words[start])
    end = index
    var shared: TokenSpan?
    var roles: [Role] = []
    for (core, complement) in cores.reversed() {
      shared = complement ?? shared
      let head = words.text(core).collapsingSpaces
      let text = shared.map { head + " " + words.text($0).collapsingSpaces } ?? head
      let range = words.document.range(of: complement.map { TokenSpan(core.start, $0.end) } ?? core)
      roles.append(Role(text: text, range: range))
    }
    self.roles = roles.reversed()
  }
}

private struct RoleReader {
  let words: Words
  let isName: (Int) -> Bool

  /// The role noun with what stands before it, without the determiner.
  func core(at start: Int) -> TokenSpan? {
    var index = start
    while index < words.count, RolePhrase.determiners.contains(words[index]) { index += 1 }
    let first = index
    while index < words.count, index - first < 8, words.isSameSentence(index, first), isPart(index) { index += 1 }
    guard index > first, TitleWords.isRole(words[index - 1]) else { return nil }
    // "the company's chief scientist": what is owned is the role
    let owner = (first..<index).last { words[$0] == "'s" }
    return TokenSpan(owner.map { $0 + 1 } ?? first, index)
  }

  private func isPart(_ index: Int) -> Bool {
    if isName(index) { return false }
    switch words.shape(index) {
    case .lower: return words[index] == "'s" || !RoleReader.stops.contains(words[index])
    case .capital, .upper, .mixed: return true
    case .number: return words.touches(index) && words[index + 1] == "-"
    default: return words[index] == "-" && words.touches(index) && words.touches(index - 1)
    }
  }

  /// "of OpenAI", "at the University of Oslo", "for human rights".
  func complement(at start: Int) -> TokenSpan? {
    guard ["of", "at", "for", "in", "with", "to", "from"].contains(words[start]) else { return nil }
    var index = start + 1
    while index < words.count, RolePhrase.determiners.contains(words[index]) { index += 1 }
    let first = index
    while index < words.count, index - first < 10, words.isSameSentence(index, start), isComplement(index, first) {
      index += 1
    }
    return index > first ? TokenSpan(start, index) : nil
  }

  private func isComplement(_ index: Int, _ first: Int) -> Bool {
    if isName(index) { return false }
    if words.isNamelike(index) || words.shape(index) == .caseless { return true }
    switch words[index] {
    case "of", "the": return true
    case "and", "&": return words.isNamelike(index - 1) && words.isNamelike(index + 1) && words[index] == "&"
    case "-", "'s": return words.touches(index - 1)
    default: return words.shape(index) == .lower && !RoleReader.stops.contains(words[index])
    }
  }

  /// Words that end a noun phrase.
  private static let stops = WordSet(
    Abbreviations.words(
      """
      and or but of at for in on with to from by as that who which whose whom when where while after before since until \
      because is are was were be been has have had will would could should may might can do does did said says told added \
      not if than then there he she it they his her their its this these those became become also who's during over under \
      into about against between through without within including joined left made took went came got
      """))
}
