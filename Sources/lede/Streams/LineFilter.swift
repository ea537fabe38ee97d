// A filter over JSON Lines: one line out for each line in, in the same order, on several threads.

import Glibc

/// Runs filters from standard input to standard output.
enum LineFilter {
  /// Answers each line. A line that cannot be answered becomes `{"id", "error"}`, and the program then ends with
  /// `ExitStatus.input`. Lines of nothing but space are passed over.
  static func run(jobs: Int, answer: @escaping @Sendable (JSONLine) throws(JSONError) -> JSONWriter) throws {
    var reader = LineReader(STDIN_FILENO)
    let failed = Monitor(false)
    OrderedWork.run(
      jobs: jobs, next: { reader.next() },
      work: { lines in LineFilter.output(for: lines, failed, answer) },
      deliver: { StandardOutput.write($0) })
    if failed.update({ $0 }) { throw ExitStatus.input }
  }

  private static func output(
    for lines: [InputLine], _ failed: Monitor<Bool>, _ answer: (JSONLine) throws(JSONError) -> JSONWriter
  ) -> [UInt8] {
    var output: [UInt8] = []
    for line in lines {
      guard let (json, isError) = result(of: line, answer) else { continue }
      if isError { failed.update { $0 = true } }
      output.append(contentsOf: json.bytes)
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }

  private static func result(
    of line: InputLine, _ answer: (JSONLine) throws(JSONError) -> JSONWriter
  ) -> (JSONWriter, isError: Bool)? {
    guard case .line(let bytes) = line else { return (failure(id: nil, "longer than 256 MB"), true) }
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    var id: ArraySlice<UInt8>?
    do {
      let parsed = try JSONLine(bytes)
      id = parsed.raw("id")
      return (try answer(parsed), false)
    } catch {
      return (failure(id: id, error.words), true)
    }
  }

  private static func failure(id: ArraySlice<UInt8>?, _ words: String) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
      json.key("id")
      json.raw(id ?? ArraySlice("null".utf8))
      json.key("error")
      json.value(words)
    }
    return json
  }
}
