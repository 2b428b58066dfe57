import Foundation
import Model
import Records
import Storage
import TestKit
import Testing

@testable import Register

@Suite struct PurchaseImportTests {
  static let lines = """
    InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
    536365,85123A,HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
    536365,85123A,HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
    536365,71053,,1,2010-12-01 08:26:00,0.001,17850.0,United Kingdom
    C536366,85123A,HEART HOLDER,-2,2010-12-02 08:26:00,2.55,17850.0,United Kingdom
    536367,22752,SET,1,2010-12-02 08:27:00,7.65,,United Kingdom
    536368,22752,SET,1,2010-12-02 08:27:00,0,13047.0,United Kingdom
    A563185,B,Adjust bad debt,1,2011-08-12 14:50:00,11062.06,,United Kingdom
    536369,22752,SET,0,2010-12-02 08:27:00,5,13047.0,United Kingdom
    536365,22752,SET,1,2010-12-02 08:27:00,5,13047.0,United Kingdom
    536370,22752,SET,x,2010-12-02 08:27:00,5,13047.0,United Kingdom
    ,22752,SET,1,2010-12-02 08:27:00,5,13047.0,United Kingdom
    536371,,,1,2010-12-02 08:27:00,5,13047.0,United Kingdom
    536372,22752,SET,1,2010-13-02 08:27:00,5,13047.0,United Kingdom

    """

