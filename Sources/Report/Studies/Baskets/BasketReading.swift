import Analysis
import Formats

/// Baskets as a file gives them, in any of three layouts.
struct BasketReading {
  var layout: BasketOptions.Layout
  var basketCount = 0
  var items = KeyTable()
  /// Names beside the codes of items.
  var names: [Int32: String] = [:]
  var basket: [Int32] = []
  var item: [Int32] = []
  /// By basket, when the file names customers.
  var customerOfBasket: [Int32] = []
  var customers = KeyTable()
  /// Minor units of each entry, 0 where unknown.
  var amount: [Int64] = []
  var rejects = StudyRejects()
  var total = 0
  /// Headings that were used, by role.
  var used: [(role: String, heading: String)] = []

  static let order = StudyRole(
    "order",
    """
    order|order id|order number|order no|invoice|invoice no|invoice number|invoice id|receipt|receipt no|receipt number|check
    check number|transaction|transaction id|transaction no|transaction number|basket|basket id|cart|cart id|session|session id|bill
    bill no|ticket|document|document number|document no|deal id|заказ|номер заказа|заказ номер|id заказа|код заказа|чек|номер чека
    документ|номер документа|накладная|номер накладной|реализация|документ продажи|документ реализации|регистратор|корзина
    номер счета|счет|транзакция|заказ клиента|заказ покупателя|замовлення|номер замовлення|id замовлення|номер чеку|накладна
    видаткова накладна|номер накладної|рахунок|номер рахунку|кошик|реалізація|транзакція|замовлення покупця
    """)
  static let product = StudyRole(
    "product",
    """
    product|product name|product id|product code|item|items|item name|item id|item code|item description|itemdescription|goods|sku
    stock code|article|description|product description|service|товар|товары|номенклатура|наименование товара|название товара|артикул
    код товара|наименование|наименование номенклатуры|продукт|продукция|услуга|товар услуга|код номенклатуры|назва товару|товари
    номенклатура товару|найменування товару|найменування|артикул товару|код товару|послуга|продукція|назва
    """)
  static let name = StudyRole(
    "name",
    """
    description|product name|item name|item description|product description|наименование товара|название товара|назва товару
    наименование|номенклатура|найменування товару|найменування|назва
    """)
  static let customer = StudyRole(
    "customer",
    """
    customer|customer id|customer number|customer no|customer code|customer name|client|client id|client name|member|member id
    member number|user id|buyer|buyer id|account|account id|card number|клиент|код клиента|id клиента|номер клиента|покупатель
    контрагент|код контрагента|инн|карта клиента|номер карты|заказчик|клієнт|код клієнта|id клієнта|номер клієнта|покупець|замовник
    єдрпоу
    """)
  static let day = StudyRole(
    "day",
    """
    date|day|order date|invoice date|purchase date|sale date|transaction date|document date|datetime|date time|timestamp|created at
    дата|дата заказа|дата документа|дата продажи|дата покупки|дата чека|дата отгрузки|день|дата замовлення|дата документу
    дата продажу
    """)
  static let quantity = StudyRole("quantity", "quantity|qty|units|units sold|count|количество|кол во|кол|колво|кількість|к сть|кіл ть")
  static let amount = StudyRole(
    "amount",
    """
    amount|revenue|sales|total|sum|line total|total price|сумма|выручка|стоимость|сума|виручка|вартість
    """)

  static let roles = [order, product, name, customer, day, quantity, amount]

  /// - Throws: `ExaminationFault`, `StudyFault.noColumn`; what `progress` throws.
  init(path: String, options: BasketOptions, progress: StudyProgress?) throws {
    let sheet = try StudySheet(path: path, options: options.study, roles: Self.roles)
    layout = options.layout ?? Self.layout(of: sheet)
    switch layout {
    case .table: try readTable(sheet, progress)
    case .lines: try readLines(path, options.study, progress)
    case .matrix: try readMatrix(sheet, progress)
    }
    guard basketCount > 0 else { throw ExaminationFault.noLines(path: path) }
    guard items.count > 0 else { throw StudyFault.notEnough(what: "products", found: 0, needed: 2) }
  }

  /// A table names its orders and products; a matrix has a heading for each product and yes or no below; all else is lists.
  private static func layout(of sheet: StudySheet) -> BasketOptions.Layout {
    if roles.contains(where: sheet.isChosen) { return .table }
    if sheet.column(product) != nil, sheet.column(order) != nil || sheet.column(customer) != nil && sheet.column(day) != nil {
      return .table
    }
    let reader = sheet.open()
    var cells = 0, marks = 0, records = 0
    while records < 200, let row = reader.next() {
      records += 1
      for column in 0..<row.count where !row.isEmpty(column) {
        cells += 1
        if case .success = row.yesNo(column) { marks += 1 }
      }
    }
    if sheet.header.count >= 3, cells > 0, marks * 100 >= cells * 90 || marks >= cells - records && marks > 2 * records { return .matrix }
    let isTable =
      sheet.column(order) != nil || sheet.column(product) != nil && sheet.header.count > 1 && sheet.table.dialect.dialect.columns != nil
    return isTable && sheet.header.count > 1 && Set(sheet.header).count == sheet.header.count && known(sheet) > 1 ? .table : .lines
  }

  private static func known(_ sheet: StudySheet) -> Int { roles.count { sheet.column($0) != nil } }

  /// One entry; repetitions inside a basket are dropped later.
  mutating func add(_ place: Int32, _ number: Int32, _ money: Int64 = 0) throws {
    guard basket.count < Int(Int32.max) - 1 else { throw ExaminationFault.tooManyLines }
    basket.append(place)
    item.append(number)
    amount.append(money)
  }
}
