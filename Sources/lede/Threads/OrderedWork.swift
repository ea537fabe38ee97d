// Work spread over threads whose results come out in the order of what went in, with little kept meanwhile.

/// Runs a function over a stream of inputs on several threads.
enum OrderedWork {
  /// Pulls inputs on the calling thread, works on them on `jobs` threads and delivers the results one after the other in
  /// the order of the inputs. No more than `jobs` × 3 inputs or results are kept at any time.
  static func run<Input: Sendable, Output: Sendable>(
    jobs: Int, next: () -> Input?, work: @escaping @Sendable (Input) -> Output,
    deliver: @escaping @Sendable (Output) -> Void
  ) {
    let desk = Monitor(Desk<Input, Output>(limit: jobs * 3))
    let threads = (0..<jobs).map { _ in WorkerThread { serve(desk, work, deliver) } }
    while let input = next() {
      desk.wait { $0.take(input) }
    }
    desk.update { $0.isClosed = true }
    for thread in threads { thread.join() }
  }

  private static func serve<Input, Output>(
    _ desk: Monitor<Desk<Input, Output>>, _ work: (Input) -> Output, _ deliver: (Output) -> Void
  ) {
    while let (number, input) = desk.wait(for: { $0.job() }) {
      let output = work(input)
      guard desk.update({ $0.finish(number, output) }) else { continue }
      while let ready = desk.update({ $0.nextReady() }) { deliver(ready) }
    }
  }
}

/// What lies between the one who asks and those who work.
private struct Desk<Input, Output> {
  let limit: Int
  var isClosed = false
  private var waiting: [(number: Int, input: Input)] = []
  private var ready: [Int: Output] = [:]
  private var issued = 0
  private var delivered = 0
  private var isDelivering = false

  init(limit: Int) { self.limit = limit }

  /// Takes an input if there is room for it.
  mutating func take(_ input: Input) -> Void? {
    guard issued - delivered < limit else { return nil }
    waiting.append((issued, input))
    issued += 1
    return ()
  }

  /// The oldest job; `.some(nil)` if there will be no more, nil if it is to be waited for.
  mutating func job() -> (number: Int, input: Input)?? {
    if !waiting.isEmpty { return .some(waiting.removeFirst()) }
    return isClosed ? .some(nil) : nil
  }

  /// Keeps a result; true if it is now up to the caller to deliver what is ready.
  mutating func finish(_ number: Int, _ output: Output) -> Bool {
    ready[number] = output
    guard !isDelivering, ready[delivered] != nil else { return false }
    isDelivering = true
    return true
  }

  /// The next result in order; nil ends the caller's turn to deliver.
  mutating func nextReady() -> Output? {
    guard let output = ready.removeValue(forKey: delivered) else {
      isDelivering = false
      return nil
    }
    delivered += 1
    return output
  }
}
