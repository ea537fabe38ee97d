// The words by which lines that are not the article give themselves away.

/// Openings of lines, folded: small letters and digits, one space between words.
enum BoilerplateWords {
  /// What a line asks of the reader or tells of the page. A short line that begins so is no part of an article.
  private static let requests = phrases(
    """
    subscribe to, subscribe now, subscribe for, sign up for, sign up to, sign up here, sign up now, follow us,
    follow me on, like us on, join our, join us on, get the latest, get breaking news, click here to
    subscribe, click here to sign, click to subscribe, this website uses cookies, this site uses cookies, we use
    cookies, this website is using cookies, by continuing to use, share this, share on, tweet this, print this,
    email this, download our app, download the app, enter your email, already a subscriber, have a tip,
    got a tip, advertisement, story continues below, article continues, continue reading below, scroll
    down to, please enable javascript, enable javascript, javascript is, your browser does not, please disable
    your ad, all rights reserved, copyright, back to top, leave a comment, leave a reply, post a comment, view
    comments, show comments, comments are closed, you have been successfully, there was a problem subscribing, we
    need to talk about your ad, sign in to, log in to, no comments, add a comment,
    trending now, watch now, now playing, skip to, jump to, filed under, posted in, photo gallery, view
    gallery, view photos, view photo, support our journalism, thank you for reading, thanks for reading, this
    story has been shared, abonnieren sie, jetzt abonnieren, newsletter abonnieren, folgen sie uns, diesen artikel
    teilen, anzeige, werbung, artikel teilen, artikel drucken, zurück zur, zur startseite, mehr zum thema, das
    könnte sie auch, das könnte dich auch, kommentare, schlagwörter, kategorien, abonnez vous, inscrivez vous,
    publicité, suscríbete, síguenos, publicidad, inscreva se, publicidade, iscriviti, pubblicità, udostępnij,
    reklama, abboneer, deel dit, advertentie
    """)

  /// What announces other articles.
  private static let announcements = phrases(
    """
    related, read more, read also, also read, read next, see also, more from, more on, more stories, more great,
    more news, you may also, you might also, you may like, recommended, don t miss, up next, watch more, watch
    also, most read, editors picks, editor s picks, trending now, latest news, in case you missed, further
    reading, what to read next, keep reading, lesen sie auch, lesen sie mehr, lesen sie hier, mehr zum thema,
    weitere artikel, verwandte artikel, auch interessant, ähnliche artikel, ähnliche beiträge, das könnte, lea
    también, lee también, leer más, te puede interesar, le puede interesar, otras noticias, más noticias, noticias
    relacionadas, à lire aussi, lire aussi, à lire, voir aussi, leia também, leia mais, veja também, leggi anche,
    potrebbe interessarti, czytaj także, czytaj też, lees ook, läs också, les også, les mer, читайте также, read
    our, other stories, our picks, top stories, related posts, 関連記事, 関連リンク, 相关阅读
    """)

  /// Whether the last line of an article tells who helped and where to follow or reach them.
  static func isCredit(_ line: String) -> Bool {
    let folded = " " + PageText.folded(line) + " "
    let openings = [
      " reporting by ", " additional reporting ", " follow ", " email ", " e mail ", " reach ", " contact ",
      " editing by ",
    ]
    if openings.prefix(2).contains(where: { folded.hasPrefix($0) }) { return true }
    if folded.contains(" contributed to this ") || folded.contains(" contributed reporting ") { return true }
    let places = [" twitter ", " facebook ", " instagram ", " linkedin ", " http ", " https ", " com "]
    return openings.contains { folded.hasPrefix($0) } && (line.contains("@") || places.contains { folded.contains($0) })
  }

  /// Lines that are nothing but a button's or a box's label.
  private static let labels = Set(
    phrases(
      """
      comments, comment, caption, close, menu, share, print, email, tags, x, advertisement, search, next, previous,
      back, more, facebook, twitter, whatsapp, pinterest, linkedin, reply, save, subscribe, sign up, log in, login,
      register, read more, photos, photo, image, enlarge, hide, show more, see more, learn more, view more, load
      more, read full article, continue reading, kommentare, teilen, drucken, anzeige, werbung, suche, zurück,
      weiter, mehr, publicidad, partager, copy link, top, home, start, play, pause, video, gallery, expand,
      collapse, toggle, newsletter, sponsored
      """))

  static func isLabel(_ folded: String) -> Bool { labels.contains(folded) }

  /// Whether a folded line begins as one of these.
  /// A single word ("advertisement") counts only in a line of a few.
  static func isRequest(_ folded: String, words: Int) -> Bool { begins(folded, requestTable, isShort: words <= 6) }
  static func isAnnouncement(_ folded: String) -> Bool { begins(folded, announcementTable, isShort: true) }

  /// Phrases between commas.
  private static func phrases(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  private static let requestTable = table(requests)
  private static let announcementTable = table(announcements)

  /// By their first word.
  private static func table(_ lines: [String]) -> [Substring: [String]] {
    Dictionary(grouping: lines) { $0.prefix { $0 != " " } }
  }

  private static func begins(_ folded: String, _ table: [Substring: [String]], isShort: Bool) -> Bool {
    guard let lines = table[folded.prefix { $0 != " " }] else { return false }
    return lines.contains { line in
      guard folded.hasPrefix(line), isShort || line.contains(" ") else { return false }
      let rest = folded.utf8.dropFirst(line.utf8.count)
      return rest.isEmpty || rest.first == 0x20
    }
  }
}
