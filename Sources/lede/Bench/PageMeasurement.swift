// Measures how many web pages a second are read, on pages made by rule.

import ArticleParsing
import NewsModel

/// Pages of about the size and make-up of a newspaper's: more around the article than in it.
enum PageMeasurement {
  /// Bytes of a page, about; what real pages have in the middle.
  private static let bytes = 120_000

  /// Pages a second on one thread.
  static func pagesPerSecond() -> Int {
    var generator = ArticleGenerator(seed: 11)
    let pages = (0..<20).map { number in Array(page(number, generator.article(bytes: 6_000)).utf8) }
    let rounds = 10
    let began = ContinuousClock.now
    for _ in 0..<rounds {
      for page in pages { _ = try? ArticleParser.parse(page, named: "a.html", id: ArticleID(rawValue: "a")) }
    }
    return Int(Double(pages.count * rounds) / ((ContinuousClock.now - began) / .seconds(1)))
  }

  /// A page around an article: head, menus, scripts, teasers, comments.
  static func page(_ number: Int, _ article: String) -> String {
    let paragraphs = article.split(separator: "\n").map(String.init)
    let title = paragraphs.first ?? ""
    var html = "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>\(title) | The Measured Gazette</title>"
    html += "<meta property=\"og:title\" content=\"\(title)\"><script>\(program)</script></head><body>"
    html += "<nav class=\"menu main-menu\"><ul>" + links(120, "menu-item") + "</ul></nav>"
    html += "<main><article><h1>\(title)</h1>"
    for paragraph in paragraphs.dropFirst() {
      html += "<p class=\"story-text\">\(paragraph.replacingComma(number))</p>\n"
    }
    html += "</article><div class=\"share-bar\">" + links(8, "share") + "</div></main><aside class=\"sidebar\"><ul>"
    html += links(200, "teaser teaser--small js-track") + "</ul></aside><section class=\"comments\">"
    for comment in 0..<60 {
      html += "<div class=\"comment\" id=\"c\(comment)\"><p>I have read this, and I agree.</p></div>"
    }
    html += "</section><footer>" + links(80, "footer-link") + "</footer>"
    while html.utf8.count < bytes {
      html += "<script>\(program)</script><div class=\"ad-slot\" data-size=\"300x250\"></div>"
    }
    return html + "</body></html>"
  }

  private static let program = String(repeating: "window.push(function(a){return a<b&&\"x\"});", count: 60)

  private static func links(_ count: Int, _ name: String) -> String {
    (0..<count).map { number in
      "<li class=\"\(name)\"><a href=\"/section/\(number)/a-page.html\">A page about thing \(number)</a></li>"
    }.joined()
  }
}

extension String {
  /// With a link in it, so that links are measured too.
  fileprivate func replacingComma(_ number: Int) -> String {
    guard let comma = firstIndex(of: ",") else { return self }
    return "\(self[..<comma]), <a href=\"/\(number)\">as told before</a>\(self[comma...])"
  }
}
