// The lists of words and phrases that the lexicon knows, and how a token's place in them is noted.

/// A list of phrases; the raw value is its bit in the phrase table, whose bit 0 says that a longer phrase follows.
package enum PhraseList: Int, CaseIterable {
  /// Full names of people.
  case person = 1
  /// Cities, counties, rivers.
  case place
  /// Countries, states, capitals.
  case region
  /// Companies, agencies, parties, newspapers.
  case organization
  /// Honorifics, ranks and occupations: no names themselves, but they stand before names.
  case title
  /// Nationalities.
  case demonym
  /// Legal forms of companies.
  case companyForm

  package static let goesOn: UInt8 = 1
  package var flag: UInt8 { 1 << UInt8(rawValue) }
  /// Only counts when its first word is capitalized.
  var wantsCapital: Bool { self != .title && self != .companyForm }
  var shift: UInt32 { UInt32(rawValue - 1) * 3 }

  /// Where a word stands in a phrase of the list.
  enum Position: UInt32 {
    case unit = 1
    case first, inside, last
  }
}

extension WordFacts {
  /// Notes the position in a list; the longer phrase wins.
  mutating func note(_ list: PhraseList, _ position: PhraseList.Position) {
    let mask: UInt32 = 7 << list.shift
    let present = (lists & mask) >> list.shift
    if present == 0 || (present == PhraseList.Position.unit.rawValue && position != .unit) {
      lists = lists & ~mask | position.rawValue << list.shift
    }
  }

  @inline(__always)
  func isIn(_ list: PhraseList) -> Bool { lists >> list.shift & 7 != 0 }

  /// Free text writes the word with a capital nearly always.
  @inline(__always)
  var isUsuallyCapitalized: Bool { habit == 4 }

  /// In lower case, but free text has it with a capital or does not have it at all.
  @inline(__always)
  var mayLackCapital: Bool { form == .lower && length > 2 && (habit == 4 || (habit == 0 && length > 3)) }

  /// May be a word of a name by its letters, or by where it is known from.
  @inline(__always)
  var isNamelike: Bool {
    hasUpper || (mayLackCapital && (habit == 4 || isIn(.place) || isIn(.region)))
  }

  /// Seen at least a few times as a given name.
  @inline(__always)
  var isGivenName: Bool { names & 3 >= 2 }
  /// Seen at least a few times as a family name.
  @inline(__always)
  var isFamilyName: Bool { names >> 2 & 3 >= 2 }
}

/// What the rest of the text shows of a word, as bits of `WordFacts.evidence`.
enum WordEvidence {
  static let lowerCase: UInt32 = 1 << 0
  static let capitalInside: UInt32 = 1 << 1
  static let afterTitle: UInt32 = 1 << 2
  static let afterGivenName: UInt32 = 1 << 3
  static let beforeName: UInt32 = 1 << 4
  static let inCompany: UInt32 = 1 << 5
  static let afterIn: UInt32 = 1 << 6
  static let besideSaid: UInt32 = 1 << 7
  static let inPersonPhrase: UInt32 = 1 << 8
  static let inPlacePhrase: UInt32 = 1 << 9
  static let inOrganizationPhrase: UInt32 = 1 << 10
  static let asAcronym: UInt32 = 1 << 11
  static let withThe: UInt32 = 1 << 12
  static let count = 13
}
