import Glibc

/// The words by which programs introduce, separate and sign messages, in the languages of our users' correspondents.
enum ReplyWords {
  enum Label { case from, sent, to, subject, copy }

  private static let labels: [(Label, [String])] = [
    (
      .from,
      [
        "from", "от", "от кого", "отправитель", "від", "від кого", "відправник", "von", "de", "da", "od", "van", "från", "fra", "lähettäjä",
        "kimden", "ад",
      ]
    ),
    (
      .sent,
      [
        "sent", "date", "отправлено", "дата", "дата отправки", "надіслано", "дата надсилання", "gesendet", "datum", "envoyé", "enviado",
        "enviada em",
        "enviado el", "fecha", "inviato", "data", "wysłano", "verzonden", "skickat", "sendt", "lähetetty", "gönderildi", "gönderme tarihi",
        "odesláno",
      ]
    ),
    (.to, ["to", "кому", "получатель", "отримувач", "an", "à", "para", "a", "do", "aan", "till", "til", "kime", "каму", "komu"]),
    (
      .subject,
      [
        "subject", "тема", "betreff", "objet", "asunto", "assunto", "oggetto", "temat", "onderwerp", "ämne", "emne", "aihe", "konu",
        "předmět",
      ]
    ),
    (.copy, ["cc", "копия", "копія", "reply-to", "kopie", "dw", "importance", "attachments", "вложения", "вкладення"]),
  ]

  private static let labelOf: [String: Label] = {
    var table: [String: Label] = [:]
    for (label, words) in labels { for word in words { table[word] = label } }
    return table
  }()

  /// The header that a line such as `*From:* Anna` or `Envoyé : lundi` is.
  static func label(_ content: ArraySlice<UInt8>) -> Label? {
    guard let colon = content.prefix(48).firstIndex(of: 0x3A) else { return nil }
    let word = String(decoding: content[..<colon], as: UTF8.self).lowercased().filter { $0 != "*" && $0 != "\u{A0}" }.trimmed
    return labelOf[word]
  }

  private static let separators = [
    "original message", "original appointment", "forwarded message", "forwarded by", "forwarded mail", "begin forwarded", "reply message",
    "исходное сообщение", "исходное письмо", "оригинальное сообщение", "пересылаемое сообщение", "пересланное сообщение",
    "пересылаемое письмо", "переадресованное сообщение", "переадресованного", "пересланное письмо", "перенаправленное сообщение",
    "вихідне повідомлення", "початкове повідомлення", "оригінальне повідомлення", "переслане повідомлення", "переслане письмо",
    "переспрямоване",
    "зыходнае паведамленне", "ursprüngliche nachricht", "weitergeleitete nachricht", "message d'origine", "message transféré",
    "message original", "mensaje original", "mensaje reenviado", "mensagem original", "mensagem encaminhada", "messaggio originale",
    "messaggio inoltrato", "wiadomość oryginalna", "oryginalna wiadomość", "wiadomość przekazana", "oorspronkelijk bericht",
    "doorgestuurd bericht",
    "ursprungligt meddelande", "original meddelelse", "oprindelig meddelelse", "alkuperäinen viesti", "původní zpráva",
  ]

  private static let openings: Set<String> = [
    "begin forwarded message:", "начало переадресованного сообщения:", "начало переадресованного письма:",
    "початок переадресованого повідомлення:", "початок листа, що пересилається:", "anfang der weitergeleiteten nachricht:",
    "début du message réexpédié :", "inicio del mensaje reenviado:",
  ]

  /// `-----Original Message-----`, `Begin forwarded message:`, `-------- Пересылаемое сообщение --------`.
  static func separates(_ line: String) -> Bool {
    guard line.utf8.count <= 120, let first = line.utf8.first else { return false }
    let isRuled = first == 0x2D || first == 0x5F || first == 0x3D || line.hasPrefix("—") || line.hasPrefix("*-")
    let opens = !isRuled && line.utf8.last == 0x3A
    guard isRuled || opens else { return false }
    let words = line.lowercased().filter { !"-_=*—\u{A0}".contains($0) }.trimmed
    if opens { return openings.contains(words) }
    return separators.contains { words.hasPrefix($0) }
  }

