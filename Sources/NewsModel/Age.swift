// How old someone is, as the text tells it.

/// An age or a year of birth, with the words that tell it.
public struct Age: Hashable, Sendable, Codable {
  public enum Told: Hashable, Sendable, Codable {
    /// Full years at the time of writing.
    case years(Int)
    /// The year of birth.
    case born(Int)
  }

  public let told: Told
  /// "54", "54-year-old", "1961".
  public let range: TextRange

  public init(_ told: Told, range: TextRange) {
    self.told = told
    self.range = range
  }

  /// Full years, if they are told as such.
  public var years: Int? { if case .years(let years) = told { years } else { nil } }

  /// The years in which someone may be born of whom this was written in a year; nil if it takes a year that is not known.
  public func birthYears(writtenIn year: Int?) -> ClosedRange<Int>? {
    switch told {
    case .born(let born): born...born
    case .years(let years): year.map { $0 - years - 1...$0 - years }
    }
  }
}

extension Age {
  /// "54 years old", "born in 1961".
  public var words: String {
    switch told {
    case .years(let years): years == 1 ? "1 year old" : "\(years) years old"
    case .born(let born): "born in \(born)"
    }
  }
}
