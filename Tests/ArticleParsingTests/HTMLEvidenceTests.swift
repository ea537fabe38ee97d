// The small readers that a page's evidence goes through: dates, names, addresses, data, encodings.

import NewsModel
import Testing

@testable import ArticleParsing

struct HTMLEvidenceTests {
  @Test(arguments: [
    ("2016-12-19T20:55:00.000Z", "2016-12-19T20:55Z"), ("3. März 2021", "2021-03-03"),
    ("5 de mayo de 2022", "2022-05-05"),
    ("le 1er août 2019 à 14:30", "2019-08-01T14:30"), ("Mon Aug 03 12:45:00 EDT 2015", "2015-08-03T12:45-04:00"),
    ("1546300800", "2019-01-01T00:00Z"), ("20240413", "2024-04-13"), ("12 ноября 2020", "2020-11-12"),
    ("Publié le 4 février 2020", "2020-02-04"), ("Posted on September 21, 2020 by Ada Arden", "2020-09-21"),
    ("03/04/2024", "2024-04-03"), ("2019年4月4日", "2019-04-04"), ("12345", nil), ("in 1850", nil), ("May 3", nil),
  ])
  func dates(_ text: String, _ expected: String?) {
    #expect(PageDateReader(isMonthFirst: false).date(in: text)?.description == expected)
  }

  @Test func monthsFirst() {
    #expect(PageDateReader(isMonthFirst: true).date(in: "03/04/2024")?.description == "2024-03-04")
  }

  @Test(arguments: [
    ("By Mara Lind and Joss Ferrar", ["Mara Lind", "Joss Ferrar"]), ("Von Jette Brandis", ["Jette Brandis"]),
    ("Mara Lind, Staff Writer", ["Mara Lind"]), ("Mara Lind | 3 May 2021", ["Mara Lind"]), ("https://a.example/b", []),
    ("Staff", []), ("mara@a.example", []), ("著者：山田太郎", ["山田太郎"]), ("By Mara Lind May 3, 2021", ["Mara Lind"]),
    ("", []),
  ])
  func names(_ line: String, _ expected: [String]) { #expect(AuthorNames.names(in: line) == expected) }

  @Test(arguments: [
    ("04.02.2022 | 13:10 Uhr | Mara Lind", ["Mara Lind"]), ("The snow fell by Mara Lind", []),
    ("Text von Mara Lind", ["Mara Lind"]), ("By the way", []),
  ])
  func spokenNames(_ line: String, _ expected: [String]) { #expect(AuthorNames.spoken(in: line) == expected) }

  /// RFC 3986, section 5.4.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"),
    ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("../g", "http://a/b/g"),
    ("../..", "http://a/"), ("../../../g", "http://a/g"), ("g;x=1/../y", "http://a/b/c/y"), (".", "http://a/b/c/"),
    ("https://x.example/y", "https://x.example/y"),
  ])
  func addresses(_ reference: String, _ expected: String) {
    #expect(PageAddress.resolved(reference, against: PageAddress("http://a/b/c/d;p?q")) == expected)
  }

  @Test(arguments: ["javascript:x", "data:text/html,x", "", "  ", "vbscript:x", "file:///etc/passwd"])
  func addressesOfNothing(_ reference: String) {
    #expect(PageAddress.resolved(reference, against: PageAddress("http://a/b")) == nil)
  }

  @Test func looseJSON() {
    let read = LooseJSON.read(
      "/*<![CDATA[*/ {\"a\": \"x\ny\", \"b\": [1, {\"c\": \"\\u00e9\\ud83d\\ude00\"},], } /*]]>*/ {\"d\":")
    #expect(read.first?["a"]?.words == "x\ny")
    #expect(read.first?["b"]?.items.count == 2)
    #expect(read.first?["b"]?.items.last?["c"]?.words == "é😀")
    #expect(LooseJSON.read("no data").isEmpty)
  }

  @Test(arguments: [
    ("<meta charset=windows-1251>", [0xCD, 0xE5, 0xF2], "Нет"), ("<meta charset='koi8-r'>", [0xEE, 0xC5, 0xD4], "Нет"),
    ("<meta http-equiv=x content='text/html; charset=Shift_JIS'>", [0x93, 0xFA, 0x96, 0x7B], "日本"),
    ("<meta charset=gb2312>", [0xD6, 0xD0, 0xB9, 0xFA], "中国"),
    ("<meta charset=iso-8859-1>", [0x93, 0xE9, 0x94], "“é”"),
    ("<meta charset=iso-8859-1>", [0xC3, 0xA9, 0xC3, 0xA8], "éè"), ("<p>", [0xC3, 0xA9], "é"),
    ("<p>", [0x93, 0xE9], "“é"),
    ("<meta charset=utf-8>", [0xFC], "ü"), ("<meta charset=nonsense>", [0xE9], "é"),
  ])
  func encodings(_ head: String, _ bytes: [UInt8], _ expected: String) throws {
    let page = Array(head.utf8) + bytes
    let declared = DeclaredEncoding.label(of: page, contentType: nil)
    #expect(try TextDecoder.decode(page, declared: declared).hasSuffix(expected))
  }

  @Test func theSenderKnowsBest() throws {
    let page = Array("<p>".utf8) + [0xCD, 0xE5, 0xF2]
    #expect(DeclaredEncoding.label(of: page, contentType: "text/html; charset=\"Windows-1251\"") == "windows-1251")
    let article = try ArticleParser.parse(
      page, named: "a.html", id: ArticleID(rawValue: "a"), contentType: "text/html;charset=windows-1251")
    #expect(article.text == "Нет")
  }
}
