/// A counterparty of CommerceML: a company or a person, with requisites, addresses, contacts and bank accounts.
public struct CommerceParty: Sendable, Equatable {
  public var id = ""
  /// As the users of 1C call it, and officially.
  public var name = "", fullName = ""
  public var isPerson = false
  public var familyName = "", givenName = "", patronymic = ""
  public var taxID = "", branch = "", statisticsCode = ""
  /// "Покупатель", "Продавец" …
  public var role = ""
  public var isDeleted = false
  public var comment = ""
  public var legalAddress = "", address = ""
  public var contacts: [Contact] = []
  public var accounts: [Account] = []
  /// Contact persons.
  public var people: [Person] = []

  public struct Contact: Sendable, Equatable {
    /// "Телефон рабочий", "Почта" …
    public var kind: String
    public var value: String
    public init(kind: String, value: String) {
      self.kind = kind
      self.value = value
    }
  }

  public struct Account: Sendable, Equatable {
    public var number: String
    public var bank = "", bankCode = "", correspondent = ""
    public init(number: String, bank: String = "", bankCode: String = "", correspondent: String = "") {
      self.number = number
      self.bank = bank
      self.bankCode = bankCode
      self.correspondent = correspondent
    }
  }

  public struct Person: Sendable, Equatable {
    public var id: String
    public var name: String
    /// "Контактное лицо".
    public var relation: String
    /// True when the file gives the person as a counterparty of its own.
    public var isRecord: Bool
    public init(id: String, name: String, relation: String, isRecord: Bool = true) {
      self.id = id
      self.name = name
      self.relation = relation
      self.isRecord = isRecord
    }
  }

  public init() {}
}

extension CommerceParty {
  init(_ node: XMLNode) {
    id = node.text("Ид") ?? ""
    name = node.text("Наименование") ?? ""
    let official = node.text("ОфициальноеНаименование")
    fullName = official ?? node.text("ПолноеНаименование") ?? ""
    familyName = node.text("Фамилия") ?? ""
    givenName = node.text("Имя") ?? ""
    patronymic = node.text("Отчество") ?? ""
    isPerson = official == nil && (node["ПолноеНаименование"] != nil || !familyName.isEmpty)
    taxID = node.text("ИНН") ?? ""
    branch = node.text("КПП") ?? ""
    statisticsCode = node.text("КодПоОКПО") ?? node.text("ОКПО") ?? ""
    role = node.text("Роль") ?? ""
    isDeleted = node.text("ПометкаУдаления") == "true" || node.attribute("Статус") == "Удален"
    comment = node.text("Комментарий") ?? ""
    legalAddress = node.text("ЮридическийАдрес", "Представление") ?? node.text("АдресРегистрации", "Представление") ?? ""
    address = node.text("Адрес", "Представление") ?? node.text("АдресРегистрации", "Представление") ?? ""
    contacts = (node["Контакты"]?.all("Контакт") ?? []).prefix(1_000).compactMap { contact in
      // Newer versions call the kind otherwise and hold the value in "Представление".
      guard let value = contact.text("Значение") ?? contact.text("Представление") else { return nil }
      return Contact(kind: contact.text("Тип") ?? contact.text("ВидКонтакта") ?? "Прочее", value: value)
    }
    accounts = ((node["РасчетныеСчета"]?.all("РасчетныйСчет") ?? []) + node.all("РасчетныйСчет")).prefix(1_000).map { account in
      Account(
        number: account.text("НомерСчета") ?? "", bank: account.text("Банк", "Наименование") ?? "",
        bankCode: account.text("Банк", "БИК") ?? account.text("Банк", "SWIFT") ?? "",
        correspondent: account.text("Банк", "СчетКорреспондентский") ?? "")
    }
    people = (node["Представители"]?.all("Представитель") ?? []).prefix(1_000).map { person in
      let node = person["Контрагент"] ?? person
      return Person(
        id: node.text("Ид") ?? "", name: node.text("Наименование") ?? node.text("ПолноеНаименование") ?? "",
        relation: node.text("Отношение") ?? person.text("Отношение") ?? "", isRecord: person["Контрагент"] != nil)
    }
  }
}
