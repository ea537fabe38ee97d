// What it costs to write one name in the letters of another: changed, lost and added letters, each with a learned cost.
// Weighted edit distance after Ristad and Yianilos 1998, "Learning String-Edit Distance", with pairs of letters as units too.

/// The letters of a name as small numbers: a to z, the apostrophe, and a mark at both ends.
package struct NameLetters: Hashable, Sendable {
  package static let apostrophe: UInt8 = 26
  package static let edge: UInt8 = 27
  /// How many different letters there are.
  package static let count = 28
  /// How many units of no letter, one or two.
  package static let unitCount = 1 + count + count * count

  /// With an edge before and behind.
  package let codes: [UInt8]
  /// Letters without the edges.
  package var length: Int { codes.count - 2 }

  /// `name` is in lower case without diacritics; what is no Latin letter is left out.
  package init(_ name: some StringProtocol) {
    var codes: [UInt8] = [NameLetters.edge]
    for byte in name.utf8 {
      switch byte {
      case 0x61...0x7A: codes.append(byte - 0x61)
      case 0x27: codes.append(NameLetters.apostrophe)
      default: continue
      }
    }
    codes.append(NameLetters.edge)
    self.codes = codes
  }

  /// The number of the unit of `length` letters that ends before `end`.
  @inline(__always)
  static func unit(_ codes: UnsafeBufferPointer<UInt8>, end: Int, length: Int) -> Int {
    switch length {
    case 0: 0
    case 1: 1 + Int(codes[end - 1])
    default: 1 + count + Int(codes[end - 2]) * count + Int(codes[end - 1])
    }
  }

  /// A unit in letters: "ts"; the edge is "|".
  package static func text(ofUnit unit: Int) -> String {
    String(
      decoding: codes(ofUnit: unit).map { $0 < apostrophe ? 0x61 + $0 : $0 == apostrophe ? 0x27 : 0x7C }, as: UTF8.self)
  }

  static func unit(of text: some StringProtocol) -> Int {
    unit(text.utf8.map { $0 == 0x7C ? edge : $0 == 0x27 ? apostrophe : min($0 &- 0x61, edge) })
  }

  /// The unit of two letters.
  package static func unit(_ first: UInt8, _ second: UInt8) -> Int { 1 + count + Int(first) * count + Int(second) }

  /// The unit of no letter, one or two.
  package static func unit(_ codes: [UInt8]) -> Int {
    codes.isEmpty ? 0 : codes.count == 1 ? 1 + Int(codes[0]) : unit(codes[0], codes[1])
  }

  package static func codes(ofUnit unit: Int) -> [UInt8] {
    if unit == 0 { return [] }
    if unit <= count { return [UInt8(unit - 1)] }
    return [UInt8((unit - 1 - count) / count), UInt8((unit - 1 - count) % count)]
  }
}

