/// The lines of one document of the client-bank exchange, in the order in which 1C writes them.
///
/// Source: "Стандарт обмена с системами «Клиент банка»" of 1C, versions 1.00 to 1.03.
public enum ClientBankField: UInt8, CaseIterable, Sendable {
  case number, day, amount, receiptDay, receiptTime, receiptText
  case payerAccount, writtenOff, payer, payerTaxID, payerKPP, payer1
  case payer2, payer3, payer4, payerSettlement, payerBank1, payerBank2
  case payerBIC, payerCorrespondent, payeeAccount, received, payee, payeeTaxID
  case payeeKPP, payee1, payee2, payee3, payee4, payeeSettlement
  case payeeBank1, payeeBank2, payeeBIC, payeeCorrespondent, way, operation
  case code, purposeCode, purpose, purpose1, purpose2, purpose3
  case purpose4, purpose5, purpose6, authorStatus, budgetCode, territory
  case basis, taxPeriod, basisNumber, basisDay, taxKind, order
  case acceptTerm, letterOfCredit, payTerm, condition1, condition2, condition3
  case onDocument, moreConditions, supplierAccount, sentDay, territoryNew

  /// The word before the sign of equality.
  public var key: String { Self.keys[Int(rawValue)] }

  private static let keys = [
    "Номер", "Дата", "Сумма", "КвитанцияДата", "КвитанцияВремя",
    "КвитанцияСодержание", "ПлательщикСчет", "ДатаСписано", "Плательщик", "ПлательщикИНН",
    "ПлательщикКПП", "Плательщик1", "Плательщик2", "Плательщик3", "Плательщик4",
    "ПлательщикРасчСчет", "ПлательщикБанк1", "ПлательщикБанк2", "ПлательщикБИК", "ПлательщикКорсчет",
    "ПолучательСчет", "ДатаПоступило", "Получатель", "ПолучательИНН", "ПолучательКПП",
    "Получатель1", "Получатель2", "Получатель3", "Получатель4", "ПолучательРасчСчет",
    "ПолучательБанк1", "ПолучательБанк2", "ПолучательБИК", "ПолучательКорсчет", "ВидПлатежа",
    "ВидОплаты", "Код", "КодНазПлатежа", "НазначениеПлатежа", "НазначениеПлатежа1",
    "НазначениеПлатежа2", "НазначениеПлатежа3", "НазначениеПлатежа4", "НазначениеПлатежа5", "НазначениеПлатежа6",
    "СтатусСоставителя", "ПоказательКБК", "ОКАТО", "ПоказательОснования", "ПоказательПериода",
    "ПоказательНомера", "ПоказательДаты", "ПоказательТипа", "Очередность", "СрокАкцепта",
    "ВидАккредитива", "СрокПлатежа", "УсловиеОплаты1", "УсловиеОплаты2", "УсловиеОплаты3",
    "ПлатежПоПредст", "ДополнУсловия", "НомерСчетаПоставщика", "ДатаОтсылкиДок", "ОКТМО",
  ]
}
