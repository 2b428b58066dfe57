import CXML
import Foundation
import Model
import TestKit
import Testing

@testable import Formats

@Suite("CommerceML, the exchange of 1C with sites")
struct CommerceTests {
  @Test("every row of samples/commerceml/EXPECTED.tsv: counts, documents, counterparties, the owner")
  func expected() throws {
    for row in try answers("samples/commerceml/EXPECTED.tsv") {
      let name = row["file"] ?? ""
      guard let path = Shared.path("samples/commerceml/" + name) else { continue }
      let found = try inspected(path).json
      for column in ["encoding", "root", "version", "groups", "products", "offers", "prices", "price_types", "documents", "counterparties"]
      {
        #expect(found[column]?.plain == row[column] ?? "", "\(name), \(column)")
      }
      func list(_ member: String, _ item: (JSON) -> String) -> String {
        (found[member]?.array ?? []).map(item).joined(separator: "; ")
      }
      #expect(list("docs") { $0.joined("number", "date", "op", "sum", "cur", "lines") } == row["docs(number/date/op/sum/cur/lines)"] ?? "")
      #expect(list("parties") { $0.joined("name", "full", "inn", "role") } == row["counterparties(name/full/inn/role)"] ?? "", "\(name)")
      let owner = found["owner"].flatMap { $0.members == nil ? nil : $0.joined("name", "inn", "kpp") } ?? ""
      #expect(owner == row["owner(name/inn/kpp)"] ?? "", "\(name)")
    }
  }

  @Test("a Latin letter inside a Russian name is told: Cтройснаб of the sample (formats.md 0.4)")
  func homoglyph() throws {
    guard let path = Shared.path("samples/commerceml/carono-classifier.xml") else { return }
    let complaints = try inspected(path).inspection.complaints
    #expect(complaints.kept.contains { $0.rule == "text.mixedScript" && $0.value == "Cтройснаб" })
  }

