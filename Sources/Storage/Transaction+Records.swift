import Model

/// A record with the version that was read, and the fields in which they differ.
public struct RecordChange {
  public let new: AnyRecord
  public let old: AnyRecord
  public let fields: [any AnyField]
  public init(_ new: AnyRecord, from old: AnyRecord, _ fields: [any AnyField]) {
    self.new = new
    self.old = old
    self.fields = fields
  }
}

extension Transaction {
  /// Statements with lists of ids take this many at a time.
  static var idsPerStatement: Int { 500 }

  /// Whole records by id, in the order of the ids; those that do not exist or are not for the actor are left out.
  public func records(
    _ shape: Shape, ids: [Int64], in catalogue: Catalogue, narrow: Narrowing = .nothing, includesDeleted: Bool = false
  ) throws -> [AnyRecord] {
    var found: [Int64: AnyRecord] = [:]
    for start in stride(from: 0, to: ids.count, by: Self.idsPerStatement) {
      let part = Array(ids[start..<min(start + Self.idsPerStatement, ids.count)])
      var composer = Composer(catalogue, shape, dialect, narrow: narrow)
      let condition = try composer.condition(narrow.scope(of: shape))
      let root = composer.rootAlias
      var columns = "\(root).id, \(root).version, \(root).created_at, \(root).changed_at, \(root).deleted_at"
      var sides = ""
      for side in shape.sides {
        sides += " LEFT JOIN \(SQL.quoted(shape.sideTable(side))) r\(side) ON r\(side).id = \(root).id"
      }
      let single = shape.fields.filter { !$0.kind.isSeveral }
      for field in single {
        let place = (field as? OwnField).map { "r\($0.side)" } ?? root
        columns += ", \(place).\(SQL.quoted(field.name))"
        if field.kind == .money { columns += ", \(place).\(SQL.quoted(field.name + "_currency"))" }
      }
      let live: SQL = includesDeleted ? "1=1" : "\(SQL(text: root)).deleted_at IS NULL"
      let sql: SQL = """
        SELECT \(SQL(text: columns)) FROM \(name: shape.table) \(SQL(text: root))\(SQL(text: sides))\(composer.joinText) \
        WHERE \(SQL(text: root)).id IN \(list: part) AND \(live) AND \(condition)
        """
      let decoders = ValueDecoder.row(single, from: 5)
      try each(sql) { row in
        var record = shape.makeRecord()
        record.id = row.integer(0)
        record.version = row.integer(1)
        record.createdAt = Instant(microseconds: row.integer(2))
        record.changedAt = Instant(microseconds: row.integer(3))
        record.isDeleted = !row.isNull(4)
        for (field, decoder) in zip(single, decoders) { record.values[field.slot] = decoder.value(row) }
        found[record.id] = record
      }
    }
    for field in shape.fields where field.kind.isSeveral && !found.isEmpty {
      for (id, value) in try several(field, of: shape, ids: Array(found.keys)) { found[id]?.values[field.slot] = value }
    }
    return ids.compactMap { found[$0] }
  }

  /// The values of a field with several values, by record.
  func several(_ field: any AnyField, of shape: Shape, ids: [Int64]) throws -> [Int64: Value] {
    var texts: [Int64: [String]] = [:]
    var numbers: [Int64: [Int64]] = [:]
    let table = shape.columns(field).table
    for start in stride(from: 0, to: ids.count, by: Self.idsPerStatement) {
      let part = Array(ids[start..<min(start + Self.idsPerStatement, ids.count)])
      try each("SELECT record, item FROM \(name: table) WHERE record IN \(list: part) ORDER BY record, position") { row in
        if field.kind.options != nil {
          texts[row.integer(0), default: []].append(row.text(1))
        } else {
          numbers[row.integer(0), default: []].append(row.integer(1))
        }
      }
    }
    return texts.mapValues { .texts($0) }.merging(numbers.mapValues { .integers($0) }) { one, _ in one }
  }

  /// Inserts new records, ids and versions set by the caller.
  public func insert(_ records: [AnyRecord], as shape: Shape) throws {
    guard !records.isEmpty else { return }
    let own = Dictionary(grouping: shape.ownFields.filter { !$0.kind.isSeveral }, by: \.side)
    let builtIn = shape.fields.filter { !$0.isOwn && !$0.kind.isSeveral }
    let names = ["id", "version", "created_at", "changed_at"] + builtIn.flatMap { shape.columns($0).names }
    try insert(
      into: shape.table, columns: names,
      rows: BindingRows(count: records.count) { number in
        let record = records[number]
        var row: [Binding] = []
        row.reserveCapacity(names.count)
        row += [
          .integer(record.id), .integer(record.version), .integer(record.createdAt.microseconds), .integer(record.changedAt.microseconds),
        ]
        for field in builtIn { field.bind(record[field], shape.keys, into: &row) }
        return row
      })
    for (side, fields) in own {
      let filled = records.filter { record in fields.contains { !record[$0].isNull } }
      guard !filled.isEmpty else { continue }
      try insert(
        into: shape.sideTable(side), columns: ["id"] + fields.flatMap { shape.columns($0).names },
        rows: filled.map { record in [.integer(record.id)] + fields.flatMap { $0.bindings(record[$0], shape.keys) } })
    }
    for field in shape.fields where field.kind.isSeveral { try insertItems(field, records, shape) }
  }