  private static let verbs = [
    "wrote", "writes", "пишет", "писал", "написал", "пишут", "сообщил", "пише", "писав", "написав", "повідомив", "піша", "напісаў", "жазды",
    "schrieb", "geschrieben", "a écrit", "écrit", "escribió", "escribio", "escreveu", "ha scritto", "schreef", "napisał", "pisze", "skrev",
    "kirjoitti", "napsal", "napísal", "yazdı", "scrisse",
  ].map { Array($0.utf8) }

  /// What of dates, addresses and verbs of saying a line has; the signs of several lines are joined.
  struct Signs {
    var hasMail = false
    var hasTime = false
    var hasYear = false
    var hasDigits = false
    var hasVerb = false
    /// The verb is the last word, but for an ending in brackets: "wrote:", «написал(а):».
    var hasVerbLast = false
    var hasAngle = false

    /// True for words that introduce a quotation: they say who wrote when, or give an address with a time.
    var introduce: Bool { hasVerb ? hasTime || hasMail || hasYear : hasMail && hasTime && hasDigits }

    mutating func join(_ other: Signs) {
      hasMail = hasMail || other.hasMail
      hasTime = hasTime || other.hasTime
      hasYear = hasYear || other.hasYear
      hasDigits = hasDigits || other.hasDigits
      hasVerb = hasVerb || other.hasVerb
      hasVerbLast = hasVerbLast || other.hasVerbLast
      hasAngle = hasAngle || other.hasAngle
    }

    init() {}

    init(_ text: String) {
      var digits = 0
      var number = 0
      var before: UInt8 = 0
      var previous = 0
      func take(_ byte: UInt8) {
        if (0x30...0x39).contains(byte) {
          digits += 1
          number = min(number, 100_000) * 10 + Int(byte - 0x30)
          return
        }
        if digits > 0 {
          hasDigits = true
          if digits == 4, (1970...2199).contains(number) { hasYear = true }
          if before == 0x3A, previous <= 2, digits == 2, number < 60 { hasTime = true }
        }
        before = digits > 0 ? byte : 0
        previous = digits
        digits = 0
        number = 0
        if byte == 0x40 { hasMail = true }
      }
      for byte in text.utf8 { take(byte) }
      take(0x20)
      var lower = text.lowercased()
      hasVerb = lower.withUTF8 { text in ReplyWords.verbs.contains { ReplyWords.contains($0, in: text) } }
      hasAngle = text.utf8.contains(0x3C)
      guard hasVerb else { return }
      let last = lower.filter { $0 != ":" && $0 != "：" && $0 != "*" }.split { $0 == " " || $0 == "\u{A0}" }.last ?? ""
      hasVerbLast = ReplyWords.verbs.contains { last.utf8.starts(with: $0) } || lower.contains("a écrit") || lower.contains("ha scritto")
    }
  }

  /// By the second byte, as nearly all first bytes of Cyrillic letters are alike.
  private static func place(of word: [UInt8], in base: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    var from = 1
    while from + word.count - 1 <= count {
      guard let hit = memchr(base + from, Int32(word[1]), count - from - word.count + 2) else { return nil }
      let start = UnsafeRawPointer(hit) - UnsafeRawPointer(base) - 1
      if memcmp(base + start, word, word.count) == 0 { return start }
      from = start + 2
    }
    return nil
  }

  /// As a word: no letter directly before it.
  private static func contains(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress, let place = Self.place(of: word, in: base, text.count) else { return false }
    guard place > 0 else { return true }
    let byte = text[place - 1]
    // Letters beyond ASCII end in a byte above it, and so do the blank that does not break and the quotation marks of print.
    if byte >= 0x80 { return place > 1 && (text[place - 2] == 0xC2 || place > 2 && text[place - 3] == 0xE2) }
    return !((0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte))
  }

