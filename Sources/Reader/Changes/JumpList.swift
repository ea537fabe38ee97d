// Where jumps began, to go back there.

import NewsModel

/// A place to come back to.
struct JumpPlace: Hashable {
  /// The article that was open, if one was.
  let article: ArticleID?
  /// The offset that stands for the row at the top of the text.
  let top: Int
  let focus: Focus?
  let entity: EntityIndex?
  /// What had the focus, and whether the quotes lay over it.
  let pane: PaneID
  let hadQuotes: Bool
  /// The page that was shown, if it was one.
  var dossier: DossierPlace?
  /// What was searched for, while the list showed what was found, and the row that was selected there.
  var search: String?
  var row: ArticleID?
}

/// The jumps so far, as in an editor: Ctrl-O goes back through all of them, `q` only to where the last ones began.
struct JumpList: Hashable {
  private(set) var back: [JumpPlace] = []
  private(set) var forward: [JumpPlace] = []
  /// How many of the last jumps `q` goes back through before it means the list.
  private(set) var returns = 0
  /// The last command was a step from mention to mention, quote to quote: a run of them is one jump.
  var isStepping = false

  /// Older places are forgotten.
  static let longest = 200

  /// Keeps the place where a jump begins.
  mutating func push(_ place: JumpPlace) {
    forward = []
    back.append(place)
    returns += 1
    if back.count > JumpList.longest { back.removeFirst() }
    returns = min(returns, back.count)
  }

  /// Another article was opened by hand: `q` does not go back beyond it.
  mutating func settle() {
    returns = 0
    isStepping = false
  }

  mutating func goBack(from place: JumpPlace) -> JumpPlace? {
    guard let target = back.popLast() else { return nil }
    forward.append(place)
    returns = max(0, returns - 1)
    return target
  }

  mutating func goForward(from place: JumpPlace) -> JumpPlace? {
    guard let target = forward.popLast() else { return nil }
    back.append(place)
    returns += 1
    return target
  }
}
