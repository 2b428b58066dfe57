import Model

/// What an actor may see of each record type.
public struct Narrowing: Sendable {
  private let rule: @Sendable (Shape) throws -> Predicate
  /// Secret fields, such as the hashes of passwords, are known to the program itself only.
  let seesSecrets: Bool
  /// The rule answers the scope of a type and throws `Problem.forbidden` for types that are closed to the actor.
  public init(seesSecrets: Bool = false, _ rule: @escaping @Sendable (Shape) throws -> Predicate) {
    self.rule = rule
    self.seesSecrets = seesSecrets
  }
  public func scope(of shape: Shape) throws -> Predicate { try rule(shape) }
  /// The program itself sees everything.
  public static let nothing = Narrowing(seesSecrets: true) { _ in .all }
  /// Administrators see every record, but no secrets.
  public static let secrets = Narrowing { _ in .all }
}

/// By which way the records of a list are found.
enum Way: Equatable {
  /// As the engine plans.
  case free
  /// In the order of the list, each row checked; conditions on these fields of the root excepted, which bound the walk.
  case walk(exceptOn: Set<String>)
  /// Looked up by their conditions, then sorted. The one condition, if any, comes as a set of ids that is looked up by itself,
  /// for what the table does not hold: what lies beyond a reference, what points at the record, and alternatives.
  case gather(by: Predicate?)

  var isGathering: Bool { if case .gather = self { true } else { false } }
}

/// Puts together the SELECT of a query: joins along its paths, the compiled predicate, keyset order.
struct Composer {
  let catalogue: Catalogue
  let dialect: Dialect
  /// Joins made so far: path of references -> alias and shape.
  private var joins: [[String]: (alias: String, shape: Shape)] = [:]
  private var joinList: [(alias: String, on: SQL)] = []
  /// Aliases whose rows must be there: a list sorted by a filled value of a companion may then begin at the companion's index.
  private var present: Set<String> = []
  var way = Way.free
  /// The value of a companion in whose order a list is walked: conditions on it bound the walk.
  var walked: [String] = []
  private let prefix: String
  /// Subqueries made so far, for the names of their tables.
  private var subqueries = 0
  private var isSubquery = false
  /// What the actor may see of each type: records reached through a reference are narrowed like listed ones.
  private let narrow: Narrowing

  static let greatestDepth = 24
  static let greatestJoins = 24

  let root: Shape
  /// The prefix is the name of the root itself: nothing is joined to it here.
  private var isWhole = false
  var rootAlias: String { isWhole ? prefix : prefix + "0" }

  /// The joins made so far, to stand after FROM and the root.
  var joinText: SQL {
    joinList.reduce(into: SQL(text: "")) { all, join in
      all += SQL(text: present.contains(join.alias) ? " JOIN " : " LEFT JOIN ") + join.on
    }
  }

  init(_ catalogue: Catalogue, _ root: Shape, _ dialect: Dialect, narrow: Narrowing = .nothing, prefix: String = "t") {
    self.narrow = narrow
    self.catalogue = catalogue
    self.dialect = dialect
    self.root = root
    self.prefix = prefix
  }

  /// What the actor may see when the scopes themselves are compiled: scopes are not narrowed again.
  private var open: Narrowing { Narrowing(seesSecrets: narrow.seesSecrets) { _ in .all } }

