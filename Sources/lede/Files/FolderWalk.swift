// Walks a folder and all that is in it, without recursion and without going in circles.

import Glibc

/// Files below some folders.
struct FolderWalk {
  /// What is found, as it is found.
  enum Finding: Sendable {
    case article(path: String)
    case passedOver(FileKind)
    /// A folder that was entered, before what is in it.
    case folder(path: String)
    case unreadableFolder(path: String, FileError)
  }

  /// Deeper folders are left alone: no one keeps articles there, and paths stay short enough for the system.
  private static let deepest = 64

  /// Folders that were entered; a link back to one of them is not followed.
  private var entered: Set<FileIdentity> = []

  /// Tells of every file and folder at or below a path. Hidden ones are skipped; links are followed, but each folder is
  /// entered once. In the order of the names within each folder.
  mutating func walk(_ root: String, _ found: (Finding) -> Void) {
    var waiting = [(path: root, depth: 0)]
    while let (path, depth) = waiting.popLast() {
      let folders = enter(path, found)
      guard depth < FolderWalk.deepest else { continue }
      waiting.append(contentsOf: folders.reversed().map { ($0, depth + 1) })
    }
  }

  /// Tells of the files of one folder; the folders in it, by name.
  private mutating func enter(_ path: String, _ found: (Finding) -> Void) -> [String] {
    guard let stream = opendir(path) else {
      found(.unreadableFolder(path: path, errno == ENOENT ? .missing : .failed(errno)))
      return []
    }
    defer { closedir(stream) }
    guard let identity = FileIdentity(descriptor: dirfd(stream)), entered.insert(identity).inserted else { return [] }
    found(.folder(path: path))
    var folders: [String] = []
    let start = path.hasSuffix("/") ? path : path + "/"
    for entry in FolderWalk.entries(of: stream).sorted(by: { $0.name < $1.name }) {
      let inner = start + entry.name
      switch FolderWalk.kind(of: entry, at: inner) {
      case S_IFDIR: folders.append(inner)
      case S_IFREG:
        let kind = FileKind(name: entry.name, at: inner)
        found(kind == .article ? .article(path: inner) : .passedOver(kind))
      default: break
      }
    }
    return folders
  }

  private struct Entry {
    let name: String
    let type: UInt8
  }

  private static func entries(of stream: OpaquePointer) -> [Entry] {
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      let type = entry.pointee.d_type
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      if name.utf8.first != UInt8(ascii: ".") { entries.append(Entry(name: name, type: type)) }
    }
    return entries
  }

  /// The kind of file as `stat` tells it; most file systems tell without being asked again. 0 for a link to nothing.
  private static func kind(of entry: Entry, at path: String) -> mode_t {
    switch Int(entry.type) {
    case DT_REG: return S_IFREG
    case DT_DIR: return S_IFDIR
    case DT_LNK, DT_UNKNOWN:
      var status = stat()
      return stat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
    default: return 0
    }
  }
}

/// What makes a file or folder itself, whatever path leads to it.
struct FileIdentity: Hashable, Sendable {
  let device: UInt
  let number: UInt

  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }
}

extension FolderWalk {
  /// The articles of a folder, or what is no folder itself, so that it is told if it is not there.
  static func files(of root: String) -> [String] {
    var files: [String] = []
    var isFolder = false
    var walk = FolderWalk()
    walk.walk(root) { finding in
      switch finding {
      case .article(let path): files.append(path)
      case .folder: isFolder = true
      case .passedOver, .unreadableFolder: break
      }
    }
    return isFolder ? files : [root]
  }
}
