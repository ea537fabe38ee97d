// The small net of the tagger: a layer for each word, two convolutions over neighbors, scores of the tags.

import TaggerKernels

/// Reads its numbers out of the model; one value serves all threads.
package struct NameNet: Sendable {
  package static let hidden = NetRows.hidden
  package static let lanes = NetRows.lanes
  /// Words to either side that the first convolution sees.
  package static let reach = NetRows.reach
  /// Matrices of the first convolution.
  package static let places = NetRows.places

  nonisolated(unsafe) let rows: NetRows
  private let wordCount: Int

  init?(_ model: NameModel, scale: Float) {
    // Small numbers, 64 a row: first those of the feature rows, then those of the words of the vocabulary.
    let table = model.elements(.vectors, as: SIMD8<Int8>.self)
    let numbers = model.elements(.net, as: SIMD8<Float>.self)
    guard numbers.count == NetRows.size, table.count >= NameFeatures.netRows * NameNet.lanes else { return nil }
    rows = NetRows(table: table.baseAddress!, numbers: numbers.baseAddress!, scale: scale)
    wordCount = table.count / NameNet.lanes - NameFeatures.netRows
  }

  /// The byte of a row that holds the number of a hidden unit.
  package static func byte(of unit: Int) -> Int { NetRows.byte(of: unit) }

  /// The row of a word of the vocabulary, nil if it has none.
  func row(of facts: WordFacts) -> UInt32? {
    let known = Int(facts.vocabulary)
    return known >= 0 && known < wordCount ? UInt32(NameFeatures.netRows + known) : nil
  }
}

/// What the net is asked of one sentence, and room for its layers, which is used again for the next.
struct NetRoom: ~Copyable {
  private var needs: [UInt8] = []
  /// Rows of the table, those of one word after those of another, and where those of each word end.
  private var rows: [UInt32] = []
  private var ends: [Int] = []
  private var buffer = FeatureBuffer()
  private var capacity = 0
  private var units = UnsafeMutablePointer<Unit>.allocate(capacity: 0)
  private var counts = UnsafeMutablePointer<Int>.allocate(capacity: 0)

  deinit {
    units.deallocate()
    counts.deallocate()
  }

  /// Asks for the scores of some words of a sentence, and for the memory of what they need.
  mutating func ask(for words: [Int], of features: NameFeatures, _ net: NameNet) {
    findNeeds(of: words, count: features.words.count)
    rows.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    for word in needs.indices where needs[word] != NetWork.Need.nothing {
      features.gatherForNet(at: word, into: &buffer)
      for hash in buffer.hashes { ask(for: UInt32(truncatingIfNeeded: NameFeatures.netRow(hash)), net) }
      if let row = net.row(of: features.words[word]) { ask(for: row, net) }
      ends.append(rows.count)
    }
  }

  @inline(__always)
  private mutating func ask(for row: UInt32, _ net: NameNet) {
    net.rows.prefetch(row)
    rows.append(row)
  }

  /// A word needs its neighbors' first convolutions, and these need the layers of theirs.
  private mutating func findNeeds(of words: [Int], count: Int) {
    needs.removeAll(keepingCapacity: true)
    needs.append(contentsOf: repeatElement(NetWork.Need.nothing, count: count))
    for word in words {
      for other in max(0, word - NameNet.reach - 1)..<min(count, word + NameNet.reach + 2) {
        let need = abs(other - word) <= 1 ? NetWork.Need.first : NetWork.Need.hidden
        needs[other] = max(needs[other], need)
      }
    }
    for word in words { needs[word] = NetWork.Need.scores }
  }

  /// Calls with what was asked and the room for it.
  mutating func withWork(_ body: (borrowing NetWork) -> Void) {
    let count = needs.count
    if count > capacity { grow(to: 2 * count) }
    needs.withUnsafeBufferPointer { needs in
      rows.withUnsafeBufferPointer { rows in
        ends.withUnsafeBufferPointer { ends in
          body(
            NetWork(
              needs: needs, rows: rows.baseAddress!, ends: ends.baseAddress!, hidden: layer(0), first: layer(capacity),
              second: layer(2 * capacity)))
        }
      }
    }
  }

  private func layer(_ first: Int) -> UnitRows {
    UnitRows(units: units + first * UnitRows.width, counts: counts + first)
  }

  private mutating func grow(to capacity: Int) {
    units.deallocate()
    counts.deallocate()
    units = .allocate(capacity: (2 * capacity + 1) * UnitRows.width)
    counts = .allocate(capacity: 2 * capacity + 1)
    self.capacity = capacity
  }
}
