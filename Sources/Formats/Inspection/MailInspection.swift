import Model

/// What a message says: who wrote to whom, the text, what is new in it, what is attached, and what it reports of other mail.
enum MailInspection: FileInspector {
  static func inspect(_ file: MappedFile, kind: FileKind, _ options: InspectionOptions) -> Inspection {
    let mail: Mail
    do { mail = try file.withBytes { try Mail($0) } } catch {
      let fault = error as? FileFault ?? .empty
      return .refusal(.mail, fault == .empty ? "mail.notMail" : .init(fault: fault))
    }
    var inspection = Inspection(.mail, options)
    inspection.add("subject", mail.subject)
    inspection.add("from", people(mail.from))
    inspection.add("to", people(mail.to))
    inspection.add("cc", people(mail.cc))
    if !mail.replyTo.isEmpty { inspection.add("reply_to", people(mail.replyTo)) }
    inspection.add("date", mail.date?.description)
    inspection.add("message_id", mail.messageID)
    inspection.add("in_reply_to", .array(mail.inReplyTo.map(JSON.string)))
    inspection.add("references", .array(mail.references.map(JSON.string)))
    inspection.add("text", String(mail.text.prefix(1_000_000)))
    inspection.add("text_from_html", .bool(mail.isTextFromHTML))
    let reply = mail.reply
    inspection.add("reply", String(reply.text.prefix(1_000_000)))
    inspection.add("signature", String(reply.signature.prefix(10_000)))
    inspection.add("attachments", .array(mail.attachments.prefix(options.shown).map(json)))
    inspection.add("messages", .array(mail.messages.prefix(options.shown).map(json)))
    if let protection = mail.protection { inspection.add("protection", protection.rawValue) }
    let invitations = mail.calendars.flatMap { calendar in
      calendar.items.prefix(options.shown).map { item in CalendarInspection.json(item, CalendarZones(calendar.roots)) }
    }
    if !mail.calendars.isEmpty {
      inspection.add("invitation_method", mail.calendars.lazy.compactMap(\.method).first)
      inspection.add("invitations", .array(invitations))
    }
    if let report = mail.deliveryReport {
      inspection.add("report", report.kind.rawValue)
      inspection.add("outcomes", .array(report.outcomes.prefix(options.shown).map(json)))
      inspection.add("original_message_id", report.originalMessageID)
    }
    for complaint in mail.complaints.prefix(options.complaints) { inspection.complaints.add(Complaint(complaint)) }
    return inspection
  }

  private static func people(_ people: [MailAddress]) -> JSON {
    .array(people.prefix(1_000).map { ["name": .string($0.name), "address": .string($0.address)] })
  }

  private static func json(_ attachment: MailAttachment) -> JSON {
    [
      "name": .string(attachment.name), "media_type": .string(attachment.mediaType), "bytes": .integer(Int64(attachment.bytes.count)),
      "inline": .bool(attachment.isInline),
    ]
  }

  private static func json(_ mail: Mail) -> JSON {
    [
      "subject": .string(mail.subject), "from": people(mail.from), "to": people(mail.to),
      "date": mail.date.map { .string($0.description) } ?? .null,
      "message_id": .string(mail.messageID), "text": .string(String(mail.text.prefix(4_000))),
      "attachments": .array(mail.attachments.prefix(100).map(json)),
    ]
  }

  private static func json(_ outcome: DeliveryOutcome) -> JSON {
    [
      "recipient": .string(outcome.recipient), "status": .string(outcome.status), "reply": .string(outcome.reply),
      "reason": .string(outcome.reason.rawValue), "hard": .bool(outcome.isHard), "diagnostic": .string(outcome.diagnostic),
    ]
  }
}
