// After an action, anything that changed and was not expected is a failure; so is an unexpected effect.

import NewsModel
import TerminalUI
import Testing

@testable import Reader

/// Does something to the state and compares all of it with what is expected.
func expectAfter(
  _ action: Action, _ state: inout ReaderState, effects expectedEffects: [Effect] = [],
  sourceLocation: SourceLocation = #_sourceLocation, _ change: (inout ReaderState) -> Void = { _ in }
) {
  var expected = state
  change(&expected)
  let effects = update(&state, action)
  #expect(effects == expectedEffects, sourceLocation: sourceLocation)
  guard state != expected else { return }
  let pairs = zip(Mirror(reflecting: state).children, Mirror(reflecting: expected).children)
  let different = pairs.filter { "\($0.value)" != "\($1.value)" }
  for (seen, wanted) in different {
    Issue.record(
      "\(seen.label ?? "") is \("\(seen.value)".prefix(300)), not \("\(wanted.value)".prefix(300))",
      sourceLocation: sourceLocation)
  }
  if different.isEmpty { Issue.record("the states differ", sourceLocation: sourceLocation) }
}

/// A key, as an action.
func press(_ word: String) -> Action { .input(.key(KeyScript.key(word) ?? .insert)) }

/// Presses keys without looking.
func play(_ keys: String, _ state: inout ReaderState) throws {
  for input in try KeyScript.inputs(keys) {
    for effect in update(&state, .input(input)) { Examples.answer(effect, &state) }
  }
}
