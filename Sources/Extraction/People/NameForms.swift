// Groups the names of persons by their spelling.

import NewsModel

enum NameForms {
  /// One form for each spelling, in the order of the text. Names of no known kind come along when they are one word: they
  /// may be a garbled name. A name in other letters in brackets is one more place of the name before it.
  static func people(_ names: [Mention], words: Words) -> [NameForm] {
    var forms: [NameForm] = []
    var known: [String: Int] = [:]
    var before: (end: Int, form: Int)?
    for (index, mention) in names.enumerated() {
      let span = words.span(of: mention.range)
      let isPerson = mention.kind == .person
      guard isPerson || mention.kind == .other && span.count == 1 && words.shape(span.start) == .capital
      else { continue }
      let parts = span.indices.map { words.lower[$0] }
      let form = NameForm(words: parts, kind: mention.kind, text: words.source.string(mention.range))
      guard !form.parts.isEmpty else { continue }
      let key = form.parts.joined(separator: " ") + "|" + (form.suffix ?? "")
      if isPerson, mention.rule == BracketNames.rule, known[key] == nil, let before, before.end == span.start - 1 {
        known[key] = before.form
      }
      let place = known[key] ?? forms.count
      if place == forms.count {
        forms.append(form)
        known[key] = place
      }
      before = (span.end, place)
      forms[place].mentions.append(index)
      forms[place].titles.formUnion(TitleRun.titles(before: span.start, in: words))
    }
    return forms
  }
}
