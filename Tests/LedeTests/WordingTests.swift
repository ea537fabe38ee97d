// What an open article says on another day, and which of its questions were put off in another run.

import Extraction
import Foundation
import NewsModel
import Testing

@testable import ArticleLibrary
@testable import Reader
@testable import lede

@Suite("Articles from the library", .serialized)
struct WordingTests {
  private func waits(for condition: () -> Bool) -> Bool {
    for _ in 0..<4_000 {
      if condition() { return true }
      usleep(5_000)
    }
    return false
  }

  private func place(_ scratch: Scratch) -> LibraryPlace { .file(scratch.path + "/data/library.sqlite") }

  @Test("On a day before it was changed an article opens as it was then, and nothing of that is kept as its text")
  func wording() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let file = try scratch.write(
      "news/a.txt", "---\ndate: 2019-04-13\n---\nHarbor opens\n\nAda Arden opened the harbor in 2019.\n")
    _ = try scratch.write("news/b.txt", "Bridge opens\n\nBruno Castellane opened the bridge in 2018.\n")
    let id = ArticleID(rawValue: try ReadPaths([file]).roots[0])
    let desk = LibraryDesk(at: place(scratch), plainFile: nil)
    let texts = Monitor<[String]>([])
    let messages = Monitor<[Message]>([])
    let newsroom = Newsroom(
      roots: try ReadPaths([scratch.path + "/news"]).roots, store: desk.store, analyses: desk.analyses
    ) { action in
      if case .opened(let open, _) = action { texts.update { $0.append(open.article.text) } }
      if case .message(let message) = action { messages.update { $0.append(message) } }
    }
    defer { newsroom.close() }
    #expect(waits { newsroom.isIdle })
    desk.settle()
    try scratch.write("news/a.txt", "Harbor closes\n\nClara Dunmore closed the harbor for good in 2020.\n")
    newsroom.rescan()
    #expect(waits { (try? desk.current()?.article(id)?.text.contains("closed")) == true })
    newsroom.open(id)
    #expect(waits { newsroom.isIdle && texts.look { $0.last?.contains("closed") == true } })
    let today = Int(Date().timeIntervalSince1970) / 86_400
    newsroom.know(CivilDate(dayNumber: today - 1))
    #expect(waits { newsroom.isIdle && texts.look { $0.last?.contains("opened the harbor") == true } })
    #expect(messages.look { $0.last?.text.contains("was changed") == true })
    // Its dates counted from another day are those of what its file says now.
    newsroom.reanchor(id, to: CivilDate(dayNumber: 18_000))
    #expect(waits { newsroom.isIdle })
    desk.settle()
    #expect(try desk.current()?.article(id)?.text.contains("closed") == true)
    // Before it was published nothing stood there.
    newsroom.know(CivilDate(year: 1990, month: 1, day: 1))
    #expect(waits { newsroom.isIdle && texts.look { $0.last?.contains("closed") == true } })
    newsroom.know(nil)
    #expect(waits { newsroom.isIdle && texts.look { $0.last?.contains("closed") == true } })
  }

  @Test("A question that was put off is known in the next run, until it is answered")
  func postponed() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let words = Article.verbatim(
      "Two of one name\n\nAnna Weber and Paul Weber came.\n\nThen Weber said no.", published: nil)
    let article = Article(
      id: ArticleID(rawValue: "/news/a.txt"), text: words.text, blocks: words.blocks, metadata: words.metadata)
    let start = article.text.utf8.count - "Weber said no.".utf8.count
    let passage = Correction.Passage(TextRange(start, start + "Weber".utf8.count), in: article)
    let later = Correction(.later("Anna Weber"), in: article.id, at: passage)
    let desk = LibraryDesk(at: place(scratch), plainFile: nil)
    desk.correct([later])
    #expect(desk.store.flush() == nil)
    let next = LibraryDesk(at: place(scratch), plainFile: nil)
    let analysis = Pipeline.analyze(article)
    let known = next.corrected(article, analysis)
    #expect(known.postponed == [later] && known.lost.isEmpty && known.analysis == analysis)
    let open = OpenArticle(article: article, analysis: analysis, postponed: known.postponed)
    #expect(open.postponed == [OpenQuestion.Key(start: start, answer: "Anna Weber"): later])
    next.takeBack(later)
    #expect(next.store.flush() == nil)
    #expect(LibraryDesk(at: place(scratch), plainFile: nil).corrected(article, analysis).postponed.isEmpty)
  }
}
