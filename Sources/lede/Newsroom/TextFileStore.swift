// Keeps what was read in a plain text file that several runs may write to.

import Dispatch
import Glibc
import NewsModel

/// A `ReadingStore` over one file. Changes are written soon, together, by a thread of their own; each time the file is read
/// again first, so that what another lede wrote in the meantime stays.
final class TextFileStore: Sendable {
  private struct State {
    var file = ReadingFile()
    /// What is not on disk yet, by path.
    var changed: [String: Change] = [:]
    var planned = Plan.none
    var failure: String?
  }

  /// What this run did with an article: only that is written over what the file says then.
  private struct Change: Hashable {
    var isUnread: Bool?
    var place: Int?
    var time = 0
    /// Set if the day that dates are counted from was changed.
    var anchor: CivilDate??

    func applied(to known: ReadingRecord?) -> ReadingRecord {
      var record = ReadingRecord(isUnread: isUnread, place: place, time: time, over: known)
      if let anchor { record.anchor = anchor }
      return record
    }
  }

  /// When the changes will be written.
  private enum Plan: Int { case none, soon, now }

  /// How long a place in a text waits for others to be written with it. What a person has marked does not wait.
  private static let delay = DispatchTimeInterval.milliseconds(800)

  private let path: String
  private let state: Monitor<State>
  private let writer = DispatchQueue(label: "lede.reading")

  /// Reads the file if there is one.
  init(path: String) {
    self.path = path
    state = Monitor(State(file: TextFileStore.read(path)))
  }

  var store: ReadingStore {
    ReadingStore(
      record: { path in self.state.update { $0.file.records[path] } }, remember: remember, move: move,
      anchor: anchor, flush: flush)
  }

  private func remember(_ article: String, _ isUnread: Bool?, _ place: Int?) {
    change(isUnread == nil ? .soon : .now) { state in
      var change = state.changed[article] ?? Change()
      change.isUnread = isUnread ?? change.isUnread
      change.place = place ?? change.place
      change.time = time(nil)
      state.changed[article] = change
      state.file.records[article] = change.applied(to: state.file.records[article])
    }
  }

  private func anchor(_ article: String, _ day: CivilDate?) {
    change(.now) { state in
      var change = state.changed[article] ?? Change()
      change.anchor = .some(day)
      change.time = time(nil)
      state.changed[article] = change
      state.file.records[article] = change.applied(to: state.file.records[article])
    }
  }

  private func move(_ old: String, _ new: String) {
    change(.now) { state in
      for (path, record) in ReadingRecord.moved(state.file.records, from: old, to: new) {
        let time = time(nil)
        state.file.records[path] = ReadingRecord(
          isUnread: record.isUnread, place: record.place, time: time, anchor: record.anchor)
        state.changed[path] = Change(
          isUnread: record.isUnread, place: record.place, time: time, anchor: .some(record.anchor))
      }
    }
  }

  private func change(_ plan: Plan, _ body: (inout State) -> Void) {
    let plans = state.update { state in
      body(&state)
      guard !state.changed.isEmpty, state.planned.rawValue < plan.rawValue else { return false }
      state.planned = plan
      return true
    }
    guard plans else { return }
    writer.asyncAfter(deadline: plan == .now ? .now() : .now() + TextFileStore.delay) { self.write() }
  }

  private func flush() -> String? {
    writer.sync { write() }
    return state.update { $0.failure }
  }

  /// Merges the changes into what is on disk now.
  private func write() {
    let changes = state.update { state in
      state.planned = .none
      return state.changed
    }
    guard !changes.isEmpty else { return }
    let failure = LockedFile.rewrite(path) { text in
      var merged = ReadingFile(text)
      for (path, change) in changes { merged.records[path] = change.applied(to: merged.records[path]) }
      return merged.text
    }
    state.update { state in
      state.failure = failure.map { "\(path)   cannot be saved: \(reason($0))" }
      guard failure == nil else { return }
      for (path, change) in changes where state.changed[path] == change { state.changed[path] = nil }
    }
  }

  private static func read(_ path: String) -> ReadingFile {
    guard let bytes = try? ArticleFile.read(path) else { return ReadingFile() }
    return ReadingFile(String(decoding: bytes, as: UTF8.self))
  }
}

/// A file that several processes change, one after the other.
enum LockedFile {
  /// Replaces the file by what the body makes of its text, all of it or nothing; the folders above it are made. The
  /// `errno` of what went wrong, else nil.
  static func rewrite(_ path: String, _ body: (String) -> String) -> Int32? {
    makeFolders(above: path)
    let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { return errno }
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0 { if errno != EINTR { return errno } }
    let old: String
    do {
      old = String(decoding: try ArticleFile.read(path), as: UTF8.self)
    } catch .missing {
      old = ""
    } catch {
      // What cannot be read is not to be overwritten.
      if case .failed(let number) = error { return number }
      return EFBIG
    }
    return replace(path, by: Array(body(old).utf8))
  }

  static func replace(_ path: String, by bytes: [UInt8]) -> Int32? {
    let fresh = path + ".new"
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno }
    var failure = writeAll(bytes, to: descriptor)
    if failure == nil, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == nil { failure = errno }
    if failure == nil, rename(fresh, path) != 0 { failure = errno }
    if failure != nil { unlink(fresh) }
    return failure
  }

  private static func makeFolders(above path: String) {
    let parts = path.split(separator: "/").dropLast()
    var folder = ""
    for part in parts {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
  }
}
