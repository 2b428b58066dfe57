import Foundation
import TestKit
import Testing

@testable import Formats

@Suite("Bounces and other reports about mail are told")
struct DeliveryReportTests {
  @Test("the answers of the samples: hard or soft at least 95 %, the reason at least 85 %")
  func samples() throws {
    let rows = try Shared.answers("samples/bounces/EXPECTED.tsv")
    var hard = 0
    var reasons = 0
    for (name, answers) in Dictionary(grouping: rows, by: { $0["file"] ?? "" }).sorted(by: { $0.key < $1.key }) {
      let report = try mail(try Shared.bytes("samples/bounces/\(name)")).deliveryReport
      #expect(report != nil, "\(name)")
      let outcomes = report?.outcomes ?? []
      #expect(outcomes.count == answers.count || name.hasPrefix("arf"), "\(name): \(outcomes)")
      for (index, answer) in answers.enumerated() {
        // Recipients of one message stand in the same order or are told apart by their reply code.
        let outcome =
          outcomes.count == answers.count
          ? outcomes.first { answers.count > 1 && $0.status == answer["dsn"] } ?? outcomes[index] : outcomes.first
        if outcome?.isHard == (answer["hard"] == "1") { hard += 1 } else { print("hard?", name, answer, outcome as Any) }
        if outcome?.reason.rawValue == answer["reason"] { reasons += 1 } else { print("reason?", name, answer, outcome as Any) }
      }
    }
    print("bounces: hard or soft \(hard) of \(rows.count), reason \(reasons) of \(rows.count)")
    #expect(hard * 100 >= rows.count * 95)
    #expect(reasons * 100 >= rows.count * 85)
  }

  /// Words of servers as their operators document them, with what they mean.
  static let words: [(String, DeliveryReason)] = [
    ("550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking", .userUnknown),
    ("550 Message was not accepted -- invalid mailbox. Local mailbox a@mail.ru is unavailable: user not found", .userUnknown),
    ("550 5.7.1 No such user!", .userUnknown), ("553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", .relaying),
    ("552 5.2.2 The email account that you tried to reach is over quota", .mailboxFull),
    ("452 4.2.2 Mailbox size limit exceeded", .mailboxFull),
    ("550 5.2.1 The email account that you tried to reach is disabled", .suspended),
    ("550-5.7.1 Our system has detected that this message is likely unsolicited mail", .spam),
    ("554 5.7.1 [2] Message rejected under suspicion of SPAM", .spam),
    ("550 spam message rejected. Please visit http://help.mail.ru", .spam),
    ("554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org", .blocked),
    ("421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to user complaints", .blocked),
    ("550 5.7.606 Access denied, banned sending IP [192.0.2.1]", .blocked),
    ("550 5.7.26 This message does not pass authentication checks (SPF and DKIM both do not pass)", .authentication),
    ("550 5.7.25 The IP address sending this message does not have a PTR record setup", .reverseDNS),
    ("450 4.2.0 <a@example.com>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch", .rateLimited),
    ("553 5.1.8 <a@example.com>... Domain of sender address a@example.com does not exist", .senderRejected),
    ("450 4.1.8 <a@example.com>: Sender address rejected: Domain not found", .senderRejected),
    ("Host or domain name not found. Name service error for name=example.invalid type=A: Host not found", .hostUnknown),
    ("Host or domain name not found. Name service error for name=example.com type=MX: Host not found, try again", .network),
    ("552 5.3.4 Message size exceeds fixed maximum message size", .tooBig), ("550 5.7.1 Unable to relay for a@example.com", .relaying),
    ("451 4.3.0 Error: queue file write error: No space left on device", .systemFull),
    ("retry timeout exceeded", .expired), ("connect to mx.example.com[192.0.2.1]:25: Connection refused", .network),
    ("554 5.6.0 Message contains invalid header", .content), ("450 4.2.1 mailbox unavailable", .suspended),
    ("556 5.1.10 Recipient address has null MX", .notAccepting), ("550 5.1.6 user has moved to b@example.com", .hasMoved),
    ("552 5.7.0 Your message contains a virus", .virus), ("421 4.7.0 Too many concurrent SMTP connections", .tooManyConnections),
  ]

  @Test("what servers say", arguments: words)
  func said(_ words: String, _ reason: DeliveryReason) {
    let codes = DeliveryCodes(words)
    #expect(
      DeliveryReason(
        diagnostic: words, words: "", transcript: .init(""), status: codes.status, declared: "", reply: codes.reply) == reason)
  }

  @Test("a person's message is no report, also when it speaks of delivery; read receipts and forwarded reports are told")
  func others() throws {
    let person = try mail("From: Иван <ivan@example.com>\nTo: a@example.com\nSubject: Delivery of goods failed\n\nUser unknown\n")
    #expect(person.deliveryReport == nil)
    let receipt = try mail(
      """
      From: ivan@example.com
      Subject: Read: Offer
      Content-Type: multipart/report; report-type=disposition-notification; boundary=b

      --b
      Content-Type: text/plain

      Read.
      --b
      Content-Type: message/disposition-notification

      Final-Recipient: rfc822; ivan@example.com
      Original-Message-ID: <1@example.com>
      Disposition: manual-action/MDN-sent-manually; displayed
      --b--
      """)
    #expect(receipt.deliveryReport?.kind == .receipt && receipt.deliveryReport?.originalMessageID == "1@example.com")
    let away = try mail(
      "From: a@example.com\nSubject: Автоответ: Счёт\nAuto-Submitted: auto-replied\nIn-Reply-To: <2@x.y>\n\nЯ в отпуске\n")
    #expect(away.deliveryReport?.kind == .autoReply && away.deliveryReport?.originalMessageID == "2@x.y")
    let qmail = try mail(
      "From: MAILER-DAEMON@example.net\nSubject: failure notice\nReturn-Path: <>\n\nHi. This is the qmail-send program at example.net.\n\n"
        + "<nobody@example.com>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 <nobody@example.com>: Recipient address rejected: "
        + "User unknown\nGiving up on 192.0.2.1.\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <me@example.net>\n"
        + "Message-ID: <77@example.net>\nSubject: Hello\n\ntext\n")
    let report = try #require(qmail.deliveryReport)
    #expect(report.kind == .bounce && report.originalMessageID == "77@example.net" && report.originalSubject == "Hello")
    #expect(report.outcomes.map(\.recipient) == ["nobody@example.com"] && report.outcomes[0].isHard && report.outcomes[0].status == "5.1.1")
  }
}
