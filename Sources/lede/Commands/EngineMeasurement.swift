// What `lede bench` measures of the engine: speed on one core and two, the model, the memory of one analysis.

import Extraction
import Glibc
import NewsModel

enum EngineMeasurement {
  private static let texts: [String] = {
    var generator = ArticleGenerator(seed: 7)
    return (0..<400).map { _ in generator.article(bytes: 3_000) }
  }()

  /// Words a second over texts that are in memory; the best of three runs.
  static func speed(jobs: Int) -> Double {
    let words = texts.reduce(0) { $0 + $1.split { $0 == " " || $0 == "\n" }.count }
    let times = (0..<3).map { _ in
      let began = ContinuousClock.now
      var rest = texts.makeIterator()
      OrderedWork.run(
        jobs: jobs, next: { rest.next() },
        work: { text in Pipeline.analyze(.verbatim(text, published: nil)).mentions.count }, deliver: { _ in })
      return (ContinuousClock.now - began) / .seconds(1)
    }
    return Double(words) / times.min()!
  }

  /// What part of the time of an analysis each stage takes, in hundredths; over texts that are in memory.
  static func shares() -> [(stage: Pipeline.Stage, share: Int)] {
    var spent: [Pipeline.Stage: Duration] = [:]
    for text in texts {
      spent.merge(Pipeline.durations(of: .verbatim(text, published: nil)), uniquingKeysWith: +)
    }
    let whole = spent.values.reduce(.zero, +)
    return Pipeline.Stage.allCases.map { ($0, Int(((spent[$0] ?? .zero) / whole * 100).rounded())) }
  }

  /// How long the model takes from its file to the first question, and how large the file is; nil without a model.
  static func model() -> (ready: Duration, bytes: Int)? {
    guard let path = NameModelFile.places.first(where: { access($0, R_OK) == 0 }) else { return nil }
    let times = (0..<5).map { _ in
      let began = ContinuousClock.now
      let tagger = NameModelFile.load(path: path)
      if case .failure = tagger { return Duration.seconds(1) }
      return ContinuousClock.now - began
    }
    var status = stat()
    stat(path, &status)
    return (times.min()!, Int(status.st_size))
  }

  /// How many times the size of the text one analysis takes at its peak, on top of the mapped model.
  static func memory() -> Double {
    var generator = ArticleGenerator(seed: 9)
    let text = generator.article(bytes: 4_000_000)
    let article = Article.verbatim(text, published: nil)
    _ = Pipeline.analyze(.verbatim(texts[0], published: nil))
    let before = resident("VmRSS:")
    forgetPeak()
    let analysis = Pipeline.analyze(article)
    let peak = resident("VmHWM:")
    return withExtendedLifetime(analysis) { Double(max(0, peak - before)) / Double(text.utf8.count) }
  }

  /// Lets the kernel count the peak of resident memory anew.
  private static func forgetPeak() {
    let file = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    _ = writeAll([UInt8(ascii: "5")], to: file)
    close(file)
  }

  /// A row of this process's status, in bytes.
  private static func resident(_ row: String) -> Int {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 512)
    while fgets(&buffer, Int32(buffer.count), file) != nil {
      let line = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard line.hasPrefix(row) else { continue }
      return (Int(line.filter { $0.isNumber }) ?? 0) * 1024
    }
    return 0
  }
}