  @Test("document types and external entities are refused before anything is read from them")
  func entities() {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
      <КоммерческаяИнформация ВерсияСхемы="2.08"><Контрагенты><Контрагент><Наименование>&secret;&b;</Наименование></Контрагент></Контрагенты>
      </КоммерческаяИнформация>
      """
    let found = inspected(bytes: Array(text.utf8)).inspection
    #expect(found.kind == .commerceML)
    #expect(!found.isUsable)
    #expect(found.complaints.counts["xml.doctype"] == 1)
  }

  @Test("stock by warehouse, in the attributes of 2.05 and in the elements of rests.xml")
  func stock() throws {
    let text = """
      <КоммерческаяИнформация ВерсияСхемы="2.08"><ПакетПредложений СодержитТолькоИзменения="true"><Предложения>
      <Предложение><Ид>1</Ид><Количество>7</Количество><Склад ИдСклада="w1" КоличествоНаСкладе="3"/><Склад ИдСклада="w2" КоличествоНаСкладе="4"/></Предложение>
      <Предложение><Ид>2</Ид><Остатки><Остаток><Склад><Ид>w1</Ид><Количество>5.5</Количество></Склад></Остаток></Остатки></Предложение>
      </Предложения></ПакетПредложений></КоммерческаяИнформация>
      """
    let reader = try #require(CommerceReader(mapped(text)))
    var offers: [CommerceOffer] = []
    let box = Box<CommerceOffer>()
    reader.read { item, _ in if case .offer(let offer) = item { box.items.append(offer) } }
    offers = box.items
    #expect(offers.map(\.quantity) == ["7", ""])
    #expect(offers.first?.stock.map(\.quantity) == ["3", "4"])
    #expect(offers.last?.stock == [.init(warehouse: "w1", quantity: "5.5")])
    #expect(reader.changesOnly == ["ПакетПредложений"])
  }

  @Test("documents and counterparties that we write are valid against 1C's schema 2.10 and read back the same")
  func writing() throws {
    let documents = made(40)
    for encoding in [TextEncoding.utf8, .windows1251] {
      var writer = CommerceWriter(created: "2026-11-22T10:00:00", encoding: encoding)
      for document in documents { writer.document(document) }
      let bytes = writer.end()
      #expect(writer.complaints.isEmpty, "\(writer.complaints.kept.prefix(3))")
      if let schema = Shared.path("samples/commerceml/commerceml-2.10.xsd") { #expect(Schema210.faults(of: bytes, schema: schema) == []) }
      let reader = try #require(CommerceReader(MappedFile(copying: bytes)))
      let box = Box<CommerceDocument>()
      reader.read { item, _ in if case .document(let document) = item { box.items.append(document) } }
      #expect(reader.isWhole)
      #expect(box.items == documents)
    }
  }

  @Test("a list of counterparties that we write is read back the same")
  func parties() throws {
    let parties = made(40).flatMap(\.parties)
    for encoding in [TextEncoding.utf8, .windows1251] {
      var writer = CommerceWriter(created: "2026-11-22T10:00:00", encoding: encoding)
      writer.parties(parties, changesOnly: true)
      let bytes = writer.end()
      let reader = try #require(CommerceReader(MappedFile(copying: bytes)))
      let box = Box<CommerceParty>()
      reader.read { item, _ in if case .party(let party) = item { box.items.append(party) } }
      #expect(reader.isWhole)
      #expect(box.items == parties)
    }
  }

  private func made(_ count: Int) -> [CommerceDocument] {
    var dice = Dice(state: 11)
    let words = ["Ромашка", "«Вектор»", "& Ко", "<новый>", "партнёры", "\"Уют\"", "ґанок", "№ 5"] + combined
    func phrase() -> String { (0...dice.roll(4)).map { _ in words[dice.roll(words.count)] }.joined(separator: " ") }
    func digits(_ count: Int) -> String { (0..<count).map { _ in String(dice.roll(10)) }.joined() }
    return (0..<count).map { number in
      var party = CommerceParty()
      party.id = digits(20)
      party.name = phrase()
      party.fullName = phrase()
      party.isPerson = dice.roll(3) == 0
      party.taxID = digits(party.isPerson ? 12 : 10)
      party.role = "Покупатель"
      party.legalAddress = phrase()
      party.address = phrase()
      party.contacts = [.init(kind: "Телефон рабочий", value: "+7 495 " + digits(7)), .init(kind: "Почта", value: "a@b.ru")]
      party.people = [.init(id: digits(8), name: phrase(), relation: "Контактное лицо", isRecord: false)]
      if party.isPerson {
        party.familyName = "Иванов"
        party.givenName = "Иван"
      } else {
        party.branch = digits(9)
        party.accounts = [.init(number: digits(20), bank: phrase(), bankCode: digits(9), correspondent: digits(20))]
      }
      var document = CommerceDocument()
      document.id = String(number)
      document.number = "ЦБ-" + String(number)
      (document.day, document.time) = ("2026-11-22", "10:15:00")
      (document.operation, document.role) = ("Заказ товара", "Продавец")
      (document.currency, document.rate, document.sum) = ("RUB", "1", "10.50")
      document.comment = phrase()
      document.parties = [party]
      document.taxes = [.init(name: "НДС", isIncluded: true, sum: "1.75")]
      document.properties = [.init(name: "Статус заказа", value: phrase())]
      var line = CommerceDocument.Line()
      (line.id, line.name, line.article, line.unit, line.unitCode) = (digits(9) + "#" + digits(9), phrase(), phrase(), "шт", "796")
      (line.price, line.quantity, line.sum) = ("10.50", "1", "10.50")
      document.lines = [line]
      return document
    }
  }
}

/// Holds what a reader delivers.
final class Box<Item> {
  var items: [Item] = []
}

/// Asks libxml2 whether a file is valid.
enum Schema210 {
  static func faults(of bytes: [UInt8], schema path: String) -> [String] {
    guard let parser = xmlSchemaNewParserCtxt(path), let schema = xmlSchemaParse(parser), let valid = xmlSchemaNewValidCtxt(schema) else {
      return ["the schema cannot be read"]
    }
    defer {
      xmlSchemaFreeValidCtxt(valid)
      xmlSchemaFree(schema)
      xmlSchemaFreeParserCtxt(parser)
    }
    let box = Box<String>()
    let handler: xmlStructuredErrorFunc = { data, error in
      guard let data, let error else { return }
      Unmanaged<Box<String>>.fromOpaque(data).takeUnretainedValue().items.append(error.pointee.message.map { String(cString: $0) } ?? "?")
    }
    xmlSchemaSetValidStructuredErrors(valid, handler, Unmanaged.passUnretained(box).toOpaque())
    let document = bytes.withUnsafeBytes {
      xmlReadMemory($0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, nil, Int32(XML_PARSE_NONET.rawValue))
    }
    guard let document else { return ["not well-formed"] }
    defer { xmlFreeDoc(document) }
    _ = xmlSchemaValidateDoc(valid, document)
    return Array(box.items.prefix(5))
  }
}
