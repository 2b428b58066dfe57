import Analysis
import Model

/// Net revenue of each account in the twelve calendar months that end with the month of the reference day, oldest first.
struct LastMonths: Sendable {
  static let count = 12
  private let sums: [Int64]

  /// Lines after the reference day are left out. Throws `AnalysisFault.overflow`.
  init(of purchases: Purchases, asOf: Int32) throws {
    let (year, month, _) = Day(asOf).civil
    let first = Day(year: year - (month == 12 ? 0 : 1), month: month % 12 + 1, day: 1)?.number ?? asOf
    let start = Day(first).monthNumber
    let slots = (first...max(first, asOf)).map { Day($0).monthNumber - start }
    var sums = [Int64](repeating: 0, count: purchases.accountCount * Self.count)
    var overflow = false
    sums.withUnsafeMutableBufferPointer { sums in
      purchases.account.withUnsafeBufferPointer { account in
        purchases.day.withUnsafeBufferPointer { day in
          purchases.revenue.withUnsafeBufferPointer { revenue in
            for line in 0..<day.count where day[line] >= first && day[line] <= asOf {
              let cell = Int(account[line]) * Self.count + slots[Int(day[line] - first)]
              let (sum, over) = sums[cell].addingReportingOverflow(revenue[line])
              sums[cell] = sum
              overflow = overflow || over
            }
          }
        }
      }
    }
    if overflow { throw AnalysisFault.overflow(sum: "monthly revenue of an account") }
    self.sums = sums
  }

  subscript(account: Int) -> ArraySlice<Int64> { sums[account * Self.count..<(account + 1) * Self.count] }
}
