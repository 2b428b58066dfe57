/// One finding of an examination: what it is about, the money it is about, whom it concerns and the list behind it.
struct Finding: Equatable {
  enum Subject: String, CaseIterable {
    /// Customers late against their own rhythm.
    case late
    /// Customers who bought in the window before and not in this one.
    case lost
    /// Customers sold to below cost.
    case loss
    /// Customers who bought once.
    case oneTime = "one_time"
    /// What the base may buy next.
    case offers
    /// How much hangs on the largest customer.
    case concentration
    /// Goods taken back.
    case returns
    /// What the next periods are expected to bring against the same length before.
    case forecast
  }

  let subject: Subject
  /// Minor units, zero or more: findings are ranked by it. What it is, the words of the finding say.
  let money: Int64
  let count: Int
  /// The list behind it, as a table of the folder.
  let list: TableName
}

/// Tables of the folder: each is a CSV, a sheet of the workbook, and those of customers a page.
enum TableName: String, CaseIterable {
  case customers, late, lost, loss, once, returns, offers, rules, value, abc, rfm, segments, curve, cohorts, movement, products, forecast
  case models, rejects

  var file: String { "\(rawValue).csv" }
}
