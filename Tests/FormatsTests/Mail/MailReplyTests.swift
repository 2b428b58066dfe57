import Foundation
import TestKit
import Testing

@testable import Formats

@Suite("A reply is what its author wrote, without quotes and signature")
struct MailReplyTests {
  /// What of each sample its author wrote, taken from the samples by reading them.
  static let samples: [(file: String, text: String)] = [
    ("gh-correct_sig.txt", "this is an email with a correct -- signature."),
    ("gh-email_1_4.txt", "Awesome! I haven't had another problem with it."),
    ("gh-email_1_6.txt", "I get proper rendering as well."),
    ("gh-email_1_8.txt", "I will reply under this one\n\nand under this."),
    ("gh-email_2_2.txt", "Outlook with a reply directly above line"),
    ("gh-email_BlackBerry.txt", "Here is another email"),
    ("gh-email_iPhone.txt", "Here is another email"),
    ("gh-email_multi_word_sent_from_my_mobile_device.txt", "Here is another email"),
    ("gh-email_sent_from_my_not_signature.txt", "Here is another email\n\nSent from my desk, is much easier then my mobile phone."),
    ("talon-gmail.eml", "Hello"), ("talon-iphone.eml", "Hello"), ("talon-outlook.eml", "Hello"), ("talon-thunderbird.eml", "Hello"),
    ("talon-gmail.html", "Hi. I am fine.\n\nThanks,\nAlex"), ("talon-mail_ru.html", "Hi. I am fine.\n\nThanks,\nAlex"),
    ("talon-thunderbird.html", "Hi. I am fine.\n\nThanks,\nAlex"), ("talon-iphone_reply_text", "Hello"),
  ]

  static func reply(_ name: String) throws -> MailReply? {
    let bytes = try Shared.bytes("samples/email-replies/\(name)")
    guard !bytes.isEmpty else { return nil }
    if name.hasSuffix(".eml") { return try mail(bytes).reply }
    let text = String(decoding: bytes, as: UTF8.self)
    return MailReply(name.hasSuffix(".html") ? HTMLText.plain(text) : text)
  }

