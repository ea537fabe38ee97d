// Whether the clause around a time speaks of what was or of what will be.

/// The tense of a clause, as far as it tells whether "Friday" is behind or ahead.
enum Tense {
  case past, present, future, unknown
}

/// Reads the tense off the verb nearest to an expression: first back to where the clause begins, then ahead.
struct TenseReader {
  let text: TimeText

  /// How far a verb may stand from the time it goes with, in pieces.
  private static let reach = 24

  func tense(around pieces: Range<Int>) -> Tense {
    let back = backward(from: pieces.lowerBound)
    if back != .unknown { return back }
    return forward(from: pieces.upperBound, opens: pieces.lowerBound)
  }

  private func backward(from start: Int) -> Tense {
    var place = start - 1
    while place >= 0, start - place <= TenseReader.reach {
      if text.pieces[place + 1].opensParagraph || isStop(place) || isAhead(place) { break }
      switch form(place) {
      case .modal: return .future
      case .past, .pastAuxiliary: return .past
      case .presentAuxiliary: return presentTense(place)
      case .present: return .present
      case .gerund, .event, .other: break
      }
      place -= 1
    }
    return place >= 0 && start - place <= TenseReader.reach && isAhead(place) ? .future : .unknown
  }

  private func forward(from end: Int, opens start: Int) -> Tense {
    var place = end
    while place < text.pieces.count, place - end <= TenseReader.reach {
      if text.pieces[place].opensParagraph || isStop(place) { break }
      switch form(place) {
      case .modal: return .future
      case .past, .pastAuxiliary: return isAhead(place) ? .future : .past
      case .presentAuxiliary: return presentTense(place)
      case .present: return .present
      case .gerund, .event, .other: break
      }
      place += 1
    }
    return .unknown
  }

  /// "has met" is past, "is to meet" and "is meeting" lie ahead.
  private func presentTense(_ place: Int) -> Tense {
    for next in place + 1..<min(place + 4, text.pieces.count) where next < text.pieces.count {
      if isAhead(next) { return .future }
      switch form(next) {
      case .past: return .past
      case .gerund: return .future
      default: break
      }
    }
    return .present
  }

  /// "expected to", "plans to"; "is to".
  private func isAhead(_ place: Int) -> Bool {
    guard place + 1 < text.pieces.count, text.pieces[place + 1].lexeme == .keyword(.to) else { return false }
    let piece = text.pieces[place]
    return WordForms.looksAhead(text.source.bytes, piece.start, piece.end)
  }

  private func form(_ place: Int) -> WordForm {
    let piece = text.pieces[place]
    switch piece.lexeme {
    case .other, .keyword, .month: return WordForms.form(text.source.bytes, piece.start, piece.end)
    default: return .other
    }
  }

  private func isStop(_ place: Int) -> Bool { text.endsSentence(place) }

}

extension TimeText {
  /// A mark that ends a sentence, by what stands before and after it.
  func endsSentence(_ place: Int) -> Bool {
    guard case .mark(let byte) = pieces[place].lexeme else { return false }
    if byte == UInt8(ascii: ".") {
      return place + 1 >= pieces.count || pieces[place + 1].isSpaced && isLongBefore(place)
    }
    return byte == UInt8(ascii: ";") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// The word before a point is no abbreviation: it is long, or it is short and small.
  private func isLongBefore(_ place: Int) -> Bool {
    guard place > 0, !pieces[place].isSpaced else { return true }
    let word = pieces[place - 1]
    if case .month(_, isShort: true) = word.lexeme { return false }
    return word.end - word.start > 2 || !word.isCapitalized
  }
}
