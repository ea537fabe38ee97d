// Finds where something stands in a list in eight bytes for each: a dictionary would hold every key a second time.

/// Places in a list by the hash of what stands there. What that is the list itself tells, so it is asked for when it is needed.
public struct PlaceTable: Hashable, Sendable {
  /// Open addressing with linear probing: the low half of a hash above, a place below. Never full.
  private var buckets: [UInt64] = []
  /// Buckets that are not empty, those of what was removed included.
  private var used = 0
  public private(set) var count = 0

  private static let empty = UInt64.max
  private static let removed = UInt64.max - 1
  private static let fewest = 16

  public init() {}

  /// Buckets, used or not.
  var room: Int { buckets.count }

  /// Where a key stands; nil if it was not added. `key` tells what stands at a place.
  public func place<Key: Hashable>(of key: Key, _ keyAt: (Int) -> Key) -> Int? {
    bucket(of: key, keyAt).map { PlaceTable.place(buckets[$0]) }
  }

  /// Adds a place for a key that has none. Places are below 2³² − 2.
  public mutating func add<Key: Hashable>(_ place: Int, for key: Key) {
    // At most two in three are used, so that few are looked at for each.
    if (used + 1) * 3 > buckets.count * 2 { grow() }
    put(UInt64(PlaceTable.hash(key)) << 32 | UInt64(place))
    count += 1
    used += 1
  }

  /// Forgets a key; the place that it had.
  public mutating func remove<Key: Hashable>(_ key: Key, _ keyAt: (Int) -> Key) -> Int? {
    guard let bucket = bucket(of: key, keyAt) else { return nil }
    let place = PlaceTable.place(buckets[bucket])
    buckets[bucket] = PlaceTable.removed
    count -= 1
    return place
  }

  private func bucket<Key: Hashable>(of key: Key, _ keyAt: (Int) -> Key) -> Int? {
    guard count > 0 else { return nil }
    let hash = PlaceTable.hash(key)
    var bucket = Int(hash) & (buckets.count - 1)
    while buckets[bucket] != PlaceTable.empty {
      let found = buckets[bucket]
      if found != PlaceTable.removed, UInt32(found >> 32) == hash, keyAt(PlaceTable.place(found)) == key {
        return bucket
      }
      bucket = (bucket + 1) & (buckets.count - 1)
    }
    return nil
  }

  private mutating func put(_ entry: UInt64) {
    var bucket = Int(entry >> 32) & (buckets.count - 1)
    while buckets[bucket] != PlaceTable.empty { bucket = (bucket + 1) & (buckets.count - 1) }
    buckets[bucket] = entry
  }

  private mutating func grow() {
    let before = buckets
    var size = PlaceTable.fewest
    while size * 2 < (count + 1) * 3 { size *= 2 }
    // Twice as many as are needed now, unless most of them were removed.
    buckets = [UInt64](repeating: PlaceTable.empty, count: max(size, count * 3 > size ? size * 2 : size))
    used = count
    for entry in before where entry < PlaceTable.removed { put(entry) }
  }

  private static func hash<Key: Hashable>(_ key: Key) -> UInt32 { UInt32(truncatingIfNeeded: key.hashValue) }
  private static func place(_ entry: UInt64) -> Int { Int(entry & 0xFFFF_FFFF) }
}
