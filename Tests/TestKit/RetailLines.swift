import Foundation
import Model
import Storage

/// The clean lines of the UCI Online Retail data (a customer, no cancellation, quantity and price above zero), read by a script of its own.
public struct RetailLines: Sendable {
  /// Customer, order, day, pence.
  public let rows: [[Int64]]

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

  /// Lines made up in the same shape.
  public init(rows: [[Int64]]) { self.rows = rows }

  /// Nil without the shared files.
  public init?() throws {
    guard let shared = Shared.folder() else { return nil }
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
  public func load(into store: any Store) async throws {
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
