// Gives memory back to the system after much work, so that a reader left open is small.

import CMalloc
import Extraction

enum Memory {
  /// Less than this is left to the next allocations: giving it back takes longer than it is worth.
  private static let much = 4 << 20

  /// Blocks of this size and more are mapped one by one, so that they are gone when they are let go. Without it the C
  /// library raises the bound with each of them, and what one long text leaves between its blocks stays for good.
  private static let ownMapping: Int32 = 256 << 10

  /// To be called before anything else.
  static func prepare() { mallopt(M_MMAP_THRESHOLD, ownMapping) }

  /// For threads that have done much and are about to wait. What other threads use is not touched.
  static func giveBack() {
    Pipeline.rest()
    if mallinfo2().fordblks > much { malloc_trim(0) }
  }
}
