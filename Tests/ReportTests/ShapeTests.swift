import Formats
import Model
import Testing
import Wording

@testable import Report

/// Tables of purchases as other programs write them: what is found without a question, and what is refused with the way out.
@Suite struct ShapeTests {
  @Test("S1.4: a report of 1C with a title, rows of groups and a total: lines alone count, customers by name, days with a time")
  func groupsAndTotals() throws {
    let text = """
      ООО «Наша фирма»
      Продажи за период: 01.01.2024 - 29.02.2024

      Контрагент;Документ продажи;Дата;Номенклатура;Количество;Сумма продажи в руб.
      ООО «Ромашка»;;;;3;1\u{A0}500,00
      ООО «Ромашка»;Реализация 000000001 от 05.01.2024 12:30:15;05.01.2024 12:30:15;Болт;2;1\u{A0}000,00
      ООО «Ромашка»;Реализация 000000002 от 06.02.2024 9:05:00;06.02.2024 9:05:00;Гайка;1;500,00
      ИП Иванов;;;;1;250,50
      ИП Иванов;Реализация 000000003 от 07.02.2024 9:05:00;07.02.2024 9:05:00;Гайка;1;250,50
      Итого;;;;4;1\u{A0}750,50
      """
    let scratch = try Scratch()
    let json = try Report.analyse(files: [scratch.file("продажи.csv", text: text)]).json
    #expect(json["revenue"] == ["minor": 175_050, "currency": "RUB"] && json["customers"] == 2 && json["orders"] == 3)
    #expect(json["used"] == 3 && json["first_day"] == "2024-01-05" && json["last_day"] == "2024-02-07")
  }

  @Test("S1.4: the currency that stands beside the amounts is that of the file")
  func signs() throws {
    let scratch = try Scratch()
    let hryvnias = try scratch.file("a.csv", text: "Покупець;Дата продажу;Сума\nА;2024-01-05;1\u{202F}200,50 грн\nБ;2024-01-06;10 грн.\n")
    #expect(try Report.analyse(files: [hryvnias]).revenue == Money(minor: 121_050, #require(Currency("UAH"))))
    let dollars = try scratch.file("b.csv", text: "Customer Name,Order Date,Sales\nA,1/15/2024,\"$1,200.50\"\nB,1/16/2024,\"-$0.50\"\n")
    #expect(try Report.analyse(files: [dollars]).revenue == Money(minor: 120_000, .usd))
  }

