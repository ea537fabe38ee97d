// The table of places: it must find what a dictionary would.

import Seeded
import Testing

@testable import Reader

@Suite("Table of places")
struct PlaceTableTests {
  @Test("Whatever is added and removed, it finds what a dictionary finds")
  func likeADictionary() {
    var random = SeededRandom(seed: 12)
    var list: [String] = []
    var table = PlaceTable()
    var places: [String: Int] = [:]
    for step in 0..<6_000 {
      let key = "\(Int.random(in: 0..<900, using: &random))"
      #expect(table.place(of: key) { list[$0] } == places[key])
      if places[key] == nil {
        table.add(list.count, for: key)
        places[key] = list.count
        list.append(key)
      } else if step % 3 != 0 {
        #expect(table.remove(key) { list[$0] } == places.removeValue(forKey: key))
      }
      #expect(table.count == places.count)
    }
    for key in 0..<900 { #expect(table.place(of: "\(key)") { list[$0] } == places["\(key)"]) }
    #expect(table.remove("none") { list[$0] } == nil)
  }

  @Test("What is added and removed again and again takes no more room")
  func room() {
    var table = PlaceTable()
    for step in 0..<100_000 {
      table.add(step, for: step)
      if step >= 5 { #expect(table.remove(step - 5) { $0 } == step - 5) }
    }
    #expect(table.count == 5 && table.room <= 64)
  }
}
