import Testing

@testable import Formats

@Suite("Bounces and answers of machines as the usual servers write them")
struct ReportShapeTests {
  private static func notice(from: String, subject: String, _ headers: String = "", _ body: String) throws -> Mail {
    try mail(
      "From: \(from)\nTo: me@example.net\nSubject: \(subject)\n\(headers)MIME-Version: 1.0\n"
        + "Content-Type: text/plain; charset=utf-8\n\n\(body)\n")
  }

  static let bounces: [(name: String, from: String, subject: String, headers: String, body: String, reason: DeliveryReason)] = [
    (
      "Exchange", "postmaster@example.com", "Undeliverable: Offer", "X-MS-Exchange-Message-Is-Ndr:\n",
      """
      Delivery has failed to these recipients or groups:

      nobody@example.com (nobody@example.com)<mailto:nobody@example.com>
      The email address you entered couldn't be found. Please check the recipient's email address and try to resend the message.

      Diagnostic information for administrators:

      Generating server: MAIL.example.com

      nobody@example.com
      Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'
      """, .userUnknown
    ),
    (
      "Exchange in Russian", "MicrosoftExchange329e71ec@example.com", "Не удалось доставить: Счёт", "Return-Path: <>\n",
      """
      Не удалось выполнить доставку следующим получателям или группам:

      nobody@example.com
      Почтовый ящик получателя переполнен и не может сейчас принимать сообщения.

      Диагностические сведения для администраторов:

      Формирующий сервер: mail.example.com

      nobody@example.com
      #< #5.2.2 smtp;554 5.2.2 mailbox full; STOREDRV.Deliver; quota exceeded> #SMTP#
      """, .mailboxFull
    ),
    (
      "Yandex", "MAILER-DAEMON@yandex.ru", "Недоставленное сообщение", "Return-Path: <>\nAuto-Submitted: auto-replied\n",
      """
      Это письмо отправлено почтовым сервером yandex.ru.

      К сожалению, мы вынуждены сообщить Вам о том, что Ваше письмо не может
      быть отправлено одному или нескольким адресатам. Технические подробности можно найти ниже.

      <nobody@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1 <nobody@example.com>:
          Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command)
      """, .userUnknown
    ),
    (
      "Mail.ru", "mailer-daemon@corp.mail.ru", "Mail failure.", "Auto-Submitted: auto-replied\n",
      """
      This message was created automatically by mail delivery software.

      A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.
      The following address(es) failed:

        nobody@mail.ru
          SMTP error from remote mail server after RCPT TO:<nobody@mail.ru>:
          550 Message was not accepted -- invalid mailbox.  Local mailbox nobody@mail.ru is unavailable: user not found
      """, .userUnknown
    ),
    (
      "Gmail", "Mail Delivery Subsystem <mailer-daemon@googlemail.com>", "Delivery Status Notification (Failure)",
      "X-Failed-Recipients: nobody@gmail.com\nAuto-Submitted: auto-replied\n",
      """
      ** Address not found **

      Your message wasn't delivered to nobody@gmail.com because the address couldn't be found, or is unable to receive mail.

      The response from the remote server was:
      550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address
      """, .userUnknown
    ),
    (
      "Gmail in Ukrainian", "Mail Delivery Subsystem <mailer-daemon@googlemail.com>", "Delivery Status Notification (Failure)",
      "X-Failed-Recipients: nobody@gmail.com\n",
      """
      ** Адресу не знайдено **

      Ваше повідомлення не доставлено одержувачу nobody@gmail.com, оскільки його адресу не знайдено або вона не може отримувати листи.
      """, .userUnknown
    ),
    (
      "qmail", "MAILER-DAEMON@mail.example.net", "failure notice", "Return-Path: <>\n",
      """
      Hi. This is the qmail-send program at mail.example.net.
      I'm afraid I wasn't able to deliver your message to the following addresses.
      This is a permanent error; I've given up. Sorry it didn't work out.

      <nobody@example.com>:
      Sorry, no mailbox here by that name. (#5.1.1)
      """, .userUnknown
    ),
    (
      "Exim", "Mail Delivery System <Mailer-Daemon@example.net>", "Mail delivery failed: returning message to sender",
      "X-Failed-Recipients: nobody@example.com\nAuto-Submitted: auto-replied\n",
      """
      This message was created automatically by mail delivery software.

      A message that you sent could not be delivered to one or more of its
      recipients. This is a permanent error. The following address(es) failed:

        nobody@example.com
          host mx.example.com [192.0.2.1]
          SMTP error from remote mail server after RCPT TO:<nobody@example.com>:
          552 5.2.2 Mailbox size limit exceeded
      """, .mailboxFull
    ),
    (
      "Postfix", "MAILER-DAEMON@example.net (Mail Delivery System)", "Undelivered Mail Returned to Sender",
      "Auto-Submitted: auto-replied\n",
      """
      This is the mail system at host mail.example.net.

      I'm sorry to have to inform you that your message could not
      be delivered to one or more recipients. It's attached below.

      <nobody@example.com>: Host or domain name not found. Name service error for
          name=example.com type=AAAA: Host not found
      """, .hostUnknown
    ),
  ]

  @Test("S13.6: the recipient, the reason, and whether writing again is of any use", arguments: bounces.map(\.name))
  func bounced(_ name: String) throws {
    let shape = try #require(Self.bounces.first { $0.name == name })
    let report = try #require(try Self.notice(from: shape.from, subject: shape.subject, shape.headers, shape.body).deliveryReport)
    #expect(report.kind == .bounce)
    #expect(report.outcomes.map(\.recipient).allSatisfy { $0.hasPrefix("nobody@") } && report.outcomes.count == 1, "\(report.outcomes)")
    #expect(report.outcomes.first?.reason == shape.reason, "\(report.outcomes)")
    #expect(report.outcomes.first?.isHard == shape.reason.isHard)
  }

  @Test(
    "S13.6: answers of machines in three languages",
    arguments: [
      ("Автоматический ответ: Счёт", "X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated\n"),
      ("Automatic reply: Offer", "X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated\n"),
      ("Автоматична відповідь: Рахунок", "X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated\n"),
      ("Re: Счёт", "Auto-Submitted: auto-replied\nPrecedence: bulk\nX-Autoreply: yes\n"),
      ("Автоответ: Счёт", "Auto-Submitted: auto-replied (vacation)\n"), ("Re: Offer", "Precedence: auto_reply\n"),
      ("Я в отпуске Re: Счёт", "Return-Path: <>\n"), ("Out of Office: Offer", "Auto-Submitted: auto-generated\n"),
    ])
  func away(_ subject: String, _ headers: String) throws {
    let mail = try Self.notice(from: "Иван <ivan@example.com>", subject: subject, headers, "Буду 15 марта.")
    #expect(mail.deliveryReport?.kind == .autoReply, "\(subject)")
  }

  @Test("newsletters and letters about holidays are no answers of machines")
  func people() throws {
    for (subject, headers) in [
      ("Скидки в отпуске", "Precedence: bulk\nList-Id: <n.example.com>\n"), ("Вы в отпуске?", ""), ("Delayed delivery of goods", ""),
      ("Re: возврат товара", "In-Reply-To: <1@example.com>\n"),
    ] {
      #expect(
        try Self.notice(from: "Иван <ivan@example.com>", subject: subject, headers, "Пишу по делу.").deliveryReport == nil, "\(subject)")
    }
  }
}
