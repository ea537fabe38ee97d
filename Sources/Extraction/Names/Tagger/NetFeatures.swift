// What the small net sees of one word by itself; the words around it come in by its convolutions.

extension NameFeatures {
  /// Number of rows that the features of the net are hashed to.
  package static let netRows = 1 << 14

  /// The rows of the net's table that are summed for one word.
  package func gatherForNet(at index: Int, into buffer: inout FeatureBuffer) {
    buffer.removeAll()
    let facts = words[index]
    let form = self.form(facts)
    buffer.add(600, form, index == 0 ? 1 : 0)
    buffer.add(601, UInt64(facts.habit), form)
    if facts.vocabulary < 0 { buffer.add(602, form) }
    if facts.length > 1 {
      buffer.add(603, facts.suffix2)
      if facts.form != .punctuation {
        buffer.add(604, facts.suffix3)
        buffer.add(605, facts.prefix3)
        buffer.add(606, facts.prefix2)
        buffer.add(607, facts.suffix1)
      }
    }
    if style != .capitals { buffer.add(608, facts.shape) }
    if facts.isNamelike { buffer.add(609, UInt64(facts.names)) }
    for list in PhraseList.allCases {
      let position = UInt64(facts.lists >> list.shift & 7)
      if position != 0 { buffer.add(610, UInt64(list.rawValue), position) }
    }
    for bit in 0..<WordEvidence.count where facts.evidence >> UInt32(bit) & 1 != 0 { buffer.add(611, UInt64(bit)) }
  }

  /// The row of a hashed feature.
  @inline(__always)
  package static func netRow(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 20) & (netRows - 1) }
}
