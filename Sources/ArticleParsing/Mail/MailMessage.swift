// A mail: who sent it, when, what about, and its text.

import NewsModel

/// Reads mails and the newsletters that come as such.
struct MailMessage {
  let header: MailHeader
  /// The texts of its parts in their order.
  private(set) var plain: [String] = []
  private(set) var html: [String] = []
  /// Parts deeper within parts are left out.
  private static let deepest = 12
  private static let mostParts = 500

  /// Whether bytes begin as a mail does: with fields, among them those that only mail programs write.
  static func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    let header = MailHeader(bytes.prefix(64 << 10))
    let isNamed = name.lowercased().hasSuffix(".eml")
    if isNamed { return header.fields.count > 1 }
    let marks = ["message-id", "mime-version", "received", "return-path", "delivered-to", "content-type"]
    return header.has("from") && marks.contains { header.has($0) }
  }

  init(_ bytes: ArraySlice<UInt8>) {
    header = MailHeader(bytes)
    var waiting = [(bytes: bytes, depth: 0)]
    var parts = 0
    // Parts are taken from the end, so that their order is kept.
    while let (part, depth) = waiting.popLast(), parts < MailMessage.mostParts {
      parts += 1
      let header = MailHeader(part)
      let (type, parameters) = header.parameters(of: "content-type")
      let body = part[min(header.end, part.endIndex)...]
      if header.parameters(of: "content-disposition").value == "attachment" { continue }
      if type.hasPrefix("multipart/"), let boundary = parameters["boundary"], depth < MailMessage.deepest {
        let inner = MailMessage.split(body, at: boundary)
        for part in inner.reversed() { waiting.append((part, depth + 1)) }
      } else if type == "message/rfc822", depth < MailMessage.deepest {
        waiting.append((body, depth + 1))
      } else if type.isEmpty || type.hasPrefix("text/") {
        take(body, header, type, parameters)
      }
    }
  }

  private mutating func take(
    _ body: ArraySlice<UInt8>, _ header: MailHeader, _ type: String, _ parameters: [String: String]
  ) {
    let bytes: [UInt8] =
      switch header["content-transfer-encoding"]?.lowercased() ?? "" {
      case "base64": Base64.decoded(body) ?? []
      case "quoted-printable": QuotedPrintable.decoded(body)
      default: Array(body)
      }
    let text = MailText.decoded(bytes, charset: parameters["charset"])
    if text.trimmed.isEmpty { return }
    if type == "text/html" { return html.append(text) }
    guard type.isEmpty || type == "text/plain" else { return }
    let isFlowed = parameters["format"]?.lowercased() == "flowed"
    plain.append(isFlowed ? MailText.flowed(text, deletesSpace: parameters["delsp"]?.lowercased() == "yes") : text)
  }

  /// The parts between lines that are the boundary.
  private static func split(_ body: ArraySlice<UInt8>, at boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var place = body.startIndex
    while place < body.endIndex, parts.count < mostParts {
      let line = MailLines.line(of: body, at: place)
      if line.content.starts(with: mark) {
        if let start { parts.append(body[start..<max(start, place)]) }
        let isLast = line.content.dropFirst(mark.count).starts(with: "--".utf8)
        start = isLast ? nil : line.next
        if isLast { return parts }
      }
      place = line.next
    }
    // A mail that is cut off.
    if let start { parts.append(body[start...]) }
    return parts
  }
}

extension MailMessage {
  /// Puts the mail into the builder: its subject as the headline, its text below.
  func read(into builder: inout ArticleBuilder) {
    builder.metadata = MailMessage.metadata(of: header)
    if let title = builder.metadata.title { builder.append(title, as: .headline) }
    let words = plain.joined(separator: "\n\n")
    // Newsletters often say in plain text no more than where the page is.
    let other = html.reduce(0) { $0 + (HTMLFragment.line(of: HarmlessHTML.html($1, base: nil))?.utf8.count ?? 0) }
    guard words.utf8.count * 2 < other else {
      let lines = Lines(words)
      var body = Body(lines: lines, wrapping: Wrapping(lines))
      return body.append(from: 0, to: &builder)
    }
    let base = builder.metadata.address.flatMap { PageAddress($0) }
    for part in html { HTMLFragment.read(part, base: base, into: &builder) }
  }

  static func metadata(of header: MailHeader) -> Metadata {
    var metadata = Metadata()
    metadata.title = header["subject"]
    let sender = header["from"].map { MailMessage.senderName(in: $0) }
    // A list speaks for itself; anyone else has written the mail.
    if header.has("list-id") || header.has("list-unsubscribe") {
      metadata.outlet = sender
    } else {
      metadata.byline = sender.map { [$0] } ?? []
    }
    metadata.published = header["date"].flatMap { FeedDate.read($0) }?.timestamp
    metadata.address = header["archived-at"].map { String($0.filter { $0 != "<" && $0 != ">" }.trimmed) }
    metadata.language = header["content-language"]
    return metadata
  }

  /// "Jane Doe" of `"Jane Doe" <jane@example.org>`.
  static func senderName(in field: String) -> String {
    let name = field.prefix { $0 != "<" }.filter { $0 != "\"" }.trimmed
    return name.isEmpty ? FeedAuthor.name(in: field) : FeedAuthor.name(in: String(name))
  }
}
