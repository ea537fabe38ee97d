// The articles that a command was asked about, read on several threads, answered in order.

import ArgumentParser
import ArticleParsing
import Extraction
import Glibc
import NewsModel
import Reader

/// What commands about articles take.
struct AskedArticles: ParsableArguments {
  @Argument(help: "Files and folders; - is standard input.", completion: .file())
  var paths: [String]

  @Flag(help: "Print JSON, one object a line.")
  var json = false
}

extension AskedArticles {
  /// For a command that takes its paths itself. Not an initializer, in which values would be taken for definitions.
  static func told(_ paths: [String], json: Bool) -> AskedArticles {
    var asked = AskedArticles()
    asked.paths = paths
    asked.json = json
    return asked
  }
}

/// An article that was read for a command.
struct ReadArticle: Sendable {
  /// As it was named on the command line, or found below a folder that was.
  let file: String
  let article: Article
  let analysis: Analysis
  /// One of several, so that each needs a heading.
  let isOneOfMany: Bool
}

/// What a command prints for one article.
struct Answer: Sendable {
  let bytes: [UInt8]
  /// There was something to tell.
  let isFound: Bool

  init(bytes: [UInt8], isFound: Bool) {
    self.bytes = bytes
    self.isFound = isFound
  }

  init(_ json: JSONWriter, isFound: Bool) {
    bytes = json.bytes
    self.isFound = isFound
  }

  /// Several answers, one after the other.
  init(_ answers: some Sequence<Answer>) {
    var (bytes, isFound): ([UInt8], Bool) = ([], false)
    for answer in answers {
      bytes += answer.bytes
      isFound = isFound || answer.isFound
    }
    (self.bytes, self.isFound) = (bytes, isFound)
  }

  /// The page under the article's headline if there are several; the sentence if the page is empty.
  init(_ page: ProsePage, of read: ReadArticle, ifEmpty sentence: String) {
    var whole = ProsePage(width: page.width)
    if read.isOneOfMany { whole.heading(of: read) }
    if page.isEmpty { whole.line(sentence) } else { whole.append(page) }
    if read.isOneOfMany { whole.blank() }
    bytes = whole.bytes
    isFound = !page.isEmpty
  }
}

extension AskedArticles {
  /// How answers are printed.
  enum Form: Sendable {
    /// As JSON where that was asked for, else in words.
    case asked
    /// In a form of the command's own.
    case bytes(@Sendable (ReadArticle) -> [UInt8])
  }

  /// Answers for each article with one of its lists: in words, as JSON, or in a form of the command's own.
  func answerEach(
    _ form: Form = .asked, ifEmpty sentence: String,
    choosing choose: @escaping @Sendable (ReadArticle) -> ReadArticle = { $0 },
    isFound: @escaping @Sendable (ReadArticle) -> Bool,
    prose: @escaping @Sendable (inout ProsePage, ReadArticle) -> Void,
    json: @escaping @Sendable (AnalysisJSON, inout JSONWriter) -> Void
  ) throws {
    let asksJSON = self.json
    try answerEach { article in
      let read = choose(article)
      if case .bytes(let bytes) = form { return Answer(bytes: bytes(read), isFound: isFound(read)) }
      if asksJSON { return Answer(.part(read, json), isFound: isFound(read)) }
      var page = ProsePage()
      prose(&page, read)
      return Answer(page, of: read, ifEmpty: sentence)
    }
  }

  /// Reads and analyzes all files, and prints an answer for each in the order in which they were named. What cannot be
  /// read is told on standard error, and the rest goes on; the program then ends with `ExitStatus.input`. Ends with
  /// `nothingFound` if no answer found anything.
  func answerEach(_ answer: @escaping @Sendable (ReadArticle) -> Answer) throws {
    let files = try self.files()
    let outcome = Monitor((failed: false, found: false))
    var next = files.makeIterator()
    OrderedWork.run(
      jobs: min(availableProcessors(), max(1, files.count)), next: { next.next() },
      work: { file in AskedArticles.result(for: file, isOneOfMany: files.count > 1, answer) },
      deliver: { result in
        switch result {
        case .success(let answer):
          StandardOutput.write(answer.bytes)
          if answer.isFound { outcome.update { $0.found = true } }
        case .failure(let failure):
          StandardError.write(failure.lines)
          outcome.update { $0.failed = true }
        }
      })
    let (failed, found) = outcome.update { $0 }
    if failed { throw ExitStatus.input }
    if !found { throw ExitStatus.nothingFound }
  }

  private struct Failure: Error {
    let lines: String
  }

  private static func result(
    for file: String, isOneOfMany: Bool, _ answer: (ReadArticle) -> Answer
  ) -> Result<Answer, Failure> {
    do throws(Trouble) {
      let contents = try FileContents.read(asked: file)
      if case .article(let article) = contents {
        return .success(AskedArticles.answer(article, file: file, isOneOfMany: isOneOfMany, answer))
      }
      guard let bundle = contents.bundle(id: ArticleID(rawValue: file)) else { throw Trouble.isList }
      guard bundle.count > 0 else { throw Trouble(what: "has no entries") }
      // An entry that says nothing is passed over.
      let answers = (0..<bundle.count).compactMap { index in
        (try? bundle.article(at: index)).map {
          AskedArticles.answer($0, file: $0.id.rawValue, isOneOfMany: true, answer)
        }
      }
      guard !answers.isEmpty else { throw Trouble(what: "has no entries") }
      return .success(Answer(answers))
    } catch {
      return .failure(Failure(lines: error.lines(name: file == "-" ? "standard input" : file)))
    }
  }

  private static func answer(
    _ article: Article, file: String, isOneOfMany: Bool, _ answer: (ReadArticle) -> Answer
  ) -> Answer {
    answer(
      ReadArticle(file: file, article: article, analysis: Pipeline.analyze(article), isOneOfMany: isOneOfMany))
  }

  /// The files that are meant, those of folders in the order of their paths.
  private func files() throws -> [String] {
    var files: [String] = []
    for path in paths {
      var walk = FolderWalk()
      var isFolder = false
      walk.walk(path) { finding in
        switch finding {
        case .article(let path): files.append(path)
        case .folder: isFolder = true
        case .unreadableFolder(let path, .failed(let number)) where isFolder || number != ENOTDIR:
          StandardError.write(FileError.failed(number).trouble(path: path).lines(name: path))
        case .passedOver, .unreadableFolder: break
        }
      }
      if !isFolder { files.append(path) } else if files.isEmpty { AskedArticles.tellEmpty(path) }
    }
    guard !files.isEmpty else { throw ExitStatus.nothingFound }
    return files
  }

  private static func tellEmpty(_ path: String) {
    let reason = "holds no text: Lede reads text, Markdown, pages, feeds and mail, of any depth"
    StandardError.write("\(path.harmless)   \(reason)\n")
  }
}
