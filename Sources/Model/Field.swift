import Synchronization

/// A field of any kind, built in or added by an administrator: what forms, lists, import, audit and storage work with.
public protocol AnyField: AnyObject, Sendable {
  /// Position among the values of a record.
  var slot: Int { get }
  /// The name in code, in the database, in the API and in mapping files.
  var name: String { get }
  /// The English label. Russian and Ukrainian ones live in Wording under `field.<table>.<name>`.
  var label: String { get }
  var kind: Kind { get }
  var traits: Traits { get }
  var fallback: Fallback { get }
  /// Which numbers the declaration allows; nil where any of the kind will do.
  var bounds: Bounds? { get }
  var derivation: (@Sendable (AnyRecord) -> Value)? { get }
  /// True for a field that an administrator added in this database.
  var isOwn: Bool { get }
}

extension AnyField {
  public var isRequired: Bool { traits.contains(.required) }
  public var isReadOnly: Bool { traits.contains(.readOnly) || derivation != nil }
  public var isSecret: Bool { traits.contains(.secret) }
  /// Text kinds that are sorted, matched or searched have a folded key column beside the text.
  public var hasKey: Bool { kind.isText && !traits.isDisjoint(with: [.unique, .indexed, .searchable]) }
}

/// What an unfilled field of a new record becomes.
public enum Fallback: Sendable, Hashable {
  case none
  case value(Value)
  /// The day, in the zone of the workspace, on which the record is made.
  case today
  /// The moment at which the record is made.
  case now
  /// The user who makes the record.
  case actor
}

/// A field of a record type: the declaration and the typed accessor at once.
@dynamicMemberLookup
public final class Field<V: FieldValue>: AnyField, @unchecked Sendable {  // slot and name are written once, inside Schema.init
  public private(set) var slot = -1
  public private(set) var name = ""
  public let label: String
  public let traits: Traits
  public let fallback: Fallback
  public let bounds: Bounds?
  public let derivation: (@Sendable (AnyRecord) -> Value)?
  /// Worked out when it is first asked for, as types refer to one another, and kept: lists ask it for every value.
  public var kind: Kind { known.kind(or: V.kind) }
  private let known = KnownKind()
  public var isOwn: Bool { false }

  public init(_ label: String, _ traits: Traits = [], default fallback: V, bounds: Bounds? = nil) {
    self.label = label
    self.bounds = bounds
    self.traits = V.isOptional ? traits : traits.union(.required)
    self.fallback = .value(fallback.value)
    derivation = nil
  }

  public init(_ label: String, _ traits: Traits = [], filled fallback: Fallback = .none, bounds: Bounds? = nil) {
    self.label = label
    self.bounds = bounds
    self.traits = V.isOptional ? traits : traits.union(.required)
    self.fallback = fallback
    derivation = nil
  }

  /// A field computed from the others whenever the record is saved.
  public init(_ label: String, _ traits: Traits = [], derived: @escaping @Sendable (AnyRecord) -> V) {
    self.label = label
    self.traits = traits
    fallback = .none
    bounds = nil
    derivation = { derived($0).value }
  }

  func bind(_ slot: Int, _ name: String) {
    precondition(self.slot < 0, "\(name) is bound twice")
    self.slot = slot
    self.name = name
  }
}

/// A kind that is worked out once and then read without a lock. Neither the class nor what it holds has a type parameter: lists ask
/// for the kind of every value, and must not look up metadata each time.
private final class KnownKind: Sendable {
  private final class Held: Sendable {
    let kind: Kind
    init(_ kind: Kind) { self.kind = kind }
  }
  /// The address of what is held; 0 before.
  private let held = Atomic<UInt>(0)

  func kind(or make: @autoclosure () -> Kind) -> Kind {
    if let known { return known.takeUnretainedValue().kind }
    let kind = make()
    let fresh = Unmanaged.passRetained(Held(kind))
    let (isFirst, _) = held.compareExchange(expected: 0, desired: UInt(bitPattern: fresh.toOpaque()), ordering: .acquiringAndReleasing)
    if !isFirst { fresh.release() }
    return kind
  }

  private var known: Unmanaged<Held>? { UnsafeRawPointer(bitPattern: held.load(ordering: .acquiring)).map { .fromOpaque($0) } }

  deinit { known?.release() }
}

protocol Bindable: AnyField {
  func bind(_ slot: Int, _ name: String)
}
extension Field: Bindable {}

/// A field that an administrator added in one database, stored in a typed column `x_<slug>` of a side table.
public final class OwnField: AnyField {
  public let slot: Int
  public let name: String
  public let label: String
  public let kind: Kind
  public let traits: Traits
  /// Labels by language code; the English one is `label`.
  public let labels: [String: String]
  /// Which side table of the type holds the column, from 0.
  public let side: Int
  public let fallback = Fallback.none
  public let bounds: Bounds? = nil
  public let derivation: (@Sendable (AnyRecord) -> Value)? = nil
  public var isOwn: Bool { true }

  /// Side tables hold at most this many columns: PostgreSQL keeps about 8 kB of a row in line.
  public static let columnsPerSide = 100

  public init(slug: String, labels: [String: String], kind: Kind, traits: Traits, slot: Int, side: Int) {
    name = "x_" + slug
    label = labels["en"] ?? labels["ru"] ?? slug
    self.labels = labels
    self.kind = kind
    self.traits = traits
    self.slot = slot
    self.side = side
  }
}

/// The id of a record as a field: queries may filter by it, though it has no slot.
public enum Identity {
  public static let field: any AnyField = {
    let field = Field<Int>("Id", .readOnly)
    field.bind(Int(Int32.max), "id")
    return field
  }()
}

/// The moment of its deletion as a field: what is deleted is listed by it, though it has no slot. Live records have none.
public enum Deletion {
  public static let field: any AnyField = {
    let field = Field<Instant?>("Deleted", .readOnly)
    field.bind(Int(Int32.max) - 1, "deleted_at")
    return field
  }()
}
