// Cuts runs of capitalized words out of a text: what may be names, without the titles around them.

import NewsModel

/// A run of words that may be a name.
struct NameSpan {
  var span: TokenSpan
  /// The words before it that are titles ("Prime Minister"), empty if there are none.
  var title: TokenSpan
  /// A title follows at once: "OpenAI | CEO | Sam Altman".
  var isBeforeTitle: Bool
}

struct NameSpans {
  let words: Words
  /// For each word of the vocabulary, whether the running text has it with a capital where no sentence begins, and with
  /// none.
  private var isCapital: [Bool]
  private var isSmall: [Bool]
  /// For each word of the vocabulary, whether it is a particle.
  private let isParticle: [Bool]

  init(_ words: Words, inside: (Int) -> Bool) {
    self.words = words
    isCapital = Array(repeating: false, count: words.lower.vocabulary.count)
    isSmall = isCapital
    isParticle = ContextWords.areParticles(words.lower)
    for index in 0..<words.count where inside(index) {
      switch words.shapes[index] {
      case .lower: isSmall[Int(words.lower.numbers[index])] = true
      case .capital, .upper, .mixed:
        if !words.isFirst(index) { isCapital[Int(words.lower.numbers[index])] = true }
      default: break
      }
    }
  }

  /// The runs of one sentence.
  func spans(in sentence: TokenSpan) -> [NameSpan] {
    var found: [NameSpan] = []
    var index = sentence.start
    while index < sentence.end {
      guard let run = run(from: index, in: sentence) else {
        index += 1
        continue
      }
      found += pieces(of: run)
      index = max(run.end, index + 1)
    }
    return found
  }

  // MARK: Runs

  private func run(from start: Int, in sentence: TokenSpan) -> TokenSpan? {
    guard startsName(start, in: sentence) else { return nil }
    var end = start + 1
    while end < sentence.end, let next = continued(start, end, in: sentence) { end = next }
    return TokenSpan(start, end)
  }

  private func startsName(_ index: Int, in sentence: TokenSpan) -> Bool {
    if words.shapes[index] == .lower {
      return isParticle[Int(words.lower.numbers[index])] && startsWithParticle(index, in: sentence)
    }
    guard words.isNamelike(index), !isExcluded(index) else { return false }
    return !words.isFirst(index) || isNameAtStart(index, in: sentence)
  }

  /// "bin Laden", "al-Assad", "van Dyke".
  private func startsWithParticle(_ index: Int, in sentence: TokenSpan) -> Bool {
    let starting = ["al", "el", "bin", "ibn", "von", "van", "de", "di", "del", "della", "da", "dos", "du", "ter"]
    guard starting.contains(words.lower[index]) else { return false }
    var next = index + 1
    if words.touches(index), words[next] == "-" { next += 1 }
    if ContextWords.isParticle(words[next]), words.shape(next) == .lower { next += 1 }
    return next < sentence.end && words.shape(next) == .capital
  }

  /// Words that are capitalized without being names: times, "I", common acronyms.
  private func isExcluded(_ index: Int) -> Bool {
    let word = words.lower[index]
    switch words.shapes[index] {
    case .letter: return word == "i" || word == "a" || words[index + 1] == "." || !isLoneLetterName(index)
    case .initial: return !words.isNamelike(index + 1) && !ContextWords.isParticle(words[index + 1])
    case .upper where TitleWords.isSuffix(word) && words.shape(index - 1) == .capital: return false
    case .upper: return OrganizationNames.isCommonAcronym(word) || word.allSatisfy(\.isNumber)
    default: return ContextWords.isTime(word) && !isNamedLikeMonth(index)
    }
  }

  /// "X" stands for a name after a verb of publishing ("writing on X") or between two names.
  private func isLoneLetterName(_ index: Int) -> Bool {
    (words[index - 1] == "on" && ContextWords.isPosting(words[index - 2]))
      || (words.shape(index - 1) == .capital && words.shape(index + 1) == .capital)
  }

  /// "Theresa May", "April Jones".
  private func isNamedLikeMonth(_ index: Int) -> Bool {
    let word = words.lower[index]
    guard ["may", "april", "june", "august", "march", "summer", "autumn"].contains(word) else { return false }
    if words.shape(index - 1) == .capital, GivenNames.contains(words[index - 1]) || TitleWords.isTitle(words[index - 1])
    {
      return true
    }
    guard GivenNames.contains(word) || word == "may", words.shape(index + 1) == .capital else { return false }
    return words.kind(index + 1) == .word && !ContextWords.isTime(words[index + 1]) && word != "may"
  }

