import Model

/// A document of CommerceML: an order, an invoice, a shipment, a payment.
public struct CommerceDocument: Sendable, Equatable {
  public var id = "", number = ""
  /// As written: yyyy-mm-dd and hh:mm:ss.
  public var day = "", time = ""
  /// "Заказ товара", "Счет на оплату" … (16 values of the schema).
  public var operation = ""
  /// Our side: "Продавец".
  public var role = ""
  public var currency = ""
  public var rate = ""
  /// As written, a decimal with a point.
  public var sum = ""
  public var isDeleted = false
  public var comment = ""
  public var parties: [CommerceParty] = []
  public var lines: [Line] = []
  /// Taxes in the sum and beside it.
  public var taxes: [Tax] = []
  public var properties: [Property] = []
  /// Physical line where the document begins, from 1; not compared.
  public var line = 0

  public struct Line: Sendable, Equatable {
    /// `product#offer`.
    public var id = ""
    public var name = "", article = ""
    public var unit = "", unitCode = ""
    public var price = "", quantity = "", sum = ""
    public init() {}
  }

  public struct Tax: Sendable, Equatable {
    public var name: String
    public var isIncluded: Bool
    public var sum: String
    public init(name: String, isIncluded: Bool, sum: String) {
      self.name = name
      self.isIncluded = isIncluded
      self.sum = sum
    }
  }

  /// A requisite: "Статус заказа" = "Принят".
  public struct Property: Sendable, Equatable {
    public var name: String
    public var value: String
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public init() {}

  public static func == (one: CommerceDocument, other: CommerceDocument) -> Bool {
    one.id == other.id && one.number == other.number && one.day == other.day && one.time == other.time && one.operation == other.operation
      && one.role == other.role && one.currency == other.currency && one.rate == other.rate && one.sum == other.sum
      && one.isDeleted == other.isDeleted && one.comment == other.comment && one.parties == other.parties && one.lines == other.lines
      && one.taxes == other.taxes && one.properties == other.properties
  }
}

extension CommerceDocument {
  init(_ node: XMLNode) {
    line = node.line
    id = node.text("Ид") ?? ""
    number = node.text("Номер") ?? ""
    day = node.text("Дата") ?? ""
    time = node.text("Время") ?? ""
    operation = node.text("ХозОперация") ?? ""
    role = node.text("Роль") ?? ""
    currency = node.text("Валюта") ?? ""
    rate = node.text("Курс") ?? ""
    sum = node.text("Сумма") ?? ""
    isDeleted = node.text("ПометкаУдаления") == "true"
    comment = node.text("Комментарий") ?? ""
    parties = (node["Контрагенты"]?.all("Контрагент") ?? []).map(CommerceParty.init)
    lines = ((node["Товары"]?.all("Товар") ?? []) + (node["Услуги"]?.all("Услуга") ?? [])).map(Line.init)
    taxes = (node["Налоги"]?.all("Налог") ?? []).map { tax in
      Tax(name: tax.text("Наименование") ?? "", isIncluded: tax.text("УчтеноВСумме") == "true", sum: tax.text("Сумма") ?? "")
    }
    properties = (node["ЗначенияРеквизитов"]?.all("ЗначениеРеквизита") ?? []).map { property in
      Property(name: property.text("Наименование") ?? "", value: property.text("Значение") ?? "")
    }
  }

  /// Whether the lines, with the taxes beside them, make the sum; nil when there are no lines or a number cannot be read.
  var isSumRight: Bool? {
    guard !lines.isEmpty, let whole = MinorUnits.reading(sum) else { return nil }
    var made: Int64 = 0
    for line in lines {
      guard let part = MinorUnits.reading(line.sum) else { return nil }
      made = made.saturating(part)
    }
    let beside = taxes.filter { !$0.isIncluded }.reduce(Int64(0)) { $0.saturating(MinorUnits.reading($1.sum) ?? 0) }
    return made == whole || made.saturating(beside) == whole
  }
}

extension CommerceDocument.Line {
  init(_ node: XMLNode) {
    id = node.text("Ид") ?? ""
    name = node.text("Наименование") ?? ""
    article = node.text("Артикул") ?? ""
    let base = node["БазоваяЕдиница"]
    unit = base?.text() ?? node.text("Единица") ?? ""
    unitCode = base?.attribute("Код") ?? ""
    price = node.text("ЦенаЗаЕдиницу") ?? ""
    quantity = node.text("Количество") ?? ""
    sum = node.text("Сумма") ?? ""
  }
}
