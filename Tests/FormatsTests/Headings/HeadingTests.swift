import Foundation
import TestKit
import Testing

@testable import Formats

@Suite("Headings are recognised in three languages")
struct HeadingTests {
  @Test(
    "purchase lines: Online Retail, make_purchases.py, 1C in Russian and Ukrainian",
    arguments: [
      (
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
        "order.number,product.code,product.name,quantity,order.day,unit.price,customer.number,territory"
      ),
      (
        "order_id,customer_id,date,sku,quantity,revenue,cost,discount,manager,territory,channel",
        "order.number,customer.number,order.day,product.code,quantity,amount,cost,discount,manager,territory,channel"
      ),
      (
        "Контрагент,Номенклатура,Количество,Сумма,Документ,Дата,Себестоимость,Менеджер",
        "customer.name,product.name,quantity,amount,order.number,order.day,cost,manager"
      ),
      (
        "\u{FEFF}№ заказа,ДАТА ЗАКАЗА,Код клиента,Артикул,Кол-во (шт.),Цена (руб.),Сумма скидки (%),Канал продаж,Валюта",
        "order.number,order.day,customer.number,product.code,quantity,unit.price,discount,channel,currency"
      ),
      (
        "Номер замовлення,Дата,Контрагент,Товар,К-сть,Ціна (грн),Сума (грн),Собівартість,Знижка,Відповідальний",
        "order.number,order.day,customer.name,product.name,quantity,unit.price,amount,cost,discount,manager"
      ),
    ])
  func purchases(header: String, roles: String) {
    let guess = HeadingGuess(header.split(separator: ",").map(String.init))
    #expect(guess.subject == .purchases)
    #expect(guess.roles == roles.split(separator: ",").map(String.init))
  }

  @Test(
    "lists of companies: maven accounts, HubSpot, Salesforce, EspoCRM, Russian and Ukrainian lists",
    arguments: [
      (
        "account,sector,year_established,revenue,employees,office_location,subsidiary_of",
        "name,sector,founded,revenue,employees,address,parent"
      ),
      (
        "Record ID,Company name,Company owner,Create Date,Phone Number,City,Country/Region,Industry,Website URL",
        "external.number,name,owner,created,phone,city,country,sector,web"
      ),
      (
        "Название,ИНН,Телефон,E-mail,Сайт,Адрес,Город,Отрасль,Ответственный,Статус,Примечание",
        "name,tax.number,phone,email,web,address,city,sector,owner,stage,note"
      ),
      (
        "Назва,Код ЄДРПОУ,Телефон,Ел. пошта,Сайт,Адреса,Місто,Галузь,Відповідальний,Статус",
        "name,tax.number,phone,email,web,address,city,sector,owner,stage"
      ),
      ("name,website,emailAddress,phoneNumber,type,industry", "name,web,email,phone,stage,sector"),
    ])
  func companies(header: String, roles: String) {
    let guess = HeadingGuess(header.split(separator: ",").map(String.init))
    #expect(guess.subject == .companies)
    #expect(guess.roles == roles.split(separator: ",").map(String.init))
  }

  @Test("one heading twice and one role claimed twice are reported; the first column keeps the role")
  func twice() {
    let guess = HeadingGuess(["Телефон", "телефон:", "Мобильный", "Телефон 2", "?"], subject: .companies)
    #expect(guess.roles == ["phone", nil, nil, nil, nil])
    #expect(guess.repeated == ["телефон": [0, 1]])
    #expect(guess.contested == ["phone": [0, 1, 2, 3]])
  }

  @Test(
    "S1.7: the cost of one piece and of the line are told apart in three languages",
    arguments: [
      ("Себестоимость за единицу", true), ("Себестоимость единицы, руб.", true), ("Себестоимость за шт.", true),
      ("Себестоимость (шт)", true),
      ("Цена закупки за единицу", true), ("Учётная цена", true), ("Собівартість за одиницю", true), ("Собівартість за шт., грн", true),
      ("Закупівельна ціна", true), ("Cost per unit", true), ("Unit cost", true), ("Cost each", true), ("Cost per item", true),
      ("Себестоимость", false), ("Себестоимость продаж", false), ("Собівартість реалізації", false), ("Сума собівартості", false),
      ("COGS", false), ("Total cost", false),
    ])
  func costs(heading: String, isOfOnePiece: Bool) {
    #expect(HeadingGuess.role(of: heading) == "cost")
    #expect(HeadingKey.isOfOnePiece(heading) == isOfOnePiece)
  }

  @Test("a unit beside a heading is told apart from its name")
  func units() {
    let guess = HeadingGuess(["Сумма, тыс. руб.", "Количество (шт)", "Цена"], subject: .purchases)
    #expect(guess.roles == ["amount", "quantity", "unit.price"])
    #expect(guess.units == ["тыс руб", "шт", nil])
  }

  @Test("the published header rows of Salesforce accounts give name, phone, web, sector, revenue, employees")
  func salesforce() throws {
    guard let folder = Shared.folder("samples/crm-headers") else { return }
    let file = try CSVFile(path: folder.appendingPathComponent("salesforce-account-api.csv").path)
    let guess = HeadingGuess(file.open().header, subject: .companies)
    for role in ["external.number", "name", "phone", "web", "sector", "revenue", "employees", "note", "owner", "city", "country"] {
      #expect(guess.column(of: role) != nil, "\(role)")
    }
  }
}
