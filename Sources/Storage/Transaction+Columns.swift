import Model

extension Transaction {
  /// Calls the body with the stored columns of every record that satisfies a filter, in no certain order: for analyses of many records,
  /// which need no values made of them. A money field is two columns, the minor units and the currency.
  ///
  /// `narrow` is what the actor may see. Throws `Problem.invalid` for names that do not exist.
  public func eachRow(
    _ table: String, _ select: [[String]], where filter: Predicate, in catalogue: Catalogue, narrow: Narrowing = .nothing,
    _ body: (any Row) throws -> Void
  ) throws {
    guard let shape = catalogue.shape(table) else { throw Problem.invalid([Issue(table, .unknownField)]) }
    var composer = Composer(catalogue, shape, dialect, narrow: narrow)
    let condition = try composer.condition(filter && narrow.scope(of: shape))
    let columns = try select.map { SQL(text: try composer.selection($0).text) }.joined(separator: ", ")
    let root = SQL(text: composer.rootAlias)
    try each(
      "SELECT \(columns) FROM \(name: shape.table) \(root)\(composer.joinText) WHERE \(root).deleted_at IS NULL AND \(condition)", body)
  }
}
