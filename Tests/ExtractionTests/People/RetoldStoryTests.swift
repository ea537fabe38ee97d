// Tests stories of one structure with other people: garbled names, a doubled given name, a founder known by surname alone.

import NewsModel
import Testing

@testable import Extraction

/// What must come out of one story.
struct Story: Sendable, CustomTestStringConvertible {
  let text: String
  /// Names with their aliases; order does not matter.
  let people: [String: Set<String>]
  let roles: [String: [String]]
  let organizations: Set<String>
  var testDescription: String { String(text.prefix(40)) }
}

@Suite struct RetoldStoryTests {
  @Test(arguments: stories)
  func findsPeopleUnderAllTheirNames(story: Story) {
    let analysis = MarkedText(story.text).analysis(hasHeadline: true)
    let people = analysis.entities.filter { $0.kind == .person }
    var found: [String: Set<String>] = [:]
    for person in people { found[person.name] = Set(person.aliases.map(\.text)) }
    #expect(found == story.people)
    for (name, roles) in story.roles { #expect(people.first { $0.name == name }?.roles.map(\.text) == roles) }
    let organizations = Set(analysis.entities.filter { $0.kind == .organization }.map(\.name))
    #expect(organizations.isSuperset(of: story.organizations), "\(organizations)")
  }

  static let stories = [
    Story(
      text: """
        The head of research at QuantAI faces a hard choice, Ferro offers a way out.

        March 3 (AFP)-- Oksana Bryhadska, head of research and co-founder of QuantAI, faces a hard choice. Last week, she took part in the
        vote to remove CEO Dana Dana Whitlock, but just two days later, Whitlock returned to her post.

        A recent report said that Brihatska seems to be in a state of "shock". Since the return of Whitlock, Brihatska has not been in
        QuantAI's Lyon office. While people were guessing about the future of Bregadska, Ferro said publicly that Brihatska should
        join Veltron or his own company, zML.

        In 2014 Ferro helped fund QuantAI and persuaded Brihatska to leave Orbis to join QuantAI, which he called "the hardest hire of my
        life."

        Bregadska also expressed regret after Whitlock was reinstated, writing on Y: "I regret my vote." Ferro stressed Bregadska's part
        in firing Whitlock and said: "I think Oksana has a strong moral code. She cares about what is right. If Oksana wanted to fire
        Dana, the world should know why."
        """,
      people: [
        "Oksana Bryhadska": ["Brihatska", "Bregadska", "Oksana"],
        "Dana Whitlock": ["Dana Dana Whitlock", "Whitlock", "Dana"],
        "Ferro": [],
      ],
      roles: ["Oksana Bryhadska": ["head of research", "co-founder of QuantAI"], "Dana Whitlock": ["CEO"]],
      organizations: ["QuantAI", "Orbis", "zML"]),
    Story(
      text: """
        Chief engineer of Helion Motors is silent, Brandt holds out a hand.

        Tomasz Krzeszowski, chief engineer and co-founder of Helion Motors, is silent. Last month, he took part in the board vote to dismiss
        chairman Leo Leo Marchetti, but three days later, Marchetti was back with the support of workers.

        A report pointed out that Kresovsky has become "a ghost" at Helion Motors. Brandt said on the radio that Kresovsky should join
        Kestrel or his battery company, eVolt. Kressofski did not answer.

        Kressofski also apologized after Marchetti was reinstated: "I am sorry for my part." Brandt repeatedly stressed Kressofski's role in
        firing Marchetti and said: "Tomasz is honest. If Tomasz wants to fire Leo, we should ask why."
        """,
      people: [
        "Tomasz Krzeszowski": ["Kresovsky", "Kressofski", "Tomasz"],
        "Leo Marchetti": ["Leo Leo Marchetti", "Marchetti", "Leo"],
        "Brandt": [],
      ],
      roles: [
        "Tomasz Krzeszowski": ["chief engineer of Helion Motors", "co-founder of Helion Motors"],
        "Leo Marchetti": ["chairman"],
      ],
      organizations: ["Helion Motors", "eVolt"]),
    Story(
      text: """
        The lead chemist of NovaBio keeps quiet, and Adeyemi waits.

        Ingrid Halvorsen, lead chemist and co-founder of NovaBio, keeps quiet. In May she voted to fire president Ana Ana Duarte, but a week
        later, Duarte came back.

        It was reported that Halworsun seems tired. Adeyemi said that Halworsun should join his firm, Lumen. As Adeyemi said, Halforsen's
        arrival in 2012 was "a turning point for NovaBio."

        It is not clear how Halforsen will choose her future, but her decision matters to NovaBio and Lumen. "If Ingrid feels there is a
        reason to fire Ana, tell us," Adeyemi said.
        """,
      people: [
        "Ingrid Halvorsen": ["Halworsun", "Halforsen", "Ingrid"], "Ana Duarte": ["Ana Ana Duarte", "Duarte", "Ana"],
        "Adeyemi": [],
      ],
      roles: [
        "Ingrid Halvorsen": ["lead chemist of NovaBio", "co-founder of NovaBio"], "Ana Duarte": ["president"],
      ],
      organizations: ["NovaBio", "Lumen"]),
  ]
}
