import Foundation
import Model
import Testing
import Wording

@testable import Report

/// Which rows of deals and orders are sales.
@Suite struct StandingTests {
  private func examine(_ text: String) throws -> Examination {
    let scratch = try Scratch()
    return try Report.analyse(files: [scratch.file("deals.csv", text: text)])
  }

  @Test("S9.6: lost and open deals of a Bitrix24 export are no sales; each has its reason, counted and told")
  func bitrix() throws {
    let examination = try examine(
      """
      ID;Название сделки;Стадия сделки;Вероятность;Сумма;Валюта;Дата завершения;Компания
      1;Станок;Сделка успешна;100;1000,00;RUB;05.02.2026;Альфа
      2;Станок;Сделка провалена;0;5000,00;RUB;06.02.2026;Бета
      3;Насос;Переговоры;50;700,00;RUB;07.02.2026;Альфа
      4;Насос;Сделка успешна;100;300,00;RUB;08.02.2026;Гамма

      """)
    #expect(examination.revenue.minor == 130_000 && examination.customers == 2)
    #expect(examination.json["rejected"] == ["lost_deal": 1, "open_sale": 1])
    #expect(examination.json["files"]?.array?.first?["sales_told_by"] == ["Стадия сделки"])
    let sentences = examination.sentences(Phrasebook(.russian))
    #expect(sentences.contains { $0.contains("Сделка проиграна") } && sentences.contains { $0.contains("Ещё не продажа") })
  }

  @Test("S9.6: where the words of the stage are one's own, all rows are taken and it is said")
  func unread() throws {
    let text = """
      Этап сделки,Бюджет,Дата закрытия,Компания
      Думает,100,05.02.2026,Альфа
      Ура,200,06.02.2026,Бета

      """
    let examination = try examine(text)
    #expect(examination.used == 2 && examination.json["files"]?.array?.first?["unread_standings"] == ["Этап сделки"])
    for language in Language.allCases {
      #expect(examination.sentences(Phrasebook(language)).contains { $0.contains("Этап сделки") && $0.contains("Думает") })
    }
  }

  @Test("S9.6: cancelled and refunded orders of a shop are no sales, and a cancelled one of nobody is none either")
  func shop() throws {
    let examination = try examine(
      """
      Номер заказа;Дата заказа;Покупатель;Статус;Статус оплаты;Сумма заказа
      1;05.02.2026;Анна;Доставлен;Оплачен;1000
      2;05.02.2026;Анна;Отменён;Не оплачен;9000
      3;06.02.2026;Борис;Возврат;Оплачен;500
      4;06.02.2026;;Отменён;Не оплачен;77
      5;07.02.2026;Борис;Новый;Не оплачен;20
      6;07.02.2026;Вера;Выполнен;Refunded;40
      Номер заказа;Дата заказа;Покупатель;Статус;Статус оплаты;Сумма заказа
      Итого;;;;;10637

      """)
    #expect(examination.revenue.minor == 102_000)
    #expect(
      examination.json["rejected"] == ["cancelled_order": 2, "refunded_order": 2, "repeated_header": 1, "adjustment": 1])
  }

  @Test("S9.6: a document of return takes money away though its numbers bear no sign; one marked for deletion counts for nothing")
  func documents() throws {
    let examination = try examine(
      """
      Дата;Документ;Вид операции;Контрагент;Сумма;Помечен на удаление
      05.02.2026;РТ-1;Реализация товаров и услуг;ООО «Альфа»;1 000,00;Нет
      06.02.2026;ВТ-1;Возврат товаров от покупателя;ООО «Альфа»;250,00;Нет
      07.02.2026;РТ-2;Реализация товаров и услуг;ООО «Бета»;400,00;Да

      """)
    #expect(examination.revenue.minor == 75_000 && examination.returnLines == 1 && examination.returned.minor == -25_000)
    #expect(examination.json["rejected"] == ["cancelled_order": 1])
  }

  @Test("A22: of Maven's 8,800 deals the 4,238 won bring 10,005,534; 2,473 lost and 2,089 open ones are no sales")
  func maven() throws {
    let scratch = try Scratch()
    guard let file = try sharedFile("maven_crm/sales_pipeline.csv", scratch) else { return }
    let examination = try Report.analyse(files: [file], options: ExaminationOptions(currency: .usd))
    #expect(examination.lines == 8800 && examination.used == 4238 && examination.revenue == Money(minor: 1_000_553_400, .usd))
    #expect(examination.json["rejected"] == ["lost_deal": 2473, "open_sale": 2089])
    let abc = examination.json["abc"]
    #expect(abc?["A"] == 59 && abc?["B"] == 18 && abc?["C"] == 8)
  }
}
