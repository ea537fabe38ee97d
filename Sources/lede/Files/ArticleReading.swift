// From a path to an article, or to the sentence that tells why not.

import ArticleParsing
import Glibc
import NewsModel
import Reader

extension ArticleParser {
  /// Reads and parses a file. The id is the file's full path, so that it stays the same between runs.
  static func parse(
    file path: String, id: ArticleID, address: String? = nil, contentType: String? = nil
  ) throws(Trouble) -> Article {
    let bytes: [UInt8]
    do { bytes = try ArticleFile.read(path) } catch { throw error.trouble(path: path) }
    do {
      return try parse(bytes, named: path, id: id, address: address, contentType: contentType)
    } catch {
      throw error.trouble
    }
  }
}

extension Trouble: Error {}

extension ParseError {
  var trouble: Trouble {
    switch self {
    case .empty: Trouble(what: "is empty")
    case .binary: Trouble(what: "is not text", help: "Lede reads plain text, Markdown and web pages.")
    case .tooLarge(let bytes): .tooLarge(bytes: bytes)
    }
  }
}

extension FileError {
  func trouble(path: String) -> Trouble {
    switch self {
    case .missing where path.unicodeScalars.contains("\u{FFFD}"):
      Trouble(what: "has a name that is not UTF-8", help: "Give it another name, and it opens here by itself.")
    case .missing: Trouble(what: "is not there")
    case .isFolder: Trouble(what: "is a folder")
    case .notAFile: Trouble(what: "cannot be read: it is a pipe or a device")
    case .tooLarge(let bytes): .tooLarge(bytes: bytes)
    case .failed(EACCES): .denied(path: path)
    case .failed(let number): Trouble(what: "cannot be read: \(reason(number))")
    }
  }
}

extension Trouble {
  static func tooLarge(bytes: Int) -> Trouble {
    Trouble(what: "is too large: \(bytes >> 20) MB, and \(ArticleParser.maximumBytes >> 20) MB is the most")
  }

  /// The command that allows reading, where the file is one's own and its folder can be entered.
  static func denied(path: String) -> Trouble {
    var status = stat()
    let what = "cannot be read: permission denied"
    guard stat(path, &status) == 0, status.st_uid == geteuid() else { return Trouble(what: what) }
    return Trouble(
      what: what, help: "Allow reading, and it opens here by itself:", command: "chmod u+r \(quotedForShell(path))")
  }

  /// The lines for standard error: the name, what happened, what to do.
  func lines(name: String) -> String {
    let first = "\(name.harmless)   \(what)\n"
    return command.isEmpty ? first : first + "   \(command.harmless)\n"
  }
}

/// A path as it can be typed to a shell.
func quotedForShell(_ path: String) -> String {
  let isPlain = path.utf8.allSatisfy { byte in
    byte >= 0x80 || "/._-+,@%0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8.contains(byte)
  }
  if isPlain && !path.isEmpty && !path.hasPrefix("-") { return path }
  return "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
