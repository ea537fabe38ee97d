// `lede check`: whether the library is whole, and what is in it.

import ArgumentParser
import ArticleLibrary

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look whether the library is whole, and count what is in it.")

  @OptionGroup var library: LibraryOption

  func run() throws {
    let library = try library.existing()
    let check = try self.library.telling { try library.check() }
    var page = ProsePage()
    page.line("\(self.library.place.words)   \(check.faults.isEmpty ? "is whole" : "is damaged")")
    for fault in check.faults { page.paragraph(fault, first: "  ", indent: 4) }
    page.line("  \(counted(check.articles, "article")), \(check.gone) of files that are gone")
    page.line("  \(check.outdated) to be analyzed again")
    page.line("  \(check.read) read, \(check.starred) starred")
    page.line(
      "  \(counted(check.tags, "tag")), \(counted(check.notes, "note")), \(counted(check.versions, "earlier version"))")
    page.line("  \(counted(check.people, "name")) of people, \(counted(check.quotations, "quote"))")
    StandardOutput.write(page.bytes)
    if !check.faults.isEmpty { throw ExitStatus.input }
  }
}
