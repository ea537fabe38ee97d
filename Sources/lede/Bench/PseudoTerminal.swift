// A program run on a terminal that is not there, so that it can be typed at and timed.

import Glibc

/// A child process whose terminal is the other end of a pseudo-terminal.
final class PseudoTerminal {
  let process: pid_t
  private let controller: Int32
  /// POSIX_SPAWN_SETSID of <spawn.h>, which glibc hides from Swift.
  private static let newSession: Int16 = 0x80

  /// TIOCSPTLCK and TIOCGPTN of <asm-generic/ioctls.h>: macros that Swift does not see.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// Starts a program on a terminal of that size. Nil if the system gives none.
  init?(_ arguments: [String], columns: Int, rows: Int, environment: [String]) {
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard controller >= 0 else { return nil }
    var lock: Int32 = 0
    var number: Int32 = 0
    guard ioctl(controller, PseudoTerminal.setLock, &lock) == 0,
      ioctl(controller, PseudoTerminal.getNumber, &number) == 0
    else {
      close(controller)
      return nil
    }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for descriptor in 0...2 as ClosedRange<Int32> {
      posix_spawn_file_actions_addopen(&files, descriptor, name, O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, PseudoTerminal.newSession)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, words[0]!, &files, &attributes, &words, &variables) == 0 else {
      close(controller)
      return nil
    }
    self.process = process
  }

  deinit { close(controller) }

  func type(_ text: String) { _ = writeAll(Array(text.utf8), to: controller) }

  /// What comes within a time; empty if nothing does, nil if the program has gone.
  func read(upTo patience: Duration) -> [UInt8]? {
    var watched = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    let milliseconds = Int32(patience / .milliseconds(1))
    guard poll(&watched, 1, milliseconds) > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
      count = max(0, Glibc.read(controller, buffer.baseAddress, buffer.count))
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// Reads until a text has come; whether it has.
  func await(_ text: String, upTo patience: Duration) -> Bool {
    let wanted = Array(text.utf8)
    var seen: [UInt8] = []
    let deadline = ContinuousClock.now + patience
    while ContinuousClock.now < deadline {
      guard let bytes = read(upTo: .milliseconds(5)) else { return false }
      seen.append(contentsOf: bytes)
      if !bytes.isEmpty, seen.firstRange(of: wanted) != nil { return true }
    }
    return false
  }

  /// Reads until nothing has come for a while.
  func settle(for quiet: Duration) {
    while let bytes = read(upTo: quiet), !bytes.isEmpty {}
  }

  /// Resident memory in bytes.
  var residentMemory: Int {
    guard let bytes = try? ArticleFile.read("/proc/\(process)/status") else { return 0 }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let line = lines.first { $0.hasPrefix("VmRSS:") } ?? ""
    return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) << 10
  }

  /// Asks it to end, and waits for that; what it ended with.
  func end() -> Int32 {
    kill(process, SIGTERM)
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 { settle(for: .milliseconds(5)) }
    return status
  }
}
