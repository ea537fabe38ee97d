// Tests which names the rules find without a model, and what they name.

import NewsModel
import Testing

@testable import Extraction

private func names(_ marked: MarkedText, hasHeadline: Bool = false) -> String {
  let reading = marked.reading(hasHeadline: hasHeadline)
  return MarkedText.notation(of: NameFinder.mentionsByRules(in: reading), in: marked.text)
}

@Suite struct NameFinderTests {
  @Test(arguments: [
    // titles stay outside, particles, initials and suffixes inside
    "President [per Marta de la Cruz] met Mr. [per O'Neill] and Dr [per J. K. van Dyke, Jr.] in [loc Lyon].",
    "Prime Minister [per Ana Ruiz] said [per Osama bin Laden] and [per al-Assad] were named.",
    "The widow of [per Jean-Luc Picard III] spoke.",
    // offices part an organization from a person
    "[org Nimbus Labs] CEO [per Dana Okafor] resigned.",
    "[org OpenAI] and [org xAI] are companies; [org iFlytek Co. Ltd.] is another.",
    // what they are built of
    "The [org University of Oslo], the [org Ministry of Health and Welfare] and [org Harlow FC] agreed.",
    "She swam in [loc Lake Como], then in the [loc Tiber River], in [loc Marion County], [loc Texas].",
    "[org NATO] and the [org European Union] met in [loc New York].",
    // what stands around them
    "He left [org Arcadia] to join [org Tundra], a counterweight to [org Meridian].",
    "A report persuaded [per Zorkin] to resign, and [per Velnic], 54, agreed.",
    "Years ago, in [loc Obertal], the baker [per Moosbrugger] died.",
    "She posted on [org Y] that spokesman [per Hlavka] lied.",
    // demonyms name no one; months and weekdays neither
    "French President [per Anne Dupont] arrived in May on a Monday with Russian officials.",
    "[per Theresa May] left in May.",
    // a capital at the beginning of a sentence is no name by itself
    "Investors fled. Critics said so. Officials met [per Anna Berg].",
    "Yesterday [per Berg] said no. [per Berg] left.",
    // other scripts in brackets
    "[per Xi Jinping] ([per 习近平]) met [per Omar Sharif] ([per عمر الشريف]).",
  ])
  func finds(notation: String) {
    #expect(names(MarkedText(notation)) == notation)
  }

  @Test func readsTitleCaseByTheBody() {
    let notation = """
      [per Okafor] Leaves [org Nimbus Labs] After Board Vote In [loc Lagos]

      [per Dana Okafor], who led [org Nimbus Labs], left on Monday.
      """
    #expect(names(MarkedText(notation), hasHeadline: true) == notation)
  }

  @Test func aNameIsOfOneKindEverywhere() {
    let notation = """
      A rival praised [per Tarn] on Monday.

      [per Tarn], a doctor, lives near [loc Bergen]. The plans of [per Tarn] are open.
      """
    #expect(names(MarkedText(notation)) == notation)
  }
}
