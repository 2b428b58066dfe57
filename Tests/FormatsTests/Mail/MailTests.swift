import Foundation
import Testing

@testable import Formats

@Suite("Mail: names of any charset, parts, limits")
struct MailTests {
  static func message(_ head: [UInt8], _ body: String = "text") -> [UInt8] {
    Array("From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\nMIME-Version: 1.0\r\n".utf8) + head + Array("\r\n\r\n\(body)\r\n".utf8)
  }

  @Test("names of attachments: RFC 2231, RFC 2047 where it may not stand, raw windows-1251 and UTF-8, folders cut off")
  func names() throws {
    // "счёт.pdf" in windows-1251.
    let raw: [UInt8] = [0xF1, 0xF7, 0xB8, 0xF2, 0x2E, 0x70, 0x64, 0x66]
    let heads: [[UInt8]] = [
      Array("Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=utf-8''%D1%81%D1%87%D1%91%D1%82.pdf".utf8),
      Array(
        "Content-Type: application/pdf\r\nContent-Disposition: attachment;\r\n filename*0*=windows-1251''%F1%F7;\r\n filename*1*=%B8%F2.pdf"
          .utf8),
      Array("Content-Type: application/pdf; name=\"=?utf-8?B?0YHRh9GR0YIucGRm?=\"\r\nContent-Disposition: attachment".utf8),
      Array("Content-Type: application/pdf; name=\"=?koi8-r?Q?=D3=DE=A3=D4?=.pdf\"\r\nContent-Disposition: attachment".utf8),
      Array("Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"".utf8) + raw + [0x22],
      Array("Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"счёт.pdf\"".utf8),
      Array("Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"../../счёт.pdf\"".utf8),
    ]
    for head in heads {
      let mail = try mail(Self.message(head))
      #expect(mail.attachments.map(\.name) == ["счёт.pdf"], "\(String(decoding: head, as: UTF8.self))")
      #expect(mail.attachments.first?.mediaType == "application/pdf")
    }
  }

  @Test("subjects: encoded words that cut a letter, raw windows-1251, koi8-r, folded")
  func subjects() throws {
    func subject(_ bytes: [UInt8]) throws -> String {
      try mail(Array("From: a@b.c\r\nSubject: ".utf8) + bytes + Array("\r\n\r\nx".utf8)).subject
    }
    #expect(try subject(Array("=?utf-8?B?0J/RgNC40LLQtdGC?= =?utf-8?B?LCDQvNC40YA=?=".utf8)) == "Привет, мир")
    #expect(try subject(Array("=?utf-8?B?0J/R?=\r\n =?utf-8?B?gNC40LLQtdGC?=".utf8)) == "Привет")
    // Python and most mailers pad each word: GMime drops what follows such a one.
    #expect(
      try subject(Array("=?utf-8?b?0J7Qv9C70LDRgtCwINGB0YfRkdGC0LA=?=\r\n =?UTF-8?b?INC+0YIg0KDQvtC80LDRiNC60Lg=?=".utf8))
        == "Оплата счёта от Ромашки")
    #expect(
      try subject(Array("=?UTF-8?B?0JTQvtCz0A==?= =?UTF-8?Q?=BE=D0=B2=D0=BE=D1?=\r\n\t=?utf-8?Q?=80_15?= end".utf8)) == "Договор 15 end")
    // Base64 cut anywhere, as one text.
    #expect(try subject(Array("=?utf-8?B?0J/RgNC4?= =?utf-8?B?0LLQtdG?= =?utf-8?B?C?=".utf8)) == "Привет")
    #expect(try subject(Array("=?utf-8?B?0J/RgA==?= =?koi8-r?B?0w==?=".utf8)) == "Прс")
    #expect(try subject([0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]) == "Привет")
    #expect(try subject(Array("=?koi8-r?Q?=F0=D2=C9=D7=C5=D4?=".utf8)) == "Привет")
    #expect(try subject(Array("Привет\r\n\tмир".utf8)) == "Привет мир")
  }

  @Test("S13.6: encoded words of names and of parts' headers are joined too; those in the text are left alone")
  func joinedWords() throws {
    let pair = "=?utf-8?B?0JjQstCw0L0=?=\r\n =?utf-8?B?INCf0LXRgtGA0L7Qsg==?="
    let made = try mail(
      Array("From: \(pair) <i@example.ru>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=X\r\n\r\n".utf8)
        + Array(
          "--X\r\n\r\na =?utf-8?B?0JjQ?= =?utf-8?B?stCw0L0=?= b\r\n--X\r\nContent-Type: application/pdf;\r\n name=\"\(pair)\"\r\n".utf8)
        + Array("Content-Disposition: attachment\r\n\r\nx\r\n--X--\r\n".utf8))
    #expect(made.from.map(\.name) == ["Иван Петров"])
    #expect(made.attachments.map(\.name) == ["Иван Петров"])
    #expect(made.text.contains("=?utf-8?B?0JjQ?= =?utf-8?B?stCw0L0=?="))
    // A body of nothing but such pairs, in one line, ends in time.
    let heap = String(repeating: "=?utf-8?B?0JjQ?= ", count: 20_000)
    #expect(try mail(Array("From: a@b.c\r\nSubject: x\r\n\r\n\(heap)".utf8)).subject == "x")
  }

  @Test("text without a charset or with a wrong one is read by the look of its letters")
  func charsets() throws {
    let words = "Добрый день! Направляем вам счёт на оплату товара по договору поставки."
    let table = try #require(TextEncoding.windows1251.codePage)
    let bytes = words.unicodeScalars.map { scalar in UInt8(table.scalars.firstIndex(of: scalar) ?? 63) }
    for type in [
      "text/plain", "text/plain; charset=us-ascii", "text/plain; charset=utf-8", "text/plain; charset=windows-1251",
      "text/plain; charset=x-unknown",
    ] {
      let head = Array("From: a@b.c\r\nSubject: x\r\nContent-Type: \(type)\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".utf8)
      #expect(try mail(head + bytes).text.trimmed == words, "\(type)")
    }
  }

  @Test("plain text is preferred, HTML is made plain, a blank plain part does not hide it")
  func alternatives() throws {
    func text(_ plain: String, _ html: String) throws -> Mail {
      try mail(
        "From: a@b.c\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n\(plain)\n--b\nContent-Type: text/html; charset=utf-8\n\n\(html)\n--b--\n"
      )
    }
    #expect(try text("plain", "<p>html</p>").text.trimmed == "plain")
    let html = try text(" ", "<style>p{}</style><p>Уважаемый &laquo;клиент&raquo;!</p><ul><li>раз<li>два</ul>a&nbsp;&lt;b&gt; 5 < 6<br>c")
    #expect(
      html.text == "Уважаемый «клиент»!\n- раз\n- два\na <b> 5 < 6\nc" || html.text == "Уважаемый «клиент»!\n\n- раз\n- два\na <b> 5 < 6\nc"
    )
    #expect(html.isTextFromHTML)
  }

  @Test("invitations, S/MIME, messages inside")
  func parts() throws {
    let mail = try mail(
      "From: a@b.c\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/calendar; method=REQUEST; charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nSUMMARY:Встреча\nEND:VEVENT\nEND:VCALENDAR\n--b\nContent-Type: message/rfc822\n\nFrom: d@e.f\nSubject: inner\n\ninner text\n--b--\n"
    )
    #expect(mail.calendars.first?.items.first?.summary == "Встреча" && mail.calendars.first?.method == "REQUEST")
    #expect(mail.messages.first?.subject == "inner" && mail.messages.first?.text.trimmed == "inner text")
    let sealed = try Formats.Mail(
      bytes: "From: a@b.c\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nMIIB\n")
    #expect(sealed.protection == .encryptedSMIME)
  }

  @Test("parts in parts without end, ten thousand parts and a heap of quotation marks end in time")
  func limits() throws {
    var deep = "From: a@b.c\n"
    for level in 0..<3000 { deep += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
    #expect(!(try mail(deep).complaints.isEmpty))
    var wide = "From: a@b.c\nContent-Type: multipart/mixed; boundary=b\n\n"
    for _ in 0..<10_000 { wide += "--b\nContent-Type: application/x\n\nx\n" }
    #expect(Set(try mail(wide).complaints.map(\.rule)) == [.tooManyParts])
    _ = try mail("From: " + String(repeating: "\"a, <", count: 100_000) + "\nSubject: x\n\nx")
    _ = try mail("From: a@b.c\nTo: " + String(repeating: "a:b;,(((", count: 50_000) + "\n\nx")
    _ = try mail("Subject: " + String(repeating: "=?utf-8?Q?", count: 100_000) + "\n\nx")
  }

  @Test("what is no message is refused")
  func refused() {
    for text in ["", "\n\n", "hello world", "a;b;c\n1;2;3\n", "{\"a\": 1}"] {
      #expect(throws: FileFault.self) { try mail(text) }
    }
  }
}

extension Formats.Mail {
  fileprivate init(bytes text: String) throws { self = try mail(text) }
}
