// Finds the model file of the name tagger beside the program and maps it into memory.

import Glibc

/// The one model of the program, mapped once and shared by all threads.
package enum NameModelFile {
  /// Why there is no tagger.
  package enum Failure: Error, Equatable {
    case notFound
    case flawed(path: String, NameModel.Flaw)
  }

  /// The tagger, or why the rules have to do without it.
  package static var shared: Result<NameTagger, Failure> { found.tagger }

  private nonisolated(unsafe) static let found = find()

  /// Lets go of the pages of the file; those that are needed again come back by themselves.
  static func rest() {
    guard let bytes = found.bytes else { return }
    madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, MADV_DONTNEED)
  }

  /// Where sentences end, if the model is there.
  static var sentences: SentenceModel? {
    if case .success(let tagger) = shared { tagger.sentences } else { nil }
  }

  static let name = "names.model"

  /// Where the file may lie: in the resources that the build puts beside the program, or in the share folder of an
  /// installation.
  package static var places: [String] {
    guard let program = programPath(), let slash = program.utf8.lastIndex(of: UInt8(ascii: "/")) else { return [] }
    let folder = String(program[..<slash])
    return [
      folder + "/Lede_NameData.resources/" + name, folder + "/" + name,
      folder + "/../share/lede/" + name,
    ]
  }

  private static func find() -> (tagger: Result<NameTagger, Failure>, bytes: UnsafeRawBufferPointer?) {
    for path in places {
      guard let bytes = map(path) else { continue }
      let tagger = tagger(bytes, path: path)
      if case .failure = tagger { return (tagger, nil) }
      return (tagger, bytes)
    }
    return (.failure(.notFound), nil)
  }

  /// The tagger in a file; the file stays mapped as long as the program runs.
  package static func load(path: String) -> Result<NameTagger, Failure> {
    guard let bytes = map(path) else { return .failure(.notFound) }
    return tagger(bytes, path: path)
  }

  private static func tagger(_ bytes: UnsafeRawBufferPointer, path: String) -> Result<NameTagger, Failure> {
    do throws(NameModel.Flaw) {
      return .success(try NameTagger(try NameModel(mapped: bytes)))
    } catch {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
      return .failure(.flawed(path: path, error))
    }
  }

  private static func programPath() -> String? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(PATH_MAX)) { buffer in
      let count = buffer.withMemoryRebound(to: CChar.self) { readlink("/proc/self/exe", $0.baseAddress!, $0.count) }
      return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }
  }

  private static func map(_ path: String) -> UnsafeRawBufferPointer? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size > 0 else { return nil }
    let size = Int(status.st_size)
    guard let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0), memory != MAP_FAILED else {
      return nil
    }
    return UnsafeRawBufferPointer(start: memory, count: size)
  }
}

extension NameModelFile.Failure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound: "The model file \(NameModelFile.name) is not beside the program; names are found by rules alone."
    case .flawed(let path, .notAModel): "\(path) is no model of names; names are found by rules alone."
    case .flawed(let path, .otherVersion(let version)):
      "\(path) is a model of version \(version), not \(NameModel.version); names are found by rules alone."
    case .flawed(let path, .damaged): "\(path) is damaged; names are found by rules alone."
    }
  }
}
