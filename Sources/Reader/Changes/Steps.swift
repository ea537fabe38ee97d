// From mention to mention, quote to quote, date to date: the steps through a text.

import NewsModel
import TerminalUI

extension ReaderState {
  /// Does a step command; nil if it is none.
  mutating func stepCommand(_ command: CommandName, count: Int?) -> [Effect]? {
    let times = count ?? 1
    if command.isStepInText, let effects = postpone(command, count) { return effects }
    switch command {
    case .nextMention: return stepSought(times)
    case .previousMention: return stepSought(-times)
    case .nextQuote: return stepQuote(times)
    case .previousQuote: return stepQuote(-times)
    case .nextDate: return stepDate(times)
    case .previousDate: return stepDate(-times)
    case .nextOfSpeaker: return stepOfSpeaker(times)
    case .previousOfSpeaker: return stepOfSpeaker(-times)
    default: return nil
    }
  }

  /// While the article is still being read nothing is known of its names, quotes and dates: the step is kept for then.
  private mutating func postpone(_ command: CommandName, _ count: Int?) -> [Effect]? {
    let isMention = command == .nextMention || command == .previousMention
    if isMention, sought == .matches || isSteppingInList { return nil }
    guard opening != nil || open?.isAnalyzed == false else { return nil }
    pendingStep = PendingStep(command: command, count: count)
    return say("Still reading: “\(command.rawValue)” follows")
  }

  /// The article has been read: goes where it was asked to meanwhile.
  mutating func takePendingStep() -> [Effect] {
    guard let step = pendingStep, opening == nil, open?.isAnalyzed == true else { return [] }
    pendingStep = nil
    message = nil
    return stepCommand(step.command, count: step.count) ?? []
  }

  /// `n` means rows of the list.
  private var isSteppingInList: Bool { sought == .titles && activePane == .articles }

  private mutating func stepTitle(_ steps: Int) -> [Effect] {
    guard let found = articles.find(titleWords, by: steps) else {
      return say("Nothing in the list has “\(titleWords)” in it")
    }
    articles.keepInView(in: context(for: .articles, layout: layout))
    let note = found.isWrapped ? (steps > 0 ? "   from the top" : "   from the end") : ""
    return say(Message(subject: "/" + titleWords, text: found.words + note))
  }

  private mutating func stepSought(_ steps: Int) -> [Effect] {
    if isSteppingInList { return stepTitle(steps) }
    guard open != nil else { return say("No article is open") }
    if sought == .matches { return stepMatch(steps) }
    guard let entity = selection.entity ?? entityToSelect(steps) else { return say("No one is named here") }
    return stepMention(of: entity, steps)
  }

  /// Who is meant by `n` while nobody is selected: whoever is named next.
  private func entityToSelect(_ steps: Int) -> EntityIndex? {
    guard let open else { return nil }
    let named = open.mentions.entries.filter { entry in
      open.entityOfMention[entry.number] != nil && open.analysis.mentions[entry.number].form == .name
    }
    let persons = named.filter { open.analysis.mentions[$0.number].kind == .person }
    let people = persons.isEmpty ? named : persons
    let from = here
    let entry =
      steps > 0
      ? people.first { $0.range.start >= from } ?? people.first
      : people.last { $0.range.start < from } ?? people.last
    return entry.flatMap { open.entityOfMention[$0.number] }
  }

  private mutating func stepMention(of entity: EntityIndex, _ steps: Int) -> [Effect] {
    guard let open, open.analysis.entities.indices.contains(entity) else { return [] }
    let mentions = open.analysis.entities[entity].mentions.filter(open.analysis.mentions.indices.contains)
    let ranges = mentions.map { open.analysis.mentions[$0].range.start }
    var current: Int?
    if case .mention(let index) = selection.focus { current = mentions.firstIndex(of: index) }
    guard let target = target(among: ranges, current: current, steps: steps) else { return say("Not named here") }
    return step(to: .mention(mentions[target.index]), entity: entity) + sayIfWrapped(target)
  }

  private mutating func stepMatch(_ steps: Int) -> [Effect] {
    guard let open else { return [] }
    if text.found == nil, !searchWords.isEmpty { text.found = FoundWords(searchWords, in: open) }
    guard let found = text.found, !found.starts.isEmpty else {
      return say(searchWords.isEmpty ? "Nothing was searched for" : "No “\(searchWords)” here")
    }
    var current: Int?
    if case .match(let range) = selection.focus {
      let index = found.firstIndex(from: range.start)
      if index < found.starts.count, found.starts[index] == range.start { current = index }
    }
    guard let target = target(among: found.starts, current: current, steps: steps) else { return [] }
    return step(to: .match(found.range(target.index))) + sayIfWrapped(target)
  }

  private mutating func stepQuote(_ steps: Int) -> [Effect] {
    stepQuote(among: open?.speech ?? [], steps, none: "No quotes here")
  }

  private mutating func stepOfSpeaker(_ steps: Int) -> [Effect] {
    guard let open else { return say("No article is open") }
    let speaker = selection.focus?.quotation.flatMap { open.analysis.quotations[$0].speaker.entity } ?? selection.entity
    guard let speaker else { return say("No speaker is selected: ] goes to a quote") }
    let same = open.speech.filter { open.analysis.quotations[$0].speaker.entity == speaker }
    return stepQuote(among: same, steps, none: "No quotes of \(open.speakerNames[speaker]) here")
  }

  private mutating func stepQuote(among quotes: [Int], _ steps: Int, none: String) -> [Effect] {
    guard let open, !quotes.isEmpty else { return say(none) }
    let starts = quotes.map { open.analysis.quotations[$0].range.start }
    let current = selection.focus?.quotation.flatMap { quotes.firstIndex(of: $0) }
    guard let target = target(among: starts, current: current, steps: steps) else { return say(none) }
    return step(to: .quotation(quotes[target.index])) + sayIfWrapped(target)
  }

  private mutating func stepDate(_ steps: Int) -> [Effect] {
    guard let open, !open.analysis.times.isEmpty else { return say("No dates here") }
    var current: Int?
    if case .time(let index) = selection.focus { current = index }
    let starts = open.analysis.times.map(\.range.start)
    guard let target = target(among: starts, current: current, steps: steps) else { return say("No dates here") }
    return step(to: .time(target.index)) + sayIfWrapped(target)
  }

  /// The offset from which steps are counted: what is under focus, else the top of what is in view.
  private var here: Int {
    if let open, let range = selection.focus?.range(in: open) { return range.start }
    return max(0, text.top)
  }

  /// The place some steps on, round and round; `current` is the one under focus.
  private func target(among starts: [Int], current: Int?, steps: Int) -> (index: Int, isWrapped: Bool, forward: Bool)? {
    guard !starts.isEmpty, steps != 0 else { return nil }
    let from = here
    let index: Int
    if let current {
      index = current + steps
    } else if steps > 0 {
      index = (starts.firstIndex { $0 >= from } ?? starts.count) + steps - 1
    } else {
      index = (starts.lastIndex { $0 < from } ?? -1) + steps + 1
    }
    let wrapped = ((index % starts.count) + starts.count) % starts.count
    return (wrapped, index != wrapped, steps > 0)
  }

  private mutating func sayIfWrapped(_ target: (index: Int, isWrapped: Bool, forward: Bool)) -> [Effect] {
    wrapNote = target.isWrapped ? (target.forward ? "from the top" : "from the end") : ""
    return []
  }
}