  /// A capital at the beginning of a sentence tells little; the rest of the article, the next word and the tables tell more.
  private func isNameAtStart(_ index: Int, in sentence: TokenSpan) -> Bool {
    let word = words.lower[index]
    if ContextWords.isCommon(word) {
      return TitleWords.isTitle(word) && words.isNamelike(index + 1) && index + 1 < sentence.end
    }
    if words.shapes[index] != .capital { return true }
    let number = Int(words.lower.numbers[index])
    if isCapital[number], !isSmall[number] { return true }
    if PlaceNames.isDemonym(word) || TitleWords.isTitle(word) || TitleWords.isModifier(word) { return true }
    if GivenNames.contains(word) || PlaceNames.contains(word) || OrganizationNames.contains(word) { return true }
    if isSmall[number] { return false }
    if index + 1 < sentence.end, words.isNamelike(index + 1), !isExcluded(index + 1) { return true }
    return isLikelyLoneName(word, before: index + 1)
  }

  /// An unknown word by itself: no plural, no adverb or participle, and what follows fits a name.
  private func isLikelyLoneName(_ word: String, before next: Int) -> Bool {
    for ending in ["s", "ing", "ly", "ed", "tion", "ness", "ment", "ity"] where word.hasSuffix(ending) { return false }
    guard word.utf8.count >= 3 else { return false }
    if words[next] == "'s" || words[next] == "," && TitleWords.isRole(words[next + 2]) { return true }
    let verb =
      words[next].hasSuffix("ly") || words[next] == "also" || words[next] == "has" ? words[next + 1] : words[next]
    return ContextWords.isSpeech(verb) || ContextWords.isHuman(verb)
  }

  /// The end of the run when what stands at `index` belongs to it.
  private func continued(_ start: Int, _ index: Int, in sentence: TokenSpan) -> Int? {
    let word = words.lower[index]
    if words.isNamelike(index) { return isExcluded(index) ? nil : index + 1 }
    if index + 1 < sentence.end, words.touches(index - 1), words.touches(index), word == "-" || word == "–" {
      if words.isNamelike(index + 1) { return index + 2 }
      return words.shape(index + 1) == .number && words.shape(index - 1) == .upper ? index + 2 : nil
    }
    if word == "&", words.isNamelike(index + 1), index + 1 < sentence.end { return index + 2 }
    if word == ",", TitleWords.isSuffix(words[index + 1]), words.isNamelike(index + 1) { return index + 2 }
    if word == "'s" { return namedWithPossessive(start, index) ? index + 1 : nil }
    if ContextWords.isParticle(word), words.shapes[index] == .lower { return particleEnd(index, in: sentence) }
    if word == "of" || word == "for" || word == "and" { return organizationEnd(start, index, in: sentence) }
    return nil
  }

  private func particleEnd(_ index: Int, in sentence: TokenSpan) -> Int? {
    var next = index + 1
    if next < sentence.end, words[next] == "-" { next += 1 }
    if next < sentence.end, ContextWords.isParticle(words[next]), words.shape(next) == .lower { next += 1 }
    guard next < sentence.end, words.shape(next) == .capital, !isExcluded(next) else { return nil }
    return next + 1
  }

  /// "University of X", "Ministry of Y and Z": only after the noun of an organization.
  private func organizationEnd(_ start: Int, _ index: Int, in sentence: TokenSpan) -> Int? {
    var next = index + 1
    if words[next] == "the" { next += 1 }
    guard next < sentence.end, words.isNamelike(next), !isExcluded(next) else { return nil }
    let head = words.lower[index - 1]
    switch words.lower[index] {
    case "of": return OrganizationNames.isHead(head) && head != "times" || isOfficeOfTheWorld(head) ? next + 1 : nil
    case "for":
      return OrganizationNames.isHead(head) && head != "times" && words.isSameSentence(start, next) ? next + 1 : nil
    default:
      // "and" only inside "Ministry of Health and Welfare"
      let hasOf = (start..<index).contains { words.lower[$0] == "of" }
      let first = words.lower[start..<index].contains {
        ["ministry", "department", "committee", "institute"].contains($0)
      }
      let hasAnd = words.lower[start..<index].contains("and")
      return hasOf && first && !hasAnd && index - start <= 6 ? next + 1 : nil
    }
  }

  private func isOfficeOfTheWorld(_ head: String) -> Bool {
    ["gulf", "cape", "isle", "strait", "republic", "sea"].contains(head)
  }

  /// "Lloyd's", "Moody's", and "Children's Hospital".
  private func namedWithPossessive(_ start: Int, _ index: Int) -> Bool {
    if OrganizationNames.contains(words.lower[index - 1] + "'s") { return true }
    let next = words[index + 1]
    let isHead = next == "hospital" || next == "church" || next == "cathedral" || next == "hall"
    return isHead && words.isNamelike(index + 1) && !PlaceNames.contains(words.lower[index - 1])
  }

