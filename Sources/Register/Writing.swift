import Model
import Records
import Storage

/// One writing by one actor: several saves and deletions that happen together or not at all.
public final class Writing {
  public private(set) var catalogue: Catalogue
  public let actor: Actor
  public let workspace: Workspace
  /// The moment of the writing, the same for all its records.
  public let moment: Instant
  let transaction: any Transaction
  let rules: [any Rule]
  /// Keeps a way back behind each set of records that is saved together.
  let isCareful: Bool
  var changes: [AnyRecord] = []
  /// Records that rules ask for again and again within one writing, by id.
  var recalled: [Int64: AnyRecord] = [:]
  private var hasGrown = false

  init(
    _ transaction: any Transaction, _ catalogue: Catalogue, _ actor: Actor, _ workspace: Workspace, _ rules: [any Rule],
    isCareful: Bool = false
  ) {
    self.transaction = transaction
    self.catalogue = catalogue
    self.actor = actor
    self.workspace = workspace
    self.rules = rules
    self.isCareful = isCareful
    moment = workspace.now()
  }

  /// The register as the actor sees it, this writing included.
  public var reader: ScopedReader { ScopedReader(transaction, catalogue, actor) }
  /// The register as the program sees it: for rules, never for answers.
  public var everything: ScopedReader { ScopedReader(transaction, catalogue, .program()) }

  @discardableResult
  public func save(_ record: AnyRecord) throws -> AnyRecord {
    guard let saved = try save([record], as: record.table).first else { throw Problem.internal("nothing was saved") }
    return saved
  }

  @discardableResult
  public func save<T: RecordType>(_ record: Record<T>) throws -> Record<T> { Record(try save(record.any)) }

  /// Saves records of one type. Either all are saved or `Problem` says what is wrong with the first that fails.
  @discardableResult
  public func save(_ records: [AnyRecord], as table: String) throws -> [AnyRecord] {
    guard let shape = catalogue.shape(table) else { throw Problem.invalid([Issue(table, .unknownField)]) }
    guard actor.mayWrite(shape) else { throw Problem.forbidden }
    let old = try previous(records, shape)
    var pairs: [(new: AnyRecord, old: AnyRecord?)] = []
    for record in records {
      let before = old[record.id]
      if let before, record.version != before.version {
        throw Problem.conflict(table: table, id: record.id, current: before.version)
      }
      var new = record
      try prepare(&new, before, shape)
      pairs.append((new, before))
    }
    try put(&pairs, shape)
    return pairs.map(\.new)
  }

  /// Writes prepared records of one type, with what follows.
  func put(_ pairs: inout [(new: AnyRecord, old: AnyRecord?)], _ shape: Shape) throws {
    try checkReferences(pairs, shape)
    try write(&pairs, shape)
    for pair in pairs where recalled[pair.new.id] != nil { recalled[pair.new.id] = pair.new }
    try checkScope(pairs.map(\.new.id), shape)
    for rule in rules where rule.table == shape.table { try rule.follow(pairs, in: self) }
  }

  /// The stored versions of the records that are not new, as far as the actor may see them.
  func previous(_ records: [AnyRecord], _ shape: Shape) throws -> [Int64: AnyRecord] {
    let ids = records.filter { !$0.isNew }.map(\.id)
    guard !ids.isEmpty else { return [:] }
    let found = try transaction.records(shape, ids: ids, in: catalogue, narrow: actor.narrowing)
    let known = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    if let missing = ids.first(where: { known[$0] == nil }) { throw Problem.notFound(table: shape.table, id: missing) }
    return known
  }

  /// Rights by field, normal form, defaults, derived values, required fields, rules.
  func prepare(_ new: inout AnyRecord, _ old: AnyRecord?, _ shape: Shape) throws {
    var issues: [Issue] = []
    while new.values.count < shape.fields.count { new.values.append(.null) }
    for field in shape.fields {
      let before = old.map { $0[field] } ?? .null
      // What is stored was brought to its normal form when it was written.
      if old != nil, new[field] == before { continue }
      switch field.normalise(new[field]) {
      case .success(let value): new[field] = value
      case .failure(let rule):
        issues.append(Issue(field.name, rule, value: FieldText.text(new[field], of: field.kind), detail: field.allowance(rule)))
        continue
      }
      if old == nil, new[field].isNull { new[field] = initial(field) }
      if new[field] != before, actor.role == .manager, field.traits.contains(.administrative) {
        if old == nil, new[field] == initial(field) { continue }
        issues.append(Issue(field.name, .notAllowed))
      }
    }
    for field in shape.fields { if let derive = field.derivation { new[field] = derive(new) } }
    for rule in rules where rule.table == shape.table && issues.isEmpty { issues += try rule.check(&new, old: old, in: self) }
    for field in shape.fields where field.isRequired && new[field].isEmpty && !issues.contains(where: { $0.field == field.name }) {
      issues.append(Issue(field.name, .required))
    }
    issues += try takenOwnFields(new, old, shape)
    if !issues.isEmpty { throw Problem.invalid(issues) }
  }

