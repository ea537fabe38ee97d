// What the other places of a text show of a word: once after "Mr.", always after "in", in lower case.
// Context aggregation, after Ratinov and Roth 2009.

/// Gathers for each capitalized word what stands around it anywhere in a stretch of text.
package struct DocumentEvidence {
  private var seen = WordHashTable<UInt32>(none: 0)

  package init() {}

  private static let inside = words("in", "at", "from", "near", "across", "throughout", "outside")
  private static let saying = words(
    "said", "says", "told", "added", "added", "argued", "insisted", "warned", "explained", "wrote", "he", "she", "who")
  private static let the = FeatureHash.word("the")

  private static func words(_ list: String...) -> Set<UInt64> { Set(list.map { FeatureHash.word($0) }) }

  /// Takes in one sentence whose words have been looked up.
  package mutating func take(_ words: UnsafeMutableBufferPointer<WordFacts>, style: SentenceStyle) {
    guard style == .running else { return }
    for index in words.indices {
      let here = words[index]
      if !here.hasUpper {
        if here.form == .lower && here.length > 2 { seen[here.word] |= WordEvidence.lowerCase }
        continue
      }
      seen[here.word] |= evidence(words, index)
    }
  }

  private func evidence(_ words: UnsafeMutableBufferPointer<WordFacts>, _ index: Int) -> UInt32 {
    let here = words[index]
    var bits: UInt32 = 0
    if index > 0 {
      let before = words[index - 1]
      if before.form != .punctuation { bits |= WordEvidence.capitalInside }
      if before.isIn(.title) { bits |= WordEvidence.afterTitle }
      if before.hasUpper && before.isGivenName { bits |= WordEvidence.afterGivenName }
      if DocumentEvidence.inside.contains(before.word) { bits |= WordEvidence.afterIn }
      if before.word == DocumentEvidence.the { bits |= WordEvidence.withThe }
      if DocumentEvidence.saying.contains(before.word) { bits |= WordEvidence.besideSaid }
    }
    if index + 1 < words.count {
      let after = words[index + 1]
      if after.hasUpper && after.isFamilyName && here.isGivenName { bits |= WordEvidence.beforeName }
      if after.isIn(.companyForm) && after.hasUpper { bits |= WordEvidence.inCompany }
      if DocumentEvidence.saying.contains(after.word) { bits |= WordEvidence.besideSaid }
    }
    if longPhrase(here, .person) { bits |= WordEvidence.inPersonPhrase }
    if longPhrase(here, .place) || longPhrase(here, .region) { bits |= WordEvidence.inPlacePhrase }
    if longPhrase(here, .organization) { bits |= WordEvidence.inOrganizationPhrase }
    if here.form == .capitals && here.length > 1 && here.length < 7 { bits |= WordEvidence.asAcronym }
    return bits
  }

  /// A word of a phrase of several words.
  private func longPhrase(_ facts: WordFacts, _ list: PhraseList) -> Bool {
    facts.lists >> list.shift & 7 > PhraseList.Position.unit.rawValue
  }

  /// Writes what was seen into the facts of a sentence.
  package func give(to words: UnsafeMutableBufferPointer<WordFacts>) {
    for index in words.indices where words[index].hasUpper {
      words[index].evidence = seen[words[index].word]
    }
  }
}
