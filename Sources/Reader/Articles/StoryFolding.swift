// Articles of the list that tell the same story: one line, which unfolds.

import NewsModel
import TerminalUI

/// Which rows stand under which, and which of them are unfolded.
struct StoryFolding: Hashable, Sendable {
  /// What a row is in its story.
  enum Place: Hashable {
    /// So many others stand under it.
    case lead(Int, isUnfolded: Bool)
    case member
  }

  private var groups: [ArticleID: StoryGroup] = [:]
  private var leads: [ArticleID: ArticleID] = [:]
  private(set) var unfolded: Set<ArticleID> = []

  init(_ groups: [StoryGroup] = []) {
    for group in groups {
      self.groups[group.lead] = group
      for member in group.members where member.article != group.lead { leads[member.article] = group.lead }
    }
  }

  var isEmpty: Bool { groups.isEmpty }
  var count: Int { groups.count }

  /// The one that stands for it; itself if it is that, nil if it tells a story of its own.
  func lead(of id: ArticleID) -> ArticleID? { groups[id] != nil ? id : leads[id] }

  /// The same ones stay unfolded when the stories are found anew.
  func keepingUnfolded(_ before: StoryFolding) -> StoryFolding {
    var folding = self
    folding.unfolded = before.unfolded.filter { groups[$0] != nil }
    return folding
  }

  mutating func setUnfolded(_ lead: ArticleID, _ isUnfolded: Bool) {
    if isUnfolded { unfolded.insert(lead) } else { unfolded.remove(lead) }
  }

  /// Slots with every story in one place: its members stand under the lead if it is unfolded and there, nowhere if it is
  /// folded. Linear in the slots.
  func arranged(_ slots: [Int], id: (Int) -> ArticleID) -> [Int] {
    guard !isEmpty else { return slots }
    var members: [ArticleID: [Int]] = [:]
    var present: Set<ArticleID> = []
    for slot in slots {
      let article = id(slot)
      if let lead = leads[article] { members[lead, default: []].append(slot) }
      if groups[article] != nil { present.insert(article) }
    }
    return slots.flatMap { slot -> [Int] in
      let article = id(slot)
      if let lead = leads[article], present.contains(lead) { return [] }
      return [slot] + (unfolded.contains(article) ? members[article] ?? [] : [])
    }
  }

  func place(of id: ArticleID) -> Place? {
    if let group = groups[id] { return .lead(group.members.count - 1, isUnfolded: unfolded.contains(id)) }
    return leads[id].map { _ in .member }
  }

  /// `same text, 92 % the same; leaves out “It will hold”, Mara Holt; alone 3 May 2024`
  func words(of id: ArticleID) -> String? {
    guard let lead = lead(of: id), let group = groups[lead],
      let member = group.members.first(where: { $0.article == id })
    else { return nil }
    if id == lead {
      let outlets = group.members.compactMap { $0.article == lead ? nil : $0.outlet ?? $0.title }
      return "tells most of \(counted(group.members.count, "article")) of one story"
        + (outlets.isEmpty ? "" : "; also " + outlets.prefix(3).joined(separator: ", "))
    }
    let share = Int((member.likeness * 100).rounded())
    let bond = member.bond == .sameText ? "same text, \(share) % of it" : "same story"
    let parts = [("keeps", member.kept), ("leaves out", member.leftOut), ("alone", member.alone)]
    return ([bond] + parts.compactMap { label, items in items.isEmpty ? nil : "\(label) \(items.words)" })
      .joined(separator: "; ")
  }
}

extension StoryGroup.Items {
  /// The first of each, and how many more: `“It will hold”, Mara Holt and 3 more`
  fileprivate var words: String {
    var all: [String] = []
    if let quote = quotes.first { all.append("“\(Clause.cut(quote, to: 40))”") }
    if let person = people.first { all.append(person) }
    if let day = days.first { all.append(TimeValue(day).words(.short)) }
    let more = count - all.count
    return all.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}

extension ReaderState {
  /// Puts articles of one story in one line, or each in its own again.
  mutating func toggleStories() -> [Effect] {
    guard results == nil else { return say("Esc first goes back to the list") }
    guard !isGrouping else {
      isGrouping = false
      articles.take(stories: StoryFolding())
      articles.keepInView(in: context(for: .articles, layout: layout))
      return say("Each article has its own line")
    }
    isGrouping = true
    return [.groupStories]
  }

  mutating func take(stories: [StoryGroup]) -> [Effect] {
    guard isGrouping else { return [] }
    guard !stories.isEmpty else {
      isGrouping = progress != nil
      return say("No two articles here tell the same story" + (isGrouping ? " so far" : ""))
    }
    list { $0.take(stories: StoryFolding(stories).keepingUnfolded($0.stories)) }
    articles.keepInView(in: context(for: .articles, layout: layout))
    let count = stories.count == 1 ? "1 story is" : "\(stories.count) stories are"
    return say("\(count) told by several: l unfolds, h folds, M ends it")
  }
}

extension ArticlesState {
  /// Opens or closes the story of the selected row.
  mutating func fold(_ isFolding: Bool, in context: PaneContext) -> PaneOutcome {
    guard let id = selected?.id, let lead = stories.lead(of: id) else {
      return .refused(stories.isEmpty ? "M puts articles of one story together" : "No one else here tells this story")
    }
    unfold(lead, !isFolding)
    keepInView(in: context)
    return .handled
  }
}
