// The consonants of the people of a text, so that a garbled spelling can be told from any odd word.

/// Consonants of names by their first letter.
struct PersonSounds {
  private var skeletons: [UInt8: [[UInt8]]] = [:]
  /// A text may name any number of people; only the first of each letter are compared.
  private static let most = 48

  /// Takes in a word of a person's name, in lower case.
  mutating func add(_ word: String) {
    let skeleton = PersonSounds.consonants(of: word)
    guard skeleton.count >= 3, let first = skeleton.first else { return }
    let known = skeletons[first] ?? []
    if known.count < PersonSounds.most, !known.contains(skeleton) { skeletons[first] = known + [skeleton] }
  }

  /// The word begins like the name of a person and shares most of its consonants, in order.
  func contains(_ word: String) -> Bool {
    let skeleton = PersonSounds.consonants(of: word)
    guard skeleton.count >= 3, let first = skeleton.first, let known = skeletons[first] else { return false }
    return known.contains { other in
      PersonSounds.shared(skeleton, other) * 4 >= max(skeleton.count, other.count) * 3
    }
  }

  /// Voiced letters and others that are written for one another when a name goes through another script.
  private static let spokenAlike: [UInt8: UInt8] = {
    let pairs = ["dt", "bp", "gk", "ck", "qk", "vf", "wf", "zs"].map { Array($0.utf8) }
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
  }()

  /// For each byte the consonant that it stands for, 0 for none.
  private static let sounds: [UInt8] = (UInt8.min ... .max).map { byte in
    guard byte >= 0x61, byte <= 0x7A, !"aeiouy".utf8.contains(byte) else { return 0 }
    return spokenAlike[byte] ?? byte
  }

  private static func consonants(of word: String) -> [UInt8] {
    let sounds = sounds
    var found: [UInt8] = []
    found.reserveCapacity(16)
    for byte in word.utf8.prefix(24) where sounds[Int(byte)] != 0 { found.append(sounds[Int(byte)]) }
    return found
  }

  /// The length of the longest common subsequence.
  private static func shared(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for letter in a {
      var corner = 0
      for (index, other) in b.enumerated() {
        let above = row[index + 1]
        row[index + 1] = letter == other ? corner + 1 : max(above, row[index])
        corner = above
      }
    }
    return row[b.count]
  }
}
