/// One unfolded line of a card or a calendar, `group.NAME;PARAMETER=value:value` (RFC 5545 section 3.1, RFC 6350 section 3.3).
public struct ContentLine: Hashable, Sendable {
  /// What stands before the dot in `item1.TEL`; cards only.
  public var group: String?
  /// In capitals, as the comparison ignores case.
  public var name: String
  public var parameters: [Parameter]
  /// As written, its escapes included; text that was quoted-printable or in a charset of its own is decoded.
  public var value: String

  public init(_ name: String, _ value: String, _ parameters: [Parameter] = [], group: String? = nil) {
    self.name = name
    self.value = value
    self.parameters = parameters
    self.group = group
  }

  /// A parameter such as `TYPE=work,voice`, with its values in order.
  public struct Parameter: Hashable, Sendable {
    /// In capitals.
    public var name: String
    public var values: [String]

    public init(_ name: String, _ values: [String]) {
      self.name = name
      self.values = values
    }
  }

  /// Why a line is no content line.
  public enum Fault: String, Error, Sendable {
    /// Nothing separates a name from a value.
    case noColon
    /// The name has characters that names do not have, or none at all.
    case badName
    /// A quotation mark opens a parameter value and nothing closes it.
    case openQuote
  }

  /// The first value of a parameter, nil when the line has no such parameter.
  public func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.values.first }

  /// The values of a parameter wherever it is repeated.
  public func values(of name: String) -> [String] { parameters.filter { $0.name == name }.flatMap(\.values) }
}
