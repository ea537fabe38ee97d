// Cuts names apart where letters were run together: the name that signs one and the name that the next one greets.

/// "… better. Phillip Jim, Take a look": two persons, where the lines of mail were joined. Looks only at what the tagger took
/// for one person of two words and more.
struct LetterSeams {
  private let words: Words
  private let lexicon: NameLexicon

  init(_ words: Words, lexicon: NameLexicon) {
    self.words = words
    self.lexicon = lexicon
  }

  /// The persons in a span, in their order; the span itself if nothing speaks for a seam.
  /// - Parameter touchesPerson: Another person's name ends where it begins, or begins where it ends: in sentences something
  ///   stands between two, in joined lines nothing does.
  func cut(_ span: Range<Int>, touchesPerson: Bool = false) -> [Range<Int>] {
    guard span.count > 1 else { return [span] }
    let isLine = touchesPerson || span.count > 4
    let seam = greeting(in: span) ?? header(in: span)
    guard let seam, isLine || opensLine(span.lowerBound) || isSureGreeting(seam, in: span) else {
      return isLine || closes(before: span.lowerBound) || isCalledTwice(span) ? signed(span) : [span]
    }
    return signed(span.lowerBound..<seam) + [seam..<span.upperBound]
  }

  /// "Debra Perlingiere Tammi, Attached": a whole name before a name that hardly any family bears.
  private func isSureGreeting(_ seam: Int, in span: Range<Int>) -> Bool {
    seam - span.lowerBound > 1 && words[span.upperBound] == "," && isMostlyGiven(seam)
  }

  /// "Mike Michael J. McDermott": who signs by a short form, and the whole name below.
  private func isCalledTwice(_ span: Range<Int>) -> Bool {
    let first = span.lowerBound
    return span.count > 2 && words[first] != words[first + 1] && Nicknames.areSame(words[first], words[first + 1])
  }

  private static let greetingMarks: WordSet = [",", ":"]

  /// Where the name that a letter begins with starts: before the last word, if that is a given name and new text follows.
  private func greeting(in span: Range<Int>) -> Int? {
    let mark = span.upperBound
    let last = span.upperBound - 1
    guard LetterSeams.greetingMarks.contains(words[mark]), isPlainOpening(mark + 1) else { return nil }
    return isGiven(last) || words[last] == words[last - 1] ? last : nil
  }

  /// "Phillip Joan Woodson 08/10/2000": who sent the next letter stands before its date.
  private func header(in span: Range<Int>) -> Int? {
    let date = span.upperBound
    let first = span.upperBound - 2
    guard span.count > 2, date < words.count, isGiven(first) else { return nil }
    let isDate = words[date].first?.isNumber ?? false && (words[date].contains("/") || words[date + 1] == "/")
    return isDate ? first : nil
  }

  /// A signature and what follows it: "Debra Perlingiere Jackie Taylor", "Traci Traci Warner".
  private func signed(_ span: Range<Int>) -> [Range<Int>] {
    guard span.count > 1 else { return [span] }
    let first = span.lowerBound
    var seam: Int?
    if span.count % 2 == 0, isSaidTwice(span) {
      seam = first + span.count / 2
    } else if words[first] == words[first + 1] && span.count > 2 || isCalledTwice(span) {
      seam = first + 1
    } else if span.count > 3 {
      seam = span.dropFirst(2).dropLast().first { isMostlyGiven($0) && words.shape($0 - 1) != .initial }
    }
    guard let seam else { return [span] }
    return [first..<seam] + signed(seam..<span.upperBound)
  }

  private func isSaidTwice(_ span: Range<Int>) -> Bool {
    let half = span.count / 2
    return (0..<half).allSatisfy { words[span.lowerBound + $0] == words[span.lowerBound + half + $0] }
  }

  /// "Take", "I", "Please": a word that opens a sentence and is no name.
  private func isPlainOpening(_ index: Int) -> Bool {
    guard index < words.count, words.shape(index) == .capital || words[index] == "i" else { return false }
    return words[index] == "i" || lexicon.isUsuallySmall(bytes(index))
  }

  private static let ends: WordSet = [".", "!", "?", ",", ")", ">", "...", "…"]

  /// What stands before is the end of a sentence or of a closing: no verb, no preposition, no title.
  private func opensLine(_ index: Int) -> Bool {
    index == 0 || !words.isSameSentence(index - 1, index) || LetterSeams.ends.contains(words[index - 1])
      || words.kind(index - 1) == .number
  }

  private static let closings: WordSet = [
    "thanks", "thx", "regards", "sincerely", "cheers", "yours", "truly", "best", "respectfully", "love", "care",
    "again",
  ]

  /// "Thanks," or "Best regards," stands before.
  private func closes(before index: Int) -> Bool {
    let mark = index - 1
    guard mark > 0 else { return false }
    return LetterSeams.closings.contains(words[LetterSeams.ends.contains(words[mark]) ? mark - 1 : mark])
  }

  private func isGiven(_ index: Int) -> Bool { lexicon.nameUse(of: bytes(index)).isGiven }
  private func isMostlyGiven(_ index: Int) -> Bool { lexicon.nameUse(of: bytes(index)).isMostlyGiven }

  private func bytes(_ index: Int) -> ArraySlice<UInt8> {
    let range = words.document.tokens[index].range
    return words.source.bytes[range.start..<range.end]
  }
}
