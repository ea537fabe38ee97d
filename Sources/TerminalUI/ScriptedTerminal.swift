// A terminal that plays a script and keeps the frames, for tests and replays.

/// Feeds inputs to the run loop and keeps what it draws.
///
/// Before each input it hands on pending wakes, and waits until `isSettled` says that no work is going on elsewhere, so that
/// a script sees the same frames each time. After the last input it ends with `TerminalEnd.inputClosed`.
public final class ScriptedTerminal {
  /// Columns and rows: a `resize` in the script changes them.
  public private(set) var size: Size
  /// All frames drawn so far.
  public private(set) var frames: [Frame] = []
  /// What was copied.
  public private(set) var copied: [String] = []
  /// Whether the mouse would be reported.
  public private(set) var hasMouse = true
  /// How often the terminal was lent, suspended and repainted.
  public private(set) var lent = 0
  public private(set) var suspended = 0
  public private(set) var repainted = 0
  /// Frames named by `shot:` steps: the last frame before each.
  public private(set) var shots: [(name: String, frame: Frame)] = []

  private var steps: ArraySlice<ScriptStep>
  private let wakeDescriptor: Int32
  private let isSettled: () -> Bool
  private let patience: Duration

  /// `wakeDescriptor` becomes readable when actions wait (−1 for none); `patience` is the longest wait for `isSettled` before one input.
  public init(
    size: Size, steps: [ScriptStep], wakeDescriptor: Int32 = -1, patience: Duration = .seconds(10),
    isSettled: @escaping () -> Bool = { true }
  ) {
    self.size = size
    self.steps = steps[...]
    self.wakeDescriptor = wakeDescriptor
    self.patience = patience
    self.isSettled = isSettled
  }

  /// Plays inputs one after the other.
  public convenience init(size: Size, inputs: [Input]) {
    self.init(size: size, steps: inputs.map(ScriptStep.input))
  }

  /// What the run loop gets.
  public var terminal: Terminal {
    Terminal(
      size: { self.size }, draw: { self.frames.append($0) }, next: { _ in self.next() }, hasMore: { false },
      repaint: { self.repainted += 1 }, suspend: { self.suspended += 1 },
      lend: { body in
        self.lent += 1
        body()
      },
      copy: { text in
        self.copied.append(text)
        return true
      }, setMouse: { self.hasMouse = $0 })
  }

  private func next() -> TerminalEvent {
    if settle() { return .wake }
    while let step = steps.popFirst() {
      switch step {
      case .input(let input):
        if case .resize(let size) = input { self.size = size }
        return .input(input)
      case .wait(let pause): if Waiting.isReadable(wakeDescriptor, upTo: pause) { return .wake }
      case .shot(let name): if let frame = frames.last { shots.append((name, frame)) }
      }
    }
    return .end(.inputClosed)
  }

  /// Waits until nothing is going on elsewhere; true as soon as there is a wake to hand on.
  private func settle() -> Bool {
    if Waiting.isReadable(wakeDescriptor) { return true }
    let end = ContinuousClock.now + patience
    while !isSettled(), ContinuousClock.now < end {
      if Waiting.isReadable(wakeDescriptor, upTo: .milliseconds(5)) { return true }
    }
    return Waiting.isReadable(wakeDescriptor)
  }
}
