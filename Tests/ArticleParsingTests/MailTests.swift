// Mails, mailboxes and packed files.

import CZlib
import NewsModel
import Testing

@testable import ArticleParsing

@Suite("Mail and packed files")
struct MailTests {
  private static let letter = """
    From: =?utf-8?Q?M=C3=A1ra?= =?utf-8?B?IExpbmQ=?= <mara@post.example>
    Subject: The ferry
     is late
    Date: Sat, 13 Apr 2024 09:30:15 +0200
    MIME-Version: 1.0
    Message-ID: <1@post.example>
    Content-Type: multipart/alternative; boundary="x y"

    --x y
    Content-Type: text/plain; charset=iso-8859-1; format=flowed
    Content-Transfer-Encoding: quoted-printable

    The caf=E9 at the pier was shut and=20
    nobody knew why.

    Second paragraph =
    ends here.
    --x y
    Content-Type: text/html

    <p>The page</p>
    --x y--

    """

  @Test("A mail is an article: subject, sender, day, text")
  func letter() throws {
    let article = try parse(MailTests.letter, named: "a.eml")
    #expect(
      article.metadata.byline == ["Mára Lind"] && article.metadata.published?.description == "2024-04-13T09:30+02:00")
    #expect(blocks(article).first == "headline: The ferry is late")
    #expect(article.text.contains("Second paragraph ends here."))
    // Short plain text beside HTML is often no more than a pointer to it.
    #expect(
      try parse(MailTests.letter.replacingPlain(), named: "b.eml").text.contains(
        "The café at the pier was shut and nobody knew why."))
  }

  @Test("A newsletter's list is its outlet; HTML alone is read; attachments are not")
  func newsletter() throws {
    let article = try parse(
      """
      From: Morning Tide <news@tide.example>
      List-Unsubscribe: <mailto:x@tide.example>
      Subject: Tides
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: base64

      PHA+SGlnaCB3YXRlciBhdCA8Yj5ub29uPC9iPi48L3A+PHNjcmlwdD54PC9zY3JpcHQ+
      --b
      Content-Type: text/plain
      Content-Disposition: attachment; filename=a.txt

      secret
      """)
    #expect(article.metadata.outlet == "Morning Tide" && article.metadata.byline.isEmpty)
    #expect(blocks(article) == ["headline: Tides", "paragraph: High water at noon."])
  }

  @Test("A memo with fields is no mail")
  func memo() throws {
    #expect(!MailMessage.recognizes(Array("From: Ada\nTo: all\nSubject: Ferry\n\nIt is late.\n".utf8), name: "a.txt"))
  }

  @Test("A mailbox holds several; masked lines are unmasked")
  func mailbox() throws {
    let mail = "From: Bo <bo@b.example>\nMessage-ID: <%>\nSubject: Mail %\n\nText %.\n\n>From here on.\n\n"
    let box = ["1", "2", "1"].map {
      "From bo@b.example Sat Apr 13 09:30:15 2024\n"
        + mail.split(separator: "%", omittingEmptySubsequences: false).joined(separator: $0)
    }
    let bundle = try #require(try ArticleBundle(Array(box.joined().utf8), id: ArticleID(rawValue: "m")))
    #expect(bundle.count == 2)
    #expect(
      try blocks(bundle.article(at: 1)) == ["headline: Mail 2", "paragraph: Text 2.", "paragraph: From here on."])
  }

  @Test("Parts within parts end somewhere")
  func nested() throws {
    let level = "From: a\nMIME-Version: 1.0\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
    _ = try parse(String(repeating: level, count: 20_000) + "\n\nwords", named: "a.eml")
    let message = "From: a\nMIME-Version: 1.0\nSubject: x\nContent-Type: message/rfc822\n\n"
    _ = try parse(String(repeating: message, count: 20_000) + "\n\nwords", named: "a.eml")
  }

  /// Packs bytes as gzip does.
  private func packed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    return input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      return [UInt8](unsafeUninitializedCapacity: bytes.count + 1_000) { buffer, count in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        deflate(&stream, Z_FINISH)
        count = buffer.count - Int(stream.avail_out)
      }
    }
  }

  @Test("A packed article is read; a cut one as far as it goes; one that unpacks without end is refused")
  func gzip() throws {
    let text = "A good headline of its own\n\n" + (0..<5_000).map { "It rained in town \($0).\n" }.joined()
    let whole = packed(Array(text.utf8))
    let article = try ArticleParser.parse(whole, named: "a.txt.gz", id: ArticleID(rawValue: "a"))
    #expect(article.metadata.title == "A good headline of its own")
    #expect(try Gzip.unpacked(whole + whole, atMost: 1 << 20) == Array((text + text).utf8))
    #expect(
      try Gzip.unpacked(Array(whole.dropLast(whole.count / 2)), atMost: 1 << 20).starts(with: "A good headline".utf8))
    let bomb = packed([UInt8](repeating: 0x61, count: 40 << 20))
    #expect(bomb.count < 100_000)
    #expect(throws: ParseError.self) { try ArticleParser.parse(bomb, named: "b.gz", id: ArticleID(rawValue: "b")) }
    #expect(throws: ParseError.binary) { try Gzip.unpacked([0x1F, 0x8B, 8, 0, 1, 2, 3], atMost: 100) }
  }
}

extension String {
  /// The letter with nothing but plain text.
  fileprivate func replacingPlain() -> String {
    split(separator: "--x y\nContent-Type: text/html").first.map(String.init) ?? self
  }
}
