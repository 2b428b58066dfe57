import Formats
import Model

/// Which column of a purchase file plays which role, and how its numbers are to be read.
struct PurchaseColumns {
  /// The roles an examination asks for.
  static let roles =
    [
      "order.number", "order.day", "customer.number", "customer.name", "product.code", "product.name", "quantity", "unit.price",
      "amount", "cost", "currency",
    ] + SaleColumn.Kind.allCases.map(\.rawValue)
  private static let none = -1

  // -1 where the file has no such column: reading it gives an empty cell.
  var order = none
  var day = none
  var customer = none
  /// The name beside a customer number; when there is no number, names are the keys and this is -1.
  var name = none
  /// What was bought: the code, else the name; the name beside a code.
  var product = none
  var productName = none
  /// The columns of the code and of the name, whichever of them is the key.
  var productCode = none
  var productTitle = none
  var quantity = none
  var price = none
  var amount = none
  var cost = none
  var currency = none
  /// The columns that may tell sales from other rows.
  var standing: [(kind: SaleColumn.Kind, place: Int)] = []
  /// The cost is of one piece, as in "Закупочная цена", not of the line.
  var isUnitCost = false
  /// What one unit of the price, amount and cost columns means: 1,000,000 for units, a thousand times more for "тыс.". In millionths.
  var priceScale: Int64 = 1_000_000
  var amountScale: Int64 = 1_000_000
  var costScale: Int64 = 1_000_000
  /// The currency a heading names: "Сумма, руб."
  var headingCurrency: Currency?

  var hasOrder: Bool { order >= 0 }
  var hasAmount: Bool { amount >= 0 }
  /// A line with fewer cells lacks something we need.
  var needed: Int { [day, customer, hasAmount ? amount : max(quantity, price)].max() ?? 0 }

  /// - Parameter day: finds the days where no heading surely tells of them, given the columns that hold something else and the one whose
  ///   heading may.
  /// - Throws: `ExaminationFault.noColumn`, `noHeading`, `unknownRole`.
  init(header: [String], path: String, chosen: [String: String], day found: (_ taken: Set<Int>, _ named: Int?) -> Int?) throws {
    if let unknown = chosen.keys.sorted().first(where: { !Self.roles.contains($0) }) { throw ExaminationFault.unknownRole(unknown) }
    let guess = HeadingGuess(header, subject: .purchases)
    var taken: Set<Int> = []
    var places: [String: Int] = [:]
    for (role, heading) in chosen.sorted(by: { $0.key < $1.key }) {
      guard let column = Self.column(heading, header) else {
        throw ExaminationFault.noHeading(path: path, role: role, heading: heading, headings: header)
      }
      places[role] = column
      taken.insert(column)
    }
    for role in Self.roles where places[role] == nil {
      guard let column = guess.column(of: role), !taken.contains(column) else { continue }
      try Self.checkAlone(role, column, guess, header, path)
      places[role] = column
    }
    let isSure = chosen["order.day"] != nil || places["order.day"].map { !guess.lesser.contains($0) } ?? false
    // Cells tell more than such a heading: a column of the numbers 1...12 is no day.
    if !isSure {
      let named = places.removeValue(forKey: "order.day")
      places["order.day"] = found(Set(places.values), named)
    }
    order = places["order.number"] ?? Self.none
    day = places["order.day"] ?? Self.none
    if chosen["customer.number"] == nil { places["customer.number"] = Self.person(header, guess) ?? places["customer.number"] }
    let contact = places["customer.number"] == nil && places["customer.name"] == nil ? Self.contact(header) : nil
    customer = places["customer.number"] ?? places["customer.name"] ?? contact ?? Self.none
    name = places["customer.number"] == nil ? Self.none : places["customer.name"] ?? Self.none
    product = places["product.code"] ?? places["product.name"] ?? Self.none
    productCode = places["product.code"] ?? Self.none
    productTitle = places["product.name"] ?? Self.none
    productName = places["product.code"] == nil ? Self.none : places["product.name"] ?? Self.none
    quantity = places["quantity"] ?? Self.none
    price = places["unit.price"] ?? Self.none
    amount = places["amount"] ?? Self.none
    cost = places["cost"] ?? Self.none
    currency = places["currency"] ?? Self.none
    standing = SaleColumn.Kind.allCases.compactMap { kind in places[kind.rawValue].map { (kind, $0) } }
    // A price beside no quantity is that of the line: one piece each, as in the orders of marketplaces.
    if amount < 0, quantity < 0, price >= 0 { (amount, price) = (price, Self.none) }
    let missing = day < 0 ? "order.day" : customer < 0 ? "customer.number" : nil
    if let missing { throw ExaminationFault.noColumn(path: path, role: missing, headings: header) }
    guard amount >= 0 || (quantity >= 0 && price >= 0) else {
      throw ExaminationFault.noColumn(path: path, role: "amount", headings: header)
    }
    readUnits(guess)
    isUnitCost = cost >= 0 && quantity >= 0 && cost < header.count && HeadingKey.isOfOnePiece(header[cost])
  }

