// A filter over JSON Lines: one line out for each line in, in the same order, on several threads.

import Glibc

/// Runs filters from standard input to standard output.
enum LineFilter {
  /// Answers each line. A line that cannot be answered becomes an object with its `key` and `error`, and the program then ends with
  /// `ExitStatus.input`. Lines of nothing but space are passed over.
  static func run(
    jobs: Int, key: String, answer: @escaping @Sendable (JSONLine) throws(JSONError) -> JSONWriter
  ) throws {
    var reader = LineReader(STDIN_FILENO)
    let failed = Monitor(false)
    OrderedWork.run(
      jobs: jobs, next: { reader.next() },
      work: { lines in LineFilter.output(for: lines, key: key, failed, answer) },
      deliver: { StandardOutput.write($0) })
    if failed.update({ $0 }) { throw ExitStatus.input }
  }

  private static func output(
    for lines: [InputLine], key: String, _ failed: Monitor<Bool>, _ answer: (JSONLine) throws(JSONError) -> JSONWriter
  ) -> [UInt8] {
    var output: [UInt8] = []
    for line in lines {
      guard let (json, isError) = result(of: line, key: key, answer) else { continue }
      if isError { failed.update { $0 = true } }
      output.append(contentsOf: json.bytes)
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }

  private static func result(
    of line: InputLine, key: String, _ answer: (JSONLine) throws(JSONError) -> JSONWriter
  ) -> (JSONWriter, isError: Bool)? {
    guard case .line(let bytes) = line else { return (failure(key, nil, "longer than 256 MB"), true) }
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    var name: ArraySlice<UInt8>?
    do {
      let parsed = try JSONLine(bytes)
      name = parsed.raw(key)
      return (try answer(parsed), false)
    } catch {
      return (failure(key, name, error.words), true)
    }
  }

  private static func failure(_ key: String, _ name: ArraySlice<UInt8>?, _ words: String) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
      json.key(key)
      json.value(copied: name ?? ArraySlice("null".utf8))
      json.member("error", words)
    }
    return json
  }
}
