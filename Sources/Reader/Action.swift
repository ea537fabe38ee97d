// What happened: the only things that change the reader's state.

import NewsModel
import TerminalUI

/// Something that happened.
public enum Action: Sendable {
  case input(Input)
  /// Rows that are new or have changed, in no order.
  case rows([ArticleRow])
  /// Articles whose files are gone from the folder.
  case gone([ArticleID])
  /// How far reading the folder is; equal numbers mean that it is done.
  case progress(done: Int, total: Int)
  /// Files that are no articles, by kind ("picture": 2), for the empty screen.
  case passedOver([String: Int])
  /// An article was parsed, or analyzed, or read again after its file changed. `place` is where reading it was left off.
  case opened(OpenArticle, place: Int?)
  /// An article that was asked for has not come for a while.
  case openingIsSlow(ArticleID)
  case openFailed(ArticleID, Trouble)
  case explained(Claim, Evidence?)
  /// The articles that mention a person, in any order, as an answer to `Effect.findArticles`.
  case articlesNaming(String, [ArticleID])
  /// The library's answer to `Effect.ask`.
  case answered(String, QuestionAnswer)
  /// The library's answer to `Effect.search`.
  case found(String, SearchAnswer)
  /// Where the people of an article, by their index in it, appear in others; comes by itself once it is known.
  case elsewhere(ArticleID, [EntityIndex: Elsewhere])
  /// The answer to `Effect.gather`.
  case gathered(FolderQuestion, FolderTimeline)
  /// The library's answer to `Effect.findDossier`.
  case dossier(Dossier.Question, DossierAnswer)
  /// Corrections of an article that has just been opened which no longer find what they are about.
  case lost(ArticleID, [Correction])
  /// What the reader starred and tagged, as the library has it.
  case marked(ReaderMarks)
  /// The sources, in their order, as an answer to `Effect.listSources`, and whenever one of them changes.
  case sources([SourceRow])
  /// The articles that were known on a day, and the rows of then of those that stood in another wording, as an answer to
  /// `Effect.asKnown`, maybe again when more is known.
  case known(CivilDate, [ArticleID], former: [ArticleRow])
  /// The stories that several articles of the folder tell.
  case stories([StoryGroup])
  /// What is followed, as an answer to `Effect.listFollowed`, and whenever that changes.
  case followed([FollowedCount])
  /// The terminal is gone, or the program is asked to end: what must be kept is told in the effects.
  case ending
  /// Something to tell in the caption for some seconds.
  case message(Message)
  /// A message's time is over.
  case messageExpired(Int)
}

/// One line for the caption.
public struct Message: Hashable, Sendable {
  /// "suez-notes.txt", or empty.
  public let subject: String
  public let text: String
  public let isTrouble: Bool

  public init(subject: String = "", text: String, isTrouble: Bool = false) {
    self.subject = subject
    self.text = text
    self.isTrouble = isTrouble
  }
}
