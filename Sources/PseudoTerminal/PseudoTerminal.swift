// Runs a program on a pseudo-terminal, for tests and measurements: types, resizes, stops and kills it, keeps what it sends.

import CTerminal
import Glibc

/// A program that runs on a terminal of its own.
///
/// ```swift
/// let screen = try PseudoTerminal(lede, ["articles"], columns: 80, rows: 24)
/// #expect(screen.waits(for: "ARTICLES"))
/// screen.type("j\u{1B}[6~")
/// screen.resize(columns: 40, rows: 24)
/// #expect(screen.ends() == .exited(0))
/// ```
///
/// The bytes are what the program sends, escape sequences and all: no screen is modeled. Waits read meanwhile, so that the
/// program never blocks on a full terminal. Not for several threads at once. What still runs at the end is killed.
public final class PseudoTerminal {
  /// How a program ended.
  public enum End: Hashable, Sendable {
    case exited(Int32)
    /// By a signal, with its number.
    case signaled(Int32)
  }

  /// The program could not be started: the system's error number.
  public struct StartError: Error {
    public let number: Int32
  }

  /// Modes of the terminal that a program must give back as they were.
  public struct Modes: OptionSet, Hashable, Sendable {
    public let rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Input comes by lines.
    public static let lines = Modes(rawValue: 1)
    public static let echo = Modes(rawValue: 2)
    /// Ctrl-C and Ctrl-Z send signals.
    public static let signals = Modes(rawValue: 4)
    /// What a shell leaves to a program.
    public static let usual: Modes = [.lines, .echo, .signals]
  }

  /// All bytes sent so far.
  public private(set) var output: [UInt8] = []
  private let leader: pid_t
  private var master: Int32 = -1
  private var status: Int32?

  /// Starts a program by its path. It gets only the environment given: a terminal of 256 colors in UTF-8 unless told otherwise,
  /// and the caller's `PATH` and `HOME`.
  public init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws {
    var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    for name in ["PATH", "HOME", "LD_LIBRARY_PATH"] { variables[name] = getenv(name).map { String(cString: $0) } }
    variables.merge(environment) { $1 }
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var master: Int32 = -1
    leader = terminal_start(path, words, settings, Int32(columns), Int32(rows), &master)
    guard leader > 0 else { throw StartError(number: errno) }
    self.master = master
  }

  deinit {
    if !hasEnded { kill(SIGKILL) }
    if status == nil {
      // The leader goes once its program has gone.
      Glibc.kill(leader, SIGKILL)
      var ended: Int32 = 0
      waitpid(leader, &ended, 0)
    }
    close(master)
  }

  /// What was sent, as text; bytes that are not UTF-8 are U+FFFD.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// Modes of the terminal now; nil if it is closed.
  public var modes: Modes? {
    let found = terminal_modes(master)
    return found < 0 ? nil : Modes(rawValue: found)
  }

  /// Sends bytes as if they were typed.
  public func type(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = write(master, Array(bytes[sent...]), bytes.count - sent)
      if count > 0 { sent += count } else if errno == EAGAIN { read(upTo: .milliseconds(5)) } else { return }
    }
  }

  /// Sends text as if it were typed.
  public func type(_ text: String) { type(Array(text.utf8)) }

  /// Changes the size; the program is told by SIGWINCH.
  public func resize(columns: Int, rows: Int) { _ = terminal_resize(master, Int32(columns), Int32(rows)) }

  /// Sends a signal to the program and what it started.
  public func kill(_ signal: Int32) {
    let group = terminal_foreground(master)
    if group > 1 { Glibc.kill(-group, signal) }
  }

  /// Forgets the bytes so far, so that a wait sees only what comes.
  public func forget() {
    read(upTo: .zero)
    output = []
  }

  /// Whether text is sent before a deadline, or was already since `forget()`.
  public func waits(for text: String, upTo patience: Duration = .seconds(10)) -> Bool {
    let wanted = Array(text.utf8)
    var seen = 0
    return waits(upTo: patience) { screen in
      defer { seen = max(0, screen.output.count - wanted.count) }
      return screen.output[seen...].contains(wanted)
    }
  }

  /// Whether a condition comes true before a deadline; it is asked after each read.
  public func waits(upTo patience: Duration = .seconds(10), _ condition: (PseudoTerminal) -> Bool) -> Bool {
    let deadline = ContinuousClock.now + patience
    while !condition(self) {
      guard ContinuousClock.now < deadline else { return false }
      read(upTo: .milliseconds(10))
    }
    return true
  }

  /// Reads until nothing has come for a while.
  public func settle(_ quiet: Duration = .milliseconds(100), upTo patience: Duration = .seconds(10)) {
    let deadline = ContinuousClock.now + patience
    while ContinuousClock.now < deadline, read(upTo: quiet) {}
  }

  /// Resident memory of the program, in bytes; 0 if the system does not tell.
  public var residentMemory: Int {
    guard let file = fopen("/proc/\(terminal_foreground(master))/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let pages = words.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }

  /// Whether the program is stopped (by Ctrl-Z, SIGTSTP or SIGSTOP), by what the system tells of it.
  public var isStopped: Bool {
    let group = terminal_foreground(master)
    guard group > 1, let file = fopen("/proc/\(group)/stat", "r") else { return false }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    guard fgets(&line, Int32(line.count), file) != nil else { return false }
    let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // The state follows the name, which stands in parentheses and may hold anything.
    guard let close = words.lastIndex(of: ")") else { return false }
    return words[close...].dropFirst(2).first == "T"
  }

  /// How the program ended; nil if it has not by the deadline. The bytes up to its end are in `output`.
  public func ends(upTo patience: Duration = .seconds(10)) -> End? {
    guard waits(upTo: patience, \.hasEnded) else { return nil }
    while read(upTo: .zero) {}
    guard let status else { return nil }
    // The leader's own status: see `terminal_start`.
    let code = status >> 8 & 0xFF
    return code > 128 ? .signaled(code - 128) : .exited(code)
  }

  private var hasEnded: Bool {
    if status != nil { return true }
    var found: Int32 = 0
    guard waitpid(leader, &found, WNOHANG) == leader else { return false }
    status = found
    return true
  }

  /// Reads what is there, at the latest after a while; whether there was anything.
  @discardableResult
  private func read(upTo timeout: Duration) -> Bool {
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let (seconds, attoseconds) = timeout.components
    guard poll(&watched, 1, Int32(seconds * 1000 + attoseconds / 1_000_000_000_000_000)) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(master, &bytes, bytes.count)
    guard count > 0 else {
      // The program has closed its side: poll would return at once from now on.
      if watched.revents & Int16(POLLHUP) != 0 { usleep(2000) }
      return false
    }
    output += bytes[..<count]
    return true
  }
}

extension Collection<UInt8> {
  /// Whether some bytes stand somewhere in these.
  public func contains(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: wanted) { return true }
      rest = rest[start...].dropFirst()
    }
    return false
  }
}
