import Analysis
import Foundation
import Insight
import Model
import Records
import Register
import Storage
import TestKit
import Testing

@Suite struct OnlineRetailTests {
  @Test(
    "A21 through the store: 397,884 lines, 4,338 customers, 18,532 orders, 8,911,407.90, ABC 1133/1469/1736, RFM 555 = 314, 111 = 334",
    arguments: Engine.all)
  func published(engine: Engine) async throws {
    guard let lines = try RetailLines() else { return }
    try await engine.withBase { base in
      let workspace = Workspace(now: { House.now }, offset: { _ in 0 }, currency: .gbp)
      let desk = try await Desk.open(try await base.open(), workspace)
      try await lines.load(into: desk.store)
      let outcome = try await FactsRun(desk).run()
      let summary = outcome.summary
      #expect(summary.asOf == Day(iso: "2011-12-10"))
      #expect(summary.isEndOfData)
      #expect(summary.run?.lines == 397_884)
      #expect(outcome.facts.added == 4_338)
      #expect(summary.buyers == 4_338)
      #expect(summary.orders == 18_532)
      #expect(summary.revenue == 891_140_790)
      #expect(summary.abc.map(\.count) == [1_133, 1_469, 1_736])
      #expect([1, 5, 10, 20, 50].map { ((summary.spread.best[$0] ?? 0) * 10_000).rounded() } == [3_200, 5_038, 6_138, 7_462, 9_217])
      #expect(summary.spread.gini.map { ($0 * 10_000).rounded() } == 7_151)
      #expect(summary.oneTime.count == 1_493)
      #expect(summary.spread.countForMost == 1_133)
      #expect(try await count(desk, 5) == 314)
      #expect(try await count(desk, 1) == 334)
      let published: [(Int64, Int, Int, Int64)] = [(12_346, 326, 1, 7_718_360), (12_347, 3, 7, 431_000), (14_646, 2, 73, 28_020_602)]
      for (customer, days, orders, revenue) in published {
        let facts = try await desk.read(as: House.program) { try $0.get(ID<AccountFacts>(raw: customer)) }
        #expect(facts.lastPurchase.map { summary.asOf - $0 } == days)
        #expect(facts.orders == orders)
        #expect(facts.revenue == Money(minor: revenue, .gbp))
      }
      let late = try await desk.read(as: House.program) { try $0.count(Account.table, BaseCell.late.predicate, cap: 10_000) }
      #expect(late == summary.late.count)
    }
  }

  private func count(_ desk: Desk, _ score: Int) async throws -> Int {
    try await desk.read(as: House.program) { reader in
      try reader.count(
        AccountFacts.table,
        AccountFacts.schema.fields.recency == score && AccountFacts.schema.fields.frequency == score
          && AccountFacts.schema.fields.monetary == score, cap: 10_000)
    }
  }
}

/// The clean lines of the UCI Online Retail data (a customer, no cancellation, quantity and price above zero), read by a script of its own.
private struct RetailLines: Sendable {
  let rows: [[Int64]]

  private static let script = """
    import csv, datetime, lzma, sys
    from decimal import Decimal, ROUND_HALF_UP
    for r in csv.DictReader(lzma.open(sys.argv[1], 'rt', encoding='utf-8', newline='')):
      who, price, n = r['CustomerID'], Decimal(r['UnitPrice']), int(r['Quantity'])
      if not who or r['InvoiceNo'].startswith('C') or price <= 0 or n <= 0: continue
      pence = int((price * n * 100).quantize(Decimal(1), ROUND_HALF_UP))
      day = datetime.date.fromisoformat(r['InvoiceDate'][:10]) - datetime.date(1970, 1, 1)
      print(int(float(who)), r['InvoiceNo'], day.days, pence)
    """

  init?() throws {
    guard let shared = Shared.folder() else {
      #expect(!Engine.isCI, "CI must not skip")
      return nil
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.script, shared.appendingPathComponent("data/online_retail/online_retail.csv.xz").path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    var rows: [[Int64]] = []
    var row: [Int64] = []
    var number: Int64 = 0
    for byte in bytes {
      switch byte {
      case 48...57: number = number * 10 + Int64(byte - 48)
      default:
        row.append(number)
        number = 0
        if byte == 10 {
          rows.append(row)
          row = []
        }
      }
    }
    self.rows = rows
  }

  /// Straight into the tables: customers keep their numbers as ids, orders theirs.
  func load(into store: any Store) async throws {
    let rows = rows
    try await store.write { transaction in
      let moment = Binding.integer(House.now.microseconds)
      let system = ["id", "version", "created_at", "changed_at"]
      func record(_ id: Int64) -> [Binding] { [.integer(id), .integer(1), moment, moment] }
      let customers = Set(rows.map { $0[0] })
      try transaction.insert(
        into: "account", columns: system + ["name", "name_key"],
        rows: customers.sorted().map { record($0) + [.text("\($0)"), .text("\($0)")] })
      let orders = Dictionary(rows.map { ($0[1], ($0[0], $0[2])) }) { one, _ in one }
      try transaction.insert(
        into: "order", columns: system + ["account", "day"],
        rows: orders.map { record($0.key) + [.integer($0.value.0), .integer($0.value.1)] })
      for start in stride(from: 0, to: rows.count, by: 50_000) {
        try transaction.insert(
          into: "order_line", columns: system + ["account", "order", "day", "amount", "amount_currency"],
          rows: rows[start..<min(start + 50_000, rows.count)].enumerated().map { offset, row in
            record(1_000_000 + Int64(start + offset)) + row.map { .integer($0) } + [.text("GBP")]
          })
      }
    }
  }
}
