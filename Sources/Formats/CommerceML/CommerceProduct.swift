/// A product of a catalogue.
public struct CommerceProduct: Sendable, Equatable {
  public var id = "", name = "", fullName = ""
  public var article = "", barcode = "", description = ""
  public var unit = "", unitCode = ""
  public var groups: [String] = []
  public var isDeleted = false
  public var images: [String] = []
  public var taxRates: [CommerceDocument.Property] = []
  public var properties: [CommerceDocument.Property] = []
  public var requisites: [CommerceDocument.Property] = []

  public init() {}
}

extension CommerceProduct {
  init(_ node: XMLNode) {
    id = node.text("Ид") ?? ""
    name = node.text("Наименование") ?? ""
    fullName = node.text("ПолноеНаименование") ?? ""
    article = node.text("Артикул") ?? ""
    barcode = node.text("Штрихкод") ?? ""
    description = node.text("Описание") ?? ""
    unit = node["БазоваяЕдиница"]?.text() ?? ""
    unitCode = node["БазоваяЕдиница"]?.attribute("Код") ?? ""
    groups = (node["Группы"]?.all("Ид") ?? []).map(\.text)
    isDeleted = node.attribute("Статус") == "Удален" || node.text("Статус") == "Удален" || node.text("ПометкаУдаления") == "true"
    images = node.all("Картинка").map(\.text).filter { !$0.isEmpty }
    taxRates = (node["СтавкиНалогов"]?.all("СтавкаНалога") ?? []).map {
      .init(name: $0.text("Наименование") ?? "", value: $0.text("Ставка") ?? "")
    }
    properties = (node["ЗначенияСвойств"]?.all("ЗначенияСвойства") ?? []).map {
      .init(name: $0.text("Ид") ?? "", value: $0.text("Значение") ?? "")
    }
    requisites = (node["ЗначенияРеквизитов"]?.all("ЗначениеРеквизита") ?? []).map {
      .init(name: $0.text("Наименование") ?? "", value: $0.text("Значение") ?? "")
    }
  }
}

/// An offer: a product, or one of its variants, with prices and stock.
public struct CommerceOffer: Sendable, Equatable {
  /// `product` or `product#variant`.
  public var id = ""
  public var name = ""
  public var prices: [Price] = []
  /// As written; empty when the file gives stock by warehouse only.
  public var quantity = ""
  public var stock: [Stock] = []

  public struct Price: Sendable, Equatable {
    public var kind: String
    public var amount: String
    public var currency: String
    public var unit: String
  }
  public struct Stock: Sendable, Equatable {
    public var warehouse: String
    public var quantity: String
  }

  public init() {}
}

extension CommerceOffer {
  init(_ node: XMLNode) {
    id = node.text("Ид") ?? ""
    name = node.text("Наименование") ?? ""
    prices = (node["Цены"]?.all("Цена") ?? []).map { price in
      Price(
        kind: price.text("ИдТипаЦены") ?? "", amount: price.text("ЦенаЗаЕдиницу") ?? "", currency: price.text("Валюта") ?? "",
        unit: price.text("Единица") ?? "")
    }
    quantity = node.text("Количество") ?? node["Остатки"]?.all("Остаток").first { $0["Склад"] == nil }?.text("Количество") ?? ""
    // Attributes in 2.x (`<Склад ИдСклада= КоличествоНаСкладе=>`), elements in rests.xml of 2.08 and later.
    stock =
      node.all("Склад").map { .init(warehouse: $0.attribute("ИдСклада") ?? "", quantity: $0.attribute("КоличествоНаСкладе") ?? "") }
      + (node["Остатки"]?.all("Остаток") ?? []).flatMap { $0.all("Склад") }.map {
        .init(warehouse: $0.text("Ид") ?? "", quantity: $0.text("Количество") ?? "")
      }
  }
}