  @Test("every sample reply gives its new text and no quoted line")
  func replies() throws {
    for (name, text) in Self.samples {
      guard let reply = try Self.reply(name) else { continue }
      #expect(reply.text.replacing("\n\n\n", with: "\n\n") == text, "\(name)")
    }
    for name in Self.samples.map(\.file) + ["gh-email_1_2.txt", "gh-greedy_on.txt"] {
      guard let reply = try Self.reply(name) else { continue }
      #expect(
        !reply.text.split(separator: "\n").contains { $0.hasPrefix(">") || $0.hasSuffix("wrote:") || $0.hasPrefix("From:") }, "\(name)")
    }
    if let reply = try Self.reply("gh-email_1_2.txt") {
      #expect(reply.text.hasPrefix("Hi,\nYou can list the keys") || reply.text.hasPrefix("Hi,\n\nYou can list the keys"))
      #expect(reply.text.hasSuffix("need to delete them all individually.\""))
    }
    if let reply = try Self.reply("gh-greedy_on.txt") {
      #expect(reply.text.hasPrefix("On your remote host you can run:") && reply.text.hasSuffix("the tunnel is not working."))
    }
  }

  static let introductions = [
    "On Mon, Apr 2, 2012 at 6:26 PM, Megan One <xxx@gmail.com> wrote:",
    "On 26.06.2014 14:41, Alexander L\nwrote:",
    "вт, 12 мар. 2024 г. в 10:15, Иван Петров <ivan@example.com>:",
    "12 марта 2024 г., в 10:15, Иван Петров <ivan@example.com> написал(а):",
    "Вторник, 12 марта 2024, 10:15 +03:00 от Иван Петров <ivan@example.com>:",
    "12.03.2024, 10:15, \"Иван Петров\" <ivan@example.com>:",
    "12.03.2024 10:15, Иван Петров пишет:",
    "Здравствуйте, Анна.\n\nВы писали 12 марта 2024 г., 10:15:41:",
    "вт, 12 бер. 2024 р. о 10:15 Олена Петренко <olena@example.com> пише:",
    "12 бер. 2024 р. о 10:15 Олена Петренко <olena@example.com> написала:",
    "Am 12.03.2024 um 10:15 schrieb Hans Müller:",
    "Am Di., 12. März 2024 um 10:15 Uhr schrieb Hans Müller <\nhans@example.com>:",
    "Le mar. 12 mars 2024 à 10:15, Jean Dupont <jean@example.com> a écrit :",
    "El mar, 12 mar 2024 a las 10:15, Juan (<juan@example.com>) escribió:",
    "Il giorno mar 12 mar 2024 alle ore 10:15 Mario <mario@example.com> ha scritto:",
    "Op di 12 mrt 2024 om 10:15 schreef Jan <jan@example.com>:",
    "W dniu 12.03.2024 o 10:15, Jan Kowalski pisze:",
    "On Dec 16, 2011, at 12:47 PM, Corey Donohoe\n<reply@reply.github.com>\nwrote:",
    "12.03.24 10:15, Іван Петренко пише:", "12.03.2024 о 10:15, Олена Петренко пише:", "On 12/03/2024 10:15, Ivan Petrov wrote:",
    "вторник, 12 марта 2024г., 10:15 +03:00 от Иван Петров ivan@example.com:",
    "12 марта 2024 г. 10:15:41 GMT+03:00, \"Иван Петров\" <ivan@example.com> пишет:",
    "12.03.2024, 10:15, «Иван Петров» <ivan@example.com>:",
    "вт, 12 берез. 2024 р., 10:15 користувач Олена Петренко <olena@example.com> пише:",
  ]

  @Test("introductions in ten languages, with quotation signs below and without", arguments: introductions)
  func introduced(_ introduction: String) {
    let greeting = introduction.hasPrefix("Здравствуйте")
    for quote in ["> Earlier text\n> second line", "Earlier text\nsecond line"] {
      let reply = MailReply("Согласен, жду счёт.\n\n\(introduction)\n\n\(quote)\n")
      #expect(reply.text == (greeting ? "Согласен, жду счёт.\n\nЗдравствуйте, Анна." : "Согласен, жду счёт."), "\(introduction)")
      #expect(reply.quoted.contains("Earlier text"))
    }
  }

  static let originals = [
    "-----Original Message-----\nFrom: A <a@example.com>\nSubject: B\n\nEarlier text",
    "-------- Пересылаемое сообщение --------\n12.03.2024, 10:15, \"Иван\" <ivan@example.com>:\n\nEarlier text\n-------- Конец пересылаемого сообщения --------",
    "-------- Исходное сообщение --------\nОт: Иван\nEarlier text",
    "От: Иван Петров <ivan@example.com>\nОтправлено: 12 марта 2024 г. 10:15\nКому: Анна\nТема: Счёт\n\nEarlier text",
    "________________________________\nВід: Олена <olena@example.com>\nНадіслано: вівторок, 12 березня 2024 р. 10:15\nКому: Анна\nТема: Рахунок\n\nEarlier text",
    "*From:* Ann [mailto:ann@example.com]\n*Sent:* Tuesday\n*To:* Bob\n*Subject:* Bill\n\nEarlier text",
    "Von: Hans <hans@example.com>\nGesendet: Dienstag, 12. März 2024 10:15\nAn: Anna\nBetreff: Rechnung\n\nEarlier text",
    "De : Jean <jean@example.com>\nEnvoyé : mardi 12 mars 2024 10:15\nÀ : Anne\nObjet : Facture\n\nEarlier text",
    "---------- Forwarded message ---------\nFrom: A <a@example.com>\nDate: Tue\n\nEarlier text",
    "Begin forwarded message:\n\nFrom: A <a@example.com>\nEarlier text",
    "----------------\nКому: Анна (anna@example.com);\nТема: Счёт;\n12.03.2024, 10:15, \"Иван\" <ivan@example.com>:\nEarlier text",
    "От кого: Иван <ivan@example.com>\nКому: anna@example.com\nДата: Вторник, 12 марта 2024, 10:15 +03:00\nТема: Счёт\n\nEarlier text",
    "Від: Олена <olena@example.com>\nДата: вівторок, 12 березня 2024 р. о 10:15\nКому: Анна\nТема: Рахунок\n\nEarlier text",
  ]

  @Test("headers of an earlier message and lines that separate it", arguments: originals)
  func separated(_ original: String) {
    let reply = MailReply("Прошу выставить счёт.\nСпасибо!\n\n\(original)\n")
    #expect(reply.text == "Прошу выставить счёт.\nСпасибо!")
    #expect(reply.quoted.contains("Earlier text"))
  }

  static let signatures = [
    "Отправлено с iPhone", "Отправлено из мобильной Почты Mail.ru", "Отправлено из Почты для Windows", "Надіслано з iPhone",
    "Отправлено с моего Samsung Galaxy", "Sent from my iPhone", "Von meinem iPhone gesendet", "Get Outlook for iOS<https://aka.ms/o0ukef>",
    "-- \nИван Петров\nООО «Ромашка»\n+7 495 123-45-67", "С уважением,\nИван Петров\nДиректор", "З повагою,\nОлена Петренко",
    "Best regards,\nJohn", "Отправлено из мобильной Яндекс Почты", "Отправлено из Mail.ru для Android", "Отправлено из Outlook для Android",
    "Отримати Outlook для iOS", "Надіслано з мобільного пристрою", "Отправлено с мобильного устройства", "Sent from Outlook for Android",
    "Sent from Yahoo Mail on Android", "Sent with Proton Mail secure email.", "Надіслано з пошти Ukr.net", "Відправлено з мого iPhone",
  ]

  @Test("signatures of telephones and of people", arguments: signatures)
  func signed(_ signature: String) {
    let reply = MailReply("Добрый день!\nСогласны.\n\n\(signature)\n\n12.03.2024, 10:15, \"Иван\" <ivan@example.com>:\n> Earlier\n")
    #expect(reply.text == "Добрый день!\nСогласны.")
    #expect(reply.signature == signature.replacing("-- \n", with: "--\n"))
  }

  @Test("what only looks like a quote or a signature stays")
  func kept() {
    for text in [
      "На вашем сервере выполните:\n\n    telnet 127.0.0.1", "Цена: 5 > 3, поэтому берём", "Тема: обсуждение\nЖду ответа",
      "Он написал: приеду в 10:15",
      "Отправлено с курьером, накладная 123, ждите завтра.", "Кому: бухгалтерии.\nНаписал им.", "a\nb",
    ] {
      #expect(MailReply(text).text == text)
    }
  }

  @Test("S13.6: the author's own lists stay, though a day, an address or somebody's writing stands above them")
  func own() {
    for text in [
      "Встреча 02.03.2026 в 10:11, контакт ivan@example.ru:\n- привезти договор\n- печать",
      "Вчера в 15:30 Иван написал нам следующее:\n- болты\n- гайки",
    ] { #expect(MailReply(text).text == text) }
    #expect(MailReply("Добре.\n\nІван Петренко пише:\n> старе").text == "Добре.")
    #expect(MailReply("Ок.\n\nИван писал 2026-03-02 10:11:\nстарый текст").text == "Ок.")
  }

  @Test("800 kB of nested quotes take less than a second")
  func nested() {
    var text = "New text\n\nOn 9 Jan 2014, at 2:47, George wrote:\n"
    var depth = 1
    while text.utf8.count < 800_000 {
      text += String(repeating: "> ", count: depth % 60 + 1) + "On Mon, Apr 2, 2012 at 6:26 PM, Megan <x@gmail.com> wrote:\n"
      depth += 1
    }
    for body in [
      text, String(repeating: "On Mon 10:15 x@y ", count: 48_000), String(repeating: "From:\n", count: 140_000),
      String(repeating: "On 1:\n", count: 140_000),
      String(repeating: ">", count: 800_000), String(repeating: "<blockquote>", count: 70_000),
    ] {
      var reply = MailReply("")
      let seconds = cpuSeconds { reply = MailReply(body) }
      #expect(seconds < (isDebug ? 6 : 1))
      print("a reply of \(body.utf8.count) bytes: \(seconds) s of CPU\(isDebug ? ", not optimised" : "")")
      if body == text { #expect(reply.text == "New text") }
    }
  }

  private var isDebug: Bool {
    #if DEBUG
      true
    #else
      false
    #endif
  }
}
