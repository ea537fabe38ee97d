// Tells whether a name is introduced as that of someone's kin: "his wife, Anna Berg", "Berg's father, the baker Leo Berg".

enum Kinship {
  /// A word for kin stands before the name, with no more than what else the name is between.
  static func isTold(before name: Int, in words: Words) -> Bool {
    var index = name - 1
    while name - index <= reach, words.isSameSentence(index, name) {
      let word = words[index]
      if NominalHeads.isFamily(word) { return isOwned(index, in: words) }
      guard word == "," || word == "the" || words.shape(index) == .lower && !Grammar.isNoNoun(word) else {
        return false
      }
      index -= 1
    }
    return false
  }

  /// "his elder brother", "Berg's father"
  private static func isOwned(_ head: Int, in words: Words) -> Bool {
    (head - 3..<head).contains { owners.contains(words[$0]) && words.isSameSentence($0, head) }
  }

  private static let owners: Set<String> = ["his", "her", "'s", "their", "my", "your", "'"]
  /// Words between the one for kin and the name.
  private static let reach = 5
}
