/// The one filter language: list filters, saved views, segments, rules, access scopes and API queries are this tree.
public indirect enum Predicate: Sendable, Hashable {
  case all
  case none
  /// Compares the value at the end of a path; never true for an empty value.
  case compare([String], Comparison, Value)
  case isEmpty([String])
  /// One of the values; for fields with several values, any of them.
  case isOneOf([String], [Value])
  /// The text at the path has this piece, in any case.
  case contains([String], String)
  case and([Predicate])
  case or([Predicate])
  case not(Predicate)
  /// Some live record of `table`, whose reference `via` points at this record, satisfies the predicate.
  case some(table: String, via: String, Predicate)
}

public enum Comparison: String, Sendable, Hashable, CaseIterable {
  case equal = "="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

public func == <P: PathExpression>(path: P, value: P.V) -> Predicate {
  value.value.isEmpty ? .isEmpty(path.steps) : .compare(path.steps, .equal, value.value)
}
public func != <P: PathExpression>(path: P, value: P.V) -> Predicate { .not(path == value) }

public func < <P: PathExpression, W: FieldValue & Comparable>(path: P, value: W) -> Predicate where P.V == W? {
  .compare(path.steps, .less, value.value)
}
public func < <P: PathExpression>(path: P, value: P.V) -> Predicate where P.V: Comparable { .compare(path.steps, .less, value.value) }
public func <= <P: PathExpression>(path: P, value: P.V) -> Predicate where P.V: Comparable {
  .compare(path.steps, .lessOrEqual, value.value)
}
public func > <P: PathExpression>(path: P, value: P.V) -> Predicate where P.V: Comparable { .compare(path.steps, .greater, value.value) }
public func >= <P: PathExpression>(path: P, value: P.V) -> Predicate where P.V: Comparable {
  .compare(path.steps, .greaterOrEqual, value.value)
}
public func >= <P: PathExpression, W: FieldValue & Comparable>(path: P, value: W) -> Predicate where P.V == W? {
  .compare(path.steps, .greaterOrEqual, value.value)
}

/// Both conditions; `none` where one wants a value empty of which the other asks something, as a manager does who looks for what
/// nobody owns: an engine would look for that in vain from end to end.
public func && (one: Predicate, other: Predicate) -> Predicate {
  if one == .all { return other }
  if other == .all { return one }
  let parts = one.parts + other.parts
  let empty = parts.compactMap { if case .isEmpty(let path) = $0 { path } else { nil } }
  let isVain = parts.contains { part in
    switch part {
    case .none: true
    case .compare(let path, _, _), .isOneOf(let path, _), .contains(let path, _): empty.contains(path)
    case .all, .isEmpty, .and, .or, .not, .some: false
    }
  }
  return isVain ? .none : .and(parts)
}
public func || (one: Predicate, other: Predicate) -> Predicate { .or([one, other]) }
public prefix func ! (predicate: Predicate) -> Predicate { .not(predicate) }

extension PathExpression {
  public func isOneOf(_ values: [V]) -> Predicate { .isOneOf(steps, values.map(\.value)) }
  public func contains(_ piece: String) -> Predicate { .contains(steps, piece) }
}

extension PathExpression {
  /// For a field with several choices: this one is among them.
  public func has<C: Choice>(_ choice: C) -> Predicate where V == Set<C> { .isOneOf(steps, [choice.value]) }
  /// For a field with several references: this record is among them.
  public func has<R: Reference & FieldValue>(_ record: R) -> Predicate where V == [R] { .isOneOf(steps, [record.value]) }
}

/// Some live record of the type, whose reference points at the record in question, satisfies the predicate.
public func some<T: RecordType, R: ReferenceValue>(
  _ type: T.Type, via reference: KeyPath<T, Field<R>>, where predicate: (T) -> Predicate
) -> Predicate {
  .some(table: T.table, via: T.schema.fields[keyPath: reference].name, predicate(T.schema.fields))
}

extension Predicate {
  /// How deep the tree is: bounded before it is compiled.
  public var depth: Int {
    switch self {
    case .and(let list), .or(let list): 1 + (list.map(\.depth).max() ?? 0)
    case .not(let inner), .some(_, _, let inner): 1 + inner.depth
    default: 1
    }
  }

  /// The conditions that all must hold.
  public var parts: [Predicate] { if case .and(let list) = self { list } else { [self] } }

  /// Every path the tree looks at.
  public var paths: [[String]] {
    switch self {
    case .all, .none: []
    case .compare(let path, _, _), .isEmpty(let path), .isOneOf(let path, _), .contains(let path, _): [path]
    case .and(let list), .or(let list): list.flatMap(\.paths)
    case .not(let inner): inner.paths
    case .some: []
    }
  }

  /// A condition on what lies beyond the first step of its path, as a condition of the record there.
  public var beyond: Predicate {
    switch self {
    case .compare(let path, let sign, let value): .compare(Array(path.dropFirst()), sign, value)
    case .isOneOf(let path, let values): .isOneOf(Array(path.dropFirst()), values)
    case .contains(let path, let piece): .contains(Array(path.dropFirst()), piece)
    case .isEmpty(let path): .isEmpty(Array(path.dropFirst()))
    default: self
    }
  }

  /// Whether the tree looks at single values of the record itself only: nothing beyond its row.
  public func isOwn(of shape: Shape) -> Bool {
    switch self {
    case .all, .none: true
    case .compare(let path, _, _), .isEmpty(let path), .isOneOf(let path, _), .contains(let path, _):
      path.count == 1 && (shape.field(named: path[0]).map { !$0.kind.isSeveral && !$0.isOwn } ?? false)
    case .and(let list), .or(let list): list.allSatisfy { $0.isOwn(of: shape) }
    case .not(let inner): inner.isOwn(of: shape)
    case .some: false
    }
  }
}
