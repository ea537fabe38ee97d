// Plays the session files beside this file: a size, keys, and the frames that are to be seen.

import Foundation
import NewsModel
import TerminalUI
import Testing

@testable import Reader

/// A session file: lines of `size 80x24`, `keys j j Enter`, and `frame` with the rows up to a line of `end`. What stands
/// before the first of these says what the session shows. The articles are the ones of `Examples`.
private struct Session {
  var steps: [Step] = []
  var opening: [String] = []

  enum Step {
    case size(Size)
    case keys(String)
    case frame([String])
  }

  init(_ text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = lines.popFirst() {
      if line.hasPrefix("size ") {
        let numbers = line.dropFirst(5).split(separator: "x").compactMap { Int($0) }
        steps.append(.size(Size(width: numbers[0], height: numbers[1])))
      } else if line.hasPrefix("keys ") {
        steps.append(.keys(String(line.dropFirst(5))))
      } else if line == "frame" {
        let rows = lines.prefix { $0 != "end" }
        lines = lines.dropFirst(rows.count + 1)
        steps.append(.frame(rows.map { String($0) }))
      } else if steps.isEmpty {
        opening.append(line)
      }
    }
  }

  var text: String {
    var lines = opening
    for step in steps {
      switch step {
      case .size(let size): lines.append("size \(size.width)x\(size.height)")
      case .keys(let keys): lines.append("keys " + keys)
      case .frame(let rows): lines += ["frame"] + rows + ["end"]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Plays the session; the same session with the frames that were seen.
  func played() throws -> Session {
    var played = self
    var state = Examples.reader(80, 24)
    let drawn = DrawnPanes()
    for (index, step) in steps.enumerated() {
      switch step {
      case .size(let size): perform(.input(.resize(size)), &state)
      case .keys(let keys): for input in try KeyScript.inputs(keys) { perform(.input(input), &state) }
      case .frame:
        var frame = Frame(size: state.size)
        draw(state, on: &frame, with: drawn)
        played.steps[index] = .frame((0..<state.size.height).map(frame.text(row:)))
      }
    }
    return played
  }

  private func perform(_ action: Action, _ state: inout ReaderState) {
    for effect in update(&state, action) { Examples.answer(effect, &state) }
  }
}

@Suite struct SessionTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sessions")
  private static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".session") }.sorted())
    ?? []

  @Test(arguments: names) func session(name: String) throws {
    let file = SessionTests.folder.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let session = try Session(text)
    let played = try session.played()
    guard played.text != session.text else { return }
    if ProcessInfo.processInfo.environment["LEDE_RECORD"] != nil {
      try played.text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) was rewritten: look at it, then run again")
    } else {
      Issue.record("\(name) is to be\n\(session.text)\nbut was\n\(played.text)\nLEDE_RECORD=1 rewrites it")
    }
  }

  @Test func thereAreSessions() { #expect(SessionTests.names.count >= 10) }
}
