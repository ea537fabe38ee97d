// What an analysis says of its people, for linking them across articles.

import NewsModel

extension PersonAppearance {
  /// The people of an article who are not left open, with the organizations and places beside them.
  /// - Parameter year: The year it was written in, which ages are counted from.
  public static func all(in analysis: Analysis, of article: String, writtenIn year: Int?) -> [PersonAppearance] {
    let context = analysis.entities.filter { $0.kind == .organization || $0.kind == .place }.map(\.name)
    return analysis.entities.enumerated().compactMap { index, entity in
      guard entity.kind == .person, !entity.isOpen else { return nil }
      return PersonAppearance(
        article: article, entity: index, name: entity.name, roles: entity.roles.map(\.text), sex: entity.sex,
        born: entity.age?.birthYears(writtenIn: year), context: context)
    }
  }
}