  private func initial(_ field: any AnyField) -> Value {
    switch field.fallback {
    case .none: .null
    case .value(let value): value
    case .today: workspace.day(of: moment).value
    case .now: moment.value
    case .actor: actor.user?.value ?? .null
    }
  }

  /// Own fields live in side tables that do not know which records are live: uniqueness is asked for here.
  private func takenOwnFields(_ new: AnyRecord, _ old: AnyRecord?, _ shape: Shape) throws -> [Issue] {
    try shape.ownFields.filter { $0.traits.contains(.unique) && !new[$0].isNull && new[$0] != old?[$0] }.compactMap { field in
      let query = Query(shape.table, select: [], filter: .compare([field.name], .equal, new[field]), limit: 2)
      let others = try everything.lines(query).filter { $0.id != new.id }
      return others.isEmpty ? nil : Issue(field.name, .taken, value: new[field].text)
    }
  }
}

extension Writing {
  /// References must point at live records that the actor may see.
  func checkReferences(_ pairs: [(new: AnyRecord, old: AnyRecord?)], _ shape: Shape) throws {
    for field in shape.fields {
      guard let target = field.kind.target, let other = catalogue.shape(target) else { continue }
      var wanted = Set<Int64>()
      for (new, old) in pairs where new[field] != old?[field] {
        switch new[field] {
        case .integer(let id): wanted.insert(id)
        case .integers(let ids): wanted.formUnion(ids)
        default: break
        }
      }
      guard !wanted.isEmpty else { continue }
      let ids = Array(wanted)
      var found = Set<Int64>()
      let reader = isOwnWork(field) ? everything : reader
      for start in stride(from: 0, to: ids.count, by: 500) {
        let part = ids[start..<min(start + 500, ids.count)]
        let query = Query(other.table, select: [], filter: .isOneOf(["id"], part.map { .integer($0) }), limit: 500)
        found.formUnion(try reader.lines(query).map(\.id))
      }
      if let missing = ids.first(where: { !found.contains($0) }) {
        throw Problem.invalid([Issue(field.name, .notFound, value: String(missing))])
      }
    }
  }

  /// A user's own jobs and sessions refer to types that are closed to managers.
  private func isOwnWork(_ field: any AnyField) -> Bool { actor.role != .manager }

  /// A manager may not save a record out of his own sight, nor make one that he could not see.
  func checkScope(_ ids: [Int64], _ shape: Shape) throws {
    guard actor.role == .manager else { return }
    for start in stride(from: 0, to: ids.count, by: 500) {
      let part = ids[start..<min(start + 500, ids.count)]
      let seen = try reader.count(shape.table, .isOneOf(["id"], part.map { .integer($0) }), cap: part.count)
      guard seen == Set(part).count else { throw Problem.forbidden }
    }
  }

  func write(_ pairs: inout [(new: AnyRecord, old: AnyRecord?)], _ shape: Shape) throws {
    let fresh = pairs.indices.filter { pairs[$0].old == nil }
    if !fresh.isEmpty {
      var next = try transaction.reserveIDs(fresh.count)
      for index in fresh {
        if pairs[index].new.id == 0 {
          pairs[index].new.id = next
          next += 1
        }
        pairs[index].new.version = 1
        pairs[index].new.createdAt = moment
        pairs[index].new.changedAt = moment
      }
      let records = fresh.map { pairs[$0].new }
      let entries = shape.isSearched ? shape.searchEntries(of: records, for: transaction.dialect) : nil
      try transaction.insert(records, as: shape)
      if let entries { try transaction.putSearch(entries, areNew: true) }
    }
    var changes: [RecordChange] = []
    for index in pairs.indices {
      guard let old = pairs[index].old else {
        log(.create, pairs[index].new.id, shape, diff: nil)
        continue
      }
      let changed = shape.fields.filter { old[$0] != pairs[index].new[$0] }
      guard !changed.isEmpty else { continue }
      pairs[index].new.version = old.version + 1
      pairs[index].new.changedAt = moment
      changes.append(RecordChange(pairs[index].new, from: old, changed))
      log(.update, old.id, shape, diff: Writing.diff(old, pairs[index].new, changed))
    }
    if let id = try transaction.update(changes, as: shape), let change = changes.first(where: { $0.new.id == id }) {
      throw Problem.conflict(table: shape.table, id: id, current: change.new.version)
    }
    let found = changes.filter { $0.fields.contains { $0.traits.contains(.searchable) || $0.name == "owner" } }
    try findAgain(found.map(\.new), shape)
  }

