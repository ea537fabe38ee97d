// What the reader asks of the library while it walks through the list.

import Extraction
import Foundation
import NewsModel
import Testing

@testable import Reader
@testable import lede

@Suite("Questions to the library", .serialized)
struct InquiriesTests {
  private func open(_ name: String) -> OpenArticle {
    let words = Article.verbatim("Ada Arden opened the harbor in 2019.", published: nil)
    let article = Article(
      id: ArticleID(rawValue: name), text: words.text, blocks: words.blocks, metadata: words.metadata)
    return OpenArticle(article: article, analysis: Pipeline.analyze(article))
  }

  @Test("Only about the article that stays open is it asked where its people appear")
  func rest() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let desk = LibraryDesk(at: .file(scratch.path + "/data/library.sqlite"), plainFile: nil)
    let answered = Monitor<[ArticleID]>([])
    let inquiries = Inquiries(desk, today: CivilDate(dayNumber: 0)) { action in
      if case .elsewhere(let id, _) = action { answered.update { $0.append(id) } }
    }
    defer { inquiries.end() }
    desk.settle()
    for name in ["/a", "/b", "/c"] {
      inquiries.relate(open(name), after: .milliseconds(200), among: { [] })
      #expect(!inquiries.isIdle)
    }
    for _ in 0..<4_000 where !inquiries.isIdle { usleep(5_000) }
    // It may be answered once more when all is in the library.
    #expect(answered.look(Set.init) == [ArticleID(rawValue: "/c")])
    // Without a rest every one is answered.
    inquiries.relate(open("/d"), among: { [] })
    for _ in 0..<4_000 where !inquiries.isIdle { usleep(5_000) }
    #expect(answered.look { $0.last } == ArticleID(rawValue: "/d"))
  }
}
