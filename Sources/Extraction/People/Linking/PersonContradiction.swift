// What makes two people of one name two.

import NewsModel

extension Person {
  /// What is told of this one and cannot be true of another ("born in 1949 or 1950"); nil if they may be one.
  public func contradiction(to other: Person) -> String? {
    if let sex, let known = other.sex, sex != known { return sex == .female ? "a woman" : "a man" }
    if let born, BirthYears.contradict(born, other.born) {
      return born.count == 1 ? "born in \(born.lowerBound)" : "born in \(born.lowerBound) or \(born.upperBound)"
    }
    guard StateOffices.contradict(Set(countries), Set(other.countries)) else { return nil }
    return "holds an office of another state"
  }
}
