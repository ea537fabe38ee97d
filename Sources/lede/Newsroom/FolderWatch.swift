// Hears from the system of files that come, change and go.

import Glibc

/// Watches folders through inotify.
final class FolderWatch {
  /// What happened at a path.
  enum Event: Hashable {
    /// Something came, changed or went: look at it.
    case touched(path: String)
    /// Renamed: the same file under another path.
    case moved(from: String, to: String)
    /// Events were lost: look at everything.
    case lost
  }

  /// Readable when something happened; −1 if the system gives no watch.
  let descriptor: Int32
  /// False if a folder could not be watched: the system's watches are used up. Then looking from time to time must do.
  private(set) var isComplete: Bool
  private var folders: [Int32: String] = [:]

  private static let mask = UInt32(
    IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF
      | IN_ONLYDIR)

  init() {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    isComplete = descriptor >= 0
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Watches one folder; what is in its folders needs a watch of its own.
  func add(_ folder: String) {
    guard descriptor >= 0 else { return }
    let watch = inotify_add_watch(descriptor, folder, FolderWatch.mask)
    if watch >= 0 { folders[watch] = folder } else if errno == ENOSPC || errno == ENOMEM { isComplete = false }
  }

  /// All that happened since the last call. Never waits.
  func take() -> [Event] {
    var events: [Event] = []
    var leaving: [UInt32: String] = [:]
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      buffer.withUnsafeBytes { bytes in
        var offset = 0
        while offset + MemoryLayout<inotify_event>.size <= count {
          let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let start = offset + MemoryLayout<inotify_event>.size
          let end = min(count, start + Int(event.len))
          note(event, String(decoding: bytes[start..<end].prefix { $0 != 0 }, as: UTF8.self), &events, &leaving)
          offset = end
        }
      }
    }
    return events + leaving.values.sorted().map { .touched(path: $0) }
  }

  private func note(
    _ event: inotify_event, _ name: String, _ events: inout [Event], _ leaving: inout [UInt32: String]
  ) {
    let what = Int(event.mask)
    if what & Int(IN_Q_OVERFLOW) != 0 { return events.append(.lost) }
    guard let folder = folders[event.wd] else { return }
    if what & Int(IN_IGNORED) != 0 { folders[event.wd] = nil }
    guard !name.isEmpty else { return events.append(.touched(path: folder)) }
    let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
    if what & Int(IN_MOVED_FROM) != 0 {
      leaving[event.cookie] = path
    } else if what & Int(IN_MOVED_TO) != 0, let old = leaving.removeValue(forKey: event.cookie) {
      events.append(.moved(from: old, to: path))
    } else {
      events.append(.touched(path: path))
    }
  }
}
