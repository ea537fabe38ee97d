// A disk that is really full, and a file system that lets nothing be changed, where one can be mounted.

import Foundation
import GRDB
import Glibc
import NewsModel
import Testing

@testable import ArticleLibrary

@Suite("A file system of its own", .enabled(if: SmallDisk.isPermitted))
struct FullDiskTests {
  @Test("With no room left a library is read, what is written is told, and nothing is lost")
  func full() throws {
    let disk = try #require(SmallDisk())
    defer { disk.unmount() }
    let place = LibraryPlace.file(disk.path + "/it is 100 % mine?/library.sqlite")
    try Library.holding([.bridge], at: place).close()
    try disk.fill()
    let library = try Library(at: place, engine: 1)
    #expect(try library.found("rain") == ["bridge"])
    #expect(try library.dossier(of: "Mara Holt")?.totals.articles == 1)
    #expect(try library.asKnown(on: CivilDate(iso8601: "2020-01-01")).found("rain").isEmpty)
    #expect(throws: LibraryError.full) { try library.mark([Mark(Story.bridge.id, isRead: true, time: 1)]) }
    #expect(throws: LibraryError.full) { try library.take([Story.harbor.delivery]) }
    library.close()
    #expect(throws: LibraryError.full) { try Library(at: .file(disk.path + "/new.sqlite"), engine: 1) }
    disk.makeRoom()
    try expectWhole(place)
  }

  @Test("A disk that becomes full while a library is open is told as that, and the library is whole after it")
  func fills() throws {
    let disk = try #require(SmallDisk())
    defer { disk.unmount() }
    let place = LibraryPlace.file(disk.path + "/library.sqlite")
    let library = try Library.holding([.bridge], at: place)
    try disk.fill()
    var long = Story.harbor
    long.text += String(repeating: " Much more of it was said.", count: 5_000)
    #expect(throws: LibraryError.full) { try library.take([long.delivery]) }
    #expect(throws: LibraryError.full) {
      for number in 0..<100 { try library.mark([Mark(Story.bridge.id, isStarred: number % 2 == 0, time: number)]) }
    }
    #expect(try library.found("rain") == ["bridge"] && library.found("closes").isEmpty)
    library.close()
    disk.makeRoom()
    try expectWhole(place)
  }

  @Test("Of a file system that lets nothing be changed a library is read, and a write is told why it is none")
  func readOnly() throws {
    let disk = try #require(SmallDisk())
    defer { disk.unmount() }
    let place = LibraryPlace.file(disk.path + "/library.sqlite")
    try Library.holding([.bridge], at: place).close()
    try #require(disk.set("ro"))
    let library = try Library(at: place, engine: 1)
    #expect(try library.found("rain") == ["bridge"] && library.check().faults.isEmpty)
    #expect(throws: LibraryError.readOnly) { try library.mark([Mark(Story.bridge.id, isRead: true, time: 1)]) }
    library.close()
    try #require(disk.set("rw"))
    try expectWhole(place)
  }

  /// It holds what it held, and is written again.
  private func expectWhole(_ place: LibraryPlace) throws {
    let library = try Library(at: place, engine: 1)
    defer { library.close() }
    #expect(try library.found("rain") == ["bridge"] && library.check().faults.isEmpty)
    try library.take([Story.harbor.delivery])
    try library.mark([Mark(Story.harbor.id, isStarred: true, time: 2)])
    #expect(try library.found("is:starred").contains("harbor"))
  }
}

@Suite("A library that may not grow")
struct NoRoomTests {
  @Test("With no page left in its file what is written is told, and nothing is lost")
  func noPage() throws {
    let folder = NSTemporaryDirectory() + "no-room-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let place = LibraryPlace.file(folder + "/library.sqlite")
    let library = try Library.holding([.bridge], at: place)
    // SQLite tells the same then as where the disk is full.
    try library.connections.writeWithoutTransaction { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    var long = Story.harbor
    long.text += String(repeating: " Much more of it was said.", count: 5_000)
    #expect(throws: LibraryError.full) { try library.take([long.delivery]) }
    #expect(try library.found("rain") == ["bridge"] && library.found("closes").isEmpty)
    #expect(try library.check().faults.isEmpty)
    library.close()
    let again = try Library(at: place, engine: 1)
    try again.take([long.delivery])
    #expect(try again.found("closes") == ["harbor"])
    again.close()
  }
}

/// A file system of four megabytes in memory; only who may mount one has it.
private struct SmallDisk {
  let path: String

  static let isPermitted: Bool = {
    guard geteuid() == 0, let disk = SmallDisk() else { return false }
    disk.unmount()
    return true
  }()

  init?() {
    path = NSTemporaryDirectory() + "disk-" + UUID().uuidString
    guard mkdir(path, 0o700) == 0 else { return nil }
    guard SmallDisk.run("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", path]) else {
      rmdir(path)
      return nil
    }
  }

  /// Mounts it anew, to be read only or to be written.
  func set(_ option: String) -> Bool { SmallDisk.run("mount", ["-o", "remount,\(option)", path]) }

  func fill() throws {
    let file = try #require(fopen(path + "/fill", "w"))
    let block = [UInt8](repeating: 1, count: 4096)
    while fwrite(block, 1, block.count, file) == block.count, fflush(file) == 0 {}
    fclose(file)
  }

  func makeRoom() { unlink(path + "/fill") }

  func unmount() {
    _ = SmallDisk.run("umount", ["-l", path])
    rmdir(path)
  }

  private static func run(_ program: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
