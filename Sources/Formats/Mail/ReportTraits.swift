/// Whether a message comes from a machine, by its headers and its subject.
struct ReportTraits {
  let isBounce: Bool
  let isDelay: Bool
  let isAutoReply: Bool

  private static let failed = [
    "undeliver", "undelivered", "delivery status", "delivery failure", "delivery failed", "delivery has failed", "returned mail",
    "mail failed",
    "failure notice", "failed delivery", "mail delivery", "delivery notification", "could not be delivered", "not delivered",
    "message you sent",
    "mail system error", "non-delivery", "nondeliver", "rejected:", "returned to sender", "returning message", "mailbox full",
    "user unknown",
    "delivery problem", "delivery error", "mail error", "недостав", "не доставлен", "не было доставлен", "не удалось доставить",
    "ошибка доставки",
    "возврат", "невозможно доставить", "не вдалося доставити", "не доставлено", "помилка доставки", "недоставлен", "unzustellbar",
    "nicht zugestellt", "non remis", "échec de la remise", "no se puede entregar", "niedostarczon", "mail could not be", "permanent error",
    "delivery report", "postmaster notify", "warning: message", "bounce",
  ]
  private static let late = [
    "delayed mail", "delivery delayed", "delay", "still being retried", "задерж", "затрим", "warning: could not send",
  ]
  private static let away = [
    "automatic reply", "auto reply", "auto-reply", "autoreply", "automatic response", "auto response", "auto-response", "out of office",
    "out of the office", "ooo:", "vacation", "away from", "on holiday", "автоответ", "автоматический ответ", "вне офиса", "в отпуске",
    "нет на месте",
    "автовідповідь", "автоматична відповідь", "поза офісом", "у відпустці", "abwesenheit", "automatische antwort", "réponse automatique",
    "absence du bureau", "respuesta automática", "risposta automatica", "automatyczna odpowiedź", "autosvar", "away until",
  ]

  init(_ mail: Mail) {
    let subject = mail.subject.lowercased()
    let sender = (mail.from.first?.address ?? mail.sender.first?.address ?? "").lowercased()
    let name = (mail.from.first?.name ?? "").lowercased()
    let box = sender.prefix { $0 != "@" }
    let isDaemon =
      [
        "mailer-daemon", "postmaster", "mail-daemon", "mdaemon", "maildaemon", "mailerdaemon", "mailsystem", "mail-system",
        "noreply-bounce",
      ].contains(
        String(box)) || name.contains("mail delivery") || name.contains("mailer-daemon") || name.contains("mail administrator")
      || name.contains("internet mail delivery") || name.contains("почтовая система") || sender.hasPrefix("mailer-daemon")
    let returnPath = mail.header("Return-Path")?.filter { $0 != " " }
    let isEmptyPath = returnPath == "<>" || returnPath?.lowercased() == "<mailer-daemon>"
    func has(_ words: [String]) -> Bool { words.contains { subject.contains($0) } }
    let isFailure = has(Self.failed) || has(Self.late)
    let auto = (mail.header("Auto-Submitted") ?? "").lowercased()
    let precedence = (mail.header("Precedence") ?? "").lowercased()
    let hasAutoHeader =
      auto.hasPrefix("auto-replied") || precedence == "auto_reply" || mail.header("X-Autoreply") != nil
      || mail.header("X-Autorespond") != nil
      || mail.header("X-Autoresponder") != nil || (mail.header("X-Apple-Action") ?? "").uppercased() == "VACATION"
      || mail.header("X-Auto-Reply-From") != nil || mail.header("X-Mail-Autoreply") != nil
    let isReport = (mail.header("Content-Type") ?? "").lowercased().hasPrefix("multipart/report")
    isBounce =
      mail.header("X-Failed-Recipients") != nil || isReport && !has(Self.away)
      || (isDaemon && !has(Self.away)) || (isEmptyPath && isFailure) || (isFailure && (auto.hasPrefix("auto-") || isDaemon))
      || isFailure && mail.header("X-MS-Exchange-Message-Is-Ndr") != nil
    isDelay = has(Self.late)
    isAutoReply =
      hasAutoHeader
      || has(Self.away)
        && (isEmptyPath || auto.hasPrefix("auto-") || mail.header("X-Auto-Response-Suppress") != nil || mail.inReplyTo.isEmpty == false
          || subject.hasPrefix("auto"))
  }
}
