// Scrolling a column of items of different heights, where only those in view are ever measured.

/// A place in a column of items: an item, and a row within it.
struct RowPlace: Hashable, Comparable {
  var item = 0
  var row = 0

  static func < (a: RowPlace, b: RowPlace) -> Bool { (a.item, a.row) < (b.item, b.row) }
}

/// Items below each other. All functions cost what the rows of one window cost, however many items there are.
struct ItemRows {
  let count: Int
  /// Blank rows or headings at the head of an item, which the cursor does not stand on.
  let lead: (Int) -> Int
  /// The rows of an item after them; 1 or more.
  let rows: (Int) -> Int

  func height(_ item: Int) -> Int { lead(item) + max(1, rows(item)) }

  /// A top that exists, and that leaves no row of the window empty which could be filled.
  func clamped(_ top: RowPlace, window: Int) -> RowPlace {
    guard count > 0 else { return RowPlace() }
    var top = RowPlace(item: min(max(0, top.item), count - 1), row: max(0, top.row))
    if count - top.item <= window { top = min(top, lastTop(window: window)) }
    return RowPlace(item: top.item, row: min(top.row, height(top.item) - 1))
  }

  /// The top at which the last row stands at the window's end.
  func lastTop(window: Int) -> RowPlace {
    guard count > 0 else { return RowPlace() }
    return moved(RowPlace(item: count - 1, row: height(count - 1) - 1), by: 1 - max(1, window))
  }

  /// The place some rows further down, or up; not beyond the first and last row.
  func moved(_ place: RowPlace, by distance: Int) -> RowPlace {
    var place = place
    var left = distance
    while left > 0 {
      let rest = height(place.item) - 1 - place.row
      if left <= rest { return RowPlace(item: place.item, row: place.row + left) }
      guard place.item + 1 < count else { return RowPlace(item: place.item, row: place.row + rest) }
      left -= rest + 1
      place = RowPlace(item: place.item + 1, row: 0)
    }
    while left < 0 {
      if -left <= place.row { return RowPlace(item: place.item, row: place.row + left) }
      guard place.item > 0 else { return RowPlace() }
      left += place.row + 1
      place = RowPlace(item: place.item - 1, row: height(place.item - 1) - 1)
    }
    return place
  }

  /// The nearest top that shows an item, whole if it fits, with some rows around it; the item's first row in any case.
  func top(showing item: Int, from top: RowPlace, window: Int) -> RowPlace {
    guard count > 0, window > 0 else { return RowPlace() }
    let item = min(max(0, item), count - 1)
    let margin = window < 8 ? min(1, (window - 1) / 2) : 2
    let first = RowPlace(item: item, row: lead(item))
    let last = RowPlace(item: item, row: height(item) - 1)
    var result = clamped(top, window: window)
    let lowest = moved(first, by: -margin)
    if lowest < result { result = item == 0 ? RowPlace() : lowest }
    let highest = moved(moved(last, by: margin), by: 1 - window)
    if highest > result { result = highest }
    // An item higher than the window shows its beginning.
    return clamped(min(result, first), window: window)
  }

  /// What is in view: items with the row of the window where each begins (negative if its head is above).
  func visible(from top: RowPlace, window: Int) -> [(item: Int, row: Int)] {
    var result: [(item: Int, row: Int)] = []
    var item = top.item
    var row = -top.row
    while item < count, row < window {
      result.append((item, row))
      row += height(item)
      item += 1
    }
    return result
  }

  /// How many items are in view with their first row.
  func countInView(from top: RowPlace, window: Int) -> Int {
    visible(from: top, window: window).count { item, row in
      (0..<window).contains(row + lead(item))
    }
  }

  /// The item at a row of the window; nil below the last one.
  func item(atRow row: Int, from top: RowPlace, window: Int) -> Int? {
    visible(from: top, window: window).last { $0.row <= row && row < $0.row + height($0.item) }?.item
  }

  /// The item a page or half a page on. Moves by one at least.
  func item(_ item: Int, movedByRows rows: Int) -> Int {
    guard count > 0 else { return 0 }
    let item = min(max(0, item), count - 1)
    let target = moved(RowPlace(item: item, row: lead(item)), by: rows).item
    guard target == item else { return target }
    return min(max(0, item + rows.signum()), count - 1)
  }
}
