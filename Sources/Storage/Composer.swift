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

/// Puts together the SELECT of a query: joins along its paths, the compiled predicate, keyset order.
struct Composer {
  let catalogue: Catalogue
  let dialect: Dialect
  /// Joins made so far: path of references -> alias and shape.
  private var joins: [[String]: (alias: String, shape: Shape)] = [:]
  private var joinList: [(alias: String, on: SQL)] = []
  /// Aliases whose rows must be there: a list sorted by a filled value of a companion may then begin at the companion's index.
  private var present: Set<String> = []
  /// Conditions are checked row by row in the order of the list instead of being looked up in indexes of their own;
  /// those on these fields of the root excepted, which have an index together with the order. For `Transaction.walks`.
  var checksRows: (exceptOn: Set<String>, Bool) = ([], false)
  private let prefix: String
  /// What the actor may see of each type: records reached through a reference are narrowed like listed ones.
  private let narrow: Narrowing

  static let greatestDepth = 24
  static let greatestJoins = 24

  let root: Shape
  var rootAlias: String { prefix + "0" }

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
      on = SQL(text: "\(alias).id = \(try column(field, in: from).text)")
      let scope = try narrow.scope(of: shape)
      if scope != .all {
        var nested = Composer(
          catalogue, shape, dialect, narrow: Narrowing(seesSecrets: narrow.seesSecrets) { _ in .all }, prefix: alias + "n")
        let condition = try nested.condition(scope)
        let inner = SQL(text: nested.rootAlias)
        on +=
          " AND EXISTS (SELECT 1 FROM \(name: name) \(inner)\(nested.joinText) WHERE \(inner).id = \(SQL(text: alias)).id AND \(condition))"
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
    if last == "id" { return (Identity.field, place) }
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
        return exists(field, place, where: " AND item \(SQL(text: comparison.rawValue)) \(field.comparand(value))")
      }
      let sign = SQL(text: comparison.rawValue)
      var test: SQL = "\(checked(path))\(try column(field, in: place, key: true)) \(sign) \(field.comparand(value))"
      if case .money(let money) = value {
        let currency = try column(field, in: place).text.dropLast() + "_currency\""
        test = "(\(test) AND \(SQL(text: String(currency))) = \(money.currency.code))"
      }
      return test
    case .isOneOf(let path, let values):
      guard values.count <= 1000 else { throw Problem.invalid([Issue(path.joined(separator: "."), .tooMany)]) }
      guard !values.isEmpty else { return "1=0" }
      let (field, place) = try resolve(path)
      let list = values.map { value in SQL(text: "?", [field.comparand(value)]) }.joined(separator: ",")
      if field.kind.isSeveral { return exists(field, place, where: " AND item IN (\(list))") }
      return "\(checked(path))\(try column(field, in: place, key: true)) IN (\(list))"
    case .contains(let path, let piece):
      let (field, place) = try resolve(path)
      guard field.kind.isText else { throw Problem.invalid([Issue(path.joined(separator: "."), .wrongKind)]) }
      let text = try column(field, in: place, key: true)
      return dialect.contains(text, field.hasKey ? field.kind.key(of: piece) : piece)
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
      return text + " AND \(SQL(text: nested.rootAlias)).deleted_at IS NULL AND \(condition))"
    }
  }

  /// A sign before a column keeps SQLite from looking the condition up in an index.
  private func checked(_ path: [String]) -> SQL {
    checksRows.1 && !(path.count == 1 && checksRows.exceptOn.contains(path[0])) ? "+" : ""
  }

  private func exists(_ field: any AnyField, _ place: (alias: String, shape: Shape), where condition: SQL) -> SQL {
    "EXISTS (SELECT 1 FROM \(name: place.shape.columns(field).table) WHERE record = \(SQL(text: place.alias)).id\(condition))"
  }
}