  @Test("S1.4: amounts with several signs are refused, or one currency is chosen and the others are rejects or converted")
  func severalSigns() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.csv", text: "Customer,Date,Amount\na,2024-01-05,$5\nb,2024-01-05,€4\na,2024-01-06,$1\n")
    #expect(throws: ExaminationFault.severalCurrencies(path: file, codes: ["EUR", "USD"])) { try Report.analyse(files: [file]) }
    let json = try Report.analyse(files: [file], options: ExaminationOptions(currency: .usd)).json
    #expect(json["revenue"]?["minor"] == 600 && json["rejected"] == ["other_currency": 1])
    let rates = CurrencyRates([.eur: FixedDecimal(millionths: 1_100_000)])
    #expect(try Report.analyse(files: [file], options: ExaminationOptions(currency: .usd, rates: rates)).revenue.minor == 1040)
  }

  @Test("S1.4: a column of days under a heading that nobody knows is found by its cells; of several, the one of the order")
  func unknownHeading() throws {
    let scratch = try Scratch()
    let one = try scratch.file(
      "a.csv", text: "order_id,customer_unique_id,order_purchase_timestamp,price\n7,a,2024-01-05 10:56:33,5.5\n8,b,2024-01-06 00:01:02,1\n")
    let columns = ["customer.number": "customer_unique_id", "amount": "price"]
    #expect(try Report.analyse(files: [one], options: ExaminationOptions(columns: columns)).json["first_day"] == "2024-01-05")
    let two = try scratch.file(
      "b.csv", text: "Когда родился;Когда оплатил;Клиент;Сумма\n01.02.1980;13.01.2024;а;5\n01.02.1981;14.01.2024;б;5\n")
    #expect(try Report.analyse(files: [two]).json["first_day"] == "2024-01-13")
    let open = try scratch.file("c.csv", text: "Один;Другой;Клиент;Сумма\n01.02.2023;13.01.2024;а;5\n01.02.2023;14.01.2024;б;5\n")
    #expect(throws: ExaminationFault.noColumn(path: open, role: "order.day", headings: ["Один", "Другой", "Клиент", "Сумма"])) {
      try Report.analyse(files: [open])
    }
  }

  @Test("S1.4: the first sheet of a workbook is read as a text table would be, its rows by their own numbers")
  func workbook() throws {
    let scratch = try Scratch()
    let path = scratch.file("продажи.xlsx")
    let writer = try WorkbookWriter(path: path)
    try writer.sheet("Продажи", columns: ["Дата", "Клиент", "Номер", "Сумма"])
    let rows: [(Int32, String, String, Double)] = [
      (19_727, "ООО \"Ромашка\"\nфилиал", "1", 10.5), (19_728, "ИП; Иванов", "2", 20), (0, "x", "3", 0),
    ]
    for (day, name, number, amount) in rows {
      writer.write(.day(day))
      writer.write(.text(name))
      writer.write(.text(number))
      writer.write(.number(amount))
      try writer.endRow()
    }
    try writer.close()
    let examination = try Report.analyse(files: [path])
    #expect(examination.revenue.minor == 3050 && examination.customers == 2 && examination.json["last_day"] == "2024-01-06")
    #expect(examination.rejects.map(\.line) == [4] && examination.rejects.map(\.reason) == [.zeroPrice])
  }

  @Test("A file of which no line can be used is refused with the reasons and the first line, in three languages")
  func nothingUsable() throws {
    let scratch = try Scratch()
    let file = try scratch.file("p.csv", text: "Date,Customer,Amount\n31/31/2024,a,5\n2024-01-05,c,x\n31/31/2024,b,5\n")
    let fault = ExaminationFault.noUsableLines(lines: 3, reasons: [.badDay: 2, .badNumber: 1], path: file, line: 2)
    #expect(throws: fault) { try Report.analyse(files: [file]) }
    #expect(
      fault.message(Phrasebook(.english)).contains("there are 3. Reasons: The date is missing or cannot be read — 2; "))
    for language in Language.allCases { #expect(!fault.message(Phrasebook(language)).contains("{")) }
  }

  @Test("A command tells what became of the lines before it tells findings, and that there are none when there are none")
  func summary() throws {
    let scratch = try Scratch()
    let file = try scratch.file("p.csv", text: "Date,Customer,Amount\n2024-01-05,a,5\n2024-01-05,,5\n")
    let told = try Report.analyse(files: [file], options: ExaminationOptions(currency: .usd)).sentences(Phrasebook(.english))
    #expect(told.first?.hasPrefix("Rows: 2 in all, 1 purchases, 0 returns, 1 rejected. Customers: 1, revenue: ") == true)
    #expect(told.dropFirst().first == "Rejected because “No customer”: 1." && told.last?.hasPrefix("No findings") == true)
  }

  @Test("S1.4: a title in the first cell of a wide report of 1C is no heading, even when it is the word of a column")
  func titleOfAColumn() throws {
    let text = """
      Продажи;;;;
      Период: 01.01.2024 - 31.12.2024;;;;
      Покупатель;Дата;Документ;Количество;Сумма со скидкой
      ООО «Клиент»;05.01.2024 12:30:00;Реализация 1;1,000;1 000,50
      ИП Иванов;06.01.2024 9:05:00;Реализация 2;2,000;500,00
      Итого;;;3,000;1 500,50
      """
    let scratch = try Scratch()
    let json = try Report.analyse(files: [scratch.file("продажи.csv", text: text)]).json
    #expect(json["revenue"]?["minor"] == 150_050 && json["customers"] == 2 && json["used"] == 2)
  }

  @Test("S1.4: days as a spreadsheet counts them are days where the whole column is so; 45292 is 2024-01-01")
  func serialDays() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.csv", text: "Дата;Клиент;Сумма\n45292;А;5\n45293,5208;Б;6\n45294;А;7\n")
    let json = try Report.analyse(files: [file]).json
    #expect(json["used"] == 3 && json["first_day"] == "2024-01-01" && json["last_day"] == "2024-01-03")
  }

  @Test("S1.4: a report by months is studied: each purchase stands on the first day of its month, and it is said")
  func monthsAsDays() throws {
    let scratch = try Scratch()
    let text = "Период;Контрагент;Выручка\nЯнварь 2026;А;5\nянв.26;Б;6\n02.2026;А;7\nМарт 2026 г.;А;8\nитого;;26\n"
    let json = try Report.analyse(files: [scratch.file("a.csv", text: text)]).json
    #expect(json["used"] == 4 && json["first_day"] == "2026-01-01" && json["last_day"] == "2026-03-01")
    #expect(json["files"]?.array?.first?["days"] == "months")
    // A day says more than a month beside it, wherever they stand and whatever they are called.
    let both = "Месяц;Когда;Клиент;Сумма\n01.2026;05.01.2026;А;5\n02.2026;06.02.2026;Б;6\n02.2026;26.02.2026;Б;6\n"
    let told = try Report.analyse(files: [scratch.file("b.csv", text: both)]).json
    #expect(told["used"] == 3 && told["last_day"] == "2026-02-26")
  }

  @Test("S1.4: orders of Olist, Shopify and Bitrix24 are understood without a word: person, day, amount")
  func webOrders() throws {
    let scratch = try Scratch()
    let olist = try scratch.file(
      "olist.csv",
      text: """
        order_id,customer_id,customer_unique_id,order_purchase_timestamp,order_delivered_customer_date,price,freight_value
        1,o1,p,2017-01-05 10:56:33,2017-01-09 10:00:00,5.50,1
        2,o2,p,2017-02-05 10:56:33,2017-02-09 10:00:00,4.50,1
        """)
    let one = try Report.analyse(files: [olist]).json
    #expect(one["customers"] == 1 && one["orders"] == 2 && one["revenue"]?["minor"] == 1000 && one["last_day"] == "2017-02-05")
    let shop = try scratch.file(
      "shopify.csv",
      text: "Name,Email,Currency,Total,Created at\n#1,a@x.com,USD,5.00,2024-01-05 09:00:00 -0500\n#2,b@x.com,USD,6.00,2024-01-06\n")
    let two = try Report.analyse(files: [shop]).json
    #expect(two["customers"] == 2 && two["revenue"] == ["minor": 1100, "currency": "USD"])
    let deals = try scratch.file(
      "deals.csv", text: "ID;Название;Компания;Бюджет;Дата закрытия\n1;Сделка;ООО А;1000;05.01.2024\n2;Сделка;ООО Б;500;06.01.2024\n")
    #expect(try Report.analyse(files: [deals]).revenue.minor == 150_000)
  }

  @Test("Customers of all shapes keep the order of their numbers, then of their texts, also beside names and in two files")
  func orderOfCustomers() throws {
    let scratch = try Scratch()
    let keys = ["b", "10", "9", "007", "7", "12345678901", "a", "9999999", "10000000", "Ж"]
    let lines = keys.enumerated().map { "2024-01-\(10 + $0.offset),\($0.element),5\n" }
    let first = try scratch.file("a.csv", text: "date,customer id,amount\n" + lines.joined())
    let second = try scratch.file("b.csv", text: "date,customer id,amount\n" + lines.reversed().joined())
    let named = try scratch.file(
      "c.csv",
      text: "date,customer id,customer name,amount\n"
        + keys.enumerated().map { "2024-02-\(10 + $0.offset),\($0.element),N\($0.offset),5\n" }.joined())
    let sorted = ["007", "7", "9", "10", "9999999", "10000000", "12345678901", "a", "b", "Ж"]
    for files in [[first], [first, second], [first, named]] {
      let keys = try Report.analyse(files: files).keys
      #expect((0..<10).map { keys.key(Int32($0)) } == sorted)
      #expect(keys.name(0) == (files.contains(named) ? "N3" : nil) && keys.title(1) == (files.contains(named) ? "N4" : "7"))
    }
  }

  @Test("Section 'bad input': lines all refused beside a total without a customer are no result")
  func totalAlone() throws {
    let scratch = try Scratch()
    let file = try scratch.file("p.csv", text: "Date,Customer,Amount\n31/31/2024,a,5\n31/31/2024,b,5\nTotal,,10\n")
    let fault = ExaminationFault.noUsableLines(lines: 3, reasons: [.badDay: 2, .total: 1], path: file, line: 2)
    #expect(throws: fault) { try Report.analyse(files: [file]) }
  }
}
