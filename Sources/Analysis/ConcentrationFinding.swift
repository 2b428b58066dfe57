/// Finding: how few customers carry the business. Numbers only; words are the caller's.
public struct ConcentrationFinding: Equatable, Sendable {
  public let customers: Int
  /// Sum of the measure, minor units.
  public let total: Int64
  /// The fewest customers that together bring 80 %.
  public let customersForMost: Int
  /// `customersForMost` as a fraction of all.
  public let fractionForMost: Double
  /// Share brought by the best 20 % of customers (ceil).
  public let shareOfBestFifth: Double

  /// nil when there are no customers or the total is not positive: then there is nothing to say.
  public init?(_ concentration: Concentration) {
    guard let few = concentration.fewest(reaching: .percent(80)), let share = concentration.share(ofBest: .percent(20)) else {
      return nil
    }
    customers = concentration.count
    total = concentration.total
    customersForMost = few
    fractionForMost = Double(few) / Double(concentration.count)
    shareOfBestFifth = share
  }
}
