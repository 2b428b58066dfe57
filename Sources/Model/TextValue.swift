/// A kind of text with a meaning of its own: an e-mail address, a phone, a person's name.
public protocol TextValue: FieldValue, CustomStringConvertible {
  var text: String { get }
  init(_ text: String)
}

extension TextValue {
  public init(slot: Value) {
    guard case .text(let text) = slot else { Self.mismatch(slot) }
    self.init(text)
  }
  public var value: Value { .text(text) }
  public var description: String { text }
}

/// A text of several lines.
public struct LongText: TextValue {
  public let text: String
  public init(_ text: String) { self.text = text }
  public static var kind: Kind { .longText }
}

/// An e-mail address as it was typed.
public struct Email: TextValue {
  public let text: String
  public init(_ text: String) { self.text = text }
  public static var kind: Kind { .email }
}

/// A phone number as it was typed; compared and found by its digits.
public struct Phone: TextValue {
  public let text: String
  public init(_ text: String) { self.text = text }
  public static var kind: Kind { .phone }
}

/// The address of a page on the web.
public struct WebAddress: TextValue {
  public let text: String
  public init(_ text: String) { self.text = text }
  public static var kind: Kind { .webAddress }
}

/// A postal address, the line as it was typed.
public struct PostalAddress: TextValue {
  public let text: String
  public init(_ text: String) { self.text = text }
  public static var kind: Kind { .postalAddress }
}

/// A person's name in the order it is written in documents: family name, given name, patronymic.
public struct PersonName: TextValue {
  public let text: String
  public init(_ text: String) { self.text = text }
  public static var kind: Kind { .personName }
}
