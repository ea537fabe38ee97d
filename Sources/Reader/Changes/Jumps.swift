// Going to places in the text, and back again.

import NewsModel
import TerminalUI

extension ReaderState {
  mutating func jump(to focus: Focus, entity: EntityIndex?) -> [Effect] { [] }
  mutating func jump(to range: TextRange) -> [Effect] { [] }
}
