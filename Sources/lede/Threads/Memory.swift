// Gives memory back to the system after much work, so that a reader left open is small.

import CMalloc
import Extraction

enum Memory {
  /// Less than this is left to the next allocations: giving it back takes longer than it is worth.
  private static let much = 4 << 20

  /// For threads that have done much and are about to wait. What other threads use is not touched.
  static func giveBack() {
    Pipeline.rest()
    if mallinfo2().fordblks > much { malloc_trim(0) }
  }
}
