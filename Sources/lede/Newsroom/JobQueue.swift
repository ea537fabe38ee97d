// Work that waits its turn, by number.

/// Numbers in the order in which they came; each is taken once.
struct JobQueue {
  private var numbers: [Int] = []
  private var head = 0

  var isEmpty: Bool { head == numbers.count }

  mutating func add(_ number: Int) { numbers.append(number) }

  mutating func next() -> Int? {
    guard head < numbers.count else {
      numbers = []
      head = 0
      return nil
    }
    head += 1
    return numbers[head - 1]
  }
}
