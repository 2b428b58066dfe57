import Analysis
import Foundation
import TestKit

/// The clean lines of the UCI Online Retail data: a customer, no cancellation, quantity and price above zero.
struct OnlineRetail {
  let purchases: Purchases
  let customers: DenseIndex<Int64>
  /// Revenue of all clean lines, before any kernel touched it.
  let sum: Int64

  init?() throws {
    guard let packed = Shared.path("data/online_retail/online_retail.csv.xz") else { return nil }
    let plain = Shared.temporary("online_retail.csv")
    defer { try? FileManager.default.removeItem(atPath: plain) }
    guard try Shared.run(["xz", "-dc", packed], output: plain) == 0 else {
      Shared.skip("no xz program")
      return nil
    }
    var customers = DenseIndex<Int64>()
    var invoices = DenseIndex<Int64>()
    var account: [Int32] = []
    var order: [Int32] = []
    var day: [Int32] = []
    var revenue: [Int64] = []
    try DelimitedLines.forEach(in: plain) { fields in
      // Invoice numbers of cancellations begin with a letter, so they do not read as numbers.
      guard fields.count == 8, let customer = DelimitedLines.scaled(fields[6], places: 1),
        let invoice = DelimitedLines.scaled(fields[0], places: 0),
        let quantity = DelimitedLines.scaled(fields[3], places: 0), quantity > 0,
        let price = DelimitedLines.scaled(fields[5], places: 3), price > 0,
        let date = DelimitedLines.day(fields[4])
      else { return }
      account.append(customers.index(of: customer / 10))
      order.append(invoices.index(of: invoice))
      day.append(date)
      // Thousandths to pence, half up.
      revenue.append((quantity * price + 5) / 10)
    }
    purchases = try Purchases(
      accountCount: customers.keys.count, orderCount: invoices.keys.count, account: account, order: order, day: day, revenue: revenue)
    self.customers = customers
    sum = revenue.reduce(0, +)
  }
}
