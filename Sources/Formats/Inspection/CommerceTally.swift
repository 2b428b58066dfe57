import Model

/// Counts the items of a CommerceML file and keeps the first of each kind.
struct CommerceTally {
  let shown: Int
  private var amounts: [String: Int] = [:]
  private var requisites = RequisiteLook()
  private(set) var documents: [JSON] = [], parties: [JSON] = [], products: [JSON] = [], offers: [JSON] = []
  private(set) var priceTypes: [JSON] = [], groups: [JSON] = []
  private(set) var owner: JSON?

  init(shown: Int) { self.shown = shown }

  var counts: [(String, Int)] {
    ["groups", "products", "offers", "prices", "price_types", "documents", "counterparties", "warehouses", "properties"]
      .map { ($0, amounts[$0] ?? 0) }
  }

  mutating func count(_ item: CommerceItem, _ line: Int, _ complaints: inout Complaints) {
    switch item {
    case .group(let id, let name, let parent):
      add("groups", 1)
      keep(&groups, ["id": .string(id), "name": .string(name), "parent": parent.map(JSON.string) ?? .null])
    case .product(let product):
      add("products", 1)
      if product.id.isEmpty { complaints.add(Complaint("cml.noID", line: line, element: "Товар", value: product.name)) }
      keep(&products, Self.json(product))
    case .offer(let offer):
      add("offers", 1)
      add("prices", offer.prices.count)
      for price in offer.prices where NumberText.isBad(price.amount) {
        complaints.add(Complaint("cml.number", .error, line: line, element: "Предложение/ЦенаЗаЕдиницу", value: price.amount))
      }
      keep(&offers, Self.json(offer))
    case .priceType(let id, let name, let currency):
      add("price_types", 1)
      keep(&priceTypes, ["id": .string(id), "name": .string(name), "currency": .string(currency)])
    case .warehouse: add("warehouses", 1)
    case .property: add("properties", 1)
    case .document(let document): count(document, line, &complaints)
    case .party(let party): count(party, line, &complaints)
    case .owner(let party):
      check(party, line, &complaints)
      if owner == nil { owner = ["name": .string(party.name), "inn": .string(party.taxID), "kpp": .string(party.branch)] }
    }
  }

  private mutating func count(_ document: CommerceDocument, _ line: Int, _ complaints: inout Complaints) {
    add("documents", 1)
    for party in document.parties { count(party, line, &complaints) }
    if MinorUnits.reading(document.sum) == nil, !document.sum.isEmpty {
      complaints.add(Complaint("cml.number", .error, line: line, element: "Документ/Сумма", value: document.sum))
    } else if document.isSumRight == false {
      complaints.add(Complaint("cml.sum", line: line, element: "Документ " + document.number, value: document.sum))
    }
    if !document.day.isEmpty, Day(iso: document.day) == nil {
      complaints.add(Complaint("cml.day", line: line, element: "Документ/Дата", value: document.day))
    }
    if !document.currency.isEmpty, CommerceCurrency.reading(document.currency) == nil {
      complaints.add(Complaint("cml.currency", line: line, element: "Документ/Валюта", value: document.currency))
    }
    keep(&documents, Self.json(document))
  }

  private mutating func count(_ party: CommerceParty, _ line: Int, _ complaints: inout Complaints) {
    add("counterparties", 1)
    check(party, line, &complaints)
    keep(&parties, Self.json(party))
    for person in party.people where person.isRecord {
      add("counterparties", 1)
      keep(&parties, ["name": .string(person.name), "full": "", "inn": "", "role": "", "id": .string(person.id)])
    }
  }

  private mutating func check(_ party: CommerceParty, _ line: Int, _ complaints: inout Complaints) {
    requisites.look(party.taxID, .inn, line: line, element: "ИНН", &complaints)
    requisites.look(party.branch, .kpp, line: line, element: "КПП", &complaints)
    if let word = MixedScript.word(in: party.name) ?? MixedScript.word(in: party.fullName) {
      complaints.add(Complaint("text.mixedScript", line: line, element: "Наименование", value: word))
    }
  }

  private mutating func add(_ name: String, _ count: Int) { amounts[name, default: 0] += count }
  private func keep(_ list: inout [JSON], _ value: @autoclosure () -> JSON) { if list.count < shown { list.append(value()) } }
}

extension CommerceTally {
  private static func json(_ document: CommerceDocument) -> JSON {
    [
      "number": .string(document.number), "date": .string(document.day), "op": .string(document.operation), "sum": .string(document.sum),
      "cur": .string(document.currency), "lines": .integer(Int64(document.lines.count)), "id": .string(document.id),
      "time": .string(document.time), "role": .string(document.role), "comment": .string(document.comment),
      "items": .array(
        document.lines.prefix(1_000).map {
          [
            "id": .string($0.id), "name": .string($0.name), "price": .string($0.price), "quantity": .string($0.quantity),
            "sum": .string($0.sum), "unit": .string($0.unit),
          ]
        }),
      "requisites": .object(document.properties.prefix(200).map { .init($0.name, .string($0.value)) }),
    ]
  }

  private static func json(_ party: CommerceParty) -> JSON {
    [
      "name": .string(party.name), "full": .string(party.fullName), "inn": .string(party.taxID), "role": .string(party.role),
      "id": .string(party.id), "kpp": .string(party.branch), "okpo": .string(party.statisticsCode), "person": .bool(party.isPerson),
      "deleted": .bool(party.isDeleted), "legal_address": .string(party.legalAddress), "address": .string(party.address),
      "contacts": .array(party.contacts.map { ["kind": .string($0.kind), "value": .string($0.value)] }),
      "accounts": .array(party.accounts.map { ["number": .string($0.number), "bank": .string($0.bank), "bic": .string($0.bankCode)] }),
      "people": .array(party.people.map { ["name": .string($0.name), "relation": .string($0.relation)] }),
    ]
  }

  private static func json(_ product: CommerceProduct) -> JSON {
    [
      "id": .string(product.id), "name": .string(product.name), "article": .string(product.article), "barcode": .string(product.barcode),
      "unit": .string(product.unit), "groups": .array(product.groups.map(JSON.string)), "deleted": .bool(product.isDeleted),
    ]
  }

  private static func json(_ offer: CommerceOffer) -> JSON {
    [
      "id": .string(offer.id), "name": .string(offer.name), "quantity": .string(offer.quantity),
      "prices": .array(offer.prices.map { ["type": .string($0.kind), "amount": .string($0.amount), "currency": .string($0.currency)] }),
      "stock": .array(offer.stock.map { ["warehouse": .string($0.warehouse), "quantity": .string($0.quantity)] }),
    ]
  }
}

extension NumberText {
  /// A text that should be a decimal and is none; an empty one is no number left out.
  static func isBad(_ text: String) -> Bool {
    if text.isEmpty { return false }
    if case .success = millionths(text) { return false }
    if case .success = millionths(text, sign: .comma) { return false }
    return true
  }
}
