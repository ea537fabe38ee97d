// Waits for the keyboard, for signals and for wakes, and decodes what the keyboard sends.

import Glibc

/// The input side of a real terminal.
struct TerminalInput {
  enum Event: Hashable {
    case decoded(Decoded)
    case wake
    case signal(Int32)
    case timeout
    case closed
  }

  private let keyboard: Int32
  private let signals: Int32
  private let wakeDescriptor: Int32
  private var decoder = InputDecoder()
  private var queue: ArraySlice<Decoded> = []
  private var lastRead = ContinuousClock.now
  private var isClosed = false

  init(keyboard: Int32, signals: Int32, wakeDescriptor: Int32) {
    self.keyboard = keyboard
    self.signals = signals
    self.wakeDescriptor = wakeDescriptor
  }

  /// Whether input is there now.
  var hasMore: Bool {
    if !queue.isEmpty { return true }
    return !isClosed && Waiting.isReadable(keyboard)
  }

  /// What happens next, at most after a while; nil waits for ever.
  mutating func next(_ timeout: Duration?) -> Event {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    while true {
      if let decoded = queue.popFirst() { return .decoded(decoded) }
      if isClosed { return .closed }
      if let event = wait(until: deadline) { return event }
    }
  }

  /// Decodes what comes until a deadline or until an answer is there for which `isEnough` holds. Keys stay for `next`.
  mutating func collect(until deadline: ContinuousClock.Instant, _ isEnough: (Decoded) -> Bool) -> [Decoded] {
    while !queue.contains(where: isEnough), !isClosed, ContinuousClock.now < deadline {
      if Waiting.isReadable(keyboard, upTo: deadline - ContinuousClock.now) { readKeyboard() }
    }
    let answers = queue.filter { !$0.isInput }
    queue = queue.filter(\.isInput)[...]
    return answers
  }

  /// Waits once; nil if nothing is to be told yet.
  private mutating func wait(until deadline: ContinuousClock.Instant?) -> Event? {
    let now = ContinuousClock.now
    let flushAt = decoder.patience.map { lastRead + $0 }
    let until = [deadline, flushAt].compactMap(\.self).min()
    let readable = Waiting.readable([signals, keyboard, wakeDescriptor], upTo: until.map { $0 - now })
    if readable[0], let number = readSignal() { return .signal(number) }
    if readable[1] {
      readKeyboard()
      return nil
    }
    if let flushAt, ContinuousClock.now >= flushAt {
      queue += decoder.flush()
      if !queue.isEmpty { return nil }
    }
    if readable[2] { return .wake }
    if let deadline, ContinuousClock.now >= deadline { return .timeout }
    return nil
  }

  private func readSignal() -> Int32? {
    var byte: UInt8 = 0
    return read(signals, &byte, 1) == 1 ? Int32(byte) : nil
  }

  /// Waits for one signal, at most that long; takes all others that come with it.
  func awaitSignal(_ number: Int32, upTo timeout: Duration) {
    let deadline = ContinuousClock.now + timeout
    while ContinuousClock.now < deadline {
      guard Waiting.isReadable(signals, upTo: deadline - ContinuousClock.now) else { continue }
      if readSignal() == number { return }
    }
  }

  private mutating func readKeyboard() {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(keyboard, &bytes, bytes.count)
    if count > 0 {
      lastRead = ContinuousClock.now
      queue += decoder.feed(bytes[..<count])
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      queue += decoder.flush()
      isClosed = true
    }
  }
}

extension Decoded {
  var isInput: Bool { if case .input = self { true } else { false } }
}