  @Test(
    "S1.7: each line of a purchase file is imported, imported as a return, or rejected with its reason; a second run changes nothing",
    arguments: Engine.all)
  func reasons(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let path = try desktop.file("p.csv", Self.lines)
      let dry = try await house.take(path, dry: true)
      #expect(try await house.count("account") == 0)
      let real = try await house.take(path)
      let rejected = [
        "noCustomer": 1, "zeroPrice": 1, "adjustment": 1, "zeroQuantity": 1, "otherCustomer": 1, "notANumber": 1, "missingOrder": 1,
        "missingProduct": 1, "notADay": 1,
      ]
      #expect(real.rejected == rejected)
      #expect((real.rows, real.sales, real.returns) == (13, 3, 1))
      #expect(real.created["order_line"] == 4)
      #expect((dry.created, dry.rejected, dry.sales, dry.returns) == (real.created, real.rejected, real.sales, real.returns))
      let again = try await house.take(path)
      #expect((again.created, again.updated, again.unchanged, again.rejected) == ([:], [:], ["order_line": 4], rejected))
      let drier = try await house.take(path, dry: true)
      #expect((drier.created, drier.unchanged) == ([:], ["order_line": 4]))

      try await house.desk.read(as: House.program) { reader in
        let account = try #require(reader.fetch(Account.self) { $0.number == "17850" }.first)
        #expect((account.name, account.stage, account.territory) == ("№ 17850", .customer, "United Kingdom"))
        #expect(account.roles == [.customer])
        let order = try #require(reader.fetch(Order.self) { $0.number == "536365" }.first)
        // 6 × 2.55 twice and 1 × 0.001, each line rounded half up to the penny.
        #expect(order.amount == Money(minor: 3060, .rub))
        #expect(order.lines == 3)
        let lines = try reader.fetch(OrderLine.self) { $0.order == order.id }
        #expect(lines.map(\.ordinal) == [1, 2, 1])
        #expect(lines.map(\.unitPrice.description) == ["2.55", "2.55", "0.001"])
        #expect(try reader.fetch(Product.self) { $0.code == "85123A" }.first?.name == "HEART HOLDER")
        #expect(try reader.fetch(Product.self) { $0.code == "71053" }.first?.name == "71053")
      }
    }
  }

  @Test("S1.7: a report by months is imported, each purchase on the first day of its month; a day wins over a month", arguments: Engine.all)
  func months(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let path = try desktop.file(
        "months.csv",
        "Месяц;Контрагент;Номенклатура;Количество;Сумма\nЯнварь 2026;Ромашка;Стол;1;5\nфев.26;Ромашка;Стол;2;10\n03;Лютик;Стол;1;5\n")
      let outcome = try await house.take(path)
      #expect((outcome.created["order"], outcome.rejected) == (2, ["notADay": 1]))
      func days() async throws -> Set<String> {
        Set(try await house.desk.read(as: House.program) { try $0.fetch(Order.self).map(\.day.description) })
      }
      #expect(try await days() == ["2026-01-01", "2026-02-01"])
      let both = "Месяц;Дата;Контрагент;Товар;Количество;Сумма\n01.2026;15.01.2026;Лютик;Стул;1;5\n"
      #expect(try await house.take(try desktop.file("both.csv", both)).created["order"] == 1)
      #expect(try await days() == ["2026-01-01", "2026-02-01", "2026-01-15"])
      #expect(try await house.take(path).created == [:])
      // Whatever the days are called: as the report of the same file reads it.
      let unknown = "Месяц;Когда;Контрагент;Товар;Количество;Сумма\n01.2026;16.01.2026;Лютик;Стул;1;5\n02.2026;17.02.2026;Лютик;Стул;1;5\n"
      #expect(try await house.take(try desktop.file("unknown.csv", unknown)).created["order"] == 2)
      #expect(try await days() == ["2026-01-01", "2026-02-01", "2026-01-15", "2026-01-16", "2026-02-17"])
      // A day of birth is none of a purchase, and the number of an order is no day.
      for text in [
        "Месяц;Контрагент;Дата рождения;Товар;Сумма\n01.2026;Лютик;05.06.1980;Стул;5\n02.2026;Мак;07.08.1990;Стул;5\n",
        "Номер заказа;Месяц;Контрагент;Товар;Сумма\n05-01-24;20260101;Лютик;Стул;5\n06-01-24;20260201;Лютик;Стул;5\n",
        "Месяц;Контрагент;Товар;Сумма\n46023;Лютик;Стул;5\n46054;Мак;Стул;5\n",
      ] {
        let plan = try house.importer.plan(try ImportSource(try desktop.file("m.csv", text)), as: .purchases)
        #expect(plan.columns.first { $0.target == "order.day" }?.heading == "Месяц")
      }
      let numbers = try ImportSource(try desktop.file("n.csv", "Год;Месяц;Контрагент;Сумма\n2026;1;Лютик;5\n2026;2;Лютик;5\n"))
      #expect(try !house.importer.plan(numbers, as: .purchases).columns.contains { $0.target == "order.day" })
    }
  }

  @Test("S1.7: days that a spreadsheet wrote as numbers are days where the whole column is so; 45292 is 2024-01-01", arguments: Engine.all)
  func serialDays(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let lines = "45292;Ромашка;Стол;1;5\n45293,5208;Лютик;Стол;2;10\n"
      let path = try desktop.file("serial.csv", "Дата;Контрагент;Номенклатура;Количество;Сумма\n" + lines)
      let look = ImportLook(try ImportSource(path)), plan = try house.importer.plan(try ImportSource(path), as: .purchases)
      #expect(plan.dayNote(look, house.desk.catalogue) == .serialDays && ImportLook(look.json) == look)
      #expect(try await house.take(path).created["order"] == 2)
      let days = try await house.desk.read(as: House.program) { try $0.fetch(Order.self).map(\.day.description) }
      #expect(Set(days) == ["2024-01-01", "2024-01-02"])
      // A single cell of another form spoils nothing; where half are of another form, the numbers are doubtful.
      let one = (0..<40).map { "\(45300 + $0);Лютик;Стул;1;\($0 + 1)\n" }.joined()
      let most = try desktop.file("most.csv", "Дата;Контрагент;Номенклатура;Количество;Сумма\n31.12.2023;Лютик;Стол;1;7\n" + one)
      #expect(try await house.take(most).created["order"] == 41)
      let mixed = "Дата;Контрагент;Номенклатура;Количество;Сумма\n05.01.2024;Лютик;Стол;1;5\n45292;Лютик;Стол;1;5\n"
      #expect(try await house.take(try desktop.file("mixed.csv", mixed)).rejected == ["notADay": 1])
    }
  }

  @Test("S1.7: cancelled, refunded and unpaid orders of a shop are no purchases; each row says why", arguments: Engine.all)
  func standings(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let path = try desktop.file(
        "orders.csv",
        """
        Номер заказа;Дата заказа;Покупатель;Товар;Количество;Цена;Статус
        1;05.02.2026;Анна;Чайник;1;1000;Доставлен
        2;05.02.2026;Анна;Чайник;1;1000;Отменён
        3;06.02.2026;Борис;Чайник;2;1000;Возврат
        4;06.02.2026;Борис;Чайник;2;1000;Ожидает оплаты

        """)
      let outcome = try await house.take(path)
      #expect(outcome.rejected == ["cancelledOrder": 1, "refundedOrder": 1, "openSale": 1])
      #expect((outcome.sales, outcome.returns) == (1, 0))
    }
  }

  @Test("S1.7: Russian sales with names, decimal commas, amounts, percents of discount, cost a piece, managers", arguments: Engine.all)
  func russianSales(engine: Engine) async throws {
    try await engine.withHouse { house in
      try await house.account("ООО «Ромашка»") { $0.stage = .prospect }
      let desktop = try Desktop()
      let path = try desktop.file(
        "sales.csv",
        """
        Продажи за март
        ;;;;;;;;
        Номер заказа;Дата;Контрагент;Номенклатура;Количество;Цена;Скидка, %;Закупочная цена;Менеджер
        З-1;05.03.2026;ООО Ромашка;Плитка;10;1 200,50;10;800,25;Руденко Олег
        З-1;05.03.2026;ООО Ромашка;Клей;2,5;99,99;;50;Руденко Олег
        З-2;31.03.2026;ТОВ «Їжак»;Плитка;-1;1 200,50;;;Кто-то
        """)
      let outcome = try await house.take(path)
      #expect(outcome.rejected == [:])
      #expect(outcome.created == ["account": 1, "product": 2, "order": 2, "order_line": 3])
      #expect((outcome.sales, outcome.returns) == (2, 1))
      #expect(outcome.unresolved == ["Менеджер": ["Кто-то": 1]])
      try await house.desk.read(as: House.program) { reader in
        let order = try #require(reader.fetch(Order.self) { $0.number == "З-1" }.first)
        let lines = try reader.fetch(OrderLine.self) { $0.order == order.id }
        // 12,005.00 less 10 %, cost 10 × 800.25; 2.5 × 99.99 = 249.975 rounded half up.
        #expect(lines.map(\.amount.minor) == [1_080_450, 24_998])
        #expect(lines.map { $0.cost?.minor } == [800_250, 12_500])
        #expect(order.owner == house.oleg.id)
        #expect(order.day.description == "2026-03-05")
        let romashka = try reader.get(order.account)
        #expect(romashka.name == "ООО «Ромашка»")
        #expect(romashka.stage == .customer)
      }
    }
  }

  @Test("C5: a manager's purchases go to his own clients; lines of another's client are rejected", arguments: Engine.all)
  func rights(engine: Engine) async throws {
    try await engine.withHouse { house in
      try await house.account("Чужой", owner: house.marina) { $0.number = "1" }
      try await house.account("Свой", owner: house.oleg) { $0.number = "2" }
      let desktop = try Desktop()
      let path = try desktop.file(
        "p.csv", "order no,date,customer id,sku,qty,price\n1,2026-01-01,1,A,1,5\n2,2026-01-01,2,A,1,5\n3,2026-01-01,3,A,1,5\n")
      let outcome = try await house.take(path, as: .purchases, by: house.asOleg)
      #expect((outcome.sales, outcome.rejected) == (2, ["notAllowed": 1]))
      #expect(try await house.desk.read(as: house.asMarina) { try $0.fetch(Order.self).count } == 0)
      #expect(try await house.desk.read(as: house.asOleg) { try $0.fetch(Account.self).map(\.number) } == ["2", "3"])
    }
  }

  @Test(
    "S1.7: a register of invoices names no goods: each line is a sale of the product \"sale\", once however often the file is loaded",
    arguments: Engine.all)
  func wholeSales(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let path = try desktop.file(
        "p.csv", "Дата;Номер;Клиент;Сумма\n03.04.2026;1;Альфа;1 000,50\n05.06.2026;2;Бета;20\n06.06.2026;3;Бета;\n")
      let outcome = try await house.take(path)
      #expect((outcome.sales, outcome.rejected) == (2, ["zeroPrice": 1]))
      let again = try await house.take(path)
      #expect(again.unchanged == ["order_line": 2])
      try await house.desk.read(as: House.program) { reader in
        let products = try reader.fetch(Product.self)
        #expect(products.map(\.code) == ["sale"] && products.map(\.name) == ["Sale"])
        let order = try #require(reader.fetch(Order.self) { $0.number == "1" }.first)
        #expect(order.amount == Money(minor: 100_050, .rub))
      }
    }
  }

  @Test("A mapping file that leaves out what a purchase needs, or names what the file lacks, is refused before anything is written")
  func missingColumns() async throws {
    try await Engine.sqlite.withHouse { house in
      let desktop = try Desktop()
      let path = try desktop.file("p.csv", "Дата;Клиент;Товар\n01.02.2026;Ромашка;Плитка\n")
      await #expect(
        throws: Problem.invalid([
          Model.Issue("quantity", .noColumn, value: "quantity", detail: "Дата, Клиент, Товар"),
          Model.Issue("unit.price", .noColumn, value: "unit.price", detail: "Дата, Клиент, Товар"),
        ])
      ) { try await house.take(path, as: .purchases) }
      await #expect(throws: Problem.self) {
        try await house.take(path, as: .purchases) {
          $0.columns[0].position = nil
          $0.columns[0].heading = "Day"
        }
      }
      #expect(try await house.count("account") == 0)
    }
  }

  /// Counts and sums told from the file by a program of a few lines that shares nothing with ours.
  static let awk = """
    import csv,sys
    from decimal import Decimal,ROUND_HALF_UP
    s=r=n=z=a=0; ss=rr=Decimal(0); accounts=set(); orders=set(); codes=set()
    limit=int(sys.argv[2])
    for i,x in enumerate(csv.DictReader(open(sys.argv[1]))):
      if i>=limit: break
      q=int(x['Quantity']); p=Decimal(x['UnitPrice']); v=(q*p).quantize(Decimal('0.01'),rounding=ROUND_HALF_UP)
      if x['InvoiceNo'].startswith('A') or p<0: a+=1; continue
      if not x['CustomerID']: n+=1; continue
      if p==0: z+=1; continue
      accounts.add(x['CustomerID']); orders.add(x['InvoiceNo']); codes.add(x['StockCode'].lower())
      if q>0: s+=1; ss+=v
      else: r+=1; rr+=v
    print(s,r,n,z,a,int(ss*100),int(rr*100),len(accounts),len(orders),len(codes))
    """

  @Test(
    "A21: Online Retail, every line accounted for, 397,884 sales of 8,911,407.90 by the file itself; undo leaves an empty register",
    arguments: Engine.all)
  func onlineRetail(engine: Engine) async throws {
    guard let shared = Shared.folder() else { return }
    let desktop = try Desktop()
    let whole = desktop.path("online_retail.csv")
    guard try desktop.run(["xz", "-dc", shared.appendingPathComponent("data/online_retail/online_retail.csv.xz").path], into: whole) else {
      return Shared.skip("no xz")
    }
    #if DEBUG
      let limit = 60_000
    #else
      let limit = 541_909
    #endif
    let truth = try await truth(desktop, whole, limit)
    let all = try await self.truth(desktop, whole, 541_909)
    #expect(Array(all[0...5]) == [397_884, 8905, 135_077, 40, 3, 891_140_790])
    try classify(whole, all)
    let path = desktop.path("part.csv")
    #expect(try desktop.run(["head", "-n", String(limit + 1), whole], into: path))

    try await engine.withHouse { house in
      let source = try ImportSource(path)
      let plan = try house.importer.plan(source)
      let job = try await ImportJob.runNow(house.desk, worker: "test", path: path, plan: plan, by: House.program)
      let outcome = job.outcome
      #expect(outcome.rows == limit)
      #expect([outcome.sales, outcome.returns] == Array(truth[0...1]))
      #expect(outcome.rejected == ["noCustomer": truth[2], "zeroPrice": truth[3], "adjustment": truth[4]].filter { $0.value > 0 })
      #expect(outcome.sales + outcome.returns + outcome.rejectedRows == limit)
      #expect(outcome.created == ["account": truth[7], "order": truth[8], "product": truth[9], "order_line": truth[0] + truth[1]])
      let sums = try await house.desk.read(as: House.program) { reader in
        try ["> 0", "< 0"].map { sign in
          try reader.transaction.first(SQL(text: "SELECT CAST(SUM(amount) AS BIGINT) FROM order_line WHERE quantity \(sign)")) {
            Int($0.integer(0))
          }
        } + [try reader.transaction.first("SELECT CAST(SUM(amount) AS BIGINT) FROM \"order\"") { Int($0.integer(0)) }]
      }
      #expect(sums == [truth[5], truth[6], truth[5] + truth[6]])

      let again = try await house.importer.run(plan, source, by: House.program)
      #expect((again.created, again.updated, again.unchanged) == ([:], [:], ["order_line": truth[0] + truth[1]]))

      let undone = try await UndoJob.runNow(house.desk, worker: "test", job.job, by: House.program)
      #expect((undone.keptCount, undone.deleted) == (0, outcome.created))
      for table in ["account", "product", "order", "order_line"] { #expect(try await house.count(table) == 0) }
      let left = try await house.desk.read(as: House.program) {
        try $0.transaction.first("SELECT COUNT(*) FROM search WHERE kind <> 'user'") { $0.integer(0) }
      }
      #expect(left == 0)
      #expect(try await house.desk.read(as: House.program) { try $0.get(job.job).state } == .undone)
    }
  }

  private func truth(_ desktop: Desktop, _ path: String, _ limit: Int) async throws -> [Int] {
    let script = try desktop.file("truth.py", Self.awk)
    guard try desktop.run(["python3", script, path, String(limit)], into: desktop.path("truth.txt")) else { return [] }
    return try desktop.text(desktop.path("truth.txt")).split { $0 == " " || $0 == "\n" }.compactMap { Int($0) }
  }

  /// The pure part over the whole file, whatever the speed of the build.
  private func classify(_ path: String, _ truth: [Int]) throws {
    let source = try ImportSource(path)
    let plan = try ImportPlan(guessing: source, as: .purchases, AllRecords.catalogue(), currency: .gbp)
    let reader = try PurchaseReader(plan, source, ImportWords())
    let csv = source.open()
    var counts: [String: Int] = [:]
    while let row = csv.next() {
      switch reader.read(row) {
      case .success(let line): counts[line.quantity < 0 ? "returns" : "sales", default: 0] += 1
      case .failure(let refused): counts[refused.reject.reason, default: 0] += 1
      }
    }
    #expect(counts == ["sales": truth[0], "returns": truth[1], "noCustomer": truth[2], "zeroPrice": truth[3], "adjustment": truth[4]])
  }
}
