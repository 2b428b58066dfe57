import Foundation
import Model
import Testing
import Wording

@testable import Report

/// Files of every kind: how they are understood, and what is refused with which words.
@Suite struct FileTests {
  private let header = "Order,Date,Customer,Quantity,Price\n"

  @Test("S1.4: a windows-1251 file with Russian headings, semicolons, decimal commas and dd.mm.yyyy is read with no question asked")
  func russian() throws {
    let scratch = try Scratch()
    let text = """
      Номер заказа;Дата;Контрагент;Номенклатура;Количество;Сумма, тыс. руб.;Себестоимость, руб.
      УТ-000001;31.01.2024;ООО «Северный ветер»;Лён;10;1,2555;1 000,50
      УТ-000002;01.02.2024;ИП Мельник О. С.;Керамика;1;12,00;11 500,00
      УТ-000003;03.02.2024;ООО «Северный ветер»;Лён;-2;-0,25;200
      """
    let bytes = try #require(text.data(using: .windowsCP1251))
    let examination = try Report.analyse(files: [scratch.file("продажи.csv", bytes)])
    let json = examination.json
    #expect(json["files"]?.array?.first?["encoding"] == "windows-1251")
    // 1 255.50 + 12 000.00 - 250.00 roubles; cost 1 000.50 + 11 500.00 - 200.00.
    #expect(json["revenue"] == ["minor": 1_300_550, "currency": "RUB"])
    #expect(json["margin"]?["minor"] == 70_500)
    #expect(json["customers"] == 2 && json["orders"] == 2 && json["first_day"] == "2024-01-31" && json["as_of"] == "2024-02-04")
    try examination.write(to: scratch.file("out"), styles: [])
    let page = try scratch.text("out/index.html")
    #expect(page.contains("ООО «Северный ветер»") && page.contains("продажи.csv"))
  }

  @Test("A purchase price is of one piece, a cost is of the line")
  func unitCost() throws {
    let scratch = try Scratch()
    let unit = try scratch.file("a.csv", text: "Заказ;Дата;Клиент;Количество;Сумма;Закупочная цена\n1;2024-01-05;А;3;100;20\n")
    #expect(try Report.analyse(files: [unit]).json["margin"]?["minor"] == 4000)
    let line = try scratch.file("b.csv", text: "Заказ;Дата;Клиент;Количество;Сумма;Себестоимость\n1;2024-01-05;А;3;100;20\n")
    #expect(try Report.analyse(files: [line]).json["margin"]?["minor"] == 8000)
  }

  @Test("Several files are one base: columns may stand differently, the parts of their lines add up")
  func several() throws {
    let scratch = try Scratch()
    let one = try scratch.file("a.csv", text: header + "1,2024-01-05,7,2,1\n2,2024-01-09,8,2,1\n")
    let other = try scratch.file("b.csv", text: "Клиент;Дата;Сумма;Заказ\n7;04.01.2024;5,5;3\n;04.01.2024;5,5;3\n")
    let examination = try Report.analyse(files: [one, other], options: ExaminationOptions(currency: .gbp))
    #expect(examination.lines == 4 && examination.used == 3 && examination.rejectedLines == 1)
    #expect(examination.revenue.minor == 950 && examination.customers == 2)
    #expect(examination.json["first_day"] == "2024-01-04")
  }

