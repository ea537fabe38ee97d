// What a list of articles begins with before any file is looked at.

import NewsModel
import Testing

@testable import ArticleLibrary

@Suite("The newest articles")
struct NewestTests {
  private func names(_ library: Library, _ roots: [String], atLeast wanted: Int = 9) throws -> [String] {
    try library.newest(below: roots, atLeast: wanted).map {
      String($0.article.id.rawValue.dropFirst(6).prefix { $0 != "." })
    }
  }

  @Test("The newest come first, of the folders and files that are asked for alone")
  func order() throws {
    var elsewhere = Story.harbor
    elsewhere.file = "/newspapers/other.txt"
    let library = try Library.holding([.bridge, .harbor, .train, elsewhere])
    #expect(try names(library, ["/news"]) == ["harbor", "bridge", "train"])
    #expect(try names(library, ["/news/train.txt"]) == ["train"])
    #expect(try names(library, ["/news/trai", "/none"]) == [])
    #expect(try library.newest(below: ["/"], atLeast: 9).count == 4)
    try library.leave(["/news/harbor.txt"])
    #expect(try names(library, ["/news"]) == ["bridge", "train"])
  }

  @Test("All articles of a day are told or none")
  func wholeDays() throws {
    let same = (0..<5).map { number in
      var story = Story.harbor
      story.file = "/news/same\(number).txt"
      return story
    }
    let library = try Library.holding(same + [.bridge])
    #expect(try names(library, ["/news"], atLeast: 2).count == 5)
    #expect(try names(library, ["/news"], atLeast: 6).count == 6)
  }

  @Test("What another engine counted, and what is read, is told")
  func marks() throws {
    let library = try Library.holding([.bridge, .harbor])
    try library.mark([Mark(Story.bridge.id, isRead: true, time: 1)])
    try library.write { try $0.execute(sql: "UPDATE article SET engine = NULL WHERE name = '/news/harbor.txt'") }
    let found = try library.newest(below: ["/news"], atLeast: 9)
    #expect(found.map(\.isOutdated) == [true, false])
    #expect(found.map(\.isRead) == [false, true])
    #expect(found.map(\.source) == ["/news/harbor.txt", "/news/bridge.txt"])
    #expect(found.last?.article.people == 2)
  }
}
