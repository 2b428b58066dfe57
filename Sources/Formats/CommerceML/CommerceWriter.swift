/// Writes documents with their counterparties as CommerceML 2.10, valid against its schema; for 1C and sites that exchange with it.
///
/// What the schema does not hold is cut or left out and complained about: names of more than 255 characters, accounts that are no
/// twenty digits, tax numbers of another length.
public struct CommerceWriter {
  public private(set) var complaints = Complaints()
  private var writer: XMLWriter
  private var place = ""

  /// - Parameters:
  ///   - created: yyyy-mm-ddThh:mm:ss; the caller has the clock.
  ///   - encoding: UTF-8, or windows-1251, which older sites ask for.
  public init(created: String, encoding: TextEncoding = .utf8) {
    writer = XMLWriter(encoding: encoding)
    writer.start(
      "КоммерческаяИнформация", [("xmlns", "urn:1C.ru:commerceml_2"), ("ВерсияСхемы", "2.10"), ("ДатаФормирования", created)])
  }

  /// The file; nothing is written after it.
  public mutating func end() -> [UInt8] {
    writer.end()
    return writer.bytes
  }

  /// A list of counterparties, as `contragents.xml` holds it; the schema 2.10 knows them in documents only, 1C reads both.
  public mutating func parties(_ parties: [CommerceParty], changesOnly: Bool) {
    writer.start("Контрагенты", [("СодержитТолькоИзменения", changesOnly ? "true" : "false")])
    for party in parties { self.party(party, role: party.role) }
    writer.end()
  }

  public mutating func document(_ document: CommerceDocument) {
    place = document.number
    writer.start("Документ")
    text("Ид", document.id, 40)
    text("Номер", document.number, 20)
    writer.element("Дата", document.day)
    writer.element("ХозОперация", Self.operations.contains(document.operation) ? document.operation : "Прочие")
    writer.element("Роль", Self.roles.contains(document.role) ? document.role : "Продавец")
    writer.element("Валюта", CommerceCurrency.code(document.currency))
    writer.element("Курс", document.rate.isEmpty ? "1" : document.rate)
    sum("Сумма", document.sum)
    writer.start("Контрагенты")
    for party in document.parties { self.party(party, role: Self.roles.contains(party.role) ? party.role : "Покупатель") }
    writer.end()
    writer.optional("Время", document.time)
    if !document.comment.isEmpty { text("Комментарий", document.comment, 3_000) }
    taxes(document.taxes)
    lines(document.lines)
    properties(document.properties)
    writer.end()
  }

  private mutating func taxes(_ taxes: [CommerceDocument.Tax]) {
    guard !taxes.isEmpty else { return }
    writer.start("Налоги")
    for tax in taxes {
      writer.start("Налог")
      text("Наименование", tax.name, 255)
      writer.element("УчтеноВСумме", tax.isIncluded ? "true" : "false")
      sum("Сумма", tax.sum)
      writer.end()
    }
    writer.end()
  }

  private mutating func lines(_ lines: [CommerceDocument.Line]) {
    guard !lines.isEmpty else { return }
    writer.start("Товары")
    for line in lines {
      writer.start("Товар")
      writer.optional("Ид", line.id)
      if !line.article.isEmpty { text("Артикул", line.article, 255) }
      text("Наименование", line.name, 255)
      var attributes: [(String, String)] = []
      if (3...4).contains(line.unitCode.count) { attributes.append(("Код", line.unitCode)) }
      writer.element("БазоваяЕдиница", line.unit, attributes)
      if !line.price.isEmpty { sum("ЦенаЗаЕдиницу", line.price) }
      writer.optional("Количество", line.quantity)
      if !line.sum.isEmpty { sum("Сумма", line.sum) }
      writer.end()
    }
    writer.end()
  }

  private mutating func properties(_ properties: [CommerceDocument.Property]) {
    guard !properties.isEmpty else { return }
    writer.start("ЗначенияРеквизитов")
    for property in properties {
      writer.start("ЗначениеРеквизита")
      text("Наименование", property.name, 255)
      text("Значение", property.value, 1_000)
      writer.end()
    }
    writer.end()
  }

  /// An amount with two decimals at most; more are rounded by nobody but complained about and cut.
  private mutating func sum(_ name: String, _ value: String) {
    if let minor = MinorUnits.reading(value) {
      let text = MinorUnits.text(minor)
      // What was written stays as it was, when the schema takes it.
      let decimals = value.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
      writer.element(name, decimals <= 2 && !value.contains(",") && !value.contains(" ") ? value : text)
    } else {
      complaints.add(Complaint("cml.number", .error, element: place + "/" + name, value: value))
      writer.element(name, "0")
    }
  }

  private mutating func text(_ name: String, _ value: String, _ limit: Int) {
    if value.unicodeScalars.count > limit {
      complaints.add(Complaint("cml.cut", element: place + "/" + name, value: value, details: ["limit": String(limit)]))
      var cut = String.UnicodeScalarView()
      cut.append(contentsOf: value.unicodeScalars.prefix(limit))
      writer.element(name, String(cut))
    } else {
      writer.element(name, value)
    }
  }

