import Model

/// The tables, columns and indexes that a catalogue needs, and the statements that bring a database there.
///
/// Only additions are planned: what loses or moves data is a numbered step written by hand in `Migrations`.
public struct SchemaPlan: Sendable {
  public struct Table: Sendable, Hashable {
    public let name: String
    public let columns: [Column]
    public let key: [String]
  }
  public struct Column: Sendable, Hashable {
    public let name: String
    public let isText: Bool
    public let isRequired: Bool

    public init(name: String, isText: Bool, isRequired: Bool = false) {
      self.name = name
      self.isText = isText
      self.isRequired = isRequired
    }
  }
  public struct Index: Sendable, Hashable {
    public let name: String
    public let table: String
    public let columns: [String]
    public let isUnique: Bool
    public let rows: Rows

    /// Which records stand in the index: only live ones where a deleted one must not block a unique key.
    public enum Rows: Sendable, Hashable { case all, live, deleted }
  }

  public private(set) var tables: [Table] = []
  public private(set) var indexes: [Index] = []

  public init(_ catalogue: Catalogue) {
    for shape in catalogue.shapes { add(shape) }
  }

  private mutating func add(_ shape: Shape) {
    let system = [
      Column(name: "id", isText: false, isRequired: true), Column(name: "version", isText: false, isRequired: true),
      Column(name: "created_at", isText: false, isRequired: true), Column(name: "changed_at", isText: false, isRequired: true),
      Column(name: "deleted_at", isText: false, isRequired: false),
    ]
    let single = shape.fields.filter { !$0.kind.isSeveral }
    tables.append(Table(name: shape.table, columns: system + single.filter { !$0.isOwn }.flatMap { columns($0, shape) }, key: ["id"]))
    for side in shape.sides {
      let fields = shape.ownFields.filter { $0.side == side && !$0.kind.isSeveral }
      let id = Column(name: "id", isText: false, isRequired: true)
      tables.append(Table(name: shape.sideTable(side), columns: [id] + fields.flatMap { columns($0, shape) }, key: ["id"]))
    }
    for field in shape.fields where field.kind.isSeveral {
      let isText = field.kind.options != nil
      let names = [("record", false), ("position", false), ("item", isText)]
      let table = shape.columns(field).table
      tables.append(
        Table(name: table, columns: names.map { Column(name: $0.0, isText: $0.1, isRequired: true) }, key: ["record", "position"]))
      indexes.append(Index(name: "i_\(table)", table: table, columns: ["item", "record"], isUnique: false, rows: .all))
    }
    for field in single {
      let place = shape.columns(field)
      // A unique own field is kept by the Desk: its side table does not know which records are live.
      if field.traits.contains(.unique), !field.isOwn {
        index(place.table, [place.comparable], unique: true)
      } else if field.traits.contains(.indexed) || field.traits.contains(.unique) {
        index(place.table, [place.comparable, "id"], of: field.isOwn ? .all : .live)
      }
    }
    for names in shape.indexes { index(shape.table, comparables(names, shape) + ["id"]) }
    for names in shape.uniques { index(shape.table, comparables(names, shape), unique: true) }
    if shape.isPublic, !shape.isDerived { index(shape.table, [Deletion.field.name, "id"], of: .deleted) }
  }

  private func columns(_ field: any AnyField, _ shape: Shape) -> [Column] {
    shape.columns(field).typed
  }

  private func comparables(_ names: [String], _ shape: Shape) -> [String] {
    names.compactMap { name in shape.field(named: name).map { shape.columns($0).comparable } }
  }

  private mutating func index(_ table: String, _ columns: [String], of rows: Index.Rows = .live, unique: Bool = false) {
    let name = (unique ? "u_" : "i_") + table + "__" + columns.joined(separator: "__")
    indexes.append(Index(name: name, table: table, columns: columns, isUnique: unique, rows: rows))
  }
}

extension SchemaPlan {
  /// The statements that add what the database lacks, in order.
  public func statements(missingFrom existing: ExistingSchema, _ dialect: Dialect) -> [SQL] {
    var out: [SQL] = []
    for table in tables {
      if let columns = existing.columns[table.name] {
        for column in table.columns where !columns.contains(column.name) {
          out.append(SQL(text: "ALTER TABLE \(SQL.quoted(table.name)) ADD COLUMN \(definition(column, dialect, isNew: false))"))
        }
      } else {
        var parts = table.columns.map { definition($0, dialect, isNew: true) }
        parts.append("PRIMARY KEY (\(table.key.map(SQL.quoted).joined(separator: ", ")))")
        let rowless = table.key.count > 1 && dialect == .sqlite ? ", WITHOUT ROWID" : ""
        out.append(SQL(text: "CREATE TABLE \(SQL.quoted(table.name)) (\(parts.joined(separator: ", ")))\(dialect.tableSuffix)\(rowless)"))
      }
    }
    for index in indexes where !existing.indexes.contains(index.name.databaseName) { out.append(statement(index)) }
    return out
  }

  /// The statements that make the indexes which a table lacks.
  public func indexStatements(of table: String, missingFrom existing: ExistingSchema) -> [SQL] {
    indexes.filter { $0.table == table && !existing.indexes.contains($0.name.databaseName) }.map(statement)
  }

  /// The statements that take away what only makes a table faster: unique indexes stay.
  public func indexDrops(of table: String) -> [SQL] {
    indexes.filter { $0.table == table && !$0.isUnique }.map { SQL(text: "DROP INDEX IF EXISTS \(SQL.quoted($0.name.databaseName))") }
  }

  private func statement(_ index: Index) -> SQL {
    let rows =
      switch index.rows {
      case .all: ""
      case .live: " WHERE deleted_at IS NULL"
      case .deleted: " WHERE deleted_at IS NOT NULL"
      }
    return SQL(
      text: "CREATE \(index.isUnique ? "UNIQUE " : "")INDEX \(SQL.quoted(index.name.databaseName)) ON \(SQL.quoted(index.table)) "
        + "(\(index.columns.map(SQL.quoted).joined(separator: ", ")))" + rows)
  }

  private func definition(_ column: Column, _ dialect: Dialect, isNew: Bool) -> String {
    SQL.quoted(column.name) + " " + (column.isText ? dialect.textType : dialect.integerType)
      + (column.isRequired && isNew ? " NOT NULL" : "")
  }
}

extension String {
  /// PostgreSQL cuts names at 63 bytes: longer ones keep their beginning and a number made of the whole.
  fileprivate var databaseName: String {
    guard utf8.count > 63 else { return self }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(decoding: utf8.prefix(46), as: UTF8.self) + "_" + String(hash, radix: 16)
  }
}

/// The tables, columns and indexes that a database has.
public struct ExistingSchema: Sendable {
  public var columns: [String: Set<String>] = [:]
  public var indexes: Set<String> = []

  public init(readBy transaction: any Transaction) throws {
    switch transaction.dialect {
    case .sqlite:
      try transaction.each(
        "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
      ) { columns[$0.text(0), default: []].insert($0.text(1)) }
      try transaction.each("SELECT name FROM sqlite_master WHERE type = 'index'") { indexes.insert($0.text(0)) }
    case .postgres:
      try transaction.each(
        """
        SELECT c.relname::text, a.attname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
        JOIN pg_attribute a ON a.attrelid = c.oid \
        WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
        """
      ) { columns[$0.text(0), default: []].insert($0.text(1)) }
      try transaction.each("SELECT indexname::text FROM pg_indexes WHERE schemaname = current_schema()") { indexes.insert($0.text(0)) }
    }
  }
}
