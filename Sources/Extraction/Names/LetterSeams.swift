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
  func cut(_ span: Range<Int>) -> [Range<Int>] {
    guard span.count > 1 else { return [span] }
    let seam = greeting(in: span) ?? header(in: span)
    guard let seam, span.count > 4 || opensLine(span.lowerBound) else {
      return closes(before: span.lowerBound) || span.count > 4 ? signed(span) : [span]
    }
    return signed(span.lowerBound..<seam) + [seam..<span.upperBound]
  }

  private static let greetingMarks: Set<String> = [",", ":"]

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
    } else if words[first] == words[first + 1], span.count > 2 {
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

  private static let ends: Set<String> = [".", "!", "?", ",", ")", ">", "...", "…"]

  /// What stands before is the end of a sentence or of a closing: no verb, no preposition, no title.
  private func opensLine(_ index: Int) -> Bool {
    index == 0 || !words.isSameSentence(index - 1, index) || LetterSeams.ends.contains(words[index - 1])
      || words.kind(index - 1) == .number
  }

  private static let closings: Set<String> = [
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
