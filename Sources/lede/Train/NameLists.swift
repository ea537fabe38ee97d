// Makes the tables of phrases and of given and family names from the lists of names.

import Extraction

/// Reads the files of the folder `gazetteers`.
struct NameLists {
  private let corpora: CorporaFolder
  private var phraseFlags: [UInt64: UInt8] = [:]
  private var nameCounts: [UInt64: (first: Int, last: Int, flags: UInt8)] = [:]

  init(_ corpora: CorporaFolder) throws {
    self.corpora = corpora
    try readPeople()
    try readPlaces()
    try readOrganizations()
    try readTitles()
    try readNameTokens()
  }

  /// The table of phrases, laid out.
  var phrases: [UInt32] {
    FlagTable.lay(phraseFlags.sorted { $0.key < $1.key }.map { (hash: $0.key, value: $0.value) })
  }

  /// The table of name words, laid out: two bits each for how often first and last, then whether lists have it.
  var names: [UInt32] {
    let values = nameCounts.sorted { $0.key < $1.key }.map { hash, counts in
      let value = NameLists.bucket(counts.first) | NameLists.bucket(counts.last) << 2 | counts.flags | 0x40
      return (hash: hash, value: value)
    }
    return FlagTable.lay(values)
  }

  private static func bucket(_ count: Int) -> UInt8 { count == 0 ? 0 : count < 3 ? 1 : count < 20 ? 2 : 3 }

  /// A phrase cut as the tokenizer would cut it.
  static func words(_ phrase: some StringProtocol) -> [UInt64] {
    var spaced = ""
    for character in phrase {
      switch character {
      case "-", ",", "&", "(", ")": spaced += " \(character) "
      default: spaced.append(character)
      }
    }
    var words: [UInt64] = []
    for word in spaced.split(separator: " ") {
      if word.hasSuffix("'s") && word.utf8.count > 2 {
        words += [FeatureHash.word(word.dropLast(2)), FeatureHash.word("'s")]
      } else {
        words.append(FeatureHash.word(word))
      }
    }
    return words
  }

  private mutating func add(_ phrase: some StringProtocol, to list: PhraseList, least: Int = 1) {
    let words = NameLists.words(phrase)
    guard words.count >= least, words.count <= 7, phrase.utf8.count > 1 else { return }
    var hash = words[0]
    for word in words.dropFirst() {
      phraseFlags[hash, default: 0] |= PhraseList.goesOn
      hash = FeatureHash.join(hash, word)
    }
    phraseFlags[hash, default: 0] |= list.flag
  }

  private mutating func readPeople() throws {
    for row in try corpora.rows("gazetteers/person_full_names.tsv.gz") { add(row[0], to: .person, least: 2) }
    for row in try corpora.rows("gazetteers/famous_people.txt") { add(row[0], to: .person, least: 2) }
    for row in try corpora.rows("gazetteers/us_politicians.tsv") { add(row[0], to: .person, least: 2) }
  }

  private mutating func readPlaces() throws {
    for row in try corpora.rows("gazetteers/cities.tsv") {
      add(row[0], to: .place)
      if row.count > 2 { add(row[2], to: .region) }
    }
    for row in try corpora.rows("gazetteers/us_places.txt") { add(row[0], to: .place) }
    for row in try corpora.rows("gazetteers/countries.tsv") where row.count > 5 {
      for name in [row[1], row[2]] { add(name, to: .region) }
      for name in row[3].split(separator: ";") + row[5].split(separator: ";") where name.utf8.count > 3 {
        add(name.drop { $0 == " " }, to: .region)
      }
      for name in row[4].split(separator: ";") { add(name.drop { $0 == " " }, to: .demonym) }
    }
  }

  private mutating func readOrganizations() throws {
    for file in ["companies.txt", "government_orgs.txt", "newspapers.txt"] {
      for row in try corpora.rows("gazetteers/" + file) {
        add(row[0], to: .organization)
        if row[0].hasPrefix("The ") { add(row[0].dropFirst(4), to: .organization) }
      }
    }
    for row in try corpora.rows("gazetteers/org_suffixes.txt") { add(row[0], to: .companyForm) }
  }

  private mutating func readTitles() throws {
    for file in ["honorifics.txt", "occupations.txt"] {
      for row in try corpora.rows("gazetteers/" + file) {
        add(row[0], to: .title)
        if file == "honorifics.txt" && !row[0].hasSuffix(".") { add(row[0] + ".", to: .title) }
      }
    }
    for row in try corpora.rows("gazetteers/nationalities.txt") { add(row[0], to: .demonym) }
  }

  private mutating func readNameTokens() throws {
    func pieces(_ name: Substring) -> [Substring] { name.split(separator: "-").filter { $0.utf8.count > 1 } }
    for row in try corpora.rows("gazetteers/person_name_tokens.tsv.gz") where row.count > 2 {
      for piece in pieces(row[0]) {
        let old = nameCounts[FeatureHash.word(piece)] ?? (0, 0, 0)
        nameCounts[FeatureHash.word(piece)] = (
          old.first + (Int(row[1]) ?? 0), old.last + (Int(row[2]) ?? 0), old.flags
        )
      }
    }
    for file in ["us_first_names.tsv", "world_forenames.tsv", "first_names_large.txt"] {
      for row in try corpora.rows("gazetteers/" + file) { flag(row[0], 0x10) }
    }
    for file in ["us_surnames.tsv", "world_surnames.tsv", "surnames_by_origin.tsv"] {
      for row in try corpora.rows("gazetteers/" + file) { flag(row[0], 0x20) }
    }
  }

  private mutating func flag(_ name: Substring, _ bit: UInt8) {
    guard name.utf8.count > 1 else { return }
    nameCounts[FeatureHash.word(name), default: (0, 0, 0)].flags |= bit
  }
}
