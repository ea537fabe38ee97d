// What a reader knows better stands over what the engine found, and is found again in a text that has changed.

import NewsModel
import Testing

@testable import Extraction

@Suite("Corrections")
struct CorrectionTests {
  private static let text = """
    Bridge of Harwick holds

    Mara Holt, the mayor of Harwick, said: “It will hold.” Bruno Castellane wrote on 3 November 2023 that it would not.

    Castellane sells fish. “We will see,” Castellane said. Ilva Torsen was there, and Wall Gate was closed.

    Last week Torsen met Mara Holt.
    """

  private static func article(_ text: String = text, id: String = "/news/bridge.txt") -> Article {
    var blocks: [Block] = []
    var start = 0
    for (index, part) in text.split(separator: "\n\n", omittingEmptySubsequences: false).enumerated() {
      let end = start + part.utf8.count
      blocks.append(Block(range: TextRange(start, end), kind: index == 0 ? .headline : .paragraph))
      start = end + 2
    }
    return Article(
      id: ArticleID(rawValue: id), text: text, blocks: blocks,
      metadata: Metadata(published: CivilDate(iso8601: "2023-11-17").map { Timestamp(date: $0) }), links: [])
  }

  private static func passage(_ words: String, in article: Article = article()) -> Correction.Passage? {
    article.text.ranges(of: words).first.flatMap { found in
      let start = article.text.utf8.distance(from: article.text.startIndex, to: found.lowerBound)
      return Correction.Passage(TextRange(start, start + words.utf8.count), in: article)
    }
  }

  private static func correction(_ change: Correction.Change, at words: String) -> Correction {
    Correction(change, in: article().id, at: passage(words))
  }

  private static func corrected(_ corrections: [Correction], _ article: Article = article()) -> CorrectedAnalysis {
    Pipeline.analyze(article).corrected(by: corrections, in: article)
  }

  private static func person(_ name: String) -> Correction.Named { Correction.Named(.person, name) }

  private func entity(_ name: String, in analysis: Analysis) -> Entity? { analysis.entities.first { $0.name == name } }

  /// Whoever says the quotation with these words.
  private func speaker(of words: String, in analysis: Analysis, _ article: Article = article()) -> String? {
    let quotation = analysis.quotations.first { article.text[$0.range].contains(words) }
    return quotation?.speaker.entity.map { analysis.entities[$0].name }
  }

