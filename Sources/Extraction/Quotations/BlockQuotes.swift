// Quotations that are set apart as blocks, without quote marks: a letter, a statement, a post on a network.

import NewsModel

/// Finds who says what stands in block quotes.
struct BlockQuotes {
  let passage: QuotePassage

  private static let dashes: WordSet = ["—", "–", "―", "--"]
  /// A signature has no more tokens: "— Mara Holt (@mholt) April 12, 2024".
  private static let longestSignature = 24

  /// The quotations of block quotes in which none was found by its marks. Linear in the blocks and in what they hold.
  func quotations(beside found: [Quotation]) -> [Quotation] {
    let blocks = passage.reading.article.blocks
    let spoken = found.filter { $0.kind != .scare }.map(\.range).sorted()
    var next = 0
    var quotations: [Quotation] = []
    var index = 0
    while index < blocks.count {
      guard blocks[index].kind == .blockquote else {
        index += 1
        continue
      }
      let first = index
      while index < blocks.count, blocks[index].kind == .blockquote { index += 1 }
      let range = TextRange(blocks[first].range.start, blocks[index - 1].range.end)
      while next < spoken.count, spoken[next].end <= range.start { next += 1 }
      if next < spoken.count, spoken[next].overlaps(range) { continue }
      if let quotation = quotation(of: first..<index) { quotations.append(quotation) }
    }
    return quotations
  }

  private func quotation(of run: Range<Int>) -> Quotation? {
    let blocks = passage.reading.article.blocks
    let signature = signature(of: blocks[run.upperBound - 1].range)
    let end = signature?.start ?? blocks[run.upperBound - 1].range.end
    let parts = run.map { TextRange(blocks[$0].range.start, min(blocks[$0].range.end, end)) }
      .filter { $0.count > 0 && passage.tokenIndex(at: $0.start) < passage.tokenCount }
    guard !parts.isEmpty else { return nil }
    if let signature {
      return Quotation(
        parts: parts, kind: .direct, cue: nil, speaker: signature.speaker, rule: "signed block", certainty: .sure)
    }
    let introduction = run.lowerBound > 0 ? introduction(in: blocks[run.lowerBound - 1]) : nil
    return Quotation(
      parts: parts, kind: .direct, cue: introduction?.cue, speaker: introduction?.speaker ?? .unknown,
      rule: "block quote", certainty: .likely)
  }

  private func tokens(in range: TextRange) -> TokenSpan {
    TokenSpan(passage.tokenIndex(at: range.start), passage.tokenIndex(at: range.end))
  }

  /// "— Mara Holt (@mholt)" at the end of a block: where the words before it end, and who that is.
  private func signature(of range: TextRange) -> (start: Int, speaker: Speaker)? {
    let tokens = tokens(in: range)
    for token in tokens.indices.suffix(BlockQuotes.longestSignature).reversed()
    where BlockQuotes.dashes.contains(passage.words[token]) {
      let next = token + 1
      guard token > tokens.start, next < tokens.end, passage.mentionAt[next] >= 0 else { continue }
      let mention = passage.mentionAt[next]
      guard passage.cast.mentions[mention].kind != .place else { continue }
      let subject = Subject(range: passage.cast.mentions[mention].range, mention: mention)
      return (passage.document.tokens[token - 1].range.end, subject.speaker(in: passage))
    }
    return nil
  }

  /// The sentence above: "The mayor wrote on her blog:".
  private func introduction(in block: Block) -> (cue: TextRange, speaker: Speaker)? {
    guard block.kind == .paragraph else { return nil }
    let tokens = tokens(in: block.range)
    guard tokens.count > 0 else { return nil }
    let sentence = passage.sentence(of: tokens.end - 1)
    let isOpen = passage.words[tokens.end - 1] == ":"
    for token in (max(sentence.start, tokens.start)..<tokens.end).reversed() where !passage.cues[token].isEmpty {
      // A full stop parts what was said before from the block; only a cue near it counts then.
      guard isOpen || tokens.end - token <= 6 else { return nil }
      let subject =
        passage.subject(beforeCue: token, from: sentence.start) ?? passage.subject(afterCue: token, limit: tokens.end)
      return subject.map { (passage.document.tokens[token].range, $0.speaker(in: passage)) }
    }
    return nil
  }
}
