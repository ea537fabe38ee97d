// Looks through the folders, hears of changes, and keeps the desk's list of files true.

import Glibc
import NewsModel
import Reader

/// The thread that knows which files there are.
final class Librarian: @unchecked Sendable {
  /// Changes that come together are looked at together.
  private static let quiet: Int32 = 60
  private static let patience: Int32 = 400
  /// How often everything is looked at where the system cannot tell of changes.
  private static let rounds: Int32 = 5_000
  /// Up to so many files are told by their names before the library is asked about them: the whole list is there at once. Of
  /// more, only those are that the library does not know, as telling the others twice would take longer than asking.
  private static let mostNamedFirst = 20_000

  private let roots: [String]
  private let newsroom: Newsroom
  private let desk: Monitor<NewsDesk>
  private let watch = FolderWatch()
  private let wishes = Wishes()
  private var passedOver: [String: Int] = [:]
  private var hasLooked = false

  /// `roots` are full paths of folders and files.
  init(roots: [String], newsroom: Newsroom, desk: Monitor<NewsDesk>) {
    self.roots = roots
    self.newsroom = newsroom
    self.desk = desk
  }

  /// Looks through everything, then waits for changes until it is told to end.
  func work() {
    lookThrough()
    // What comes later nobody waits for.
    WorkerThread.standBack()
    while !wishes.isEnded {
      if wait() { lookThrough() }
    }
  }

  /// Asks for another look at everything. From any thread.
  func rescan() { wishes.ask() }
  func end() { wishes.end() }

  /// Waits for something to happen and looks at it; true if all must be looked at.
  private func wait() -> Bool {
    var watched = [
      pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wishes.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&watched, 2, watch.isComplete ? -1 : Librarian.rounds)
    if wishes.take() || count == 0 { return true }
    guard watched[0].revents != 0 else { return false }
    let events = gather()
    if events.contains(.lost) { return true }
    look(at: events)
    return false
  }

  /// What happened until it has been quiet for a moment.
  private func gather() -> Set<FolderWatch.Event> {
    var events = Set(watch.take())
    var waited: Int32 = 0
    var watched = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    while waited < Librarian.patience, poll(&watched, 1, Librarian.quiet) > 0 {
      events.formUnion(watch.take())
      waited += Librarian.quiet
    }
    return events
  }
}

extension Librarian {
  /// Walks over all folders and files; tells what is new, changed and gone.
  private func lookThrough() {
    var found: [String] = []
    passedOver = [:]
    for root in roots { walk(root, into: &found, isRoot: true) }
    let present = Set(found)
    newsroom.looked(roots, found)
    take(found, isFirstLook: !hasLooked)
    hasLooked = true
    let known = desk.update { desk in
      desk.isWalked = true
      return desk.paths
    }
    remove(known.filter { !present.contains($0) })
    newsroom.send(.passedOver(passedOver))
    newsroom.scanned()
    // What very many rows were made of is let go.
    if found.count > Newsroom.armful {
      newsroom.rest()
      Memory.giveBack()
    }
  }

  private func walk(_ root: String, into found: inout [String], isRoot: Bool) {
    if isFile(root) {
      watch.add(folder(of: root))
      return found.append(root)
    }
    var walk = FolderWalk()
    walk.walk(root) { finding in
      switch finding {
      case .article(let path): found.append(path)
      case .passedOver(let kind): passedOver[kind.rawValue, default: 0] += 1
      case .folder(let path): watch.add(path)
      case .unreadableFolder(let path, let error):
        let trouble = error.trouble(path: path)
        newsroom.send(.message(Message(subject: lastComponent(of: path), text: trouble.what, isTrouble: true)))
      }
    }
  }

  /// A root that is no folder is taken for a file, so that it is told if it is not there.
  private func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR
  }

  /// Puts files on the desk that are new or have changed, and tells of them.
  private func take(_ paths: [String], isFirstLook: Bool = false) {
    let isMuch = isFirstLook && newsroom.isMany(paths.count)
    let areNamedFirst = isMuch && paths.count <= Librarian.mostNamedFirst
    if areNamedFirst { newsroom.found(paths) }
    var changed: [String] = []
    for part in paths.parts(of: Newsroom.armful) {
      let stamps = part.map { FileStamp(path: $0) }
      let news = desk.look { desk in zip(part, stamps).filter { desk.isNews($0, stamp: $1) } }
      let known = newsroom.known(news)
      if isMuch && !areNamedFirst {
        newsroom.found(news.map(\.0).filter { known[$0] == nil })
      }
      desk.update { desk in
        for (path, stamp) in news {
          let isUnseen = desk.isUnseen(path)
          guard desk.take(path, stamp: stamp, report: known[path]) else { continue }
          if !isUnseen { changed.append(path) }
        }
      }
      if isFirstLook { newsroom.tellSome() }
    }
    if isMuch { newsroom.listed() }
    if !changed.isEmpty { newsroom.changed(changed) }
  }

  private func remove(_ paths: [String]) {
    let gone = desk.update { desk in paths.filter { desk.remove($0) } }
    if !gone.isEmpty { newsroom.gone(gone) }
  }
}

extension Librarian {
  /// Looks at paths of which the system told something.
  private func look(at events: Set<FolderWatch.Event>) {
    var touched: Set<String> = []
    for event in events {
      switch event {
      case .touched(let path): touched.insert(path)
      case .moved(let old, let new):
        newsroom.moved(old, new)
        touched.formUnion([old, new])
      case .lost: break
      }
    }
    remove(known(atOrBelow: touched.filter { !exists($0) }))
    for path in touched.sorted() { look(at: path) }
    newsroom.scanned()
  }

  private func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// The files on the desk that are among these paths, or in a folder among them.
  private func known(atOrBelow gone: Set<String>) -> [String] {
    guard !gone.isEmpty else { return [] }
    let files = desk.update { desk in gone.filter { desk.contains($0) } }
    // What was no file may have been a folder.
    guard files.count < gone.count else { return files.sorted() }
    return desk.update { $0.paths }.filter { path in
      path.utf8.indices.contains { path.utf8[$0] == UInt8(ascii: "/") && gone.contains(String(path[..<$0])) }
        || files.contains(path)
    }
  }

  private func look(at path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    guard !lastComponent(of: path).hasPrefix(".") || roots.contains(path), isOurs(path) else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      var found: [String] = []
      walk(path, into: &found, isRoot: false)
      take(found)
    } else if FileKind(name: lastComponent(of: path), at: path) == .article || roots.contains(path) {
      take([path])
    }
  }

  /// Below a folder that is read, or a file that is: a file's folder is watched for its sake alone.
  private func isOurs(_ path: String) -> Bool {
    roots.contains { root in root == path || (path.hasPrefix(root == "/" ? root : root + "/") && !isFile(root)) }
  }

  private func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}

/// What other threads want of the librarian.
private final class Wishes: Sendable {
  private let state = Monitor((asked: false, ended: false))
  /// Readable when there is a wish.
  let descriptor: Int32
  private let wakeEnd: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 { for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) } }
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    (descriptor, wakeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(wakeEnd)
  }

  var isEnded: Bool { state.update { $0.ended } }

  func ask() {
    state.update { $0.asked = true }
    wake()
  }

  func end() {
    state.update { $0.ended = true }
    wake()
  }

  /// Whether another look was asked for since the last call.
  func take() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 16)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return state.update { state in
      defer { state.asked = false }
      return state.asked
    }
  }

  private func wake() {
    var one: UInt8 = 1
    _ = write(wakeEnd, &one, 1)
  }
}
