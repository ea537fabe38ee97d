// Articles that tell the same story, and those that only seem to.

import NewsModel
import Testing

@testable import ArticleLibrary

@Suite("Stories")
struct StoryGroupTests {
  private let quote = "“We will never again open the old gate at night.”"

  private func story(
    _ name: String, _ day: String, _ text: String, people: [String], quotes: [String] = [], places: [String] = [],
    dates: [(words: String, value: String)] = []
  ) -> Story {
    Story(
      file: "/news/\(name).txt", title: "Title of \(name)", text: text, day: day, people: people.map { ($0, []) },
      places: places, quotes: quotes.map { ($0, 0) }, dates: dates)
  }

  private func groups(_ stories: [Story]) throws -> [[String]] {
    let library = try Library.holding(stories)
    return try library.stories(of: stories.map(\.id)).map {
      $0.members.map { String($0.article.rawValue.dropFirst(6).dropLast(4)) }
    }
  }

  @Test("The same people and a quote, a day apart, are one story")
  func related() throws {
    let stories = [
      story(
        "a", "2024-03-01", "Mara Holt met Zoë Quist. \(quote)", people: ["Mara Holt", "Zoë Quist"], quotes: [quote]),
      story(
        "b", "2024-03-02", "In the town hall Mara Holt spoke before Zoë Quist came: \(quote) Nobody left.",
        people: ["Mara Holt", "Zoë Quist"], quotes: [quote]),
      story("c", "2024-03-02", "Bruno Arden baked bread.", people: ["Bruno Arden"]),
    ]
    #expect(try groups(stories) == [["a", "b"]])
  }

  @Test("The same famous person in another event is another story, and so are the same people a month later")
  func unrelated() throws {
    let famous = (0..<40).map { number in
      story(
        "f\(number)", "2024-03-0\(1 + number % 9)", "Mara Holt opened the thing number\(number) with word\(number).",
        people: ["Mara Holt"])
    }
    #expect(try groups(famous).isEmpty)
    let far = [
      story(
        "a", "2024-03-01", "Mara Holt met Zoë Quist. \(quote)", people: ["Mara Holt", "Zoë Quist"], quotes: [quote]),
      story(
        "b", "2024-05-02", "Later Mara Holt and Zoë Quist spoke of fish, and \(quote)",
        people: ["Mara Holt", "Zoë Quist"], quotes: [quote]),
    ]
    #expect(try groups(far).isEmpty)
  }

  @Test("A text that is printed again, shortened or with a new head, is the same, however much later")
  func nearDuplicates() throws {
    let sentences = (0..<40).map { "Sentence\($0) tells of matter\($0 * 7) and of thing\($0 * 3) at length\($0)." }
    let text = sentences.joined(separator: " ")
    let cut = sentences.prefix(30).joined(separator: " ")
    let other = (0..<40).map { "Quite other\($0) words of note\($0 * 5) stand for item\($0 * 11) there." }.joined(
      separator: " ")
    let stories = [
      story("a", "2024-03-01", text, people: []), story("b", "2024-04-20", "Agency. " + cut, people: []),
      story("c", "2024-03-01", other, people: []),
    ]
    let found = try Library.holding(stories).stories(Query.parse(""), today: CivilDate(dayNumber: 20_000))
    #expect(found.map { $0.members.map(\.article) } == [[stories[0].id, stories[1].id]])
    let members = try #require(found.first).members
    #expect(members.allSatisfy { $0.bond == .sameText })
    #expect(members.contains { (0.6..<0.95).contains($0.likeness) })
  }

  @Test("Each article of a story tells what it keeps, leaves out, and has alone")
  func parts() throws {
    let stories = [
      story(
        "a", "2024-03-01", "Mara Holt met Zoë Quist and Bruno Arden on 3 March 2024. \(quote)",
        people: ["Mara Holt", "Zoë Quist", "Bruno Arden"], quotes: [quote], dates: [("3 March 2024", "2024-03-03")]),
      story(
        "b", "2024-03-02", "So Mara Holt and Zoë Quist said: \(quote)", people: ["Mara Holt", "Zoë Quist"],
        quotes: [quote]),
    ]
    let group = try #require(try Library.holding(stories).stories(of: stories.map(\.id)).first)
    #expect(group.lead == stories[0].id && group.people == ["Mara Holt", "Zoë Quist", "Bruno Arden"])
    let second = group.members[1]
    #expect(second.leftOut.people == ["Bruno Arden"] && second.leftOut.days.map(\.description) == ["2024-03-03"])
    #expect(second.kept.quotes == [quote] && second.alone.isEmpty)
    #expect(group.members[0].alone.people == ["Bruno Arden"])
  }

  @Test("A sketch tells how much two texts share, marks and capitals aside, and survives being kept")
  func sketches() throws {
    let words = (0..<600).map { "word\($0)" }
    let whole = TextSketch(of: words.joined(separator: " "))
    let shouted = TextSketch(of: words.map { $0.uppercased() + "—" }.joined(separator: " "))
    #expect(whole.resemblance(to: shouted) == 1)
    let half = TextSketch(of: words.prefix(300).joined(separator: " "))
    #expect((0.3...0.7).contains(whole.resemblance(to: half)))
    let other = TextSketch(of: (0..<600).map { "other\($0)" }.joined(separator: " "))
    #expect(whole.resemblance(to: other) < 0.1)
    #expect(TextSketch(bytes: whole.bytes) == whole)
    #expect(TextSketch(bytes: [1, 2]) == nil)
    #expect(TextSketch(of: "").resemblance(to: TextSketch(of: "")) == 0, "nothing is like nothing")
  }
}
