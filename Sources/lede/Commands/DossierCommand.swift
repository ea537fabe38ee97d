// `lede dossier`: all that the library knows of one person, organization or place.

import ArgumentParser
import ArticleLibrary
import NewsModel

struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Print all that the library knows of a person, organization or place.",
    discussion: "Names, roles, quotes, events and articles, each with the article that tells it.")

  @Argument(help: "The name, or some words of it.")
  var name: [String]

  @Flag(help: "Print JSON, one object.")
  var json = false

  @OptionGroup var asOf: AsOfOption
  @OptionGroup var library: LibraryOption

  func run() throws {
    let name = self.name.joined(separator: " ")
    guard let dossier = try library.asked(asOf, { try $0.dossier(of: name) }) else {
      StandardError.write("\(name.harmless)   is named in no article of the library\n")
      throw ExitStatus.nothingFound
    }
    guard json else {
      var page = ProsePage()
      page.dossier(dossier)
      return StandardOutput.write(page.bytes)
    }
    var writer = JSONWriter()
    writer.dossier(dossier)
    StandardOutput.write(writer.bytes)
  }
}
