// `lede PATH …`: the reader; or its list and texts as plain text where there is no terminal.

import ArgumentParser
import Glibc
import NewsModel
import Reader
import TerminalUI

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open files and folders in the reader (what lede does without a command).")

  /// How long the first frame waits for something to show.
  private static let patience = Duration.milliseconds(35)

  @Argument(
    help: "Files, folders and addresses to read; - is standard input (default: the sources, else the current folder).",
    completion: .file())
  var paths: [String] = []

  @Option(help: ArgumentHelp("Colors: dark, light, eight or none (default: as the terminal is).", valueName: "name"))
  var theme: Palette?

  @OptionGroup var library: LibraryOption

  func run() throws {
    var passing: [PipedFile] = []
    defer { for file in passing { file.remove() } }
    let named = try paths.map { path in
      guard path == "-" || Source.isWeb(path) else { return path }
      passing.append(try ReadCommand.passingFile(path))
      return passing[passing.count - 1].path
    }
    try read(try ReadPaths(asTold: named.isEmpty ? ReadCommand.usualPaths : named), isKept: passing.isEmpty)
  }

  /// What is subscribed to; without a subscription the current folder.
  private static var usualPaths: [String] {
    let sources = SourceList.read().sources
    let folders = sources.filter { $0.isFolder && access($0.address, F_OK) == 0 }.map(\.address)
    let isFetched = sources.contains { !$0.isFolder }
    // Before anything is fetched it is empty, and what R brings appears in it.
    if isFetched { NewsFolder.makeFolders(Places.news) }
    let paths = (isFetched ? [Places.news] : []) + folders
    return paths.isEmpty ? ["."] : paths
  }

  /// Standard input, or what stands at an address.
  private static func passingFile(_ name: String) throws -> PipedFile {
    do throws(Trouble) {
      if name != "-" { return try PipedFile(address: name) }
      let file = try PipedFile()
      PipedFile.takeKeyboard()
      return file
    } catch {
      StandardError.write(error.lines(name: name == "-" ? "standard input" : name))
      throw ExitStatus.input
    }
  }

  /// `isKept`: what is read of it is remembered.
  private func read(_ paths: ReadPaths, isKept: Bool) throws {
    guard CursesTerminal.isAvailable else { return try PlainReading.print(paths) }
    let waker = Waker()
    let screen: CursesTerminal
    do { screen = try CursesTerminal(wakeDescriptor: waker.descriptor, palette: theme) } catch {
      return try PlainReading.print(paths)
    }
    let desk = LibraryDesk(at: isKept ? library.place : .memory, plainFile: isKept ? library.plainFile : nil)
    let store = desk.store
    let setting = ReaderSession.Setting(
      store: store, analyses: desk.analyses, library: desk,
      fetching: FetchDesk(store: NewsFolder(root: Places.news).store, pages: WholePages(root: Places.pages)),
      today: CivilDate.today)
    let session = ReaderSession(paths: paths, terminal: screen.terminal, waker: waker, setting: setting)
    session.awaitList(upTo: ReadCommand.patience)
    let end = session.run()
    session.close()
    let failure = store.flush()
    screen.stop()
    if let failure { StandardError.write(failure.harmless + "\n") }
    if case .signal(let number) = end { ReadCommand.die(of: number) }
  }

  /// Ends as the signal would have ended the program, so that a shell sees it.
  private static func die(of number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }
}

extension Palette: ExpressibleByArgument {}

extension ReadPaths {
  /// For the command line: what is not there is told, and the program ends.
  init(asTold paths: [String]) throws {
    for path in paths {
      do { _ = try ReadPaths([path]) } catch {
        StandardError.write(error.lines(name: path))
        throw ExitStatus.input
      }
    }
    self = try ReadPaths(paths)
  }
}

extension CivilDate {
  /// The day it is here.
  static var today: CivilDate? {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return CivilDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
  }
}
