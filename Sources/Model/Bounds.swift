/// Which numbers a field takes, as people write them: a least one, a greatest one, any but nought.
public struct Bounds: Sendable, Hashable {
  public let least: FixedDecimal?
  public let greatest: FixedDecimal?
  public let takesZero: Bool

  public init(least: FixedDecimal? = nil, greatest: FixedDecimal? = nil, takesZero: Bool = true) {
    self.least = least
    self.greatest = greatest
    self.takesZero = takesZero
  }

  public static let notNegative = Bounds(least: FixedDecimal(millionths: 0))
  public static let notZero = Bounds(takesZero: false)

  /// Whether a value of the kind lies within; values that are no numbers do.
  public func hold(_ value: Value, of kind: Kind) -> Bool {
    guard let number = Bounds.number(value, kind) else { return true }
    if let least, number < least { return false }
    if let greatest, number > greatest { return false }
    return takesZero || number.millionths != 0
  }

  /// The number of a value as it is written; one beyond the range of decimals is the nearest there is.
  private static func number(_ value: Value, _ kind: Kind) -> FixedDecimal? {
    switch (kind, value) {
    case (.decimal, .integer(let number)), (.percent, .integer(let number)): FixedDecimal(millionths: number)
    case (.integer, .integer(let number)), (.duration, .integer(let number)): scaled(number, places: 0)
    case (.money, .money(let money)): scaled(money.minor, places: money.currency.digits)
    default: nil
    }
  }

  private static func scaled(_ number: Int64, places: Int) -> FixedDecimal {
    var unit: Int64 = 1
    for _ in places..<6 { unit *= 10 }
    let (product, overflow) = number.multipliedReportingOverflow(by: unit)
    return FixedDecimal(millionths: overflow ? (number < 0 ? .min : .max) : product)
  }
}

/// The form in which an `Issue` carries them to whoever has the words: `0...`, `0...100`, `!0`.
extension Bounds: LosslessStringConvertible {
  public var description: String {
    (takesZero ? "" : "!0") + (least == nil && greatest == nil ? "" : "\(least?.description ?? "")...\(greatest?.description ?? "")")
  }

  public init?(_ text: String) {
    let takesZero = !text.hasPrefix("!0")
    let range = takesZero ? text : String(text.dropFirst(2))
    guard let dots = range.firstRange(of: "...") else {
      guard range.isEmpty, !takesZero else { return nil }
      self.init(takesZero: false)
      return
    }
    let (one, other) = (range[..<dots.lowerBound], range[dots.upperBound...])
    let (least, greatest) = (FixedDecimal(exact: one), FixedDecimal(exact: other))
    guard (least == nil) == one.isEmpty, (greatest == nil) == other.isEmpty, least != nil || greatest != nil else { return nil }
    self.init(least: least, greatest: greatest, takesZero: takesZero)
  }
}

extension Kind {
  /// Which numbers the kind itself takes, where it does not take them all.
  public var bounds: Bounds? {
    self == .duration ? Bounds(least: FixedDecimal(millionths: 0), greatest: FixedDecimal(millionths: 315_360_000_000_000)) : nil
  }
}

extension AnyField {
  /// Which numbers may be entered: by the declaration of the field, else by its kind.
  public var limits: Bounds? { bounds ?? kind.bounds }

  /// What a rule allows in this field, for whoever tells that it was broken.
  public func allowance(_ rule: Issue.Rule) -> String? {
    switch rule {
    case .tooLong: String(kind.greatestLength)
    case .outOfRange: limits?.description
    case .notAnOption: kind.options?.prefix(20).joined(separator: ", ")
    default: nil
    }
  }

  /// A value in the normal form of the kind and within the limits of the field, or the rule that it breaks.
  public func normalise(_ value: Value) -> Result<Value, Issue.Rule> {
    kind.normalise(value).flatMap { normal in limits?.hold(normal, of: kind) ?? true ? .success(normal) : .failure(.outOfRange) }
  }
}
