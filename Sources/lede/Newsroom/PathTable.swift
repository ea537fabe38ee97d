// Very many paths in few bytes: the names of all files one after the other, their folders once.

/// Keeps paths. What was added stays.
struct PathTable {
  /// Where a path stands in it.
  struct Place {
    fileprivate let start: UInt32
    fileprivate let count: UInt32
    fileprivate let folder: Int32
  }

  private var names: [UInt8] = []
  /// With the slash at the end; files come folder by folder.
  private var folders: [String] = []
  /// By their bytes: names that look alike may be those of two folders.
  private var folderNumbers: [[UInt8]: Int32] = [:]

  mutating func add(_ path: String) -> Place {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let split = slash.map { path.utf8.index(after: $0) } ?? path.startIndex
    let start = names.count
    names += path.utf8[split...]
    return Place(
      start: UInt32(start), count: UInt32(names.count - start), folder: number(of: path[..<split]))
  }

  private mutating func number(of folder: Substring) -> Int32 {
    if let last = folders.last, last.utf8.elementsEqual(folder.utf8) { return Int32(folders.count - 1) }
    let bytes = Array(folder.utf8)
    if let known = folderNumbers[bytes] { return known }
    folders.append(String(folder))
    folderNumbers[bytes] = Int32(folders.count - 1)
    return Int32(folders.count - 1)
  }

  subscript(place: Place) -> String {
    let name = names[Int(place.start)..<Int(place.start) + Int(place.count)]
    return folders[Int(place.folder)] + String(decoding: name, as: UTF8.self)
  }
}
