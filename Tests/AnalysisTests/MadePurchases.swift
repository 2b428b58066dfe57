import Analysis
import Foundation
import TestKit

/// The synthetic purchase file of A25, seed 1: 100,000 customers, 1,000,000 lines; made on the spot and checked by its published digest.
struct MadePurchases {
  let purchases: Purchases
  let sku: [Int32]
  let quantity: [Int64]
  let skuCount: Int

  init?() throws {
    guard let tool = Shared.path("tools/make_purchases.py") else { return nil }
    let file = Shared.temporary("purchases.csv")
    let digest = Shared.temporary("purchases.sha256")
    defer {
      try? FileManager.default.removeItem(atPath: file)
      try? FileManager.default.removeItem(atPath: digest)
    }
    let made = try Shared.run(
      ["python3", tool, "--customers", "100000", "--lines", "1000000", "--seed", "1", "--out", file])
    guard made == 0 else {
      Shared.skip("no python3 with numpy")
      return nil
    }
    guard try Shared.run(["sha256sum", file], output: digest) == 0,
      try String(contentsOfFile: digest, encoding: .utf8).hasPrefix("3964edb3c9b1c10a")
    else {
      Shared.skip("make_purchases.py gave another file than the one of A25")
      return nil
    }
    try self.init(file)
  }

  private init(_ file: String) throws {
    // Orders, customers and articles are numbered from 1; customers and orders not seen in the file are squeezed out.
    var accountOf = [Int32](repeating: -1, count: 100_001)
    var orderOf: [Int32] = []
    var accounts: Int32 = 0
    var orders: Int32 = 0
    var account: [Int32] = []
    var order: [Int32] = []
    var day: [Int32] = []
    var revenue: [Int64] = []
    var cost: [Int64] = []
    var sku: [Int32] = []
    var quantity: [Int64] = []
    try DelimitedLines.forEach(in: file) { fields in
      guard fields.count == 11, let orderID = DelimitedLines.scaled(fields[0], places: 0),
        let customer = DelimitedLines.scaled(fields[1], places: 0), let date = DelimitedLines.day(fields[2]),
        let article = DelimitedLines.scaled(UnsafeRawBufferPointer(rebasing: fields[3][1...]), places: 0),
        let pieces = DelimitedLines.scaled(fields[4], places: 0),
        let paid = DelimitedLines.scaled(fields[5], places: 2), let spent = DelimitedLines.scaled(fields[6], places: 2)
      else { return }
      accountOf[Int(customer)] = 0
      while orderOf.count <= Int(orderID) { orderOf.append(-1) }
      if orderOf[Int(orderID)] < 0 {
        orderOf[Int(orderID)] = orders
        orders += 1
      }
      account.append(Int32(customer))
      order.append(orderOf[Int(orderID)])
      day.append(date)
      revenue.append(paid)
      cost.append(spent)
      sku.append(Int32(article) - 1)
      quantity.append(pieces)
    }
    // Dense indexes ascend with the customer number, because ties are broken by it.
    for customer in accountOf.indices where accountOf[customer] == 0 {
      accountOf[customer] = accounts
      accounts += 1
    }
    for line in account.indices { account[line] = accountOf[Int(account[line])] }
    purchases = try Purchases(
      accountCount: Int(accounts), orderCount: Int(orders), account: account, order: order, day: day, revenue: revenue,
      cost: .known(cost))
    self.sku = sku
    self.quantity = quantity
    skuCount = 2000
  }
}