  @Test("Columns can be named, by heading or by number; a name that is not there is refused with the headings that are")
  func mapping() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.csv", text: "K,D,Who,Sum\n1,2024-01-05,7,10\n")
    let columns = ["order.number": "K", "order.day": "2", "customer.name": "who", "amount": "Sum"]
    #expect(try Report.analyse(files: [file], options: ExaminationOptions(columns: columns)).revenue.minor == 1000)
    #expect(throws: ExaminationFault.noHeading(path: file, role: "amount", heading: "Total", headings: ["K", "D", "Who", "Sum"])) {
      try Report.analyse(files: [file], options: ExaminationOptions(columns: ["amount": "Total"]))
    }
    #expect(throws: ExaminationFault.unknownRole("colour")) {
      try Report.analyse(files: [file], options: ExaminationOptions(columns: ["colour": "K"]))
    }
    // Days are known by their cells, a customer is not.
    #expect(throws: ExaminationFault.noColumn(path: file, role: "customer.number", headings: ["K", "D", "Who", "Sum"])) {
      try Report.analyse(files: [file])
    }
  }

  @Test("Several currencies are refused by name unless one is asked for; then the other lines are rejects")
  func currencies() throws {
    let scratch = try Scratch()
    let text = "Order,Date,Customer,Amount,Currency\n1,2024-01-05,7,10,GBP\n2,2024-01-05,7,10,€\n3,2024-01-05,8,10,\n"
    let file = try scratch.file("a.csv", text: text)
    #expect(throws: ExaminationFault.severalCurrencies(path: file, codes: ["GBP", "EUR"])) { try Report.analyse(files: [file]) }
    let pounds = try Report.analyse(files: [file], options: ExaminationOptions(currency: .gbp))
    #expect(pounds.revenue == Money(minor: 2000, .gbp) && pounds.json["rejected"] == ["other_currency": 1])
    let hryvnias = try scratch.file("b.csv", text: "Замовлення;Дата;Клієнт;Сума, грн\n1;05.01.2024;7;10,50\n")
    #expect(try Report.analyse(files: [hryvnias]).revenue == Money(minor: 1050, .uah))
  }

  @Test("Bad input: each refusal names the file and the way out, in three languages")
  func refusals() throws {
    let scratch = try Scratch()
    let files: [(String, [UInt8])] = [
      ("empty.csv", []), ("header.csv", Array(header.utf8)), ("book.xlsx", [0x50, 0x4B, 3, 4] + [UInt8](repeating: 7, count: 100)),
      ("packed.gz", [0x1F, 0x8B, 8, 0, 0]), ("program.bin", [UInt8](repeating: 0, count: 5000)),
      ("prose.txt", Array("This is no table at all.\nJust some words.\n".utf8)),
    ]
    var faults: [ExaminationFault] = [.noFiles, .tooManyLines, .overflow, .folderTaken(path: "out"), .unwritable(path: "out", code: 28)]
    for path in try files.map({ try scratch.file($0.0, $0.1) }) + [scratch.file("missing.csv"), scratch.path] {
      do {
        _ = try Report.analyse(files: [path])
        Testing.Issue.record("\(path) was not refused")
      } catch let fault as ExaminationFault {
        #expect(fault.message(Phrasebook(.english)).contains(path))
        faults.append(fault)
      }
    }
    #expect(throws: ExaminationFault.noFiles) { try Report.analyse(files: []) }
    for fault in faults {
      let texts = Language.allCases.map { fault.message(Phrasebook($0)) }
      #expect(Set(texts).count == 3 && texts.allSatisfy { !$0.contains("{") && !$0.contains("examination.") }, "\(texts)")
    }
  }

  @Test("No purchases, returns alone, one customer: an honest result and a page, never a trap", arguments: ["apart", "net"])
  func degenerate(mode: String) throws {
    let scratch = try Scratch()
    let options = ExaminationOptions(currency: .gbp, returns: mode == "net" ? .net : .apart)
    let cases = [
      ("nobody.csv", "1,2024-01-05,,2,1\n", 0), ("returns.csv", "C1,2024-01-05,7,-2,1\n2,2024-01-05,,1,1\n3,2024-01-05,,1,1\n", 0),
      ("one.csv", "1,2024-01-05,7,2,1\n", 1), ("huge.csv", "1,0001-01-01,7,1000000,9999999\n2,9999-12-31,8,1000000,9999999\n", 2),
    ]
    for (name, lines, orders) in cases {
      let examination = try Report.analyse(files: [scratch.file(name, text: header + lines)], options: options)
      #expect(examination.orders == orders)
      #expect(examination.used + examination.returnLines + examination.rejectedLines == examination.lines)
      for language in Language.allCases {
        try examination.write(to: scratch.file("\(name)-\(language.code)"), styles: [], language: language)
        let page = try scratch.text("\(name)-\(language.code)/index.html")
        #expect(page.hasPrefix("<!doctype html>") && !page.contains("{"))
      }
    }
  }

  @Test("A sum beyond 64 bits is refused, not wrapped")
  func overflow() throws {
    let scratch = try Scratch()
    let lines = (0..<10_000).map { "\($0),2024-01-05,7,1000000,9999999" }.joined(separator: "\n")
    let file = try scratch.file("huge.csv", text: header + lines)
    #expect(throws: ExaminationFault.overflow) { try Report.analyse(files: [file], options: ExaminationOptions(currency: .gbp)) }
  }

  @Test("Used + returns + rejected = lines on 300 damaged files, and every reject is listed", arguments: [UInt64(1), 2, 3])
  func mutations(seed: UInt64) throws {
    let scratch = try Scratch()
    var dice = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func roll(_ sides: Int) -> Int {
      dice ^= dice << 13
      dice ^= dice >> 7
      dice ^= dice << 17
      return Int(dice % UInt64(sides))
    }
    let good = (1...60).map { line -> String in
      let number = (line % 9 == 0 ? "C" : "") + "\(500 + line / 3)"
      let customer = line % 7 == 0 ? "" : "\(100 + line % 11)"
      let quantity = line % 9 == 0 ? -1 : line % 5
      return "\(number),2024-0\(1 + line % 9)-1\(line % 9),\(customer),\(quantity),\(line % 4).5,\"Лён, «сорт» \(line)\"\r\n"
    }
    let original = Array((header.dropLast() + ",Product\r\n" + good.joined()).utf8)
    let marks = Array("\",;\n\r-0C.'\\ ".utf8)
    for round in 0..<100 {
      var bytes = original
      for _ in 0...roll(12) { bytes[roll(bytes.count)] = roll(3) == 0 ? UInt8(roll(256)) : marks[roll(marks.count)] }
      let file = try scratch.file("m.csv", bytes)
      do {
        let examination = try Report.analyse(files: [file], options: ExaminationOptions(currency: .gbp))
        #expect(examination.used + examination.returnLines + examination.rejectedLines == examination.lines)
        let rejected = examination.json["rejected"]?.members?.reduce(0) { $0 + Int($1.value.integer ?? 0) }
        #expect(rejected == examination.rejectedLines)
        guard round % 10 == 0 else { continue }
        try examination.write(to: scratch.file("out"), styles: [], language: .english, force: true)
        // Every reject begins with the file's name; cells may hold line ends of their own.
        let listed = try scratch.text("out/rejects.csv").unicodeScalars.split { $0 == "\n" }.count { String($0).hasPrefix("m.csv,") }
        #expect(listed == examination.rejectedLines)
      } catch let fault as ExaminationFault {
        #expect(!fault.message(Phrasebook(.russian)).isEmpty)
      }
    }
  }

  @Test("Progress rises to 1 in each stage, and throwing from it stops the work")
  func progress() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.csv", text: header + (1...200_000).map { "\($0),2024-01-05,\($0 % 100),1,1\n" }.joined())
    var last: [ExaminationStage: Double] = [:]
    let examination = try Report.analyse(files: [file], options: ExaminationOptions(currency: .gbp)) { fraction, stage in
      #expect(fraction >= last[stage] ?? 0 && fraction <= 1)
      last[stage] = fraction
    }
    try examination.write(to: scratch.file("out"), styles: []) { last[$1] = $0 }
    #expect(last == [.reading: 1, .ordering: 1, .classing: 1, .analysing: 1, .writing: 1])
    struct Stop: Error {}
    #expect(throws: Stop.self) { try Report.analyse(files: [file]) { _, _ in throw Stop() } }
    #expect(throws: Stop.self) { try examination.write(to: scratch.file("stopped"), styles: []) { _, _ in throw Stop() } }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == ["a.csv", "out"])
  }
}
