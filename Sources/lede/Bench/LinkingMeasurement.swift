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

  /// One of some ten thousand people, by full name or, half of the time, by surname; a few are in every other article.
  private static func appearance(
    _ entity: Int, of article: Int, _ generator: inout SeededGenerator
  ) -> PersonAppearance {
    let isFamous = entity == 0
    let surname =
      "Sur\(isFamous ? Int.random(in: 0..<5, using: &generator) : Int.random(in: 5..<3_000, using: &generator))"
    let given = "Given\(isFamous ? 0 : Int.random(in: 0..<4, using: &generator))"
    let isBare = Bool.random(using: &generator)
    let context = (0..<3).map { _ in "Organization \(Int.random(in: 0..<20_000, using: &generator))" }
    return PersonAppearance(
      article: zeroPadded(article, 6), entity: entity, name: isBare ? surname : "\(given) \(surname)", context: context)
  }
}
