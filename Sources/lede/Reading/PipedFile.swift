// Keeps what comes through a pipe or from the web in a file of our own while it is read on the screen.

import ArticleParsing
import Glibc
import Reader

/// Standard input as a file, `curl … | lede -`, or what stands at an address, `lede https://…`.
struct PipedFile {
  private let folder: ScratchFolder
  let path: String

  /// Waits for the end of standard input.
  init() throws(Trouble) {
    let bytes: [UInt8]
    do { bytes = try ArticleFile.readStandardInput() } catch { throw error.trouble(path: "-") }
    try self.init("standard-input", bytes)
  }

  /// Fetches the page or feed.
  init(address: String) throws(Trouble) {
    let (name, bytes) = Download.file(of: try Download.read(address))
    try self.init(name, bytes)
  }

  private init(_ name: String, _ bytes: [UInt8]) throws(Trouble) {
    guard let folder = ScratchFolder() else { throw FileError.failed(errno).trouble(path: name) }
    self.folder = folder
    path = folder.path + "/" + name
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError.failed(errno).trouble(path: name) }
    defer { close(descriptor) }
    if let failure = writeAll(bytes, to: descriptor) { throw FileError.failed(failure).trouble(path: name) }
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
