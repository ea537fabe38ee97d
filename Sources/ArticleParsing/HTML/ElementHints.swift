// What an element says of itself by its name, class, id, role and style.

/// Parts of a page that an element may be, as its author named it.
struct ElementHints: OptionSet {
  let rawValue: UInt32

  static let navigation = ElementHints(rawValue: 1)
  static let comments = ElementHints(rawValue: 1 << 1)
  /// Other articles: related, popular, latest.
  static let related = ElementHints(rawValue: 1 << 2)
  static let share = ElementHints(rawValue: 1 << 3)
  /// Advertisements, newsletters, offers.
  static let promotion = ElementHints(rawValue: 1 << 4)
  /// Cookie walls, dialogs, log-ins.
  static let overlay = ElementHints(rawValue: 1 << 5)
  static let footer = ElementHints(rawValue: 1 << 6)
  static let sidebar = ElementHints(rawValue: 1 << 7)
  /// Author, date, tags, sections.
  static let about = ElementHints(rawValue: 1 << 8)
  static let caption = ElementHints(rawValue: 1 << 9)
  static let hidden = ElementHints(rawValue: 1 << 10)
  /// Article, story, entry.
  static let article = ElementHints(rawValue: 1 << 11)
  /// The article's text by microdata or by a name that says so.
  static let body = ElementHints(rawValue: 1 << 12)
  static let author = ElementHints(rawValue: 1 << 13)
  static let date = ElementHints(rawValue: 1 << 14)
  static let headline = ElementHints(rawValue: 1 << 15)
  static let header = ElementHints(rawValue: 1 << 16)
  /// By microdata, not by its class.
  static let property = ElementHints(rawValue: 1 << 17)

  /// A post of another site, shown within the article.
  static let embedded = ElementHints(rawValue: 1 << 18)

  /// Parts that are never the article.
  static let boilerplate: ElementHints = [
    .navigation, .comments, .related, .share, .promotion, .overlay, .footer, .sidebar, .hidden,
  ]
}

extension ElementHints {
  /// Words of classes and ids; two that follow each other are also looked up as one.
  private static let vocabulary: [(ElementHints, String)] = [
    (
      .navigation,
      """
      nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs pagination pager paging pagenav toolbar
      sitemap skiplink skiplinks skipnav navi postnavigation previousnext prevnext menubar tabbar brotkrumen
      """
    ),
    (
      .comments,
      """
      comment comments disqus commentlist respond reply replies commentform commentsection kommentare kommentar
      commentaires comentarios livefyre fbcomments guestbook discussionthread commentcount
      """
    ),
    (
      .related,
      """
      related relatedposts relatedarticles relatedcontent recommended recommendation recommendations recirc
      recirculation mostread mostpopular mostviewed popular trending morestories morefrom morenews morearticles
      readmore readnext upnext nextup seealso alsoread youmaylike mayalsolike outbrain taboola zergnet latestnews
      topstories latestposts recentposts crosslinks relacionadas relacionados noticiasrelacionadas similar
      furtherreading moreon editorspicks dontmiss relatedstories relatedlinks weiterlesen mehrzumthema teaserlist
      nextarticle prevarticle nextpost prevpost nextstory moreinfo jprelatedposts yarpp
      """
    ),
    (
      .share,
      """
      share sharing sharebar sharetools sharebuttons sharebutton social socials socialmedia socialbar sociallinks
      addthis sharethis addtoany followus socialshare sharedaddy shareicons teilen shariff socialicons
      """
    ),
    (
      .promotion,
      """
      newsletter newsletters subscribe subscription signup emailsignup optin promo promos promotion promobox ad
      ads adslot adunit adcontainer adwrapper advert advertisement advertising adverts adsense dfp sponsor
      sponsors sponsored sponsorship cta affiliate donate donation adbox banner banners werbung anzeige publicidad
      anuncio mailchimp inlinepromo
      """
    ),
    (
      .overlay,
      """
      cookie cookies consent gdpr modal popup lightbox overlay dialog tooltip dropdown offcanvas login signin
      cookiebanner cookienotice cookielaw
      """
    ),
    (.footer, "footer copyright colophon pagefooter sitefooter siteinfo disclaimer impressum"),
    (
      .sidebar,
      """
      sidebar aside rail rightrail leftrail widget widgets complementary rightcolumn rightcol sidecol
      """
    ),
    (
      .about,
      """
      byline author authors authorinfo authorbio authorbox aboutauthor aboutauthors bio dateline date time
      timestamp published pubdate postmeta entrymeta articlemeta meta postinfo articleinfo tags taglist tagcloud
      keywords categories categoryname categorylabel categorylink categorylinks postcategory kicker eyebrow topics
      posttags entrytags articletags breadcrumbtrail readingtime postcategories authorname postauthor entrydate
      postdate articledate pubtime infoline contributors
      """
    ),
    (
      .caption,
      """
      caption captions wpcaptiontext figcaption imagecaption photocaption credit credits photocredit imagecredit
      captiontext copyrightholder legende bildunterschrift imgcaption
      """
    ),
    (.hidden, "visuallyhidden screenreader screenreadertext sronly srtext visuallyhiddenfocusable offscreen"),
    (.article, "article story entry post hentry postfull newsarticle"),
    (
      .body,
      """
      articlebody storybody storycontent postcontent entrycontent postbody entrybody articlecontent articletext
      storytext bodytext bodycopy articlecopy contentbody newstext singlecontent fullcontent bodycontent
      articlemaincontent postarticle newscontent
      """
    ),
    (.embedded, "embed embedded tweet twittertweet instagrammedia oembed"),
    (
      .author,
      """
      author authors byline authorname bylinename postauthor entryauthor contributor vcard autor auteur fn
      """
    ),
    (
      .date,
      """
      date dateline pubdate publishdate published publisheddate timestamp datetime postdate entrydate articledate
      pubtime datum fecha postedon publicationdate createdate datepublished
      """
    ),
    (.headline, "headline articletitle entrytitle posttitle storytitle pagetitle articleheadline storyheadline"),
    (.header, "masthead siteheader pageheader globalheader"),
  ]

