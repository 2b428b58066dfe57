/// A record type as one database knows it: its built-in fields and those an administrator added.
public final class Shape: Sendable {
  public let table: String
  public let fields: [any AnyField]
  public let builtInCount: Int
  public let companions: [any AnyCompanion]
  public let title: any AnyField
  public let isPublic: Bool
  public let indexes: [[String]]
  public let uniques: [[String]]
  public let standards: [(name: String, fields: [String])]
  /// What a manager may see: nil for everything.
  public let scope: (@Sendable (_ user: Int64) -> Predicate)?
  /// May a manager read the type at all; may a manager write it at all.
  public let isReadable: Bool
  public let isWritable: Bool
  /// How the texts of the base become keys.
  public let keys: TextKeys
  private let byName: [String: Int]

  public init<T: RecordType>(_ type: T.Type, own: [OwnField] = [], keys: TextKeys = .plain) {
    let schema = T.schema
    self.keys = keys
    table = schema.table
    fields = schema.all + own
    builtInCount = schema.all.count
    companions = schema.companions
    title = schema.title
    isPublic = schema.isPublic
    indexes = schema.indexes
    uniques = schema.uniques
    standards = schema.standards.map { ($0.name, $0.requires(schema.fields).map(\.name)) }
    switch schema.access {
    case .everyone: (scope, isReadable, isWritable) = (nil, true, true)
    case .readable: (scope, isReadable, isWritable) = (nil, true, false)
    case .closed: (scope, isReadable, isWritable) = (nil, false, false)
    case .scoped(let rule):
      let fields = schema.fields
      (scope, isReadable, isWritable) = ({ rule(fields, $0) }, true, true)
    }
    byName = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The key of a text of a field of this shape.
  public func key(of text: String, _ field: any AnyField) -> String { keys.key(of: text, field.kind) }

  public func field(named name: String) -> (any AnyField)? { byName[name].map { fields[$0] } }
  public func companion(named name: String) -> (any AnyCompanion)? { companions.first { $0.name == name } }

  /// A new, unsaved record of this shape.
  public func makeRecord() -> AnyRecord { AnyRecord(table: table, values: Array(repeating: .null, count: fields.count)) }

  public var ownFields: [OwnField] { fields.compactMap { $0 as? OwnField } }

  /// Nothing but a bond between records of others, with what is said of it: at most one for the same records.
  public var isBond: Bool {
    uniques.contains { names in names.count > 1 && names.allSatisfy { field(named: $0)?.kind.target != nil } }
  }

  /// Computed by the program alone: its rows come and go with every run, and would take what people enter along.
  public var isDerived: Bool { fields.allSatisfy { $0.isOwn || $0.traits.contains(.readOnly) } }
}

/// All record types of one open database. Two databases in one process have two catalogues.
public struct Catalogue: Sendable {
  public let shapes: [Shape]
  /// How the texts of the base become keys.
  public let keys: TextKeys
  private let byTable: [String: Int]

  public init(_ shapes: [Shape], keys: TextKeys = .plain) {
    self.shapes = shapes
    self.keys = keys
    byTable = Dictionary(shapes.enumerated().map { ($1.table, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func shape(_ table: String) -> Shape? { byTable[table].map { shapes[$0] } }

  /// The shape of a type that is part of the program; asking for one that is not is an error of the program.
  public func shape<T: RecordType>(_ type: T.Type) -> Shape {
    guard let shape = shape(T.table) else { preconditionFailure("\(T.table) is not in the catalogue") }
    return shape
  }

  /// The field at the end of a path, or nil when some step does not exist.
  public func field(_ path: [String], of table: String) -> (any AnyField)? {
    guard path.count <= 4, let last = path.last, var shape = shape(table) else { return nil }
    for step in path.dropLast() {
      if let companion = shape.companion(named: step), let next = self.shape(companion.table) {
        shape = next
      } else if case .reference(let target)? = shape.field(named: step)?.kind, let next = self.shape(target) {
        shape = next
      } else {
        return nil
      }
    }
    return shape.field(named: last)
  }

  /// The type that a step of a path leads to: by a reference, or to a companion.
  public func target(_ step: String, of shape: Shape) -> Shape? {
    if let companion = shape.companion(named: step) { return self.shape(companion.table) }
    guard case .reference(let table)? = shape.field(named: step)?.kind else { return nil }
    return self.shape(table)
  }

  /// Whether records of the one type bear the ids of the records of the other.
  public func isCompanion(_ shape: Shape, of other: Shape) -> Bool { other.companions.contains { $0.table == shape.table } }
}
