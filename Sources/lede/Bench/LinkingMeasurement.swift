// How long it takes to link the people of many articles.

import Extraction
import NewsModel

enum LinkingMeasurement {
  /// Adds the people of so many made-up articles and puts them together, in seconds.
  static func seconds(articles: Int) -> Double {
    var generator = SeededGenerator(seed: 11)
    let appearances = (0..<articles).map { article in
      (0..<6).map { appearance($0, of: article, &generator) }
    }
    let began = ContinuousClock.now
    var linker = PersonLinker()
    for (article, people) in appearances.enumerated() { linker.add(people, of: zeroPadded(article, 6)) }
    let found = linker.people()
    return found.isEmpty ? 0 : (ContinuousClock.now - began) / .seconds(1)
  }

  /// One of some ten thousand people, by full name or, half of the time, by surname; a few are in every other article, and one
  /// in twenty bears the same surname, of any age.
  private static func appearance(
    _ entity: Int, of article: Int, _ generator: inout SeededGenerator
  ) -> PersonAppearance {
    let isFamous = entity == 0
    let isCommon = !isFamous && Int.random(in: 0..<20, using: &generator) == 0
    let surname =
      isCommon
      ? "Smith"
      : "Sur\(isFamous ? Int.random(in: 0..<5, using: &generator) : Int.random(in: 5..<3_000, using: &generator))"
    let given = "Given\(isFamous ? 0 : Int.random(in: 0..<(isCommon ? 400 : 4), using: &generator))"
    let birth = Int.random(in: 1_930..<2_000, using: &generator)
    let isBare = Bool.random(using: &generator)
    let context = (0..<3).map { _ in "Organization \(Int.random(in: 0..<20_000, using: &generator))" }
    return PersonAppearance(
      article: zeroPadded(article, 6), entity: entity, name: isBare ? surname : "\(given) \(surname)",
      born: isCommon && birth % 3 == 0 ? birth...birth + 1 : nil, context: context)
  }
}
