import CMail
import Model

extension Mail {
  /// Messages with more bytes are refused.
  public static let limit = 50 << 20
  static let deepest = 24
  static let mostParts = 1_000
  static let mostText = 8 << 20
  static let mostHeaders = 1_000
  static let mostAddresses = 10_000

  // GMime wants to be started once, before any other call; Swift runs this once however many threads ask.
  private static let isReady: Bool = {
    g_mime_init()
    return true
  }()

  /// Reads a message.
  /// - Throws: `tooLarge`, or `empty` when the bytes are no message: not one header that mail has.
  public init(_ source: UnsafeRawBufferPointer) throws(FileFault) { try self.init(source, nil) }

  /// - Parameter outer: what was counted so far, for a message that was packed as a file in another.
  init(_ source: UnsafeRawBufferPointer, _ outer: MailWalk?) throws(FileFault) {
    guard source.count <= Self.limit else { throw .tooLarge(bytes: source.count, limit: Self.limit) }
    guard Self.isReady else { throw .empty }
    let body = MailOpening.message(source)
    let guess = EncodingGuess.reading(body)?.encoding
    let fallback = MailCharset.hint(body) ?? (guess == .utf8 ? nil : guess) ?? .windows1251
    let bounds = MailBounds(body)
    let relabelled = bounds.bytes.withUnsafeBytes { MailOpening.relabelled($0) } ?? bounds.bytes
    let parsed = (EncodedWords.joined(relabelled) ?? relabelled).withUnsafeBytes {
      $0.withMemoryRebound(to: CChar.self) { mail_parse($0.baseAddress, $0.count, fallback.rawValue) }
    }
    guard let message = parsed else { throw .empty }
    defer { mail_release(message) }
    var walk = MailWalk(fallback: fallback, parts: outer?.parts ?? 0, text: outer?.text ?? 0, unpacked: outer?.unpacked ?? 0)
    // What others packed is read to a smaller depth each time.
    walk.unpacked += outer == nil ? 0 : 4
    self.init()
    complaints = bounds.complaints
    take(message, &walk, depth: 0, part: "")
    guard headers.contains(where: { MailOpening.known.contains($0.name.lowercased()) }) else { throw .empty }
  }

  mutating func take(_ message: UnsafeMutablePointer<GMimeMessage>, _ walk: inout MailWalk, depth: Int, part: String) {
    guard let object = mail_object(message) else { return }
    takeHeaders(object)
    // The headers that describe the content belong to its first part.
    if let content = g_mime_message_get_mime_part(message) { takeHeaders(content) }
    subject = (header("Subject") ?? "").collapsed
    from = addresses(g_mime_message_get_from(message), "From")
    sender = addresses(g_mime_message_get_sender(message), "Sender")
    replyTo = addresses(g_mime_message_get_reply_to(message), "Reply-To")
    to = addresses(g_mime_message_get_to(message), "To")
    cc = addresses(g_mime_message_get_cc(message), "Cc")
    bcc = addresses(g_mime_message_get_bcc(message), "Bcc")
    if let time = g_mime_message_get_date(message) {
      let seconds = Int64(g_date_time_to_unix(time))
      if seconds >= Instant.first.seconds, seconds <= Instant.last.seconds { date = Instant(seconds: seconds) }
    }
    if date == nil, let text = header("Date"), !text.trimmed.isEmpty {
      complaints.append(MailComplaint(part: part, rule: .brokenDate, value: text))
    }
    messageID = Self.identifiers(header("Message-ID") ?? "").first ?? (header("Message-ID") ?? "").trimmed
    inReplyTo = Self.identifiers(header("In-Reply-To") ?? "")
    references = Self.identifiers(header("References") ?? "")
    guard let content = g_mime_message_get_mime_part(message) else { return }
    let body = take(content, &walk, depth: depth, part: part, place: .first)
    html = body.html.isEmpty ? nil : body.html.joined(separator: "\n")
    text = body.text
    isTextFromHTML = body.isHTML
  }

  private mutating func takeHeaders(_ object: UnsafeMutablePointer<GMimeObject>) {
    guard let list = g_mime_object_get_header_list(object) else { return }
    for index in 0..<min(Int32(Self.mostHeaders), g_mime_header_list_get_count(list)) {
      guard let header = g_mime_header_list_get_header_at(list, index), let name = g_mime_header_get_name(header) else { continue }
      let raw = g_mime_header_get_raw_value(header).map { String(validatingCString: $0) } ?? nil
      // A header that is UTF-8 throughout and has no encoded word says what it says.
      let value =
        if let raw, !raw.contains("=?") { raw } else { g_mime_header_get_value(header).map { String(cString: $0) } ?? "" }
      headers.append(MailHeader(name: String(cString: name), value: String(value.trimmed.prefix(65_536))))
    }
  }

  private mutating func addresses(_ list: UnsafeMutablePointer<InternetAddressList>?, _ name: String) -> [MailAddress] {
    var found: [MailAddress] = []
    func collect(_ list: UnsafeMutablePointer<InternetAddressList>?, _ depth: Int) {
      guard let list, depth < 4 else { return }
      for index in 0..<internet_address_list_length(list) {
        guard found.count < Self.mostAddresses, let address = internet_address_list_get_address(list, index) else { return }
        if mail_is_group(address) != 0 {
          collect(mail_members(address), depth + 1)
          continue
        }
        let name = internet_address_get_name(address).map { String(cString: $0).collapsed } ?? ""
        let mailbox = mail_mailbox(address).map { String(cString: $0).trimmed } ?? ""
        // A word without a domain is somebody's name, or what a program wrote in place of an address.
        if !mailbox.contains("@"), name.isEmpty {
          found.append(MailAddress("", name: mailbox))
        } else {
          found.append(MailAddress(mailbox, name: name))
        }
      }
    }
    collect(list, 0)
    if found.isEmpty, let text = header(name)?.collapsed, !text.isEmpty, !text.hasSuffix(";") { found = [MailAddress("", name: text)] }
    return found.filter { !$0.name.isEmpty || !$0.address.isEmpty }
  }

  /// What stands in angle brackets, in order.
  static func identifiers(_ text: String) -> [String] {
    var found: [String] = []
    var current: [UInt8]?
    for byte in text.utf8 {
      switch byte {
      case 0x3C: current = []
      case 0x3E:
        if let bytes = current, !bytes.isEmpty, found.count < 1000 { found.append(String(decoding: bytes, as: UTF8.self)) }
        current = nil
      case 0x20, 0x09, 0x0A, 0x0D: break
      default: current?.append(byte)
      }
    }
    return found
  }
}

extension String {
  /// Blanks and line breaks as single blanks.
  var collapsed: String { split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.joined(separator: " ") }
}
