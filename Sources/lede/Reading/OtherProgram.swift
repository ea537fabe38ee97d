// Runs the programs that a person has chosen for addresses and files.

import Glibc

/// An editor or a browser, ready to be run.
struct OtherProgram {
  /// What the screen calls it: "nvim".
  let name: String
  /// It draws on the terminal itself, so the reader must give that away meanwhile.
  let needsTerminal: Bool
  private let arguments: [String]

  /// Browsers that run in a terminal.
  private static let terminalBrowsers: Set<String> = [
    "w3m", "lynx", "links", "links2", "elinks", "browsh", "chawan", "cha", "www-browser",
  ]

  /// `$VISUAL`, else `$EDITOR`, else vi. The variable may hold options: a shell takes it apart, as git does.
  static func editor(for path: String) -> OtherProgram {
    let editor = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
    return OtherProgram(
      name: firstWord(editor), needsTerminal: true, arguments: ["/bin/sh", "-c", "\(editor) \"$@\"", editor, path])
  }

  /// `$BROWSER` (several names may stand between colons; the first counts), else xdg-open. Nil for what is no address of
  /// the web: an article must not start programs.
  static func browser(for address: String) -> OtherProgram? {
    let lower = address.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://"),
      !address.unicodeScalars.contains(where: \.isHarmful)
    else { return nil }
    let chosen = environment("BROWSER")?.split(separator: ":").first.map(String.init) ?? "xdg-open"
    var words = chosen.split(separator: " ").map(String.init)
    guard let program = words.first else { return nil }
    if words.contains(where: { $0.contains("%s") }) {
      // Each word is an argument of its own, so that nothing in an address is taken apart.
      words = words.map { $0.split(separator: "%s", omittingEmptySubsequences: false).joined(separator: address) }
    } else {
      words.append(address)
    }
    let name = lastComponent(of: program)
    return OtherProgram(name: name, needsTerminal: terminalBrowsers.contains(name), arguments: words)
  }

  private static func firstWord(_ command: String) -> String {
    lastComponent(of: command.split(separator: " ").first.map(String.init) ?? command)
  }

  /// Runs it on this terminal and waits for its end; the sentence of what went wrong, else nil.
  func run() -> String? {
    var process: pid_t = 0
    if let failure = spawn(&process, isDetached: false) { return failure }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let code = status >> 8 & 0xFF
    return status & 0x7F == 0 && code == 127 ? "is not there: set EDITOR" : nil
  }

  /// Starts it beside the reader, without the terminal. Its end is awaited by a thread.
  func start() -> String? {
    var process: pid_t = 0
    if let failure = spawn(&process, isDetached: true) { return failure }
    let child = process
    WorkerThread {
      var status: Int32 = 0
      waitpid(child, &status, 0)
    }.detach()
    return nil
  }

  /// `POSIX_SPAWN_SETSID` of spawn.h, which Swift does not import.
  private static let newSession: Int16 = 0x80

  private func spawn(_ process: inout pid_t, isDetached: Bool) -> String? {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    if isDetached {
      for descriptor in 0...2 as ClosedRange<Int32> {
        posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
      }
      posix_spawnattr_setflags(&attributes, OtherProgram.newSession)
    }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let failure = posix_spawnp(&process, words[0]!, &files, &attributes, &words, environ)
    return failure == 0 ? nil : failure == ENOENT ? "is not there" : "cannot be started: \(reason(failure))"
  }
}
