extension Mail {
  /// What this message tells about another one; nil when a person wrote it.
  public var deliveryReport: DeliveryReport? { DeliveryReport(self) }
}

extension DeliveryReport {
  init?(_ mail: Mail) {
    let original = mail.messages.first
    let returned = ReturnedText(mail.text)
    let id = original?.messageID ?? returned.header("message-id").flatMap { Mail.identifiers($0).first } ?? ""
    let subject = original?.subject ?? returned.header("subject") ?? ""
    if let report = mail.reports.first(where: { $0.mediaType == "message/feedback-report" }) {
      self.init(feedback: report, of: mail, id, subject)
      return
    }
    if let report = mail.reports.first(where: { $0.mediaType == "message/disposition-notification" }) {
      self.init(receipt: report, id, subject)
      return
    }
    var groups = mail.reports.filter { $0.mediaType.hasSuffix("delivery-status") }.flatMap { ReportFields.groups($0.text) }
    if groups.isEmpty, returned.notice.contains("Final-Recipient:") { groups = ReportFields.groups(returned.notice) }
    groups = groups.filter { $0["final-recipient"] != nil || $0["original-recipient"] != nil || $0["action"] != nil && $0["status"] != nil }
    let traits = ReportTraits(mail)
    guard !groups.isEmpty || traits.isBounce || traits.isAutoReply else { return nil }
    if groups.isEmpty, !traits.isBounce {
      let sender = mail.from.first?.address ?? ""
      let outcome = DeliveryOutcome(recipient: sender, status: "", reply: "", reason: .vacation, diagnostic: mail.subject)
      self.init(kind: .autoReply, outcomes: [outcome], originalMessageID: mail.inReplyTo.first ?? id, originalSubject: subject)
    } else if groups.isEmpty {
      let transcript = DeliveryReason.Transcript(returned.notice)
      let outcomes = Self.recipients(mail, returned).prefix(300).map {
        Self.outcome($0.address, status: nil, diagnostic: $0.words, transcript: transcript)
      }
      self.init(kind: traits.isDelay ? .delay : .bounce, outcomes: outcomes, originalMessageID: id, originalSubject: subject)
    } else {
      self.init(groups, returned.notice, id, subject)
    }
  }

  /// The machine-readable groups, one a recipient, with what the notice says in words.
  private init(_ groups: [[String: String]], _ notice: String, _ id: String, _ subject: String) {
    let found = NoticeRecipient.all(in: notice)
    let transcript = DeliveryReason.Transcript(notice)
    let actions = groups.compactMap { $0["action"]?.lowercased().trimmed }
    let isDelivered = !actions.isEmpty && actions.allSatisfy { ["delivered", "relayed", "expanded"].contains($0) }
    let isDelayed = !actions.isEmpty && actions.allSatisfy { $0.hasPrefix("delayed") }
    let outcomes = groups.prefix(300).map { fields in
      let address = (fields["final-recipient"] ?? fields["original-recipient"] ?? "").afterType.mailbox
      let also = (fields["original-recipient"] ?? fields["x-actual-recipient"] ?? "").afterType.mailbox
      let words = found.first { $0.address == address || $0.address == also }?.words ?? ""
      let diagnostic = fields["diagnostic-code"]?.afterType ?? ""
      // One line of several came through, or none: the words of the notice have the rest.
      var outcome = Self.outcome(
        address, status: fields["status"], diagnostic: diagnostic.isEmpty ? words : diagnostic, words: words, transcript: transcript)
      if isDelivered { outcome.reason = .delivered }
      return outcome
    }
    self.init(
      kind: isDelivered ? .delivery : isDelayed ? .delay : .bounce, outcomes: outcomes, originalMessageID: id, originalSubject: subject)
  }

  /// Whom a notice without machine-readable fields is about: named in it, in a header, or the recipients of what is returned.
  private static func recipients(_ mail: Mail, _ returned: ReturnedText) -> [NoticeRecipient] {
    let found = NoticeRecipient.all(in: returned.notice)
    if !found.isEmpty { return found }
    let failed = mail.header("X-Failed-Recipients")?.split(separator: ",").map { String($0).trimmed } ?? []
    let addresses = failed.isEmpty ? mail.messages.first?.to.map(\.address) ?? returned.header("to").map { [$0.mailbox] } ?? [] : failed
    let named = addresses.filter { $0.contains("@") }.prefix(100).map { NoticeRecipient(address: $0, words: "") }
    return named.isEmpty ? [NoticeRecipient(address: "", words: "")] : Array(named)
  }

  private static func outcome(
    _ address: String, status: String?, diagnostic: String, words: String = "", transcript: DeliveryReason.Transcript
  ) -> DeliveryOutcome {
    let codes = DeliveryCodes(diagnostic)
    let noticed = diagnostic.isEmpty ? transcript.codes : codes
    let declared = DeliveryCodes.status(in: status ?? "") ?? ""
    // The code of the server that refused says more than the one of the server that reports.
    let code = codes.status.isEmpty || codes.status.hasSuffix(".0.0") ? (declared.isEmpty ? noticed.status : declared) : codes.status
    let reason = DeliveryReason(
      diagnostic: diagnostic, words: words, transcript: transcript, status: code, declared: declared, reply: noticed.reply)
    return DeliveryOutcome(
      recipient: address, status: code, reply: noticed.reply, reason: reason, diagnostic: String(diagnostic.collapsed.prefix(1000)))
  }

  private init(feedback report: MailReport, of mail: Mail, _ id: String, _ subject: String) {
    let fields = ReportFields.lines(report.text)
    var recipients = fields.filter { $0.name == "original-rcpt-to" }.map { $0.value.mailbox }
    if recipients.isEmpty { recipients = mail.messages.first?.to.map(\.address) ?? [] }
    if recipients.isEmpty { recipients = [""] }
    let type = fields.first { $0.name == "feedback-type" }?.value ?? "abuse"
    self.init(
      kind: .complaint,
      outcomes: recipients.prefix(1000).map { DeliveryOutcome(recipient: $0, status: "", reply: "", reason: .feedback, diagnostic: type) },
      originalMessageID: id, originalSubject: subject)
  }

  private init(receipt report: MailReport, _ id: String, _ subject: String) {
    let fields = ReportFields.lines(report.text)
    func value(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }
    let recipient = (value("final-recipient").isEmpty ? value("original-recipient") : value("final-recipient")).afterType.mailbox
    let message = Mail.identifiers(value("original-message-id")).first ?? id
    self.init(
      kind: .receipt,
      outcomes: [DeliveryOutcome(recipient: recipient, status: "", reply: "", reason: .displayed, diagnostic: value("disposition"))],
      originalMessageID: message, originalSubject: subject)
  }
}

extension String {
  /// Without the type in front: `rfc822; a@example.com`, `smtp; 550 …`.
  fileprivate var afterType: String {
    guard let semicolon = firstIndex(of: ";"), self[..<semicolon].utf8.count <= 20, !self[..<semicolon].contains("@") else {
      return trimmed
    }
    return String(self[index(after: semicolon)...]).trimmed
  }

  /// The address in it, without its brackets.
  fileprivate var mailbox: String {
    let inner = Mail.identifiers(self).first ?? self
    return inner.split(whereSeparator: { " \t\n,;<>\"".contains($0) }).first { $0.contains("@") }.map(String.init) ?? inner.trimmed
  }
}
