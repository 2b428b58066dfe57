import Analysis

/// Facts of the accounts of a base, or of those one manager may see, in columns: what a summary is drawn from.
struct BaseColumns: Sendable {
  var orders: [Int32] = []
  var revenue: [Int64] = []
  var returned: [Int64] = []
  /// Meaningful where `hasMargin`.
  var margin: [Int64] = []
  var hasMargin: [Bool] = []
  /// `AccountStatistics.noDay` without purchases.
  var firstDay: [Int32] = []
  var lastDay: [Int32] = []
  /// The usual gap in millionths of a day, -1 under two gaps.
  var usualGap: [Int64] = []
  var abc: [ABCClass?] = []
  var abcMargin: [ABCClass?] = []
  var xyz: [XYZClass?] = []
  var score: [RFMScore?] = []
  var lastYear: [Int64] = []
  var late: [Bool?] = []

  var count: Int { orders.count }
}

extension BaseColumns {
  init(_ analysis: BaseAnalysis) {
    let statistics = analysis.statistics
    for member in analysis.members {
      let index = Int(member)
      guard let history = statistics[index] else { continue }
      orders.append(history.orders)
      revenue.append(history.revenue)
      returned.append(history.returned)
      margin.append(history.margin ?? 0)
      hasMargin.append(history.margin != nil)
      firstDay.append(history.firstDay ?? AccountStatistics.noDay)
      lastDay.append(history.lastDay ?? AccountStatistics.noDay)
      let rhythm = analysis.late.rhythms[index]
      usualGap.append(rhythm?.usualGapInMillionths ?? -1)
      abc.append(analysis.abc.classes[index])
      abcMargin.append(analysis.abcMargin.classes[index])
      xyz.append(analysis.variation.classes[index])
      score.append(analysis.rfm.scores[index])
      lastYear.append(analysis.lastYear[index])
      late.append(rhythm?.isLate)
    }
  }
}
