import Glibc

/// How long customers stay: from the first purchase to the end of the first silence of `patience` days.
///
/// A customer counts as lost at the moment its silence reaches the patience, whether or not it comes back later (then it is among the
/// `wonBack`): so no loss is known before it has happened, and those still buying are censored at the reference day.
public struct CustomerSurvival: Sendable {
  public let curve: SurvivalCurve
  /// Days of silence that make a loss.
  public let patience: Int32
  public let customers: Int
  public let lost: Int
  /// Of the lost, those who bought again.
  public let wonBack: Int

  /// Days in five years.
  public static let fiveYears: Int32 = 1826

  /// Throws `limits` unless the patience is 1 day or more.
  public init(of days: PurchaseDays, patience: Int32 = 365) throws {
    guard patience >= 1 else { throw AnalysisFault.limits("patience must be a day or more") }
    var times: [Int32] = []
    var lost: [Bool] = []
    var wonBack = 0
    for account in 0..<days.accountCount {
      let own = days.range(of: account)
      guard let start = own.first else { continue }
      let first = days.days[start]
      var end: Int32?
      for position in own {
        let next = position + 1 < own.upperBound ? days.days[position + 1] : days.asOf
        // A silence that ends in a purchase on the very day it reaches the patience is a loss too: it was one that day.
        guard next - days.days[position] >= patience else { continue }
        end = days.days[position] + patience
        if position + 1 < own.upperBound { wonBack += 1 }
        break
      }
      times.append((end ?? days.asOf) - first)
      lost.append(end != nil)
    }
    curve = try SurvivalCurve(times: times, lost: lost)
    self.patience = patience
    customers = times.count
    self.lost = lost.count { $0 }
    self.wonBack = wonBack
  }

  /// Share of customers lost within five years of their first purchase.
  public struct Attrition: Equatable, Sendable {
    public let share: Double
    /// Half the width of its 95 % interval; nil when carried on.
    public let margin: Double?
    /// True when customers were followed for less than five years and the loss was carried on at the yearly pace seen.
    public let isCarriedOn: Bool
    /// Days actually followed.
    public let followed: Int32
  }

  /// Five-year attrition, 1 - S(5 years): measured where customers were followed that long; carried on as 1 - S(f)^(1826/f) when they
  /// were followed for f days, two patiences at least; else nil.
  public var fiveYearAttrition: Attrition? {
    guard let followed = curve.longest else { return nil }
    if let survival = curve.survival(at: Self.fiveYears), let error = curve.standardError(at: Self.fiveYears) {
      return Attrition(share: 1 - survival, margin: 1.96 * error, isCarriedOn: false, followed: followed)
    }
    guard Int(followed) >= 2 * Int(patience), let survival = curve.survival(at: followed) else { return nil }
    let share = 1 - pow(survival, Double(Self.fiveYears) / Double(followed))
    return Attrition(share: share, margin: nil, isCarriedOn: true, followed: followed)
  }
}