  private func insertItems(_ field: any AnyField, _ records: [AnyRecord], _ shape: Shape) throws {
    var rows: [[Binding]] = []
    for record in records {
      let items: [Binding] =
        switch record[field] {
        case .texts(let list): list.map { .text($0) }
        case .integers(let list): list.map { .integer($0) }
        default: []
        }
      for (position, item) in items.enumerated() { rows.append([.integer(record.id), .integer(Int64(position)), item]) }
    }
    if !rows.isEmpty { try insert(into: shape.columns(field).table, columns: ["record", "position", "item"], rows: rows) }
  }

  /// Writes the fields of records that differ from the versions that were read.
  ///
  /// Answers nil, or the id of a record that somebody else changed meanwhile: then the writing must be undone.
  public func update(_ changes: [RecordChange], as shape: Shape) throws -> Int64? {
    // Groups in the order of their coming, rows of one by id: whether one takes a unique value that another gives up must not be a
    // matter of luck.
    var order: [[String]] = [], groups: [[String]: [RecordChange]] = [:]
    for change in changes {
      let names = change.fields.map(\.name)
      if groups[names] == nil { order.append(names) }
      groups[names, default: []].append(change)
    }
    for names in order {
      guard !names.isEmpty, let part = groups[names], let fields = part.first?.fields else { continue }
      let plain = fields.filter { !$0.isOwn && !$0.kind.isSeveral }
      let columns = [SchemaPlan.Column(name: "version", isText: false), SchemaPlan.Column(name: "changed_at", isText: false)]
      // In the order of ids: neighbours lie on the same pages, and two writings never wait for each other in a circle.
      let rows = part.sorted { $0.new.id < $1.new.id }.map { change -> [Binding] in
        var row: [Binding] = [
          .integer(change.new.id), .integer(change.old.version), .integer(change.new.version), .integer(change.new.changedAt.microseconds),
        ]
        for field in plain { field.bind(change.new[field], shape.keys, into: &row) }
        return row
      }
      let touched = try update(shape.table, columns: columns + plain.flatMap { shape.columns($0).typed }, rows: rows)
      guard touched == part.count else { return try outOfDate(part, shape) }
      let own = Dictionary(grouping: fields.compactMap { $0 as? OwnField }.filter { !$0.kind.isSeveral }, by: \.side)
      for (side, fields) in own {
        try upsert(
          into: shape.sideTable(side), columns: fields.flatMap { shape.columns($0).typed },
          rows: part.map { change in [.integer(change.new.id)] + fields.flatMap { $0.bindings(change.new[$0], shape.keys) } })
      }
      for field in fields where field.kind.isSeveral {
        try inParts(part.map(\.new.id)) { try run("DELETE FROM \(name: shape.columns(field).table) WHERE record IN \(list: $0)") }
        try insertItems(field, part.map(\.new), shape)
      }
    }
    return nil
  }

  /// A record that did not take its change; the first one when all of them did, as happens when one is changed twice at once.
  private func outOfDate(_ changes: [RecordChange], _ shape: Shape) throws -> Int64? {
    var taken = Set<Int64>()
    let versions = Dictionary(changes.map { ($0.new.id, $0.new.version) }, uniquingKeysWith: { first, _ in first })
    try inParts(changes.map(\.new.id)) { part in
      try each("SELECT id, version FROM \(name: shape.table) WHERE id IN \(list: part) AND deleted_at IS NULL") { row in
        if versions[row.integer(0)] == row.integer(1) { taken.insert(row.integer(0)) }
      }
    }
    return (changes.first { !taken.contains($0.new.id) } ?? changes.first)?.new.id
  }

  private func inParts(_ ids: [Int64], _ body: ([Int64]) throws -> Void) rethrows {
    for start in stride(from: 0, to: ids.count, by: Self.idsPerStatement) {
      try body(Array(ids[start..<min(start + Self.idsPerStatement, ids.count)]))
    }
  }

  /// Marks records as deleted, or live again; answers how many were touched.
  public func setDeleted(_ ids: [Int64], at moment: Instant?, changedAt: Instant, as shape: Shape) throws -> Int {
    var touched = 0
    for start in stride(from: 0, to: ids.count, by: Self.idsPerStatement) {
      let part = Array(ids[start..<min(start + Self.idsPerStatement, ids.count)])
      touched += try run(
        """
        UPDATE \(name: shape.table) SET deleted_at = \(moment?.microseconds), changed_at = \(changedAt.microseconds), \
        version = version + 1 WHERE id IN \(list: part) AND deleted_at IS \(SQL(text: moment == nil ? "NOT NULL" : "NULL"))
        """)
    }
    return touched
  }
}