  private mutating func party(_ party: CommerceParty, role: String) {
    writer.start("Контрагент")
    text("Ид", party.id, 40)
    text("Наименование", party.name, 255)
    if party.isPerson { person(party) } else { company(party) }
    if !party.comment.isEmpty { text("Комментарий", party.comment, 3_000) }
    address("Адрес", party.address)
    contacts(party.contacts)
    people(party.people)
    writer.optional("Роль", role)
    writer.end()
  }

  private mutating func person(_ party: CommerceParty) {
    text("ПолноеНаименование", party.fullName.isEmpty ? party.name : party.fullName, 255)
    writer.optional("Фамилия", party.familyName)
    writer.optional("Имя", party.givenName)
    writer.optional("Отчество", party.patronymic)
    taxNumbers(party)
    address("АдресРегистрации", party.legalAddress)
  }

  private mutating func company(_ party: CommerceParty) {
    text("ОфициальноеНаименование", party.fullName.isEmpty ? party.name : party.fullName, 255)
    address("ЮридическийАдрес", party.legalAddress)
    taxNumbers(party)
    writer.optional("ОКПО", party.statisticsCode)
    let accounts = party.accounts.filter { Self.isAccount($0.number) && !$0.bankCode.isEmpty }
    for account in party.accounts where !Self.isAccount(account.number) || account.bankCode.isEmpty {
      complaints.add(Complaint("cml.account", element: party.name, value: account.number))
    }
    guard !accounts.isEmpty else { return }
    writer.start("РасчетныеСчета")
    for account in accounts {
      writer.start("РасчетныйСчет")
      writer.element("НомерСчета", account.number)
      writer.start("Банк")
      if Self.isAccount(account.correspondent) { writer.element("СчетКорреспондентский", account.correspondent) }
      if !account.bank.isEmpty { text("Наименование", account.bank, 255) }
      writer.element(account.bankCode.count == 9 ? "БИК" : "SWIFT", account.bankCode)
      writer.end()
      writer.end()
    }
    writer.end()
  }

  private mutating func taxNumbers(_ party: CommerceParty) {
    if !party.taxID.isEmpty {
      if (10...12).contains(party.taxID.count) {
        writer.element("ИНН", party.taxID)
      } else {
        complaints.add(Complaint("cml.taxID", element: party.name, value: party.taxID))
      }
    }
    if party.branch.count == 9 { writer.element("КПП", party.branch) }
  }

  private mutating func address(_ name: String, _ line: String) {
    guard !line.isEmpty else { return }
    writer.start(name)
    text("Представление", line, 255)
    writer.end()
  }

  private mutating func contacts(_ contacts: [CommerceParty.Contact]) {
    guard !contacts.isEmpty else { return }
    writer.start("Контакты")
    for contact in contacts {
      writer.start("Контакт")
      writer.element("Тип", Self.kinds.contains(contact.kind) ? contact.kind : contact.kind == "Электронная почта" ? "Почта" : "Прочее")
      text("Значение", contact.value, 255)
      writer.end()
    }
    writer.end()
  }

  private mutating func people(_ people: [CommerceParty.Person]) {
    guard !people.isEmpty else { return }
    writer.start("Представители")
    for person in people {
      writer.start("Представитель")
      if !person.id.isEmpty { text("Ид", person.id, 40) }
      text("Наименование", person.name, 255)
      text("ПолноеНаименование", person.name, 255)
      text("Отношение", person.relation.isEmpty ? "Контактное лицо" : person.relation, 255)
      writer.end()
    }
    writer.end()
  }

  private static func isAccount(_ text: String) -> Bool {
    text.utf8.count == 20 && text.utf8.enumerated().allSatisfy { $1 &- 0x30 < 10 || ($0 == 5 && "ABCEHKMPTX".utf8.contains($1)) }
  }

  static let roles: Set<String> = [
    "Продавец", "Покупатель", "Плательщик", "Получатель", "Комитент", "Комиссионер", "Лицензиар", "Лицензиат",
  ]
  static let operations: Set<String> = [
    "Заказ товара", "Счет на оплату", "Отпуск товара", "Счет-фактура", "Возврат товара", "Передача товара на комиссию",
    "Возврат комиссионного товара", "Отчет о продажах комиссионного товара", "Отчет о списании комиссионного товара",
    "Выплата наличных денег", "Возврат наличных денег", "Выплата безналичных денег", "Возврат безналичных денег", "Переоценка товаров",
    "Передача прав", "Прочие",
  ]
  static let kinds: Set<String> = [
    "Телефон внутренний", "Телефон рабочий", "Телефон мобильный", "Телефон домашний", "Пейджер", "Факс", "Почта", "ICQ", "ВебСайт",
    "Координаты на карте", "Прочее",
  ]
}