  /// The alias and shape at the end of the references of a path.
  mutating func table(_ steps: ArraySlice<String>) throws -> (alias: String, shape: Shape) {
    guard let last = steps.last else { return (rootAlias, root) }
    if let known = joins[Array(steps)] { return known }
    guard joins.count < Composer.greatestJoins else { throw Problem.invalid([Issue(steps.joined(separator: "."), .tooMany)]) }
    let from = try table(steps.dropLast())
    let alias = "\(prefix)\(joins.count + 1)"
    let target: Shape
    var on: SQL
    if let companion = from.shape.companion(named: last), let shape = catalogue.shape(companion.table) {
      target = shape
      // Companions are never deleted; saying so lets the engines use the indexes that hold live rows only.
      on = SQL(text: "\(alias).id = \(from.alias).id AND \(alias).deleted_at IS NULL")
    } else if let field = from.shape.field(named: last), case .reference(let name) = field.kind, let shape = catalogue.shape(name) {
      target = shape
      on = SQL(text: "\(alias).id = \(try column(field, in: from).text) AND \(alias).deleted_at IS NULL")
      let scope = try narrow.scope(of: shape)
      if scope != .all {
        // A condition on the record's own fields needs no further look at its table.
        var nested = Composer(catalogue, shape, dialect, narrow: open, prefix: scope.isOwn(of: shape) ? alias : alias + "n")
        nested.isWhole = scope.isOwn(of: shape)
        nested.way = .walk(exceptOn: [])
        let condition = try nested.condition(scope)
        let inner = SQL(text: nested.rootAlias)
        let table: SQL = "\(name: name) \(inner)\(nested.joinText)"
        let exists: SQL = "EXISTS (SELECT 1 FROM \(table) WHERE \(inner).id = \(SQL(text: alias)).id AND \(condition))"
        on += " AND \(nested.isWhole ? condition : exists)"
      }
    } else {
      throw Problem.invalid([Issue(steps.joined(separator: "."), .unknownField)])
    }
    joinList.append((alias, "\(name: target.table) \(SQL(text: alias)) ON \(on)"))
    joins[Array(steps)] = (alias, target)
    return (alias, target)
  }

  /// The column of a field of a joined table, with a join to its side table where it is an own field.
  private mutating func column(_ field: any AnyField, in place: (alias: String, shape: Shape), key: Bool = false) throws -> SQL {
    let columns = place.shape.columns(field)
    let name = SQL.quoted(key ? columns.comparable : columns.column)
    guard let own = field as? OwnField, !field.kind.isSeveral else { return SQL(text: "\(place.alias).\(name)") }
    let alias = "\(place.alias)x\(own.side)"
    if !joinList.contains(where: { $0.alias == alias }) {
      joinList.append((alias, SQL(text: "\(SQL.quoted(columns.table)) \(alias) ON \(alias).id = \(place.alias).id")))
    }
    return SQL(text: "\(alias).\(name)")
  }

  /// The field at the end of a path and where its table stands.
  mutating func resolve(_ path: [String]) throws -> (field: any AnyField, place: (alias: String, shape: Shape)) {
    guard path.count <= 4, let last = path.last else {
      throw Problem.invalid([Issue(path.joined(separator: "."), .unknownField)])
    }
    let place = try table(path.dropLast())
    if let system = [Identity.field, Deletion.field].first(where: { $0.name == last }) { return (system, place) }
    guard let field = place.shape.field(named: last), narrow.seesSecrets || !field.isSecret else {
      throw Problem.invalid([Issue(path.joined(separator: "."), .unknownField)])
    }
    return (field, place)
  }

  /// The columns to read for a path, in the order in which a `ValueDecoder` takes them.
  mutating func selection(_ path: [String]) throws -> (field: any AnyField, text: String) {
    let (field, place) = try resolve(path)
    if field.kind.isSeveral { return (field, "NULL") }
    let value = try column(field, in: place).text
    return field.kind == .money ? (field, value + ", " + value.dropLast() + "_currency\"") : (field, value)
  }

  /// The column by which a path is sorted, and the id that breaks ties: where the row of the column bears the id of the
  /// record itself, as in companions and side tables, it is that row's, so that one index gives the whole order.
  ///
  /// With `isFilled` only rows that have a value are wanted.
  mutating func sorting(_ path: [String], isFilled: Bool) throws -> (field: any AnyField, column: SQL, id: SQL) {
    let (field, place) = try resolve(path)
    guard !field.kind.isSeveral, field.kind != .longText || field.hasKey else {
      throw Problem.invalid([Issue(path.joined(separator: "."), .notAllowed)])
    }
    let column = try column(field, in: place, key: true)
    let isOfRecord = path.count == 1 || (path.count == 2 && root.companion(named: path[0]) != nil)
    let own = String(column.text.prefix { $0 != "." })
    if isOfRecord, isFilled, own != rootAlias { present.insert(own) }
    let alias = isOfRecord && isFilled ? own : rootAlias
    return (field, column, SQL(text: alias + ".id"))
  }
}

