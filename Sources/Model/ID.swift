/// Something that points at a record: its id and the table it lives in.
public protocol Reference: Sendable, Hashable {
  static var table: String { get }
  var raw: Int64 { get }
  init(raw: Int64)
}

/// The identity of a record of one type: a 64-bit number, unique in the whole database.
public struct ID<T: RecordType>: Reference, FieldValue, Comparable {
  public let raw: Int64
  public init(raw: Int64) { self.raw = raw }

  public static var table: String { T.table }
  public static var kind: Kind { .reference(T.table) }
  public init(slot: Value) {
    guard case .integer(let number) = slot else { Self.mismatch(slot) }
    raw = number
  }
  public var value: Value { .integer(raw) }
  public static func < (one: ID, other: ID) -> Bool { one.raw < other.raw }
}