  private static let starts: Set<String> = [
    "on", "am", "le", "el", "em", "il", "op", "w", "den", "dnia", "dne", "в", "у", "а", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    "пн", "вт",
    "ср", "чт", "пт", "сб", "вс", "нд", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "понеділок",
    "вівторок", "середа", "четвер", "п'ятниця", "пʼятниця", "субота", "неділя", "lun", "mar", "mer", "jeu", "ven", "sam", "dim",
    "mo", "di", "mi", "do", "fr", "sa", "so",
  ]

  /// True when a line begins as introductions do: "On …", "Am …", a weekday, a day.
  static func startsIntroduction(_ line: String) -> Bool {
    guard let first = line.split(whereSeparator: { " ,.\u{A0}".contains($0) }).first else { return false }
    if let digit = first.utf8.first, (0x30...0x39).contains(digit) { return true }
    return starts.contains(first.lowercased()) && line.utf8.contains { (0x30...0x39).contains($0) }
  }

  private static let closings = [
    "с уважением", "c уважением", "с наилучшими пожеланиями", "с глубоким уважением", "с искренним уважением", "всего доброго,",
    "з повагою",
    "із повагою", "з найкращими побажаннями", "best regards", "kind regards", "warm regards", "regards,", "yours sincerely",
    "yours faithfully",
    "sincerely,", "best wishes", "mit freundlichen grüßen", "freundliche grüße", "viele grüße", "mit besten grüßen", "cordialement",
    "bien cordialement", "saludos cordiales", "atentamente", "cordiali saluti", "atenciosamente", "pozdrawiam", "z poważaniem",
    "met vriendelijke groet", "vennlig hilsen", "med vänliga hälsningar",
  ]

  /// "С уважением," and its kin: a signature follows.
  static func closes(_ line: String) -> Bool {
    guard line.utf8.count <= 120, line.utf8.count >= 6 else { return false }
    let lower = line.lowercased().trimmed
    guard let closing = closings.first(where: { lower.hasPrefix($0) }) else { return false }
    // "С уважением относимся к вашему решению" is a sentence.
    let rest = lower.dropFirst(closing.count).trimmingPrefix { " ,!.".contains($0) }
    return rest.split(separator: " ").count <= 6 && !(lower.hasSuffix(".") && rest.split(separator: " ").count > 2) && !lower.hasSuffix("?")
  }

  private static let devices = [
    "sent from my", "sent from mail for", "sent from outlook", "sent from yahoo", "sent from samsung", "sent from proton",
    "sent from gmail",
    "sent from a ", "sent from an ", "sent from", "sent via", "sent with", "sent by", "get outlook for", "отправлено с ", "отправлено из ",
    "отправлено через", "отправлено от ", "послано с ", "скачать outlook", "скачайте outlook", "получить outlook", "отримати outlook",
    "отримайте outlook", "надіслано з ",
    "надіслано із ",
    "надіслано через", "відправлено з ", "відправлено із ", "завантажте outlook", "завантажити outlook", "адпраўлена з ", "von meinem",
    "gesendet von",
    "gesendet mit", "envoyé de mon", "envoyé depuis", "enviado desde", "enviado do", "enviado de mi", "inviato da", "wysłane z",
    "wysłano z",
    "verzonden vanaf", "verstuurd vanaf", "skickat från", "sendt fra", "odesláno z", "iphone'umdan gönderildi", "мобильная почта",
    "--\u{A0}",
  ]

  /// The line that a telephone or program puts under a message. A sentence that begins so ("Sent from my desk, is much easier …") is none.
  static func isDevice(_ line: String) -> Bool {
    guard line.utf8.count <= 160 else { return false }
    let lower = line.lowercased().filter { $0 != "*" && $0 != "_" }.trimmed
    guard devices.contains(where: { lower.hasPrefix($0) }) else { return false }
    let plain = lower.split(separator: "<").first.map(String.init) ?? lower
    return plain.split(separator: " ").count <= 10 && !plain.contains(", ")
      && !(plain.trimmed.hasSuffix(".") && plain.split(separator: " ").count > 7)
  }
}