  // MARK: Pieces

  /// A run without its titles: "OpenAI CEO Sam Altman" is two names.
  private func pieces(of run: TokenSpan) -> [NameSpan] {
    var pieces: [NameSpan] = []
    var start = run.start
    var title = TokenSpan(start, start)
    var index = run.start
    while index < run.end {
      let head = titleEnd(at: index, in: run, isFirst: index == start)
      guard let head else {
        index += 1
        continue
      }
      add(TokenSpan(start, index), title: title, isBeforeTitle: true, to: &pieces)
      title = TokenSpan(index, head)
      start = head
      index = head
    }
    add(TokenSpan(start, run.end), title: title, isBeforeTitle: false, to: &pieces)
    return pieces
  }

  /// The end of the titles that begin at an index, if a name follows them in the run.
  private func titleEnd(at index: Int, in run: TokenSpan, isFirst: Bool) -> Int? {
    var end = index
    var hasTitle = false
    while end < run.end {
      let kinds = TitleWords.kinds(of: words.lower[end])
      guard !kinds.isDisjoint(with: [.title, .modifier]) else { break }
      hasTitle = hasTitle || kinds.contains(.title)
      end += 1
    }
    guard hasTitle, end > index else { return nil }
    if end < run.end, OrganizationNames.isHead(words.lower[end]) { return nil }
    if words.lower[index].hasPrefix("st"), end == index + 1, words.shape(end) == .capital { return nil }
    let isOffice = (index..<end).contains { TitleWords.isOffice(words.lower[$0]) }
    if !isFirst {
      // inside a run only an office parts; "Martin Luther King" and "John Major" stay whole
      guard isOffice, !GivenNames.contains(words.lower[index - 1]) || end == run.end || end - index > 1 else {
        return nil
      }
      if end == run.end, !isOfficeAtEnd(index, end) { return nil }
    }
    return end
  }

  private func isOfficeAtEnd(_ index: Int, _ end: Int) -> Bool {
    (index..<end).allSatisfy { TitleWords.isOffice(words.lower[$0]) || TitleWords.isModifier(words.lower[$0]) }
      && !["head", "chair", "coach", "major"].contains(words.lower[end - 1])
  }

  private func add(_ span: TokenSpan, title: TokenSpan, isBeforeTitle: Bool, to pieces: inout [NameSpan]) {
    var start = span.start
    var end = span.end
    let hasHead = span.indices.contains { OrganizationNames.isHead(words.lower[$0]) }
    // "French", "New French": a demonym in front belongs to an organization, else it is none of the name
    if !hasHead || span.count == 1 {
      while start < end, PlaceNames.isDemonym(words.lower[start]), !isFullName(TokenSpan(start, end)) { start += 1 }
    }
    while start < end, words.isFirst(start), words.shapes[start] == .capital, ContextWords.isCommon(words.lower[start]),
      !PlaceNames.contains(phrase(TokenSpan(start, end))), !OrganizationNames.contains(phrase(TokenSpan(start, end)))
    { start += 1 }
    while end > start,
      words.lower[end - 1] == "-" || words.lower[end - 1] == "&" || PlaceNames.isDemonym(words.lower[end - 1])
    {
      if PlaceNames.isDemonym(words.lower[end - 1]), end - start > 1 { break }
      end -= 1
    }
    guard end > start else { return }
    if end - start == 1, isBareNoun(start, hasTitle: title.count > 0) { return }
    pieces.append(NameSpan(span: TokenSpan(start, end), title: title, isBeforeTitle: isBeforeTitle))
  }

  /// "Christian Bale": a given name that is also a demonym.
  private func isFullName(_ span: TokenSpan) -> Bool {
    span.count == 2 && GivenNames.contains(words.lower[span.start]) && words.shape(span.start + 1) == .capital
      && !TitleWords.isTitle(words.lower[span.start + 1]) && !OrganizationNames.isHead(words.lower[span.start + 1])
  }

  /// "President", "University", "Internet": a noun in capitals without a name.
  private func isBareNoun(_ index: Int, hasTitle: Bool) -> Bool {
    let word = words.lower[index]
    if OrganizationNames.contains(word) || PlaceNames.contains(word) { return false }
    if hasTitle { return false }
    return TitleWords.isTitle(word) || TitleWords.isModifier(word) || PlaceNames.isHead(word)
      || ["internet", "god", "bible", "web", "earth", "english", "olympics", "nobel"].contains(word)
      || ContextWords.isCommon(word) && !GivenNames.contains(word) && words.shapes[index] == .capital
  }

  func phrase(_ span: TokenSpan) -> String { words.phrase(span) }
}