extension Composer {
  /// The condition of a predicate. Throws `Problem.invalid` for unknown names and for trees that are too deep.
  mutating func condition(_ predicate: Predicate) throws -> SQL {
    guard predicate.depth <= Composer.greatestDepth else { throw Problem.invalid([Issue(nil, .tooMany)]) }
    return try compile(predicate)
  }

  private mutating func compile(_ predicate: Predicate) throws -> SQL {
    if isSubquery || way == .gather(by: predicate), let members = try members(predicate) { return members }
    switch predicate {
    case .all: return "1=1"
    case .none: return "1=0"
    case .and(let list):
      return try list.isEmpty ? "1=1" : "(" + list.map { try compile($0) }.joined(separator: " AND ") + ")"
    case .or(let list):
      return try list.isEmpty ? "1=0" : "(" + list.map { try compile($0) }.joined(separator: " OR ") + ")"
    case .not(let inner):
      // An unfilled value makes a comparison unknown; "not" of unknown is true here, as a person expects.
      return "NOT COALESCE(\(try compile(inner)), \(SQL(text: dialect == .sqlite ? "0" : "FALSE")))"
    case .isEmpty(let path):
      let (field, place) = try resolve(path)
      if field.kind.isSeveral { return "NOT " + exists(field, place, where: "") }
      return try checked(path) + column(field, in: place) + " IS NULL"
    case .compare(let path, let comparison, let value):
      let (field, place) = try resolve(path)
      if field.kind.isSeveral {
        return exists(field, place, where: " AND item \(SQL(text: comparison.rawValue)) \(field.comparand(value, catalogue.keys))")
      }
      let sign = SQL(text: comparison.rawValue)
      var test: SQL = "\(checked(path))\(try column(field, in: place, key: true)) \(sign) \(field.comparand(value, catalogue.keys))"
      if case .money(let money) = value {
        let currency = try column(field, in: place).text.dropLast() + "_currency\""
        test = "(\(test) AND \(SQL(text: String(currency))) = \(money.currency.code))"
      }
      return ofRow(path, test)
    case .isOneOf(let path, let values):
      guard values.count <= 1000 else { throw Problem.invalid([Issue(path.joined(separator: "."), .tooMany)]) }
      guard !values.isEmpty else { return "1=0" }
      let (field, place) = try resolve(path)
      let list = values.map { field.comparand($0, catalogue.keys) }
      if field.kind.isSeveral { return exists(field, place, where: " AND item IN \(list: list)") }
      return ofRow(path, "\(checked(path))\(try column(field, in: place, key: true)) IN \(list: list)")
    case .contains(let path, let piece):
      let (field, place) = try resolve(path)
      guard field.kind.isText else { throw Problem.invalid([Issue(path.joined(separator: "."), .wrongKind)]) }
      let text = try column(field, in: place, key: true)
      return ofRow(path, dialect.contains(text, field.hasKey ? catalogue.keys.piece(of: piece, field.kind) : piece))
    case .some(let table, let via, let inner):
      guard let shape = catalogue.shape(table), let field = shape.field(named: via) else {
        throw Problem.invalid([Issue(via, .unknownField)])
      }
      var nested = Composer(catalogue, shape, dialect, narrow: narrow, prefix: prefix + "s")
      let condition = try nested.compile(inner && narrow.scope(of: shape))
      let reference = try nested.column(field, in: (nested.rootAlias, shape))
      let me = SQL(text: rootAlias)
      let text: SQL =
        "EXISTS (SELECT 1 FROM \(name: table) \(SQL(text: nested.rootAlias))\(nested.joinText) WHERE \(reference) = \(me).id"
      return text + " AND \(SQL(text: nested.rootAlias)).deleted_at IS NULL AND \(condition)\(oneByOne))"
    }
  }

  /// Keeps PostgreSQL from gathering beforehand what all records are checked against: a page that is walked checks a few of them.
  private var oneByOne: SQL {
    if dialect == .postgres, case .walk = way { " OFFSET 0" } else { "" }
  }

