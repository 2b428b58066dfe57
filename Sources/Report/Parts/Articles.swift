import Analysis

/// The products of the lines: ABC by revenue against XYZ by pieces a month, and the product each customer takes most.
struct Articles {
  let products: ProductKeys
  let statistics: ArticleSums
  let abc: ABCAnalysis
  let ranking: Ranking
  let variation: MonthlyVariation
  let matrix: ABCXYZMatrix

  /// nil when the files tell no products.
  init?(_ lines: ProductLines, _ purchases: Purchases, asOf day: Int32, returns: Returns) throws {
    guard lines.count > 0 else { return nil }
    products = lines.keys
    let statistics = try ArticleSums(lines, purchases, asOf: day, returns: returns)
    self.statistics = statistics
    let sold = (0..<Int32(lines.count)).filter { statistics.lines[Int($0)] > 0 }
    ranking = try Ranking(of: statistics.revenue, members: sold)
    abc = ABCAnalysis(ranking)
    variation = try lines.variation(purchases, asOf: day, returns: returns)
    matrix = try ABCXYZMatrix(rows: abc.classes, columns: variation.classes, value: statistics.revenue)
  }
}

/// Sums by product.
struct ArticleSums {
  /// Purchase lines.
  let lines: [Int32]
  /// Minor units.
  let revenue: [Int64]

  init(_ lines: ProductLines, _ purchases: Purchases, asOf day: Int32, returns: Returns) throws {
    var counts = [Int32](repeating: 0, count: lines.count)
    var sums = [Int64](repeating: 0, count: lines.count)
    for line in purchases.day.indices where purchases.day[line] <= day {
      let product = lines.product[line]
      let value = purchases.revenue[line]
      guard product >= 0, value >= 0 || returns == .net else { continue }
      if value >= 0 { counts[Int(product)] += 1 }
      let (sum, over) = sums[Int(product)].addingReportingOverflow(value)
      if over { throw AnalysisFault.overflow(sum: "revenue of a product") }
      sums[Int(product)] = sum
    }
    (self.lines, revenue) = (counts, sums)
  }
}

/// The product columns beside the purchases, line by line.
struct ProductLines {
  let keys: ProductKeys
  let count: Int
  /// -1 for a line that names none.
  let product: [Int32]
  /// Millionths.
  let quantity: [Int64]

  /// XYZ by pieces a month over the whole span of the data, months without a sale included.
  func variation(_ purchases: Purchases, asOf day: Int32, returns: Returns) throws -> MonthlyVariation {
    let start = MonthlyVariation.Start.month(of: purchases.days?.lowerBound ?? day)
    if !product.contains(where: { $0 < 0 }) {
      return try MonthlyVariation(
        key: product, day: purchases.day, value: quantity, keyCount: count, asOf: day, returns: returns, start: start)
    }
    let known = product.indices.filter { product[$0] >= 0 }
    return try MonthlyVariation(
      key: known.map { product[$0] }, day: known.map { purchases.day[$0] }, value: known.map { quantity[$0] }, keyCount: count,
      asOf: day, returns: returns, start: start)
  }
}

/// The products of an examination by number: the key of the file, and the name beside it.
struct ProductKeys {
  let table: KeyTable
  let names: KeyNames

  func key(_ product: Int32) -> String { table.text(Int(product)) }
  func name(_ product: Int32) -> String? { names[product]?.trimmed }
  /// How a person calls it.
  func title(_ product: Int32) -> String { name(product) ?? key(product) }
}
