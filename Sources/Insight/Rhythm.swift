import Analysis

/// The own rhythm of an account: is it late against its mean interval? Told from two days and a count, so
/// that one purchase changes one row; a report of files asks `LateCustomers` of Analysis, which knows every gap.
enum Rhythm {
  /// Intervals an account must have to be judged.
  static let fewestIntervals = 3

  /// More than one and a half of the own mean interval since the last purchase; nil under three intervals. Exact.
  static func isLate(_ history: AccountHistory, asOf: Int32) -> Bool? {
    guard let first = history.firstDay, let last = history.lastDay else { return nil }
    let intervals = Int(history.purchaseDays) - 1
    guard intervals >= fewestIntervals else { return nil }
    return (Int(asOf) - Int(last)) * intervals * 2 > (Int(last) - Int(first)) * 3
  }
}
