// The names of HTML's elements, and what each does to the text around it.

/// An element that matters for finding an article; all others are `other`.
enum ElementName: UInt8 {
  case text, other
  case html, head, body, title, meta, link, base
  case script, style, noscript, template, svg, math, iframe, object, embed, audio, video, canvas
  case select, textarea, input, button, option, datalist
  case form, fieldset
  case article, main, section, nav, aside, header, footer, div, center, address, details, summary, hgroup, dialog
  case p, h1, h2, h3, h4, h5, h6, blockquote, pre, figure, figcaption, hr, br, wbr
  case ul, ol, li, dl, dt, dd
  case table, tbody, thead, tfoot, tr, td, th, caption
  case a, img, picture, time, sup, sub, span, em, i

  private static let byName: [String: ElementName] = {
    let names = """
      text other html head body title meta link base script style noscript template svg math iframe object embed
      audio video canvas select textarea input button option datalist form fieldset article main section nav aside
      header footer div center address details summary hgroup dialog p h1 h2 h3 h4 h5 h6 blockquote pre figure
      figcaption hr br wbr ul ol li dl dt dd table tbody thead tfoot tr td th caption a img picture time sup sub
      span em i
      """
    let pairs = names.split(whereSeparator: \.isWhitespace).enumerated().map {
      (String($1), ElementName(rawValue: UInt8($0))!)
    }
    return Dictionary(uniqueKeysWithValues: pairs.dropFirst(2))
  }()

  /// An element's name in small letters.
  init(_ name: String) { self = ElementName.byName[name] ?? .other }

  /// Nothing in it is text of the page: programs, pictures, forms' own words, active content.
  var isLeftOut: Bool { (ElementName.script.rawValue...ElementName.datalist.rawValue).contains(rawValue) }

  /// It is set apart from what stands before and after it.
  var isBlock: Bool {
    switch self {
    case .html, .body, .form, .fieldset: true
    case .br, .wbr: false
    default: (ElementName.article.rawValue...ElementName.caption.rawValue).contains(rawValue)
    }
  }

  /// 1 … 6 for a heading.
  var headingLevel: Int? {
    (ElementName.h1.rawValue...ElementName.h6.rawValue).contains(rawValue)
      ? Int(rawValue - ElementName.h1.rawValue) + 1 : nil
  }
}
