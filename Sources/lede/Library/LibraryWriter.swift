// The thread that opens the library and writes into it what was done and found.

import ArticleLibrary
import NewsModel
import Reader

extension LibraryDesk {
  /// So many files are written together: few enough that a mark never waits long.
  private static let batch = 24
  /// After so many files there is memory worth giving back.
  private static let many = 200

  /// Opens the library, then writes until the program ends.
  func work(_ plainFile: String?) {
    // The screen waits for this.
    let library = open(plainFile)
    WorkerThread.standBack()
    var written = 0
    while true {
      written += writeNext(to: library)
      let isIdle = state.update { state in
        state.isWriting = false
        return state.isIdle
      }
      // So that a reader left open is small after a long run of writing.
      guard isIdle else { continue }
      library?.releaseMemory()
      if written > LibraryDesk.many {
        written = 0
        Memory.giveBack()
      }
    }
  }

  /// Waits for something to be written and writes it; how many files it was about. What it was is let go.
  private func writeNext(to library: Library?) -> Int {
    let (work, deliveries) = state.wait { state -> ([LibraryWork], [Delivery])? in
      guard !state.work.isEmpty || !state.deliveries.isEmpty || !state.outdated.isEmpty else { return nil }
      state.isWriting = true
      defer { state.work = [] }
      guard state.work.isEmpty else { return (state.work, []) }
      defer { state.deliveries.removeFirst(min(LibraryDesk.batch, state.deliveries.count)) }
      return ([], Array(state.deliveries.prefix(LibraryDesk.batch)))
    }
    write(work, deliveries, to: library)
    if work.isEmpty, deliveries.isEmpty { renewSome(in: library) }
    return deliveries.count + work.reduce(0) { $0 + $1.paths }
  }

  private func open(_ plainFile: String?) -> Library? {
    do {
      let library = try Library.opened(at: place)
      state.update { $0.early = library }
      let isTakenIn = plainFile.map { PlainFile.takeIn($0, library) } ?? true
      let markings = try library.markings()
      let corrections = try library.corrections()
      var records = markings.reduce(into: [String: ReadingRecord]()) { records, marking in
        records[marking.key.rawValue] = ReadingRecord(marking.value)
      }
      for (article, day) in try library.anchors() {
        records[article.rawValue] = ReadingRecord(anchor: day, time: 0, over: records[article.rawValue])
      }
      let marks = ReaderMarks(
        starred: Set(markings.filter { $0.value.isStarred }.keys), tags: try library.tags())
      let formers = try library.outdatedFormers()
      let tell = state.update { state in
        state.outdated += formers
        // Marks of an earlier run that could not be written then, and cannot be now.
        state.isPartlyElsewhere = !isTakenIn
        // What was marked meanwhile is not written yet and counts for more.
        state.records.merge(records) { mine, _ in mine }
        state.marks = marks
        state.corrections = corrections + state.corrections.filter { !corrections.contains($0) }
        state.opening = .open(library)
        return state.tell
      }
      if marks != ReaderMarks() { tell(.marked(marks)) }
      return library
    } catch {
      tell(error)
      state.update { state in
        state.early = nil
        state.opening = .failed
      }
      return nil
    }
  }

  private func write(_ work: [LibraryWork], _ deliveries: [Delivery], to library: Library?) {
    guard let library else { return keepElsewhere(work) }
    do {
      try library.take(deliveries)
      try library.perform(work)
      for correction in work.compactMap(\.correction) {
        let touched = try library.articles(touchedBy: correction)
        state.update { $0.outdated += touched }
      }
    } catch {
      tell(error)
      keepElsewhere(work)
    }
  }

  /// Finds anew what is in some articles that a correction touches.
  private func renewSome(in library: Library?) {
    let ids = state.update { state in
      defer { state.outdated.removeFirst(min(LibraryDesk.batch, state.outdated.count)) }
      return state.outdated.prefix(LibraryDesk.batch)
    }
    guard let library else { return }
    do throws(LibraryError) {
      try library.renew(Array(ids), with: state.update { $0.corrections })
    } catch { tell(error) }
  }

  /// Puts what a person did into the plain file.
  private func keepElsewhere(_ work: [LibraryWork]) {
    for item in work {
      switch item {
      case .mark(let mark): fallback.remember(mark.article.rawValue, mark.isRead.map { !$0 }, mark.place)
      case .anchor(let article, let day, _): fallback.anchor(article.rawValue, day)
      case .move(let old, let new): fallback.move(old, new)
      case .leave, .looked, .tags, .correct, .takeBack: break
      }
    }
  }

  private func tell(_ error: LibraryError) {
    let words = error.trouble.what
    let tell = state.update { state -> (@Sendable (Action) -> Void)? in
      guard state.trouble != words else { return nil }
      state.trouble = words
      return state.tell
    }
    tell?(.message(Message(subject: "library", text: words, isTrouble: true)))
  }
}

extension ReadingRecord {
  fileprivate init(_ marking: Marking) {
    self.init(isUnread: !marking.isRead, place: marking.place, time: marking.time)
  }
}
