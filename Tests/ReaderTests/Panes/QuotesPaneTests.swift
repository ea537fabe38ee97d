// Holds the rows of the quotes against literals, in the rail and over the text, and their commands against what follows.

import NewsModel
import Testing

@testable import Reader

@Suite struct QuotesPaneTests {
  static func pane() -> QuotesState {
    var pane = QuotesState()
    pane.opened(Story.open, isSame: false)
    return pane
  }

  @Test func showsTwoRowsAQuoteInTheRail() {
    let context = PaneContext.of(Story.open, 63, 12, isFocused: false)
    #expect(
      QuotesPaneTests.pane().heading(in: context) == PaneHeading(name: "QUOTES", note: "by speaker", figures: "5"))
    #expect(
      QuotesPaneTests.pane().text(in: context) == """
           Musgrave                                                 3
         │ Brandsteter should join Teller Works       said         ¶2
         ▌ “the hardest thing that I have ever done”  called       ¶3
         ▌ “Northwind was founded as an open house,”  said         ¶5
         ▌ … “and is now a closed one, run for the…
           Ilya Brandstetter                                        1
         ▌ “I deeply regret what the board did,”      wrote        ¶6
           an official                                              1
         ▌ “It is raining,”                           said         ¶6
           In quotation marks, with no speaker                      1
           "confused"                                              ¶2

        """)
  }

  @Test func showsQuotesWholeOverTheText() {
    let context = PaneContext.of(Story.open, 83, 29, isOverlay: true)
    #expect(
      QuotesPaneTests.pane().text(in: context) == """

           Musgrave                                                                     3

        ›│ Brandsteter should join Teller Works                 said         indirect  ¶2

         ▌ “the hardest thing that I have ever done”            called       mixed     ¶3

         ▌ “Northwind was founded as an open house,” … “and is  said                   ¶5
         ▌ now a closed one, run for the profit of those who
         ▌ never built a thing in it. That was not my
         ▌ intention at all.”


           Ilya Brandstetter                                                            1

         ▌ “I deeply regret what the board did,”                wrote                  ¶6


           an official                                                                  1

         ▌ “It is raining,”                                     said                   ¶6


           In quotation marks, with no speaker                                          1

           "confused"                                                        scare     ¶2



        """)
  }

  @Test func marksNamesAndBars() {
    let frame = QuotesPaneTests.pane().frame(in: .of(Story.open, 63, 12, selected: 0, isFocused: false))
    #expect(frame.roles(of: "▌") == [.quotationBar])
    #expect(frame.roles(of: "│") == [.quotationBarIndirect])
    #expect(frame.roles(of: "Brandsteter") == [.personSame])
    #expect(frame.roles(of: "should join") == [.quotation])
    #expect(frame.roles(of: "Teller") == [.organization])
    #expect(frame.roles(of: "In quotation marks") == [.dim])
    #expect(frame.roles(of: "\"confused\"") == [.dim])
  }

  @Test func goesToTheQuoteAndAroundItsSpeaker() {
    var pane = QuotesPaneTests.pane()
    let context = PaneContext.of(Story.open, 83, 28, isOverlay: true)
    #expect(pane.handle(.nextOfSpeaker, in: context).isHandled)
    guard case .jump(.quotation(2), 1?) = pane.handle(.enter, in: context) else {
      Issue.record("no jump")
      return
    }
    #expect(pane.handle(.nextOfSpeaker, in: context.counting(2)).isHandled)
    guard case .explain(.quotation(1)) = pane.handle(.why, in: context) else {
      Issue.record("not from the first again")
      return
    }
    _ = pane.handle(.previousOfSpeaker, in: context)
    guard case .copy(let text, let said) = pane.handle(.copy, in: context) else {
      Issue.record("not copied")
      return
    }
    #expect(text.hasPrefix("“Northwind was founded as an open house,” … “and is"))
    #expect(said == "quote, Musgrave, ¶5, with source")
    _ = pane.handle(.down, in: context)
    #expect(pane.handle(.nextOfSpeaker, in: context).isRefused)
  }

  @Test func sortsByPlaceKeepingItsQuote() {
    var pane = QuotesPaneTests.pane()
    let context = PaneContext.of(Story.open, 83, 28, isOverlay: true)
    _ = pane.handle(.sort, in: context)
    #expect(pane.heading(in: context).note == "by place")
    #expect(pane.matching.map(\.quotation) == [0, 1, 2, 3, 4, 5])
    #expect(pane.text(in: context).contains("›│ Brandsteter"))
  }

  @Test func filtersByWordsSpeakerAndCue() {
    var pane = QuotesPaneTests.pane()
    let context = PaneContext.of(Story.open, 83, 28)
    for (words, found) in [("raining", [5]), ("musgrave", [1, 2, 3]), ("wrote", [4]), ("never PROFIT", [3])] {
      pane.filter(by: words, in: context)
      #expect(pane.matching.map(\.quotation) == found)
    }
    pane.filter(by: "x y", in: context)
    #expect(pane.text(in: context).contains("No quote has “x y” in it."))
  }

  @Test func standsOnTheQuoteUnderFocus() {
    let context = PaneContext.of(Story.open, 63, 12, focus: .quotation(4), isFocused: false)
    #expect(QuotesPaneTests.pane().text(in: context).contains("›▌ “I deeply regret"))
  }

  @Test func captionsTheSpeaker() {
    let caption = QuotesPaneTests.pane().caption(in: .of(Story.open, 83, 28, focus: .quotation(3), isOverlay: true))
    #expect(caption?.words.map(\.text).joined() == "Musgrave   sure: “said” after the quote")
    #expect(caption?.position == "quote 3 of 5")
  }
}
