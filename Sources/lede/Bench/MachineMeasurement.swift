// What the machine itself adds to a figure: a shared one takes the processor away for milliseconds at a time.

import Glibc

/// Work of a known length, measured as keys are.
enum MachineMeasurement {
  /// How long half a millisecond of arithmetic takes, each time after a pause like the one between two keys of the benchmark.
  static func halfMilliseconds(times: Int = 300) -> [Duration] {
    let steps = stepsOfHalfAMillisecond()
    return (0..<times).map { _ in
      usleep(3_000)
      return time(of: steps)
    }
  }

  /// The best of many tries: nothing came between.
  private static func stepsOfHalfAMillisecond() -> Int {
    let steps = 100_000
    let best = (0..<50).map { _ in time(of: steps) }.min() ?? .zero
    return max(1, Int(Double(steps) * (.milliseconds(0.5) / max(best, .microseconds(1)))))
  }

  private static func time(of steps: Int) -> Duration {
    let began = ContinuousClock.now
    var value: UInt64 = 1
    for _ in 0..<steps { value = value &* 6_364_136_223_846_793_005 &+ 1 }
    let took = ContinuousClock.now - began
    // So that the work is not left out.
    return value == 0 ? .zero : took
  }
}