  static func diff(_ old: AnyRecord, _ new: AnyRecord, _ changed: [any AnyField]) -> String {
    JSON.object(
      changed.map { field in
        JSON.Member(field.name, field.isSecret ? .array([]) : .array([field.kind.json(old[field]), field.kind.json(new[field])]))
      }
    ).text
  }

  /// Makes records findable by what they are now.
  private func findAgain(_ records: [AnyRecord], _ shape: Shape) throws {
    guard shape.isSearched else { return }
    // In the order of ids: SQLite's index begins a new segment whenever an id is smaller than the one before.
    let records = records.sorted { $0.id < $1.id }
    try transaction.putSearch(shape.searchEntries(of: records, for: transaction.dialect), areNew: false)
  }
}

extension Writing {
  /// Marks records as deleted; their unique keys are free at once.
  public func delete(_ table: String, _ ids: [Int64]) throws {
    guard let shape = catalogue.shape(table) else { throw Problem.invalid([Issue(table, .unknownField)]) }
    guard actor.mayWrite(shape) else { throw Problem.forbidden }
    let records = try transaction.records(shape, ids: ids, in: catalogue, narrow: actor.narrowing)
    if let missing = Set(ids).subtracting(records.map(\.id)).first { throw Problem.notFound(table: table, id: missing) }
    for rule in rules where rule.table == table { try rule.precedeDeletion(records, in: self) }
    try setDeleted(shape, records.map(\.id), true)
    for rule in rules where rule.table == table { try rule.followDeletion(records, in: self) }
  }

  /// Makes deleted records live again, those that live already being left alone; `Problem.invalid` when a unique key was taken meanwhile.
  public func restore(_ table: String, _ ids: [Int64]) throws {
    guard let shape = catalogue.shape(table) else { throw Problem.invalid([Issue(table, .unknownField)]) }
    guard actor.mayWrite(shape) else { throw Problem.forbidden }
    let found = try transaction.records(shape, ids: ids, in: catalogue, narrow: actor.narrowing, includesDeleted: true)
    if let missing = Set(ids).subtracting(found.map(\.id)).first { throw Problem.notFound(table: table, id: missing) }
    let records = found.filter(\.isDeleted)
    guard !records.isEmpty else { return }
    try setDeleted(shape, records.map(\.id), false)
    try findAgain(records, shape)
    for rule in rules where rule.table == table { try rule.follow(records.map { ($0, nil) }, in: self) }
  }

  func setDeleted(_ shape: Shape, _ ids: [Int64], _ deleted: Bool) throws {
    _ = try transaction.setDeleted(ids, at: deleted ? moment : nil, changedAt: moment, as: shape)
    if deleted { try transaction.removeSearch(ids, of: shape.table) }
    for id in ids { recalled[id] = nil }
    for id in ids { log(deleted ? .delete : .restore, id, shape, diff: nil) }
  }

  private func log(_ action: Change.Action, _ id: Int64, _ shape: Shape, diff: String?) {
    guard shape.isPublic else { return }
    let field = Change.schema.fields
    var change = AnyRecord(table: Change.table, version: 1, values: Writing.blankChange, createdAt: moment, changedAt: moment)
    change[field.at] = moment.value
    change[field.actor] = actor.user?.value ?? .null
    change[field.via] = .text(actor.via.rawValue)
    change[field.job] = actor.job?.value ?? .null
    change[field.table] = .text(shape.table)
    change[field.record] = .integer(id)
    change[field.action] = .text(action.rawValue)
    change[field.diff] = diff.map { .text($0) } ?? .null
    changes.append(change)
  }

  private static let blankChange = [Value](repeating: .null, count: Change.schema.all.count)

  /// A rule added a field: the schema grows with this writing.
  func grow() { hasGrown = true }

  /// Writes the change log; answers the new catalogue when the schema grew.
  func finish() throws -> Catalogue? {
    if !changes.isEmpty {
      let batch = try transaction.batch()
      var next = try transaction.reserveIDs(changes.count)
      let field = Change.schema.fields.batch
      for index in changes.indices {
        changes[index].id = next
        changes[index][field] = .integer(batch)
        next += 1
      }
      try transaction.insert(changes, as: catalogue.shape(Change.self))
    }
    guard hasGrown else { return nil }
    let full = try OwnFields.catalogue(transaction, workspace.keys)
    try Migrations.apply(full, in: transaction)
    return full
  }
}
