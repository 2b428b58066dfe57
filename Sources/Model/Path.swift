/// A way from a record to a value: a field, or a field across references, such as `account.owner`.
public struct Path<V: FieldValue>: PathExpression {
  public let steps: [String]
  init(_ steps: [String]) { self.steps = steps }
}

/// Anything that names a value to compare, sort by or read: a field or a path.
public protocol PathExpression<V>: Sendable {
  associatedtype V: FieldValue
  var steps: [String] { get }
}

extension Field: PathExpression {
  public var steps: [String] { [name] }
}

/// A field value that points at one record.
public protocol ReferenceValue: FieldValue {
  associatedtype Target: RecordType
}
extension ID: ReferenceValue { public typealias Target = T }
extension Optional: ReferenceValue where Wrapped: ReferenceValue { public typealias Target = Wrapped.Target }

extension Field where V: ReferenceValue {
  public subscript<W>(dynamicMember member: KeyPath<V.Target, Field<W>>) -> Path<W> {
    Path(steps + [V.Target.schema.fields[keyPath: member].name])
  }

  /// The same for members whose names a field has itself: `account.owner[\.name]`.
  public subscript<W>(member: KeyPath<V.Target, Field<W>>) -> Path<W> {
    Path(steps + [V.Target.schema.fields[keyPath: member].name])
  }
}

/// A record that accompanies another under the same id, such as the facts of an account.
@dynamicMemberLookup
public final class Companion<U: RecordType>: AnyCompanion, @unchecked Sendable {  // name is written once, inside Schema.init
  public private(set) var name = ""
  public var table: String { U.table }
  public init() {}
  func bind(_ name: String) { self.name = name }
  public subscript<W>(dynamicMember member: KeyPath<U, Field<W>>) -> Path<W> {
    Path([name, U.schema.fields[keyPath: member].name])
  }
}

public protocol AnyCompanion: AnyObject, Sendable {
  var name: String { get }
  var table: String { get }
}

protocol BindableCompanion: AnyCompanion { func bind(_ name: String) }
extension Companion: BindableCompanion {}
