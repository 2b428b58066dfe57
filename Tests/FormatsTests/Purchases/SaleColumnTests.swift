import Testing

@testable import Formats

@Suite struct SaleColumnTests {
  private func standings(_ kind: SaleColumn.Kind, _ texts: [String]) -> [SaleStanding] {
    let column = SaleColumn(kind, place: 0, texts: texts)
    return texts.map(column.standing)
  }

  @Test("S9.6: of deals only those won are sales; stages with a name of one's own are under way")
  func deals() {
    #expect(
      standings(.stage, ["Новая", "КП отправлено", "Сделка успешна", "Сделка провалена", "Анализ причины провала"]) == [
        .open, .open, .sale, .lost, .lost,
      ])
    #expect(
      standings(.stage, ["Успешно реализовано", "Закрыто и не реализовано", "Первичный контакт"]) == [.sale, .lost, .open])
    #expect(standings(.stage, ["Сделка заключена", "Сделка проиграна", "В работе", ""]) == [.sale, .lost, .open, .sale])
    #expect(standings(.stage, ["Угода успішна", "Угоду провалено", "Підготовка документів"]) == [.sale, .lost, .open])
    #expect(standings(.stage, ["C5:WON", "C5:LOSE", "C5:APOLOGY", "C5:NEW"]) == [.sale, .lost, .lost, .open])
    #expect(standings(.stage, ["closedwon", "closedlost", "appointmentscheduled"]) == [.sale, .lost, .open])
    #expect(standings(.stage, ["Closed - won", "Closed - lost", "Prospecting"]) == [.sale, .lost, .open])
    #expect(standings(.status, ["Won", "Lost", "Open"]) == [.sale, .lost, .open])
  }

  @Test("S9.6: stages without a known word are all taken, and so are those beside a known loss: one of them is the won one")
  func unknown() {
    let own = SaleColumn(.stage, place: 0, texts: ["Оплата пришла", "Думает", "Не срослось"])
    #expect(!own.isUnderstood && ["Думает", "Не срослось"].allSatisfy { own.standing($0) == .sale })
    #expect(standings(.stage, ["Деньги получены", "Отказ клиента"]) == [.sale, .lost])
    #expect(!SaleColumn(.status, place: 0, texts: ["A", "B"]).isUnderstood)
    #expect(!SaleColumn(.stage, place: 0, texts: [""]).isUnderstood)
  }

  @Test("S9.6: an order is a sale unless it was cancelled, came back as a whole or waits for its first payment")
  func orders() {
    #expect(
      standings(.status, ["Доставлен", "Отменён", "Возврат", "Ожидает оплаты", "Частичный возврат", "Ждём машину", "Новый"]) == [
        .sale, .cancelled, .refunded, .open, .sale, .sale, .sale,
      ])
    #expect(
      standings(.status, ["wc-completed", "wc-refunded", "wc-failed", "wc-pending", "wc-on-hold", "trash"]) == [
        .sale, .refunded, .cancelled, .open, .sale, .cancelled,
      ])
    #expect(standings(.status, ["Виконано", "Скасовано покупцем", "Повернення"]) == [.sale, .cancelled, .refunded])
    #expect(standings(.status, ["Complete", "Canceled", "Chargeback", "Voided"]) == [.sale, .cancelled, .refunded, .cancelled])
    // A debt of a client is a sale all the same; money given back is none.
    #expect(standings(.payment, ["Не оплачен", "paid", "refunded", "partially_refunded"]) == [.sale, .sale, .refunded, .sale])
  }

  @Test("S9.6: a cancelled or an unposted document moves nothing; a return with its own row goes back")
  func documents() {
    #expect(
      standings(.cancelled, ["Да", "Нет", "", "2024-03-01 10:00", "Помечен на удаление"]) == [
        .cancelled, .sale, .sale, .cancelled, .cancelled,
      ])
    #expect(standings(.posted, ["Да", "Нет"]) == [.sale, .open])
    #expect(
      standings(.operation, ["Реализация товаров и услуг", "Возврат товаров от покупателя", "Продажа"]) == [.sale, .goesBack, .sale])
  }

  @Test("S9.6: the chance of a deal decides where its stage says nothing")
  func chance() {
    #expect(standings(.chance, ["100 %", "0", "35,5", ""]) == [.sale, .lost, .open, .sale])
    #expect(standings(.chance, ["1", "0", "0.5"]) == [.sale, .lost, .open])
    let chance = SaleColumn(.chance, place: 1, texts: ["100", "0"])
    let known = SaleColumn(.stage, place: 0, texts: ["Closed Won"]), own = SaleColumn(.stage, place: 0, texts: ["Ушла"])
    #expect(SaleColumn.deciding([known, chance]).map(\.kind) == [.stage])
    #expect(SaleColumn.deciding([own, chance]).map(\.kind) == [.stage, .chance])
    #expect(SaleColumn.deciding([SaleColumn(.chance, place: 1, texts: ["50", "70"])]).isEmpty)
  }
}
