// `lede show`: one article and all that is found in it.

import ArgumentParser
import ArticleParsing
import Extraction
import NewsModel

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an article and what is found in it.")

  @Argument(help: "Files to show.")
  var files: [String]

  @Flag(help: "Print JSON, one object a line.")
  var json = false

  func run() throws {
    var isFailed = false
    for file in files {
      do {
        let article = try ArticleParser.parse(
          ArticleFile.read(file), named: file, id: ArticleID(rawValue: file))
        var json = JSONWriter()
        json.article(article, analysis: Pipeline.analyze(article), file: file)
        json.endLine()
        StandardOutput.write(json.bytes)
      } catch let error as FileError {
        isFailed = true
        StandardError.write("\(file)   \(error.words(path: file).happened)\n")
      } catch let error as ParseError {
        isFailed = true
        StandardError.write("\(file)   \(error)\n")
      }
    }
    if isFailed { throw ExitStatus.input }
  }
}
