// Times one library of generated news: taking in, searches, dossiers, marks.

import ArticleLibrary
import Glibc
import NewsModel
import Reader

/// One library that is measured. All questions are drawn by the same generator, each another.
struct LibraryMeasurement {
  let library: Library
  let place: LibraryPlace
  let folder: String
  let count: Int

  private static let times = 400
  private static let marks = 100

  /// A day after the last article.
  private var today: CivilDate {
    CivilDate(dayNumber: NewsGenerator.firstDay.dayNumber + count / NewsGenerator.articlesOfADay(of: count) + 1)
  }

  func takingIn() throws -> String {
    var files: [String] = []
    var walk = FolderWalk()
    walk.walk(folder) { if case .article(let path) = $0 { files.append(path) } }
    let began = ContinuousClock.now
    let outcome = FileImport.run(files.sorted(), into: library)
    if let failure = outcome.failure { throw failure }
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    return "\(Int(Double(count) / seconds)) a second (\(outcome.taken) of \(count) written)"
  }

  /// Words of all ranks, and those that stand in most articles.
  func words() throws -> String {
    let vocabulary = ZipfTable(count: 40_000)
    var random = SeededGenerator(seed: 7)
    let common = ["council", "said", "harbor", "Monday", "argued", "the"]
    return try figures(Self.times) { number in
      let word = number % 20 == 0 ? common[number / 20 % common.count] : ArticleGenerator.word(vocabulary.rank(&random))
      return try library.search(try Query.parse(word), today: today, limit: 50).count
    }
  }

  /// Someone of the cast as they come in news, some months or years, one word or two.
  func conditions() throws -> String {
    let people = NewsGenerator.cast(of: count)
    let vocabulary = ZipfTable(count: 400)
    var random = SeededGenerator(seed: 8)
    return try figures(Self.times) { number in
      let person = Cast.family(people.rank(&random))
      let year = 2018 + random.below(max(1, today.year - 2017))
      let last = year + random.below(2)
      let word = ArticleGenerator.word(vocabulary.rank(&random))
      let words = ["council", "library harbor", "", "said"][number % 4] + " " + word
      let text = "person:\(person) mentions:\(year)-0\(1 + random.below(9))..\(last)-12 \(words)"
      return try library.search(try Query.parse(text), today: today, limit: 50).count
    }
  }

  /// Everyone who is in between one of 125 and one of 80 articles.
  func dossiers() throws -> String {
    let one = NewsGenerator.ranks(of: count, inOneOf: 80...125)
    var articles: [Int] = []
    let figure = try figures(max(20, one.count) * 3) { number in
      guard !one.isEmpty, let dossier = try library.dossier(question(one[number % one.count]))
      else { return 0 }
      articles.append(dossier.totals.articles)
      return dossier.totals.articles
    }
    return "\(figure), \(articles.min() ?? 0) to \(articles.max() ?? 0) articles"
  }

  /// The page as the reader asks for it.
  private func question(_ person: Int) -> Dossier.Question {
    Dossier.Question(name: Cast.name(person), kind: .person, most: DossierState.rowsAtFirst)
  }

  func marks() throws -> String {
    try figures(Self.marks) { number in
      try library.mark([Mark(ArticleID(rawValue: "\(folder)/\(zeroPadded(number, 7)).txt"), isRead: true, time: 1)])
      return 1
    }
  }

  /// How long a newsroom takes for files that have not changed.
  func lookingThrough() -> String {
    let desk = LibraryDesk(at: place, plainFile: nil)
    let began = ContinuousClock.now
    let newsroom = Newsroom(roots: [folder], store: desk.store, analyses: desk.analyses) { _ in }
    while !newsroom.isIdle { usleep(1_000) }
    let took = ContinuousClock.now - began
    newsroom.close()
    desk.settle()
    return took.inMilliseconds
  }

  var size: Int {
    guard case .file(let path) = place else { return 0 }
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The times of so many questions, and how many of them found something: the fast answer to a question about nothing is
  /// no figure.
  private func figures(_ times: Int, _ body: (Int) throws -> Int) throws -> String {
    var found = 0
    let times = try (0..<times).map { number in
      let began = ContinuousClock.now
      if try body(number) > 0 { found += 1 }
      return ContinuousClock.now - began
    }
    return "\(LibraryMeasurement.within(times)) (\(found) of \(times.count) found something)"
  }

  static func within(_ times: [Duration]) -> String {
    guard !times.isEmpty else { return "did not start" }
    return "50, 90, 99 of 100 within "
      + [0.5, 0.9, 0.99].map { times.percentile($0).inMilliseconds }.joined(separator: ", ")
  }
}

extension NewsGenerator {
  static func cast(of articles: Int) -> ZipfTable { ZipfTable(count: max(400, articles / 8)) }

  static func articlesOfADay(of articles: Int) -> Int { max(4, articles / 2_400) }

  /// Those of the cast who are in one of so many articles: each has four or five of the cast.
  static func ranks(of articles: Int, inOneOf few: ClosedRange<Int>) -> [Int] {
    let share = { (articles: Int) in 1 / (Double(articles) * 4.5) }
    return cast(of: articles).ranks(sharing: share(few.upperBound)...share(few.lowerBound))
  }
}
