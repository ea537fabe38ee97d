// The rows of the sources pane: the places that are read, and what is subscribed to with what came of it.

import Glibc
import NewsModel
import Reader

enum SourceRows {
  /// Of a folder with more than so many folders in it only these have rows.
  private static let mostFolders = 500

  /// All rows, in the order in which they are shown. Reads a small file and a folder for each source.
  /// - Parameters:
  ///   - roots: The folders and files that the reader reads, as full paths.
  ///   - sources: What is subscribed to.
  ///   - store: Where fetched articles are kept.
  ///   - fetching: The addresses that are being fetched now.
  ///   - now: Seconds since 1970.
  static func all(
    roots: [String], sources: [Source], store: NewsStore?, fetching: Set<String>, now: Int
  ) -> [SourceRow] {
    let known = Set(sources.filter(\.isFolder).map(\.address) + [store.map { full($0.folder) }].compactMap { $0 })
    let own = roots.filter { !known.contains($0) }
    return own.flatMap { places(at: $0, isOnly: roots.count == 1) }
      + sources.map { row(of: $0, store, isFetching: fetching.contains($0.address), now) }
  }

  /// A folder and the folders in it. The only one is all articles, which has a row already.
  private static func places(at root: String, isOnly: Bool) -> [SourceRow] {
    let name = lastComponent(of: root)
    let itself = isOnly ? [] : [SourceRow(id: root, name: name, scope: .path(root))]
    return itself
      + folders(in: root).map { inner in
        let path = root.hasSuffix("/") ? root + inner : root + "/" + inner
        return SourceRow(id: path, name: name + "/" + inner.harmless, scope: .path(path))
      }
  }

  private static func folders(in root: String) -> [String] {
    guard let stream = opendir(root) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream), names.count < mostFolders {
      guard Int(entry.pointee.d_type) == DT_DIR else { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func row(of source: Source, _ store: NewsStore?, isFetching: Bool, _ now: Int) -> SourceRow {
    guard let store, !source.isFolder else {
      return SourceRow(
        id: source.address, name: source.name.harmless, groups: source.folders, scope: .path(source.address))
    }
    let mark = store.mark(source.address)
    return SourceRow(
      id: source.address, name: (source.title ?? mark.title ?? source.address).harmless, groups: source.folders,
      scope: .path(full(store.place(source.address))), state: isFetching ? .fetching : state(of: mark, now),
      kept: store.count(source.address))
  }

  private static func state(of mark: NewsStore.Mark, _ now: Int) -> SourceRow.State {
    guard let tried = mark.tried else { return .neverFetched }
    if let trouble = mark.trouble {
      return .failed(trouble.harmless, secondsAgo: max(0, now - tried), waits: mark.wait(at: now))
    }
    return .fetched(secondsAgo: max(0, now - (mark.fetched ?? tried)))
  }

  /// The path as the reader names its files: without links.
  private static func full(_ path: String) -> String { (try? ReadPaths([path]).roots.first) ?? path }
}
