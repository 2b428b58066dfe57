/// A record of any type: its values in the order of the slots of its shape.
public struct AnyRecord: Sendable, Hashable {
  public let table: String
  /// 0 until the record is saved for the first time.
  public var id: Int64
  /// Grows by one with each save; a save on an older version is a conflict.
  public var version: Int64
  public var values: [Value]
  public var createdAt: Instant
  public var changedAt: Instant
  public var isDeleted: Bool

  public init(
    table: String, id: Int64 = 0, version: Int64 = 0, values: [Value], createdAt: Instant = Instant(microseconds: 0),
    changedAt: Instant = Instant(microseconds: 0), isDeleted: Bool = false
  ) {
    self.table = table
    self.id = id
    self.version = version
    self.values = values
    self.createdAt = createdAt
    self.changedAt = changedAt
    self.isDeleted = isDeleted
  }

  public var isNew: Bool { version == 0 }

  public subscript(_ field: any AnyField) -> Value {
    get { field.slot < values.count ? values[field.slot] : .null }
    set {
      while values.count <= field.slot { values.append(.null) }
      values[field.slot] = newValue
    }
  }
}

/// A record of one type, with typed access to its built-in fields.
@dynamicMemberLookup
public struct Record<T: RecordType>: Sendable, Hashable {
  public var any: AnyRecord

  /// A new, unsaved record; its defaults are filled when it is saved.
  public init() { any = AnyRecord(table: T.table, values: T.schema.all.map { _ in .null }) }

  /// The typed view of a record of this type.
  public init(_ any: AnyRecord) {
    precondition(any.table == T.table, "A record of \(any.table) is read as \(T.table)")
    self.any = any
  }

  public var id: ID<T> { ID(raw: any.id) }

  public subscript<V>(dynamicMember path: KeyPath<T, Field<V>>) -> V {
    get { V(slot: any[T.schema.fields[keyPath: path]]) }
    set { any[T.schema.fields[keyPath: path]] = newValue.value }
  }
}
