import CMail
import Glibc

extension Mail {
  /// Takes in one part and all inside it; returns the text of it that belongs to the body (RFC 8621 section 4.1.4).
  mutating func take(
    _ object: UnsafeMutablePointer<GMimeObject>, _ walk: inout MailWalk, depth: Int, part: String, place: MailWalk.Place
  ) -> MailBody {
    walk.parts += 1
    guard walk.parts <= Self.mostParts else {
      if walk.parts == Self.mostParts + 1 { complaints.append(MailComplaint(part: part, rule: .tooManyParts, value: "\(Self.mostParts)")) }
      return MailBody()
    }
    guard depth < Self.deepest else {
      complaints.append(MailComplaint(part: part, rule: .tooDeep, value: "\(Self.deepest)"))
      return MailBody()
    }
    let kind = (mail_media_type(object).map { String(cString: $0).lowercased() } ?? "text")
    let subtype = (mail_media_subtype(object).map { String(cString: $0).lowercased() } ?? "plain")
    tellProtection(object, kind, subtype)
    if mail_is_multipart(object) != 0 { return takeParts(object, subtype, &walk, depth: depth, part: part) }
    if mail_is_message(object) != 0 {
      if let inner = mail_inner(object) {
        var mail = Mail()
        mail.take(inner, &walk, depth: depth + 1, part: part)
        messages.append(mail)
      }
      return MailBody()
    }
    guard mail_is_part(object) != 0 else { return MailBody() }
    return takePart(object, kind, subtype, &walk, part: part, place: place)
  }

  private mutating func takeParts(
    _ object: UnsafeMutablePointer<GMimeObject>, _ subtype: String, _ walk: inout MailWalk, depth: Int, part: String
  ) -> MailBody {
    var bodies: [MailBody] = []
    for index in 0..<max(0, mail_count(object)) {
      guard let child = mail_child(object, index), walk.parts <= Self.mostParts else { break }
      let place: MailWalk.Place = index == 0 ? .first : subtype == "related" ? .related : .later
      bodies.append(take(child, &walk, depth: depth + 1, part: part + (part.isEmpty ? "" : ".") + "\(index + 1)", place: place))
    }
    if bodies.isEmpty, let prologue = mail_prologue(object) {
      // The boundary never comes: all there is, is text.
      let text = text(of: Array(UnsafeRawBufferPointer(start: prologue, count: strlen(prologue))), object, &walk, part: part)
      return MailBody(pieces: [.init(text: text, isHTML: false)])
    }
    if subtype == "alternative" { return MailBody.alternative(bodies) }
    var whole = MailBody()
    for body in bodies { whole.append(body) }
    return whole
  }

