/// What a word of a stage or status says, in Russian, Ukrainian and English, as the usual programs of sales write it.
enum SaleWord: Sendable, Hashable {
  case won, lost, cancelled, refunded, unpaid
  /// Any other state of an order that holds: taken, packed, paid, delivered.
  case holds

  /// nil for a word that is not known.
  init?(_ text: String) {
    let key = Self.key(text)
    guard !key.isEmpty, !Self.partly.contains(where: key.contains) else { return nil }
    if Self.ofWon.contains(key) {
      self = .won
      return
    }
    // The first that fits: "не оплачен" before "оплачен".
    for (word, beginnings) in Self.beginnings where beginnings.contains(where: { key.hasPrefix($0) }) {
      self = word
      return
    }
    return nil
  }

  /// The words of a heading, without the marks that programs put before their codes: "wc-completed", "C5:WON".
  private static func key(_ text: String) -> String {
    var words = HeadingKey.normalised(text).split(separator: " ")
    if words.count > 1, let first = words.first, first == "wc" || (first.first == "c" && first.dropFirst().allSatisfy(\.isNumber)) {
      words.removeFirst()
    }
    if words.count > 1, let first = words.first, subjects.contains(first) { words.removeFirst() }
    return words.joined(separator: " ")
  }

  private static let subjects: Set<Substring> = [
    "сделка", "сделку", "угода", "угоду", "заказ", "замовлення", "deal", "order", "клиент", "клієнт", "покупатель", "покупець", "продавец",
  ]
  /// A part that came back leaves a sale, and how large it is the word does not say.
  private static let partly = ["частичн", "частков", "partial"]

  private static let ofWon: Set<String> = [
    "won", "win", "closed won", "closedwon", "success", "successful", "successfully closed", "выиграна", "выиграно", "выигран",
    "успешна", "успешно", "успешная", "успешная сделка", "успешно реализовано", "успешно реализована", "успешно завершена",
    "успешно завершено", "заключена", "виграна", "виграно", "виграний", "успішна", "успішно", "успішна угода", "успішно реалізовано",
    "успішно завершена", "успішно завершено", "укладено", "укладена",
  ]

  private static let beginnings: [(SaleWord, [String])] = [
    (
      .unpaid,
      [
        "ожидает оплат", "ожидание оплат", "ожидается оплат", "не оплач", "неоплач", "очікує оплат", "очікування оплат", "очікується оплат",
        "не сплач", "несплач", "pending", "awaiting payment", "waiting for payment", "payment pending", "unpaid", "draft", "auto draft",
        "autodraft", "checkout draft", "черновик", "чернетк", "не провед", "непровед", "abandoned cart", "брошен",
      ]
    ),
    (
      .lost,
      [
        "lost", "lose", "closed lost", "closedlost", "apology", "analyze failure", "unsuccessful", "disqualified", "abandoned", "проигр",
        "провал", "анализ причины провала", "закрыто и не реализ", "закрыта и не реализ", "не реализ", "неуспе", "отказ", "програ",
        "аналіз причини провалу", "закрито і не реаліз", "закрито й не реаліз", "закрито та не реаліз", "не реаліз", "неуспі", "відмов",
      ]
    ),
    (
      .cancelled,
      [
        "отмен", "аннулир", "анулир", "удален", "помечен", "скасов", "анульов", "видален", "позначен", "cancel", "void", "failed",
        "failure", "deleted", "trash", "expired", "denied", "declined", "rejected",
      ]
    ),
    (.refunded, ["возвра", "полный возврат", "поверн", "повне поверн", "refund", "return", "full refund", "full return", "chargeback"]),
    (
      .holds,
      [
        "новый", "новая", "новое", "нов", "принят", "прийнят", "подтвержд", "підтвердж", "в работе", "в роботі", "в обработ", "обрабат",
        "в обробц", "собира", "собран", "комплект", "отгруж", "відвантаж", "отправлен", "відправлен", "передан", "в пути", "доставл",
        "доставк", "получен", "отриман", "вручен", "выдан", "видан", "выполн", "викон", "заверш", "закрыт", "закрит", "оплач", "сплач",
        "проведен", "реализ", "реаліз", "продан", "продаж", "new", "accept", "confirm", "process", "in progress", "ship", "deliver",
        "received", "complet", "fulfilled", "paid", "closed", "done", "sold", "sale", "on hold",
      ]
    ),
  ]
}