  private mutating func readUnits(_ guess: HeadingGuess) {
    priceScale = 1_000_000 * guess.scale(of: price)
    amountScale = 1_000_000 * guess.scale(of: amount)
    costScale = 1_000_000 * guess.scale(of: cost)
    let money = hasAmount ? amount : price
    headingCurrency = guess.units.indices.contains(money) ? Self.currency(inUnit: guess.units[money]) : nil
  }

  /// Which of two columns with one heading is meant, only a person knows.
  private static func checkAlone(_ role: String, _ column: Int, _ guess: HeadingGuess, _ header: [String], _ path: String) throws {
    guard let columns = guess.contested[role], !role.hasSuffix(".name"), role != "currency", SaleColumn.Kind(rawValue: role) == nil else {
      return
    }
    let same = columns.filter { HeadingKey.normalised(header[$0]) == HeadingKey.normalised(header[column]) }
    guard same.count > 1 else { return }
    throw ExaminationFault.repeatedHeading(path: path, role: role, heading: header[column], columns: same.map { $0 + 1 })
  }

  /// A number of the person where the usual one is new with each order, as in the data of Olist.
  private static func person(_ header: [String], _ guess: HeadingGuess) -> Int? {
    (guess.contested["customer.number"] ?? []).first { HeadingKey.normalised(header[$0]).contains("unique") }
  }

  /// What tells customers apart in the orders of web shops, which have neither a number nor a name for them.
  private static let contacts = [
    "email", "e mail", "customer email", "billing email", "email billing", "email address", "buyer email", "электронная почта", "почта",
    "email клиента", "email покупателя", "телефон", "телефон клиента", "телефон покупателя", "phone", "customer phone", "billing phone",
    "phone billing", "електронна пошта", "пошта", "телефон клієнта", "телефон покупця", "phone number", "номер телефона", "номер телефону",
  ]

  private static func contact(_ header: [String]) -> Int? {
    let keys = header.map(HeadingKey.normalised)
    return contacts.lazy.compactMap { keys.firstIndex(of: $0) }.first
  }

  private static func column(_ heading: String, _ header: [String]) -> Int? {
    if let column = header.firstIndex(of: heading) { return column }
    let key = HeadingKey.normalised(heading)
    if !key.isEmpty, let column = header.firstIndex(where: { HeadingKey.normalised($0) == key }) { return column }
    guard let number = Int(heading), number >= 1, header.isEmpty ? number <= 1_000 : number <= header.count else { return nil }
    return number - 1
  }

  private static func currency(inUnit unit: String?) -> Currency? {
    (unit ?? "").split(separator: " ").lazy.compactMap { CurrencyWord.currency(String($0)) }.first
  }
}
