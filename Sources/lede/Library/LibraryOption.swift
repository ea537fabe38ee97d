// The option that tells where the library is, and a library opened for a command.

import ArgumentParser
import ArticleLibrary
import Glibc
import Reader

/// What all commands that use the library take.
struct LibraryOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The library's file, or :memory: (default: the one that lede paths tells).", valueName: "path"),
    completion: .file())
  var library: String?

  var place: LibraryPlace {
    switch library {
    case nil: .file(Places.library)
    case ":memory:": .memory
    case let path?: .file(path)
    }
  }

  /// Where marks were kept before there was a library, which only the usual one takes in.
  var plainFile: String? { library == nil ? Places.reading : nil }

  /// The library for a command that asks it something: there must be one.
  func existing() throws -> Library {
    if case .file(let path) = place, access(path, F_OK) != 0 {
      StandardError.write(
        "\(path.harmless)   is not there: lede import FOLDER makes a library, and so does reading a folder\n")
      throw ExitStatus.input
    }
    return try opened()
  }

  /// The library for a command that writes to it.
  func opened() throws -> Library {
    do { return try Library.opened(at: place) } catch { throw LibraryOption.told(error, place) }
  }

  /// Runs a body; what goes wrong with the library is told, and the program ends.
  func telling<Value>(at other: LibraryPlace? = nil, _ body: () throws -> Value) throws -> Value {
    let place = other ?? self.place
    do { return try body() } catch let error as LibraryError { throw LibraryOption.told(error, place) }
  }

  private static func told(_ error: LibraryError, _ place: LibraryPlace) -> ExitStatus {
    StandardError.write(error.trouble.lines(name: place.words))
    return .input
  }
}
