// Stories in words and as JSON.

import NewsModel

extension ProsePage {
  /// The headline of the one that tells most, then each article with what it left out and what it alone has.
  mutating func story(_ story: StoryGroup) {
    blank()
    paragraph(story.title ?? lastComponent(of: story.lead.rawValue), first: "", indent: 2)
    let people = story.people.isEmpty ? "" : "   \(story.people.joined(separator: ", "))"
    paragraph("\(counted(story.members.count, "article"))\(people)", first: "  ", indent: 4)
    for member in story.members { self.member(member, isLead: member.article == story.lead) }
  }

  private mutating func member(_ member: StoryGroup.Member, isLead: Bool) {
    blank()
    let likeness =
      isLead ? "tells most" : member.bond == .sameText ? "the same text by \(percent(member.likeness))" : nil
    let head = [member.outlet, member.title].compactMap { $0 }.joined(separator: ": ")
    let date = member.date.map { TimeValue($0).columns } ?? TimeValue("").columns
    paragraph([head, likeness].compactMap { $0 }.joined(separator: " · "), first: "  \(date)  ", indent: 15)
    line("      \(member.article.rawValue)")
    items("keeps", member.kept)
    items("leaves out", member.leftOut)
    items("alone", member.alone)
  }

  private mutating func items(_ name: String, _ items: StoryGroup.Items) {
    guard !items.isEmpty else { return }
    let days = items.days.map { TimeValue($0).words(.short) }
    let parts = [
      items.people.joined(separator: ", "), items.quotes.joined(separator: " "), days.joined(separator: ", "),
    ]
    paragraph("\(name): " + parts.filter { !$0.isEmpty }.joined(separator: "; "), first: "      ", indent: 8)
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

extension JSONWriter {
  /// One line.
  mutating func story(_ story: StoryGroup) {
    object { json in
      json.member("title", story.title)
      json.member("lead", story.lead.rawValue)
      json.key("people")
      json.array { json in for name in story.people { json.value(name) } }
      json.key("articles")
      json.array { json in for member in story.members { json.member(member) } }
    }
    endLine()
  }

  private mutating func member(_ member: StoryGroup.Member) {
    let texts: [(StaticString, String?)] = [
      ("file", member.article.rawValue), ("title", member.title), ("outlet", member.outlet),
      ("date", member.date?.description), ("bond", member.bond.rawValue),
    ]
    object { json in
      json.members(texts)
      json.member("likeness_percent", Int((member.likeness * 100).rounded()))
      for (name, items) in [("kept", member.kept), ("left_out", member.leftOut), ("alone", member.alone)] {
        json.key(name)
        json.items(items)
      }
    }
  }

  private mutating func items(_ items: StoryGroup.Items) {
    object { json in
      json.key("people")
      json.array { json in for name in items.people { json.value(name) } }
      json.key("quotes")
      json.array { json in for quote in items.quotes { json.value(quote) } }
      json.key("days")
      json.array { json in for day in items.days { json.value(day.description) } }
    }
  }
}