  private mutating func takePart(
    _ object: UnsafeMutablePointer<GMimeObject>, _ kind: String, _ subtype: String, _ walk: inout MailWalk, part: String,
    place: MailWalk.Place
  ) -> MailBody {
    let disposition = g_mime_object_get_disposition(object).map { String(cString: $0).lowercased() } ?? ""
    let name = mail_file_name(object).map { Self.fileName(String(cString: $0)) } ?? ""
    let isBody =
      kind == "text" && disposition != "attachment" && (place == .first || (place == .later && name.isEmpty))
      && ["plain", "html", "enriched", "richtext"].contains(subtype) && !(["enriched", "richtext"].contains(subtype) && place != .first)
    let bytes = content(object)
    if kind == "message", ["delivery-status", "disposition-notification", "feedback-report", "global-delivery-status"].contains(subtype) {
      reports.append(MailReport(mediaType: "\(kind)/\(subtype)", text: text(of: bytes, object, &walk, part: part)))
      return MailBody()
    }
    let isMessage = kind == "text" && subtype == "rfc822-headers" || kind == "message" && ["rfc822", "global"].contains(subtype)
    // Messages may not be packed in base64, and are.
    if isMessage, walk.unpacked < 20, bytes.count <= 8 << 20 {
      walk.unpacked += 1
      if let mail = try? bytes.withUnsafeBytes({ try Mail($0, walk) }) {
        messages.append(mail)
        return MailBody()
      }
    }
    if kind == "text" && subtype == "calendar" || kind == "application" && subtype == "ics", bytes.count <= 4 << 20 {
      let text = text(of: bytes, object, &walk, part: part)
      if calendars.count < 20, let file = try? Array(text.utf8).withUnsafeBytes({ try CalendarFile($0) }), !file.roots.isEmpty {
        calendars.append(file)
      }
    }
    guard isBody else {
      attachments.append(
        MailAttachment(
          name: name, mediaType: "\(kind)/\(subtype)", isInline: disposition == "inline",
          contentID: g_mime_object_get_content_id(object).map { String(cString: $0) } ?? "", bytes: bytes))
      return MailBody()
    }
    var body = MailBody()
    let text = text(of: bytes, object, &walk, part: part)
    switch subtype {
    case "html":
      body.html = [text]
      body.pieces = [.init(text: HTMLText.plain(text), isHTML: true)]
    case "plain":
      func parameter(_ name: String) -> String { mail_parameter(object, name).map { String(cString: $0).lowercased().trimmed } ?? "" }
      let isFlowed = parameter("format") == "flowed"
      let plain = isFlowed ? FlowedText.joined(text, deletesBlank: parameter("delsp") == "yes") : text
      body.pieces = [.init(text: plain, isHTML: false)]
    default: body.pieces = [.init(text: HTMLText.plain(text), isHTML: false)]
    }
    return body
  }

  private func content(_ object: UnsafeMutablePointer<GMimeObject>) -> [UInt8] {
    guard let array = mail_content(object, gint64(Self.limit)) else { return [] }
    defer { g_byte_array_unref(array) }
    return Array(UnsafeBufferPointer(start: array.pointee.data, count: Int(array.pointee.len)))
  }

  /// Bytes of a text part as text with line feeds, in the charset it names when that can be true.
  private mutating func text(
    of bytes: [UInt8], _ object: UnsafeMutablePointer<GMimeObject>, _ walk: inout MailWalk, part: String
  ) -> String {
    var bytes = bytes
    if walk.text + bytes.count > Self.mostText {
      complaints.append(MailComplaint(part: part, rule: .textTooLong, value: "\(Self.mostText)"))
      bytes = Array(bytes.prefix(max(0, Self.mostText - walk.text)))
    }
    walk.text += bytes.count
    let label = mail_parameter(object, "charset").map { String(cString: $0) } ?? ""
    let subtype = mail_media_subtype(object).map { String(cString: $0).lowercased() } ?? ""
    let (text, isKnown) = MailCharset.text(bytes, label: label, isHTML: subtype == "html", fallback: walk.fallback)
    if !isKnown { complaints.append(MailComplaint(part: part, rule: .unknownCharset, value: label)) }
    return text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
  }

  private mutating func tellProtection(_ object: UnsafeMutablePointer<GMimeObject>, _ kind: String, _ subtype: String) {
    guard protection == nil else { return }
    let protocolName = mail_parameter(object, "protocol").map { String(cString: $0).lowercased() } ?? ""
    switch (kind, subtype) {
    case ("multipart", "signed"): protection = protocolName.contains("pgp") ? .signedPGP : .signedSMIME
    case ("multipart", "encrypted"): protection = protocolName.contains("pgp") || protocolName.isEmpty ? .encryptedPGP : .encryptedSMIME
    case ("application", "pkcs7-mime"), ("application", "x-pkcs7-mime"):
      let type = mail_parameter(object, "smime-type").map { String(cString: $0).lowercased() } ?? ""
      protection = type == "signed-data" || type == "certs-only" ? .signedSMIME : .encryptedSMIME
    default: break
    }
  }

  /// Without folders and control characters, so that it may be shown and offered for saving.
  static func fileName(_ text: String) -> String {
    let last = text.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let clean = String(String.UnicodeScalarView(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })).trimmed
    return clean == "." || clean == ".." ? "" : String(clean.prefix(255))
  }
}
