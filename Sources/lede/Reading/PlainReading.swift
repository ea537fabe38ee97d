// What the reader prints where there is no terminal: the list of a folder, or the text of a file.

import ArticleParsing
import Glibc
import NewsModel
import Reader

/// The reader without a screen.
enum PlainReading {
  static func print(_ paths: ReadPaths) throws {
    let files = paths.roots.flatMap(FolderWalk.files(of:))
    guard !files.isEmpty else {
      StandardError.write(
        "\(paths.name.harmless)   holds no text: Lede reads text, Markdown, pages, feeds and mail, of any depth\n")
      throw ExitStatus.nothingFound
    }
    if paths.roots.count == 1, files == paths.roots { try text(files[0]) } else { list(files) }
  }

  private static func text(_ file: String) throws {
    do throws(Trouble) {
      let contents = try FileContents.read(file)
      guard let article = try article(in: contents, file) else { return list([file]) }
      var page = ProsePage()
      page.article(article)
      StandardOutput.write(page.bytes)
    } catch {
      StandardError.write(error.lines(name: file))
      throw ExitStatus.input
    }
  }

  /// The one article of a file; nil if there are several.
  private static func article(in contents: FileContents, _ file: String) throws(Trouble) -> Article? {
    if case .article(let article) = contents { return article }
    guard let bundle = contents.bundle(id: ArticleID(rawValue: file)), bundle.count == 1 else { return nil }
    do { return try bundle.article(at: 0) } catch { throw error.trouble }
  }

  /// Date, title, file; newest first, as the screen has it.
  private static func list(_ files: [String]) {
    let reader = FileReader { _ in true }
    let rows = files.flatMap { reader.headline($0).rows }.enumerated().sorted {
      ($1.element.date?.dayNumber ?? .min, $0.offset) < ($0.element.date?.dayNumber ?? .min, $1.offset)
    }
    var page = ProsePage()
    for (_, row) in rows {
      let date = row.date.map { TimeValue($0).columns } ?? "···· ··· ··"
      page.line("\(date)  \(row.title)")
      page.line("             \(row.id.rawValue)")
    }
    StandardOutput.write(page.bytes)
  }
}
