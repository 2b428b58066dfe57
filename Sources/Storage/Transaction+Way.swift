import Model

extension Transaction {
  /// Whether a list is better read in its order, checking each row, or gathered by its conditions and sorted.
  ///
  /// An engine does not know how many records a manager has, or lie beyond a reference: it may gather and sort them all for a page of
  /// fifty, or walk through everybody's to find the few that are his. So the records that an index finds for each condition are counted
  /// first, no further than a bound: when all conditions find as many, a page is found within a few rows of the beginning of the list.
  ///
  /// Who only counts need not count first what the table holds itself: `isCounting`.
  func way(
    _ filter: Predicate, _ order: Query.Order, _ shape: Shape, _ catalogue: Catalogue, isCounting: Bool = false
  ) throws -> Way {
    let parts = filter.parts
    // Records named by their ids are few.
    guard !parts.contains(where: { $0.paths == [["id"]] }) else { return .free }
    // Counting has no order to keep: the engine may begin with any condition of the table itself.
    let covered = isCounting ? Set(parts.flatMap(\.paths).filter { $0.count == 1 }.map { $0[0] }) : shape.fieldsIndexed(with: order, parts)
    var own: [Predicate] = []
    var others: [Predicate] = []
    for part in parts {
      switch part {
      case .compare(let path, _, _), .isOneOf(let path, _), .isEmpty(let path):
        guard path != order.path, !(catalogue.field(path, of: shape.table)?.kind.isSeveral ?? true) else { continue }
        if path.count > 1 {
          if !isCounting || shape.companion(named: path[0]) == nil { others.append(part) }
        } else if dialect == .sqlite, !isCounting, !covered.contains(path[0]) {
          // PostgreSQL weighs conditions of the table itself by its statistics.
          own.append(part)
        }
      case .or, .some: others.append(part)
      case .all, .none, .contains, .and, .not: continue
      }
    }
    guard !own.isEmpty || !others.isEmpty else { return .free }
    let bound = 1000
    if !own.isEmpty, try count(shape, .and(own), catalogue, .nothing, .free, cap: bound) < bound { return .gather(by: nil) }
    var fewest: (count: Int, by: Predicate)?
    for part in others {
      guard let found = try found(part, shape, catalogue, cap: fewest?.count ?? bound + 1) else { continue }
      if found < fewest?.count ?? .max { fewest = (found, part) }
    }
    if let fewest, fewest.count < bound { return .gather(by: fewest.by) }
    return own.isEmpty && fewest == nil ? .free : .walk(exceptOn: covered)
  }

  /// How many records of the type an index finds for a condition, counted no further than `cap`: never fewer than there are,
  /// more where alternatives overlap. Nil when no index finds them.
  private func found(_ condition: Predicate, _ shape: Shape, _ catalogue: Catalogue, cap: Int) throws -> Int? {
    switch condition {
    case .none: return 0
    case .compare(let path, _, _), .isOneOf(let path, _), .isEmpty(let path):
      if path.count == 1 { return shape.hasIndex(on: path[0]) ? try count(shape, condition, catalogue, .nothing, .free, cap: cap) : nil }
      guard let target = catalogue.target(path[0], of: shape) else { return nil }
      if shape.companion(named: path[0]) != nil { return try found(condition.beyond, target, catalogue, cap: cap) }
      if case .isEmpty = condition { return nil }
      guard catalogue.isCompanion(shape, of: target) || shape.hasIndex(on: path[0]) else { return nil }
      return try pointing(path[0], shape, condition.beyond, target, catalogue, cap: cap)
    case .and(let list): return try list.compactMap { try found($0, shape, catalogue, cap: cap) }.min()
    case .or(let list):
      var sum = 0
      for part in list where sum < cap {
        guard let one = try found(part, shape, catalogue, cap: cap) else { return nil }
        sum += one
      }
      return sum
    case .some(let table, _, let inner): return try catalogue.shape(table).flatMap { try found(inner, $0, catalogue, cap: cap) }
    case .all, .contains, .not: return nil
    }
  }

  /// How many records point at those of the target that satisfy the condition, or `cap` where asking for each of these costs more than
  /// walking through the records themselves: a manager of most clients, and nobody has contacts yet.
  private func pointing(
    _ reference: String, _ shape: Shape, _ condition: Predicate, _ target: Shape, _ catalogue: Catalogue, cap: Int
  ) throws -> Int? {
    guard let field = shape.field(named: reference), try found(condition, target, catalogue, cap: 1) != nil else { return nil }
    let (near, far) = (2_000, 20_000)
    func pointing(atFirst number: Int) throws -> Int {
      try self.pointing(field, shape, condition, target, catalogue, atFirst: number, cap: cap)
    }
    let hits = try pointing(atFirst: near)
    if hits >= cap || cap <= 1 { return hits }
    if try count(shape, .all, catalogue, .nothing, .free, cap: near) < near { return cap }
    guard let targets = try found(condition, target, catalogue, cap: far) else { return nil }
    if targets <= near { return hits }
    return targets < far ? try pointing(atFirst: far) : cap
  }

  /// First the targets, one after another and so many at most, then what points at each.
  private func pointing(
    _ field: any AnyField, _ shape: Shape, _ condition: Predicate, _ target: Shape, _ catalogue: Catalogue, atFirst number: Int, cap: Int
  ) throws -> Int {
    var composer = Composer(catalogue, target, dialect)
    let test = try composer.condition(condition)
    let alias = SQL(text: composer.rootAlias)
    let column: SQL = catalogue.isCompanion(shape, of: target) ? "r.id" : "r.\(name: shape.columns(field).column)"
    // PostgreSQL would gather all targets to take the first ones of them; in the order of an index it stops there.
    let order: SQL = dialect == .postgres ? " ORDER BY \(alias).id" : ""
    let sql: SQL = """
      SELECT COUNT(*) FROM (SELECT 1 FROM (SELECT \(alias).id FROM \(name: target.table) \(alias)\(composer.joinText) \
      WHERE \(alias).deleted_at IS NULL AND \(test)\(order) LIMIT \(SQL(text: String(number)))) a CROSS JOIN \(name: shape.table) r \
      WHERE \(column) = a.id AND r.deleted_at IS NULL LIMIT \(SQL(text: String(cap)))) c
      """
    return try first(sql) { Int($0.integer(0)) } ?? 0
  }
}

extension Shape {
  /// The sort field of a list, and the fields that stand before it in an index and have conditions, all of them: these bound a walk.
  fileprivate func fieldsIndexed(with order: Query.Order, _ conditions: [Predicate]) -> Set<String> {
    guard order.path.count == 1 else { return [] }
    let asked = Set(conditions.flatMap(\.paths).filter { $0.count == 1 }.map { $0[0] })
    let before = indexes.filter { $0.last == order.path[0] }.map { $0.dropLast() }
    return Set(before.filter { asked.isSuperset(of: $0) }.joined()).union(order.path)
  }

  /// Whether records are found by the field alone: it has an index, or begins one.
  fileprivate func hasIndex(on name: String) -> Bool {
    guard let field = field(named: name), !field.kind.isSeveral else { return name == "id" }
    return !field.traits.isDisjoint(with: [.indexed, .unique]) || indexes.contains { $0.first == name }
      || uniques.contains { $0.first == name }
  }
}
