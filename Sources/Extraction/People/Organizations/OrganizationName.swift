// What the words of an organization's name tell of it: the noun it is built on, whether it is a company.

import NewsModel

/// "Federal Bureau of Investigation" is a bureau; "Nimbus Inc." is a company.
struct OrganizationName {
  /// The noun, if it is one that a text calls organizations by.
  let noun: String?
  /// What else it may be called.
  let kinds: [String]
  /// Tells what it is, by a noun that is asked for or another.
  let isTelling: Bool
  /// All its words, without those that only join.
  let words: Set<String>

  /// - Parameter parts: The words in lower case.
  init(_ parts: [String]) {
    var parts = parts.map { $0.filter { $0 != "." } }
    if parts.count > 1, parts[0] == "the" { parts.removeFirst() }
    let name = parts.joined(separator: " ")
    var kinds = OrganizationNouns.kinds(ofName: name)
    words = Set(parts.filter { !OrganizationName.joining.contains($0) })
    var core = parts
    while core.count > 1, let last = core.last, OrganizationNames.isLegalForm(last) {
      kinds += OrganizationNouns.kinds(ofEnding: last)
      core.removeLast()
    }
    // "Bank of England": what stands before the preposition
    if let end = core.indices.dropFirst().first(where: { ["of", "for", "on"].contains(core[$0]) }) {
      core = Array(core[..<end])
    }
    guard core.count > 1 || parts.count > core.count, let head = core.last else {
      noun = nil
      self.kinds = kinds
      isTelling = !kinds.isEmpty
      return
    }
    noun = OrganizationNouns.isNoun(head) ? head : nil
    self.kinds = kinds + OrganizationNouns.kinds(ofEnding: head)
    isTelling = !self.kinds.isEmpty || OrganizationNames.isHead(head)
  }

  private static let joining: Set<String> = ["of", "the", "and", "for", "on", "in", "&", "-", ","]
}
