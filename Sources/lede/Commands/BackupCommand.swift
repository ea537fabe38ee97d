// `lede backup`: a copy of the library in one file.

import ArgumentParser
import ArticleLibrary
import Glibc

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the library into one file, also while it is being read.")

  @Argument(help: "The new file.", completion: .file())
  var file: String

  @OptionGroup var library: LibraryOption

  func run() throws {
    guard access(file, F_OK) != 0 else {
      StandardError.write("\(file.harmless)   is there already: a backup needs a new file\n")
      throw ExitStatus.input
    }
    let library = try library.existing()
    try self.library.telling { try library.backUp(to: file) }
    chmod(file, 0o600)
  }
}
