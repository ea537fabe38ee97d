// What speaks for and against two names being one person's, as numbers that learned weights multiply.

/// The features of an aligned pair of names.
package struct PairFeatures {
  /// A group of features: the value falls into one of its bins.
  package enum Group: Int, CaseIterable {
    case always, worst, mean, surname, given, evidence, lostByShorter, lostByLonger, initials, nicknames, order
    case exactWords, otherInitials, attested, sexes, suffix, words, genderEnding, lostByBoth, nameAndSurname,
      worstLength
    case lostAndWorst, initialOrName

    /// The lower ends of the bins after the first.
    var bounds: [Double] {
      switch self {
      case .always: []
      case .worst, .mean: [0.001, 0.12, 0.22, 0.32, 0.42, 0.55, 0.7, 0.85, 1.0, 1.2, 1.45]
      case .surname, .given: [0, 0.001, 0.12, 0.25, 0.4, 0.55, 0.7, 0.9, 1.15]
      case .evidence: [4, 8, 11, 14, 17, 20, 24, 28, 34, 42]
      case .lostByShorter, .lostByLonger: [1, 2, 3]
      case .initials, .nicknames, .otherInitials: [1, 2]
      case .exactWords: [1, 2, 3]
      case .order, .attested, .sexes, .suffix, .genderEnding: [1]
      case .words: [2, 3, 4]
      case .lostByBoth: [1, 2]
      case .nameAndSurname: (1..<36).map(Double.init)
      case .worstLength: [3, 4, 5, 6, 7, 8, 10]
      case .lostAndWorst: (1..<18).map(Double.init)
      case .initialOrName: [1]
      }
    }
  }

  /// Where the bins of each group begin.
  private static let offsets: [Int] = {
    var next = 0
    return Group.allCases.map { group in
      defer { next += group.bounds.count + 1 }
      return next
    }
  }()
  package static let count = Group.allCases.reduce(0) { $0 + $1.bounds.count + 1 }

  /// The indices of the features that hold, one for each group.
  package private(set) var active: [Int] = []
  /// Each name has a word that the other lacks, or the initials are those of two people.
  package let isContradicted: Bool

  private mutating func add(_ group: Group, _ value: Double) {
    active.append(PairFeatures.offsets[group.rawValue] + group.bounds.count { value >= $0 })
  }

  init(_ alignment: NameAlignment, suffixes: (String?, String?)) {
    let matches = alignment.matches
    let weighty = matches.filter { $0.kind != .initial }
    let (lostLeft, lostRight) = (alignment.lostLeft, alignment.lostRight)
    isContradicted = lostLeft > 0 && lostRight > 0 || alignment.hasOtherInitials
    let isLeftShorter = alignment.left.count <= alignment.right.count
    add(.always, 0)
    add(.worst, matches.map(\.costPerLetter).max() ?? 9)
    let letters = weighty.reduce(0) { $0 + $1.length }
    add(.mean, weighty.isEmpty ? 9 : weighty.reduce(0) { $0 + $1.cost } / Double(max(1, letters)))
    let ends = (alignment.left.count, alignment.right.count)
    let surname = matches.first { $0.left.upperBound == ends.0 && $0.right.upperBound == ends.1 && $0.kind != .initial }
    let given = matches.first { $0.left.lowerBound == 0 && $0.right.lowerBound == 0 }
    add(.surname, surname?.costPerLetter ?? -1)
    add(.given, given?.costPerLetter ?? -1)
    add(.evidence, matches.reduce(0) { $0 + $1.evidence })
    add(.lostByShorter, Double(isLeftShorter ? lostLeft : lostRight))
    add(.lostByLonger, Double(isLeftShorter ? lostRight : lostLeft))
    add(.initials, Double(matches.count { $0.kind == .initial }))
    add(.nicknames, Double(matches.count { $0.kind == .nickname }))
    add(.order, zip(matches, matches.dropFirst()).contains { $0.right.lowerBound > $1.right.lowerBound } ? 1 : 0)
    add(.exactWords, Double(matches.count { $0.kind == .same }))
    add(.otherInitials, Double(matches.count { !$0.isSameInitial }))
    addAttested(weighty, alignment)
    add(.suffix, suffixes.0 != nil && suffixes.1 != nil && suffixes.0 != suffixes.1 ? 1 : 0)
    add(.words, Double(min(ends.0, ends.1)))
    add(.lostByBoth, Double(min(lostLeft, lostRight)))
    add(.nameAndSurname, Double(PairFeatures.coarse(given) * 6 + PairFeatures.coarse(surname)))
    let worst = matches.max { $0.costPerLetter < $1.costPerLetter }
    add(.worstLength, worst.map { $0.cost > 0 ? Double($0.length) : 99 } ?? 0)
    let lost = min(2, isLeftShorter ? lostLeft : lostRight) * 6 + 1
    add(.lostAndWorst, Double(lost - 1 + PairFeatures.coarse(worst)))
    // the only words that agree are initials and one name
    add(.initialOrName, weighty.count < 2 ? 1 : 0)
    let isGendered = weighty.contains { match in
      PairFeatures.isGenderPair(
        alignment.left[match.left.upperBound - 1].text, alignment.right[match.right.upperBound - 1].text)
    }
    add(.genderEnding, isGendered ? 1 : 0)
  }

  private static func coarse(_ match: WordMatch?) -> Int {
    guard let match else { return 0 }
    if match.kind == .initial { return 1 }
    if match.kind == .nickname { return 2 }
    return match.costPerLetter < 0.001 ? 3 : match.costPerLetter < 0.35 ? 4 : 5
  }

  /// Two given names that are both well known and not the same are two names.
  private mutating func addAttested(_ matches: [WordMatch], _ alignment: NameAlignment) {
    var areAttested = false
    var areOfTwoSexes = false
    for match in matches where match.kind == .spelled && match.left.count == 1 && match.right.count == 1 {
      let (a, b) = (alignment.left[match.left.lowerBound].text, alignment.right[match.right.lowerBound].text)
      guard GivenNames.contains(a), GivenNames.contains(b) else { continue }
      areAttested = true
      if let one = GivenNames.sex(of: a), let two = GivenNames.sex(of: b), one != two { areOfTwoSexes = true }
    }
    add(.attested, areAttested ? 1 : 0)
    add(.sexes, areOfTwoSexes ? 1 : 0)
  }

  /// "Ivanov" and "Ivanova", "Mario" and "Maria".
  private static func isGenderPair(_ a: String, _ b: String) -> Bool {
    if a + "a" == b || b + "a" == a { return true }
    guard a.utf8.count == b.utf8.count, a.utf8.dropLast().elementsEqual(b.utf8.dropLast()) else { return false }
    return a.utf8.last != b.utf8.last && [a.utf8.last, b.utf8.last].contains(UInt8(ascii: "a"))
  }
}
