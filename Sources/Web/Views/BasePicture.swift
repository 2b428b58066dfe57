import Insight
import Model

/// What the page «База клиентов» shows: the summary of the base and the customers to keep first.
struct BasePicture: Sendable {
  /// A valuable customer late against his own rhythm.
  struct LateCustomer: Sendable {
    let id: Int64
    let name: String
    /// The ABC and XYZ letters, such as AX.
    let grade: String
    let owner: String?
    let daysSince: Int
    let usualDays: Int?
    /// Revenue of 12 months, minor units.
    let stake: Int64
  }

  let summary: BaseSummary
  var lateCustomers: [LateCustomer] = []
  /// Customers of class A without an account manager.
  var unownedBest = 0

  /// Purchases changed since the last whole run.
  var isBehind = false

  /// Sum of all revenue that shares are of.
  var revenue: Int64 { summary.revenue }
}
