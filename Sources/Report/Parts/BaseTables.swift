import Analysis

/// The classes of an examination: what every base has, whatever its size.
struct BaseTables {
  let statistics: AccountStatistics
  let members: [Int32]
  let concentration: Concentration
  let abc: ABCAnalysis
  let rfm: RFMAnalysis
  let segments: [RFMSegment: MatrixCell]
  let monthly: MonthlyVariation
  let abcXYZ: ABCXYZMatrix
  let margin: MarginView?
  let cohorts: Cohorts?
  let recent: [Int64]
  let oneTime: OneTimeFinding
  let loss: LossFinding?
  let articles: Articles?

  /// - Parameters: `asOf` the day from which recency is counted; `last` the last day of the data: months after it have not been reached.
  init(_ classes: Classes, _ purchases: Purchases, asOf: Int32, through last: Int32, returns: Returns) throws {
    let overview = classes.overview
    articles = classes.articles
    statistics = overview.statistics
    members = overview.members
    concentration = overview.revenue.concentration
    abc = overview.revenue.abc
    rfm = overview.rfm
    cohorts = overview.cohorts
    let (one, other) = bothHalves(
      { Result { try MonthlyVariation(of: purchases, asOf: last, returns: returns) } },
      { Result { try purchases.revenueOfLastYear(asOf: asOf, returns: returns) } })
    monthly = try one.get()
    recent = try other.get()
    segments = try rfm.segments(of: statistics)
    abcXYZ = try ABCXYZMatrix(rows: abc.classes, columns: monthly.classes, value: statistics.revenue)
    margin = overview.margin.flatMap { margin in overview.matrix.map { MarginView(margin, $0) } }
    oneTime = try OneTimeFinding(of: statistics)
    loss = try LossFinding(of: statistics)
  }
}

/// Margin where costs are known: classes by margin beside classes by revenue.
struct MarginView {
  let abc: ABCAnalysis
  let concentration: Concentration
  let matrix: ABCMatrix
  let total: Int64

  init(_ weight: BaseOverview.Weight, _ matrix: ABCMatrix) {
    abc = weight.abc
    concentration = weight.concentration
    self.matrix = matrix
    total = weight.ranking.total
  }
}
