/// A noun of the register: declared once, everything regular is derived from it.
public protocol RecordType: Sendable {
  init()
  static var schema: Schema<Self> { get }
  static var table: String { get }
}

extension RecordType {
  public static var table: String { schema.table }
}

/// Who may see and change the records of a type, apart from administrators, who may do everything.
public enum Access<T: RecordType>: Sendable {
  /// Everybody reads and writes.
  case everyone
  /// Everybody reads, administrators write.
  case readable
  /// A manager sees and changes the records for which the predicate holds; the number is the manager's id.
  case scoped(@Sendable (T, Int64) -> Predicate)
  /// Administrators and the program itself only.
  case closed
}

/// The declaration of a record type: table, fields, title, access, data standards.
public final class Schema<T: RecordType>: Sendable {
  public let table: String
  public let fields: T
  public let all: [any AnyField]
  public let companions: [any AnyCompanion]
  public let access: Access<T>
  /// Leaves by the API and is logged as changes: false for the engine's own types.
  public let isPublic: Bool
  /// Names of fields that are indexed together, in order.
  public let indexes: [[String]]
  /// Names of fields that together are unique among live records.
  public let uniques: [[String]]
  public let standards: [Standard<T>]
  /// The field that names the record for a person.
  public let title: any AnyField

  public init(
    _ table: String, title: ((T) -> any AnyField)? = nil, access: Access<T> = .everyone, isPublic: Bool = true,
    indexes: ((T) -> [[any AnyField]])? = nil, uniques: ((T) -> [[any AnyField]])? = nil, standards: [Standard<T>] = []
  ) {
    self.table = table
    self.access = access
    self.isPublic = isPublic
    self.standards = standards
    let fields = T()
    var all: [any AnyField] = []
    var companions: [any AnyCompanion] = []
    for child in Mirror(reflecting: fields).children {
      guard let name = child.label else { continue }
      if let field = child.value as? any Bindable {
        field.bind(all.count, snake(name))
        all.append(field)
      } else if let companion = child.value as? any BindableCompanion {
        companion.bind(snake(name))
        companions.append(companion)
      }
    }
    self.fields = fields
    self.all = all
    self.companions = companions
    self.indexes = (indexes?(fields) ?? []).map { $0.map(\.name) }
    self.uniques = (uniques?(fields) ?? []).map { $0.map(\.name) }
    self.title = title?(fields) ?? all.first ?? OwnField(slug: "id", labels: [:], kind: .integer, traits: [], slot: 0, side: 0)
  }
}

/// A data standard: the fields that must be filled for a purpose.
public struct Standard<T: RecordType>: Sendable {
  public let name: String
  public let requires: @Sendable (T) -> [any AnyField]
  public init(_ name: String, requires: @escaping @Sendable (T) -> [any AnyField]) {
    self.name = name
    self.requires = requires
  }
}

/// `unitPrice` -> `unit_price`: members in code, columns in the database.
func snake(_ name: String) -> String {
  var out = ""
  for character in name {
    if character.isUppercase {
      if let last = out.last, !last.isUppercase, last != "_" { out += "_" }
      out += character.lowercased()
    } else {
      out.append(character)
    }
  }
  return out.replacing("_i_d", with: "_id")
}
