// Whether an adjective and the name of a country tell the same place: "French" and "France".

enum Demonyms {
  /// Both in lower case. By their beginnings, or by the table where these differ.
  static func areSame(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    if let place = places[a] { return place.contains(b) }
    if let place = places[b] { return place.contains(a) }
    guard PlaceNames.isDemonym(a) != PlaceNames.isDemonym(b) else { return false }
    let (adjective, name) = PlaceNames.isDemonym(a) ? (a, b) : (b, a)
    guard PlaceNames.contains(name) else { return false }
    return adjective.utf8.prefix(shared).elementsEqual(name.utf8.prefix(shared)) && name.utf8.count >= shared
  }

  /// Letters that both begin with.
  private static let shared = 4

  private static let places = WordTable<WordSet>([
    "french": ["france"], "dutch": ["netherlands", "holland"], "british": ["britain", "uk", "u.k."],
    "american": ["america", "us", "u.s.", "usa"], "greek": ["greece"], "spanish": ["spain"], "danish": ["denmark"],
    "polish": ["poland"], "welsh": ["wales"], "swiss": ["switzerland"], "english": ["england"],
    "scottish": ["scotland"], "filipino": ["philippines"], "burmese": ["burma", "myanmar"], "cypriot": ["cyprus"],
    "malian": ["mali"], "omani": ["oman"], "cuban": ["cuba"], "iraqi": ["iraq"], "iranian": ["iran"],
    "ukrainian": ["ukraine"], "austrian": ["austria"], "australian": ["australia"], "emirati": ["uae", "emirates"],
  ])
}
