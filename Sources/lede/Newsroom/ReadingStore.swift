// The seam behind which it is kept what was read, so that a library can take its place.

import NewsModel

/// Keeps what the reader did with each article. All calls return at once.
struct ReadingStore: Sendable {
  /// What is known of an article, nil if nothing is.
  let record: @Sendable (_ path: String) -> ReadingRecord?
  /// As `record`, for very many articles: what is known of each at the moment in which this is called.
  let records: @Sendable () -> (_ path: String) -> ReadingRecord?
  /// Keeps whether it is read and where it was left off; nil leaves that as it is.
  let remember: @Sendable (_ path: String, _ isUnread: Bool?, _ place: Int?) -> Void
  let star: @Sendable (_ path: String, _ isStarred: Bool) -> Void
  /// Keeps the tags of an article, in place of those that it had.
  let tag: @Sendable (_ path: String, _ tags: [String]) -> Void
  /// Keeps the day that an article's dates are counted from; nil for its own.
  let anchor: @Sendable (_ path: String, _ day: CivilDate?) -> Void
  /// A file or folder was renamed: what was kept of it, or of what is in it, goes along.
  let move: @Sendable (_ old: String, _ new: String) -> Void
  /// Waits until all is on disk; the sentence of what went wrong, else nil.
  let flush: @Sendable () -> String?

  init(
    record: @escaping @Sendable (String) -> ReadingRecord?,
    records: (@Sendable () -> (String) -> ReadingRecord?)? = nil,
    remember: @escaping @Sendable (String, Bool?, Int?) -> Void,
    move: @escaping @Sendable (String, String) -> Void,
    star: @escaping @Sendable (String, Bool) -> Void = { _, _ in },
    tag: @escaping @Sendable (String, [String]) -> Void = { _, _ in },
    anchor: @escaping @Sendable (String, CivilDate?) -> Void = { _, _ in }, flush: @escaping @Sendable () -> String?
  ) {
    self.record = record
    self.records = records ?? { record }
    self.remember = remember
    self.move = move
    self.star = star
    self.tag = tag
    self.anchor = anchor
    self.flush = flush
  }

  /// Keeps everything until the program ends: for frames, sessions and measurements.
  static func inMemory() -> ReadingStore {
    let records = Monitor<[String: ReadingRecord]>([:])
    return ReadingStore(
      record: { path in records.update { $0[path] } },
      remember: { path, isUnread, place in
        records.update { $0[path] = ReadingRecord(isUnread: isUnread, place: place, time: 0, over: $0[path]) }
      },
      move: { old, new in
        records.update { $0.merge(ReadingRecord.moved($0, from: old, to: new)) { $1 } }
      },
      anchor: { path, day in
        records.update { $0[path] = ReadingRecord(anchor: day, time: 0, over: $0[path]) }
      }, flush: { nil })
  }
}

extension ReadingRecord {
  /// The records of a file and of what is in it, or of all that is in a folder, under their new paths.
  static func moved(_ records: [String: ReadingRecord], from old: String, to new: String) -> [String: ReadingRecord] {
    let inside = records.filter { path, _ in
      guard path.hasPrefix(old) else { return false }
      let next = path.utf8.dropFirst(old.utf8.count).first
      // Entries of feeds stand behind a number sign.
      return next == nil || next == UInt8(ascii: "/") || next == UInt8(ascii: "#")
    }
    return Dictionary(uniqueKeysWithValues: inside.map { (new + $0.key.dropFirst(old.count), $0.value) })
  }

  /// What was known, changed by what is.
  init(isUnread: Bool?, place: Int?, time: Int, over known: ReadingRecord?) {
    self.init(
      isUnread: isUnread ?? known?.isUnread ?? true, place: place ?? known?.place, time: time, anchor: known?.anchor)
  }

  /// What was known, counted from another day.
  init(anchor: CivilDate?, time: Int, over known: ReadingRecord?) {
    self.init(
      isUnread: known?.isUnread ?? true, place: known?.place, time: max(time, known?.time ?? 0), anchor: anchor)
  }
}