  /// By the hash of the word.
  private static let byHash: [UInt64: ElementHints] = {
    var table: [UInt64: ElementHints] = [:]
    for (hints, words) in vocabulary {
      for word in words.split(whereSeparator: \.isWhitespace) {
        table[WordHash(word.utf8).value, default: []].insert(hints)
      }
    }
    return table
  }()

  /// A class such as "has-sidebar" tells of something else than the element itself.
  private static let foreign: Set<UInt64> = Set(
    ["has", "with", "no", "not", "without", "show", "hide", "js", "elementor", "single", "format", "type"]
      .map { WordHash($0.utf8).value })

  /// What the words of a class or an id say. Linear in the name.
  static func named(_ name: UnsafePointer<UInt8>) -> ElementHints {
    var hints: ElementHints = []
    var (word, previous) = (WordHash(), WordHash())
    var isForeign = false
    var last: UInt8 = 0x20
    var place = name
    func finish() {
      guard word.length > 0 else { return }
      if !isForeign {
        if let found = byHash[word.value] { hints.formUnion(found) }
        if previous.length > 0, let found = byHash[previous.joined(word)] { hints.formUnion(found) }
      }
      previous = word
      isForeign = foreign.contains(word.value)
      word = WordHash()
    }
    while place.pointee != 0, place - name < 1_000 {
      let byte = place.pointee
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      let isCapitalAfterSmall = (0x41...0x5A).contains(byte) && (0x61...0x7A).contains(last)
      if !isLetter || isCapitalAfterSmall { finish() }
      if isLetter { word.add(byte | 0x20) }
      if byte == 0x20 || byte == 0x09 || byte == 0x0A { (previous, isForeign) = (WordHash(), false) }
      last = byte
      place += 1
    }
    finish()
    return hints
  }
}

/// FNV-1a of a word in small letters, which can be joined with the next.
struct WordHash: Hashable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  private(set) var length = 0
  private var letters: (UInt64, UInt64) = (0, 0)

  init() {}
  init(_ word: some Sequence<UInt8>) { for byte in word { add(byte) } }

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    if length < 8 {
      letters.0 = letters.0 << 8 | UInt64(byte)
    } else if length < 16 {
      letters.1 = letters.1 << 8 | UInt64(byte)
    }
    length += 1
  }

  /// The hash of this word and the next written as one; words of more than 16 letters are not joined.
  func joined(_ next: WordHash) -> UInt64 {
    guard next.length <= 16 else { return 0 }
    var result = value
    for place in 0..<next.length {
      let word = place < 8 ? next.letters.0 : next.letters.1
      let shift = place < 8 ? min(next.length, 8) - 1 - place : next.length - 1 - place
      result = (result ^ (word >> UInt64(shift * 8) & 0xFF)) &* 0x100_0000_01b3
    }
    return result
  }

  static func == (a: WordHash, b: WordHash) -> Bool { a.value == b.value }
  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
