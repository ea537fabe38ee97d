// Keeps what comes through a pipe in a file of our own while it is read on the screen.

import ArticleParsing
import Glibc
import Reader

/// Standard input as a file: `curl … | lede -`.
struct PipedFile {
  private let folder: ScratchFolder
  let path: String

  /// Waits for the end of standard input.
  init() throws(Trouble) {
    let bytes: [UInt8]
    do { bytes = try ArticleFile.readStandardInput() } catch { throw error.trouble(path: "-") }
    guard let folder = ScratchFolder() else { throw FileError.failed(errno).trouble(path: "-") }
    self.folder = folder
    path = folder.path + "/standard-input"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError.failed(errno).trouble(path: "-") }
    defer { close(descriptor) }
    if let failure = writeAll(bytes, to: descriptor) { throw FileError.failed(failure).trouble(path: "-") }
  }

  func remove() {
    unlink(path)
    folder.remove()
  }

  /// Keys come from the terminal itself, since standard input was the article.
  static func takeKeyboard() {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return }
    dup2(terminal, STDIN_FILENO)
    close(terminal)
  }
}
