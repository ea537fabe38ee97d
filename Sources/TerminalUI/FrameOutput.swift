// Sends a frame in one piece: ncurses would write at every move of the cursor, and whoever shows it would draw it by halves.

import CTerminal
import Glibc

/// A stream for ncurses to write to, whose output can be gathered and sent at once.
///
/// The stream's descriptor is the terminal, so that its modes and size can be asked; only while a frame is gathered is it a file in
/// memory. Where there can be none, everything goes straight to the terminal. Use it from one thread.
final class FrameOutput {
  let stream: UnsafeMutablePointer<FILE>
  private let terminal: Int32
  /// The stream's descriptor.
  private let end: Int32
  private let memory: Int32
  private var buffer: [UInt8] = []

  /// Writes to an open descriptor, which stays open; nil if the system has no more of them.
  init?(to terminal: Int32) {
    let end = fcntl(terminal, F_DUPFD_CLOEXEC, 0)
    guard end >= 0, let stream = fdopen(end, "w") else { return nil }
    self.terminal = terminal
    self.end = end
    self.stream = stream
    memory = terminal_memory_file()
  }

  deinit {
    fclose(stream)
    if memory >= 0 { close(memory) }
  }

  /// Sends in one piece what is written to the stream's descriptor meanwhile.
  func gather(_ body: () -> Void) {
    guard memory >= 0, terminal_point(end, memory) == 0 else { return body() }
    body()
    _ = terminal_point(end, terminal)
    let count = lseek(memory, 0, SEEK_CUR)
    guard count > 0 else { return }
    if buffer.count < count { buffer = [UInt8](repeating: 0, count: count) }
    lseek(memory, 0, SEEK_SET)
    let found = read(memory, &buffer, count)
    lseek(memory, 0, SEEK_SET)
    send(buffer.prefix(max(0, found)))
  }

  /// Sends bytes to the terminal; what it does not take because it is gone is dropped.
  func send(_ bytes: some Collection<UInt8>) {
    _ = bytes.withContiguousStorageIfAvailable { send($0) } ?? Array(bytes).withUnsafeBufferPointer { send($0) }
  }

  private func send(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    while let start = UnsafeBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
      let count = write(terminal, start, rest.count)
      if count < 0, errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
