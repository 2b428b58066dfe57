extension HTML {
  /// What may stand between the literal parts of a piece, and how each type is made safe.
  public struct StringInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8]

    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes = []
      // Most values are longer than a word: room for a phrase each saves the second allocation.
      bytes.reserveCapacity(literalCapacity + interpolationCount * 56)
    }

    /// Only text known to the compiler: a `String` made at run time cannot come in here.
    public mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text, escaped. Right after `href="`, `src="` or `action="` it must also be an address that cannot run script.
    public mutating func appendInterpolation(_ text: String) {
      if bytes.endsWithOpenedAddress {
        appendInterpolation(URLText(checking: text) ?? .nowhere)
      } else {
        bytes.appendEscaped(text)
      }
    }

    /// Text, escaped, under the same care for addresses.
    public mutating func appendInterpolation(_ text: Substring) {
      appendInterpolation(String(text))
    }

    /// Text when there is some.
    public mutating func appendInterpolation(_ text: String?) {
      if let text { appendInterpolation(text) }
    }

    /// A piece that is safe already.
    public mutating func appendInterpolation(_ piece: HTML) {
      bytes.append(contentsOf: piece.bytes)
    }

    /// A piece when there is one.
    public mutating func appendInterpolation(_ piece: HTML?) {
      if let piece { bytes.append(contentsOf: piece.bytes) }
    }

    /// Pieces one after the other.
    public mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { bytes.append(contentsOf: piece.bytes) }
    }

    /// Pieces with a separator between them.
    public mutating func appendInterpolation(_ pieces: [HTML], separator: HTML) {
      bytes.append(contentsOf: pieces.joined(separator: separator).bytes)
    }

    /// A whole number for a machine (an id, a count in an attribute): digits without grouping. For people, format it in Wording.
    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      bytes.append(contentsOf: String(number).utf8)
    }

    /// A whole number when there is one.
    public mutating func appendInterpolation(_ number: (some BinaryInteger)?) {
      if let number { appendInterpolation(number) }
    }

    /// An address, escaped for a quoted attribute.
    public mutating func appendInterpolation(_ address: URLText) {
      bytes.appendEscaped(address.text)
    }

    /// An address when there is one.
    public mutating func appendInterpolation(_ address: URLText?) {
      if let address { appendInterpolation(address) }
    }

    /// An attribute with the space before it; an absent value prints nothing.
    public mutating func appendInterpolation(_ attribute: Attribute?) {
      if let attribute { bytes.append(contentsOf: attribute.html.bytes) }
    }

    /// Attributes, each with the space before it.
    public mutating func appendInterpolation(_ attributes: [Attribute]) {
      for attribute in attributes { bytes.append(contentsOf: attribute.html.bytes) }
    }

    /// The piece when the condition holds: `\(if: isCurrent, " aria-current=\"page\"")`. The literal here is markup, not text.
    public mutating func appendInterpolation(if condition: Bool, _ piece: @autoclosure () -> HTML) {
      if condition { appendInterpolation(piece()) }
    }

    /// One of two pieces.
    public mutating func appendInterpolation(
      if condition: Bool, _ piece: @autoclosure () -> HTML, else other: @autoclosure () -> HTML
    ) {
      appendInterpolation(condition ? piece() : other())
    }

    /// A fraction has no form without a language.
    @available(*, unavailable, message: "format numbers with Wording, coordinates with Charts")
    public mutating func appendInterpolation(_ number: Double) {}

    /// A truth value has no word without a language.
    @available(*, unavailable, message: "use \\(if: condition, piece)")
    public mutating func appendInterpolation(_ flag: Bool) {}
  }
}
