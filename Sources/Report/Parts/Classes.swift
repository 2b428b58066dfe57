import Analysis

/// The customers and products of a base by class.
struct Classes {
  let overview: BaseOverview
  /// nil when the files tell no products.
  let articles: Articles?

  /// - Parameters: `asOf` the day from which recency is counted; `last` the last day of the data: months after it have not been reached.
  init(_ purchases: Purchases, _ products: ProductLines, asOf: Int32, through last: Int32, returns: Returns) throws {
    let (one, other) = bothHalves(
      { Result { try BaseOverview(of: purchases, asOf: asOf, returns: returns, through: last) } },
      { Result { try Articles(products, purchases, asOf: last, returns: returns) } })
    overview = try one.get()
    articles = try other.get()
  }
}
