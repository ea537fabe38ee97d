// Keys are answered at once, however long the text and the list.

import NewsModel
import TerminalUI
import Testing

@testable import Reader

@Suite(.serialized) struct SpeedTests {
  /// Debug builds on a loaded machine are some twenty times slower than the program: these bounds only catch what is not
  /// bounded by the screen.
  static let bound = Duration.milliseconds(150)

  /// 220 KB in one paragraph.
  private static let huge: OpenArticle = {
    let sentence = "The harbor master of Port Ellery said nothing about the north quay, and no one else did. "
    let text = "Headline\n\n" + String(repeating: sentence, count: 2500)
    let article = Article(
      id: ArticleID(rawValue: "a"), text: text,
      blocks: [
        Block(range: TextRange(0, 8), kind: .headline), Block(range: TextRange(10, text.utf8.count), kind: .paragraph),
      ], metadata: Metadata())
    return OpenArticle(article: article, analysis: .empty)
  }()

  @Test(arguments: ["j", "Space", "G", "g", "]", "n", ")", "z", "C-d", "resize:81x30", "/ text:quay", "k"])
  func oneHugeParagraph(keys: String) throws {
    var state = Examples.reader(120, 40)
    _ = update(&state, .opened(SpeedTests.huge, place: nil))
    _ = update(&state, .input(.key(.enter)))
    #expect(try slowest("Down " + keys + " Down", &state) < SpeedTests.bound)
  }

  private static let longList: ReaderState = {
    var state = ReaderState(size: Size(width: 120, height: 40), place: "articles")
    let rows = (0..<10_000).map { number in
      Examples.row(
        "\(number)", "Article \(number * 7919 % 10_000) of the quay", 1990 + number % 30, 1 + number % 12,
        1 + number % 28,
        .analyzed(people: number % 17, quotes: number % 5))
    }
    _ = update(&state, .rows(rows))
    _ = update(&state, .progress(done: 10_000, total: 10_000))
    return state
  }()

  @Test(arguments: ["j", "G", "Space", "s", "f text:quay", "f text:9_9", "J", "U", "/ text:77", "PgDn"])
  func tenThousandRows(keys: String) throws {
    var state = SpeedTests.longList
    #expect(try slowest("Down " + keys + " Down", &state) < SpeedTests.bound * 4)
  }

  private func slowest(_ keys: String, _ state: inout ReaderState) throws -> Duration {
    var slowest = Duration.zero
    for input in try KeyScript.inputs(keys) {
      let began = ContinuousClock.now
      _ = update(&state, .input(input))
      var frame = Frame(size: state.size)
      draw(state, on: &frame)
      slowest = max(slowest, began.duration(to: .now))
    }
    return slowest
  }
}
