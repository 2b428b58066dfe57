/// A Swift type that a field can hold: its kind, and the way into and out of a slot.
public protocol FieldValue: Sendable, Hashable {
  static var kind: Kind { get }
  static var isOptional: Bool { get }
  /// Decodes a slot. A value of another kind is an error of the program, never of the data (the store
  /// checks what it reads), so it stops here instead of turning silently into a default.
  init(slot: Value)
  var value: Value { get }
}

extension FieldValue {
  public static var isOptional: Bool { false }

  static func mismatch(_ slot: Value) -> Never {
    preconditionFailure("A slot of kind \(Self.kind.name) holds \(slot)")
  }
}

extension Optional: FieldValue where Wrapped: FieldValue {
  public static var kind: Kind { Wrapped.kind }
  public static var isOptional: Bool { true }
  public init(slot: Value) { self = slot.isNull ? nil : Wrapped(slot: slot) }
  public var value: Value { self?.value ?? .null }
}

extension String: FieldValue {
  public static var kind: Kind { .text }
  public init(slot: Value) {
    guard case .text(let text) = slot else { Self.mismatch(slot) }
    self = text
  }
  public var value: Value { .text(self) }
}

extension Int: FieldValue {
  public static var kind: Kind { .integer }
  public init(slot: Value) {
    guard case .integer(let number) = slot else { Self.mismatch(slot) }
    self = Int(number)
  }
  public var value: Value { .integer(Int64(self)) }
}

extension Bool: FieldValue {
  public static var kind: Kind { .yesNo }
  public init(slot: Value) {
    guard case .bool(let flag) = slot else { Self.mismatch(slot) }
    self = flag
  }
  public var value: Value { .bool(self) }
}

/// A closed list of named values, such as the stage of an account.
public protocol Choice: FieldValue, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
  public static var kind: Kind { .choice(allCases.map(\.rawValue)) }
  public init(slot: Value) {
    guard case .text(let text) = slot, let choice = Self(rawValue: text) else { Self.mismatch(slot) }
    self = choice
  }
  public var value: Value { .text(rawValue) }
}

/// Several choices at once, such as the roles that one account plays.
extension Set: FieldValue where Element: Choice {
  public static var kind: Kind { .choices(Element.allCases.map(\.rawValue)) }
  public static var isOptional: Bool { true }
  public init(slot: Value) {
    switch slot {
    case .null: self = []
    case .texts(let list):
      self = Set(
        list.map { text in
          guard let choice = Element(rawValue: text) else { Self.mismatch(slot) }
          return choice
        })
    default: Self.mismatch(slot)
    }
  }
  public var value: Value { isEmpty ? .null : .texts(Element.allCases.filter(contains).map(\.rawValue)) }
}

/// Several records of one type, such as the people at a meeting.
extension Array: FieldValue where Element: Reference {
  public static var kind: Kind { .references(Element.table) }
  public static var isOptional: Bool { true }
  public init(slot: Value) {
    switch slot {
    case .null: self = []
    case .integers(let list): self = list.map { Element(raw: $0) }
    default: Self.mismatch(slot)
    }
  }
  public var value: Value { isEmpty ? .null : .integers(map(\.raw)) }
}