/// The costs of one way to spell names anew, in tenths of a nat: how unlikely each change is.
package struct LetterEdits: Sendable {
  /// One step of the cheapest way to write one name in the letters of another.
  package struct Step: Sendable {
    package let from: Int
    package let to: Int
  }

  /// Changes that were never seen.
  static let unseenChange: Int32 = 60
  static let unseenLoss: Int32 = 50
  static let none: UInt8 = 255
  /// The shapes of a change: letters read, letters written.
  private static let shapes = [(1, 1), (0, 1), (1, 0), (1, 2), (2, 1), (2, 2), (2, 0), (0, 2)]

  /// For each unit that is read, the row of its costs, or -1.
  private var rowOfUnit: [Int32]
  private var costs: [UInt8] = []

  /// Without any costs; every change is unseen.
  package init() { rowOfUnit = Array(repeating: -1, count: NameLetters.unitCount) }

  /// Reads rows such as "ts>c7": the letters that are read, those that are written, the cost.
  package init(table: String) {
    self.init()
    for entry in table.split(whereSeparator: \.isWhitespace) {
      guard let arrow = entry.firstIndex(of: ">") else { continue }
      let digits = entry.lastIndex { !$0.isNumber } ?? arrow
      guard let cost = UInt8(entry[entry.index(after: digits)...]) else { continue }
      let to = digits > arrow ? entry[entry.index(after: arrow)...digits] : ""
      set(cost, from: NameLetters.unit(of: entry[..<arrow]), to: NameLetters.unit(of: to))
    }
  }

  package mutating func set(_ cost: UInt8, from: Int, to: Int) {
    if rowOfUnit[from] < 0 {
      rowOfUnit[from] = Int32(costs.count / NameLetters.unitCount)
      costs += [UInt8](repeating: LetterEdits.none, count: NameLetters.unitCount)
    }
    costs[Int(rowOfUnit[from]) * NameLetters.unitCount + to] = cost
  }

  /// The cost of one change; nil if it was never seen.
  package func cost(from: Int, to: Int) -> Int32? {
    let row = rowOfUnit[from]
    guard row >= 0 else { return nil }
    let cost = costs[Int(row) * NameLetters.unitCount + to]
    return cost == LetterEdits.none ? nil : Int32(cost)
  }

  /// All that was learned, as rows that `init(table:)` reads.
  package var rows: [String] {
    rowOfUnit.indices.flatMap { from -> [String] in
      guard rowOfUnit[from] >= 0 else { return [] }
      return (0..<NameLetters.unitCount).compactMap { to in
        cost(from: from, to: to).map {
          NameLetters.text(ofUnit: from) + ">" + NameLetters.text(ofUnit: to) + String($0)
        }
      }
    }
  }

  /// The cost of writing `a` as `b`. O(letters of a × letters of b).
  package func cost(_ a: NameLetters, _ b: NameLetters) -> Double { Double(fill(a, b).last ?? 0) / 10 }

  /// The steps of the cheapest way, in order.
  package func steps(_ a: NameLetters, _ b: NameLetters) -> [Step] {
    let table = fill(a, b)
    let width = b.codes.count + 1
    var steps: [Step] = []
    var (i, j) = (a.codes.count, b.codes.count)
    a.codes.withUnsafeBufferPointer { one in
      b.codes.withUnsafeBufferPointer { two in
        while i > 0 || j > 0 {
          for (read, written) in LetterEdits.shapes where read <= i && written <= j {
            let from = NameLetters.unit(one, end: i, length: read)
            let to = NameLetters.unit(two, end: j, length: written)
            guard let price = price(from, to, read, written) else { continue }
            if table[(i - read) * width + j - written] + price == table[i * width + j] {
              steps.append(Step(from: from, to: to))
              (i, j) = (i - read, j - written)
              break
            }
          }
        }
      }
    }
    return steps.reversed()
  }

  private func price(_ from: Int, _ to: Int, _ read: Int, _ written: Int) -> Int32? {
    if let cost = cost(from: from, to: to) { return cost }
    switch (read, written) {
    case (1, 1): return from == to ? 1 : LetterEdits.unseenChange
    case (1, 0), (0, 1): return LetterEdits.unseenLoss
    default: return nil
    }
  }

  private func fill(_ a: NameLetters, _ b: NameLetters) -> [Int32] {
    let width = b.codes.count + 1
    var table = [Int32](repeating: .max / 2, count: (a.codes.count + 1) * width)
    table[0] = 0
    a.codes.withUnsafeBufferPointer { one in
      b.codes.withUnsafeBufferPointer { two in
        for i in 0...one.count {
          for j in 0...two.count where i + j > 0 {
            var best = Int32.max / 2
            for (read, written) in LetterEdits.shapes where read <= i && written <= j {
              let from = NameLetters.unit(one, end: i, length: read)
              let to = NameLetters.unit(two, end: j, length: written)
              guard let price = price(from, to, read, written) else { continue }
              best = min(best, table[(i - read) * width + j - written] + price)
            }
            table[i * width + j] = best
          }
        }
      }
    }
    return table
  }
}
