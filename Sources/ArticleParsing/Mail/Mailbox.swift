// A file of many mails (mbox, RFC 4155).

/// Cuts a mailbox into mails.
enum Mailbox {
  /// No mailbox that is read at once holds more.
  private static let most = 20_000

  static func recognizes(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "From ".utf8) else { return false }
    let line = MailLines.line(of: bytes.prefix(1_000), at: 0)
    return MailHeader(bytes.prefix(64 << 10)[line.next...]).has("from")
  }

  /// The mails, without the lines that part them. A line in a mail that begins with "From " has a `>` before it, which
  /// is taken off.
  static func mails(in bytes: [UInt8]) -> [[UInt8]] {
    var mails: [[UInt8]] = []
    var mail: [UInt8] = []
    var place = 0
    var followsBlank = true
    while place < bytes.count {
      let line = MailLines.line(of: bytes[...], at: place)
      if followsBlank, line.content.starts(with: "From ".utf8) {
        if !mail.isEmpty { mails.append(mail) }
        mail = []
        if mails.count == most { return mails }
      } else {
        let isMasked =
          line.content.first == UInt8(ascii: ">")
          && line.content.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
        mail += bytes[(isMasked ? place + 1 : place)..<line.next]
      }
      followsBlank = line.content.isEmpty
      place = line.next
    }
    if !mail.isEmpty { mails.append(mail) }
    return mails
  }
}