  /// Every index leads somewhere, and every mention that is linked belongs to one entity.
  private func expectWhole(_ analysis: Analysis, sourceLocation: SourceLocation = #_sourceLocation) {
    var owned: Set<Int> = []
    for entity in analysis.entities {
      #expect(!entity.links.isEmpty, sourceLocation: sourceLocation)
      for link in entity.links { #expect(owned.insert(link.mention).inserted, sourceLocation: sourceLocation) }
      for candidate in entity.candidates { #expect(analysis.entities.indices.contains(candidate.entity)) }
    }
    for quotation in analysis.quotations {
      if let entity = quotation.speaker.entity { #expect(analysis.entities.indices.contains(entity)) }
    }
    for entry in analysis.timeline {
      #expect(entry.entities.allSatisfy(analysis.entities.indices.contains), sourceLocation: sourceLocation)
    }
  }

  @Test("Without corrections nothing changes, and with one that is taken back neither")
  func none() {
    let article = Self.article()
    let analysis = Pipeline.analyze(article)
    #expect(analysis.corrected(by: [], in: article).analysis == analysis)
    let elsewhere = Correction(.renamed(Self.person("Nobody Here"), to: "Somebody Else"), in: article.id, at: nil)
    let other = Correction(elsewhere.change, in: ArticleID(rawValue: "/news/other.txt"), at: nil)
    #expect(analysis.corrected(by: [other], in: article).analysis == analysis)
    #expect(analysis.corrected(by: [other], in: article).lost.isEmpty)
  }

  @Test("Two that are merged have all mentions, quotes and events together")
  func merges() throws {
    let merge = Self.correction(.same(Self.person("Bruno Castellane"), as: "Mara Holt"), at: "Bruno Castellane")
    let result = Self.corrected([merge]).analysis
    expectWhole(result)
    let before = Self.corrected([]).analysis
    let holt = try #require(entity("Mara Holt", in: result))
    #expect(entity("Bruno Castellane", in: result) == nil)
    let count = ["Mara Holt", "Bruno Castellane"].compactMap { entity($0, in: before)?.links.count }.reduce(0, +)
    #expect(holt.links.count == count)
    #expect(holt.aliases.contains { $0.text == "Bruno Castellane" && $0.reason == "corrected" })
    #expect(speaker(of: "We will see", in: result) == "Mara Holt")
  }

  @Test("A full name is called otherwise in every article, a surname alone only where that was said")
  func renames() throws {
    let other = Self.article(id: "/news/other.txt")
    let full = Self.correction(
      .renamed(Self.person("Bruno Castellane"), to: "Bruno Castellani"), at: "Bruno Castellane")
    #expect(entity("Bruno Castellani", in: Self.corrected([full], other).analysis) != nil)
    #expect(speaker(of: "We will see", in: Self.corrected([full], other).analysis) == "Bruno Castellani")
    let short = Self.correction(.renamed(Self.person("Torsen"), to: "Ilva Torsen"), at: "Torsen")
    #expect(!short.holdsEverywhere && full.holdsEverywhere)
  }

  @Test("What was renamed can be merged by its new name, in the order in which it was said")
  func chains() throws {
    let rename = Self.correction(.renamed(Self.person("Bruno Castellane"), to: "Bruno C."), at: "Bruno Castellane")
    let merge = Self.correction(.same(Self.person("Bruno C."), as: "Mara Holt"), at: "Bruno Castellane")
    let other = Self.article(id: "/news/other.txt")
    let result = Self.corrected([rename, merge], other).analysis
    #expect(speaker(of: "We will see", in: result) == "Mara Holt")
    expectWhole(result)
  }

  @Test("Those called by some words can be made someone else")
  func splits() throws {
    let split = Self.correction(
      .split(words: "Castellane", from: Self.person("Bruno Castellane")), at: "Castellane sells")
    let result = Self.corrected([split]).analysis
    expectWhole(result)
    #expect(entity("Castellane", in: result)?.links.count == 2)
    #expect(speaker(of: "We will see", in: result) == "Castellane")
  }

  @Test("What is no name is named no more, nor does it speak; its kind can be another")
  func kinds() throws {
    let none = Self.correction(.kind(Self.person("Bruno Castellane"), nil), at: "Bruno Castellane")
    let result = Self.corrected([none]).analysis
    expectWhole(result)
    #expect(entity("Bruno Castellane", in: result) == nil && speaker(of: "We will see", in: result) == nil)
    #expect(result.mentions.count == Self.corrected([]).analysis.mentions.count)
    let kind = Self.correction(.kind(Self.person("Mara Holt"), .organization), at: "Mara Holt")
    #expect(entity("Mara Holt", in: Self.corrected([kind]).analysis)?.kind == .organization)
  }

  @Test("Another one says it, or nobody is known to")
  func speakers() throws {
    let other = Self.correction(.speaker("Mara Holt"), at: "“We will see,”")
    let result = Self.corrected([other]).analysis
    #expect(speaker(of: "We will see", in: result) == "Mara Holt")
    #expect(result.quotations.contains { $0.rule == "corrected" && $0.certainty == .sure })
    let nobody = Self.correction(.speaker(nil), at: "“We will see,”")
    #expect(speaker(of: "We will see", in: Self.corrected([nobody]).analysis) == nil)
  }

  @Test("A date that means another day moves its event to that day")
  func dates() throws {
    let date = Self.correction(.date("2024-12-01"), at: "3 November 2023")
    let result = Self.corrected([date]).analysis
    let time = try #require(result.times.firstIndex { $0.value.timex == "2024-12-01" })
    let entry = try #require(result.timeline.lastIndex { $0.kind == .event(time: time) })
    #expect(result.timeline[entry].isFuture)
    #expect(entry == result.timeline.count - 1)
  }

  @Test("Dates that are counted from a corrected one go along with it, and the timeline in their order")
  func dependentDates() throws {
    let article = Self.article(
      """
      The siege

      In June 1780 the town was besieged. Two months later the walls fell. On 3 March 1812 it was built anew.
      """)
    func values(_ all: [Correction]) -> [String] { Self.corrected(all, article).analysis.times.map(\.value.timex) }
    #expect(values([]) == ["1780-06", "1780-08", "1812-03-03"])
    let start = try #require(article.text.ranges(of: "June 1780").first)
    let offset = article.text.utf8.distance(from: article.text.startIndex, to: start.lowerBound)
    let passage = Correction.Passage(TextRange(offset, offset + "June 1780".utf8.count), in: article)
    let date = Correction(.date("1822-11"), in: article.id, at: passage)
    #expect(values([date]) == ["1822-11", "1823-01", "1812-03-03"])
    let result = Self.corrected([date], article).analysis
    #expect(result.times[0].rule == "corrected" && result.times[1].anchor == .expression(0))
    #expect(
      result.timeline.filter { if case .event = $0.kind { true } else { false } }.map(\.when.timex)
        == ["1812-03-03", "1822-11", "1823-01"])
    // A day to count from that is chosen after it takes nothing of it back.
    let anchor = Correction(.anchor(CivilDate(year: 1900, month: 1, day: 1)), in: article.id, at: nil)
    #expect(values([date, anchor]) == values([date]) && values([anchor, date]) == values([date]))
  }

  @Test("A correction finds its words where they stand now; where they are gone, it says so and changes nothing")
  func passages() throws {
    let correction = Self.correction(.speaker("Mara Holt"), at: "“We will see,”")
    let longer = Self.article(
      Self.text.replacingFirst("Castellane sells fish.", with: "It rained all day.\n\nCastellane sells fish and ice."))
    #expect(speaker(of: "We will see", in: Self.corrected([correction], longer).analysis, longer) == "Mara Holt")
    let gone = Self.article(Self.text.replacingFirst("“We will see,” Castellane said. ", with: ""))
    let result = Self.corrected([correction], gone)
    #expect(result.lost == [correction])
    #expect(result.analysis == Pipeline.analyze(gone))
  }

  @Test("An open name does not mean the one who is refused, and a likely name is made sure")
  func openNames() throws {
    let article = Self.article(
      """
      Two of one name

      Anna Weber and Paul Weber came.

      Then Weber said no.
      """)
    let open = try #require(Pipeline.analyze(article).entities.first { $0.isOpen })
    #expect(open.name == "Weber" && open.candidates.count == 2)
    let place = TextRange(
      article.text.utf8.count - "Weber said no.".utf8.count,
      article.text.utf8.count - " said no.".utf8.count)
    let passage = Correction.Passage(place, in: article)
    func without(_ names: [String]) -> Analysis {
      let all = names.map { Correction(.split(words: "Weber", from: Self.person($0)), in: article.id, at: passage) }
      return Self.corrected(all, article).analysis
    }
    let one = without(["Anna Weber"])
    let left = try #require(one.entities.first { $0.name == "Weber" })
    #expect(left.candidates.map { one.entities[$0.entity].name } == ["Paul Weber"])
    let none = without(["Anna Weber", "Paul Weber"])
    #expect(
      none.entities.map(\.name).filter { $0.contains("Weber") }.sorted() == ["Anna Weber", "Paul Weber", "Weber"])
    #expect(none.entities.allSatisfy { !$0.isOpen })
    let sure = Correction(
      .same(Self.person("Castellane"), as: "Bruno Castellane"), in: Self.article().id,
      at: Self.passage("Castellane sells"))
    let corrected = Self.corrected([sure])
    #expect(corrected.lost.isEmpty)
    let alias = entity("Bruno Castellane", in: corrected.analysis)?.aliases.first { $0.text == "Castellane" }
    #expect(alias?.reason == "corrected" && alias?.certainty == .sure)
    expectWhole(corrected.analysis)
  }

  @Test("Corrections twice are corrections once")
  func twice() {
    let all = [
      Self.correction(.renamed(Self.person("Bruno Castellane"), to: "Bruno C."), at: "Bruno Castellane"),
      Self.correction(.speaker("Mara Holt"), at: "“We will see,”"),
      Self.correction(.date("2022"), at: "3 November 2023"),
    ]
    let article = Self.article()
    let once = Pipeline.analyze(article).corrected(by: all, in: article).analysis
    #expect(once == Pipeline.analyze(article).corrected(by: all, in: article).analysis)
  }
}

extension String {
  fileprivate func replacingFirst(_ words: String, with others: String) -> String {
    guard let found = ranges(of: words).first else { return self }
    return replacingCharacters(in: found, with: others)
  }

  private func replacingCharacters(in range: Range<String.Index>, with others: String) -> String {
    String(self[..<range.lowerBound]) + others + String(self[range.upperBound...])
  }
}