  /// A sign before a column keeps SQLite from looking the condition up in an index.
  private func checked(_ path: [String]) -> SQL {
    guard dialect == .sqlite, path.count == 1 else { return "" }
    switch way {
    case .free: return ""
    case .walk(let exceptOn): return exceptOn.contains(path[0]) ? "" : "+"
    case .gather(let by): return by == nil ? "" : "+"
    }
  }

  /// A condition on a joined row, which SQLite has to find by the row that leads to it: it would begin with the joined table otherwise.
  /// Beginning with a companion is right when nothing is known: it is the record itself.
  private func ofRow(_ path: [String], _ test: SQL) -> SQL {
    guard dialect == .sqlite, path.count > 1, path != walked, way != .free || root.companion(named: path[0]) == nil else { return test }
    return "COALESCE(\(test), 0)"
  }

  /// The condition as a set of ids that is looked up by itself. Nil for conditions on the root's own columns.
  private mutating func members(_ predicate: Predicate) throws -> SQL? {
    switch predicate {
    case .compare(let path, _, _), .isOneOf(let path, _), .contains(let path, _):
      // An empty value at the end of a path may be an empty reference: `isEmpty` is no set of ids.
      guard path.count > 1, let target = catalogue.target(path[0], of: root) else { return nil }
      let reference = root.companion(named: path[0]) == nil ? root.field(named: path[0]) : nil
      var nested = subquery(target)
      let inner = predicate.beyond
      let scope: Predicate = reference == nil ? .all : try narrow.scope(of: target)
      let condition = try nested.compile(scope == inner ? inner : inner && scope)
      let alias = SQL(text: nested.rootAlias)
      let isSame = reference == nil || catalogue.isCompanion(root, of: target)
      let mine = isSame ? SQL(text: rootAlias + ".id") : try reference.map { try column($0, in: (rootAlias, root)) } ?? "NULL"
      let table: SQL = "\(name: target.table) \(alias)\(nested.joinText)"
      return isAmong(mine, "SELECT \(alias).id FROM \(table) WHERE \(alias).deleted_at IS NULL AND \(condition)")
    case .some(let table, let via, let inner):
      guard let shape = catalogue.shape(table), let field = shape.field(named: via), !field.kind.isSeveral else { return nil }
      var nested = subquery(shape)
      let condition = try nested.compile(inner && narrow.scope(of: shape))
      let alias = SQL(text: nested.rootAlias)
      let reference = try nested.column(field, in: (nested.rootAlias, shape))
      let test: SQL = "\(alias).deleted_at IS NULL AND \(reference) IS NOT NULL AND \(condition)"
      return isAmong(
        SQL(text: rootAlias + ".id"), "SELECT \(reference) FROM \(name: table) \(alias)\(nested.joinText) WHERE \(test)")
    case .or(let list) where list.count > 1:
      let parts = try list.map { part -> SQL in
        var nested = subquery(root)
        let condition = try nested.compile(part)
        let alias = SQL(text: nested.rootAlias)
        let table: SQL = "\(name: root.table) \(alias)\(nested.joinText)"
        return "SELECT \(alias).id FROM \(table) WHERE \(alias).deleted_at IS NULL AND \(condition)"
      }
      return isAmong(SQL(text: rootAlias + ".id"), parts.joined(separator: " UNION ALL "))
    default: return nil
    }
  }

  /// PostgreSQL collects an array and looks each id up in the index; a subquery it would rather join in its own way.
  private func isAmong(_ column: SQL, _ ids: SQL) -> SQL {
    dialect == .postgres ? "\(column) = ANY(ARRAY(\(ids)))" : "\(column) IN (\(ids))"
  }

  private mutating func subquery(_ shape: Shape) -> Composer {
    subqueries += 1
    var nested = Composer(catalogue, shape, dialect, narrow: narrow, prefix: "\(prefix)q\(subqueries)t")
    nested.isSubquery = true
    return nested
  }

  private func exists(_ field: any AnyField, _ place: (alias: String, shape: Shape), where condition: SQL) -> SQL {
    "EXISTS (SELECT 1 FROM \(name: place.shape.columns(field).table) WHERE record = \(SQL(text: place.alias)).id\(condition))"
  }
}
