// How the state changes: the one function that everything that happens goes through.

import NewsModel
import TerminalUI

/// Changes the state by what happened; returns what is wanted of the world.
public func update(_ state: inout ReaderState, _ action: Action) -> [Effect] {
  switch action {
  case .input(.key(let key)): return state.take(key)
  case .input(.resize(let size)): state.size = size
  case .opened(let open, _): state.open = open
  default: break
  }
  return []
}
