/// Why a requisite does not look right: a warning, never a refusal, as vendors' own samples break these rules.
public enum RequisiteFault: String, Sendable, Hashable, CaseIterable {
  case empty
  /// Signs that the number cannot have.
  case characters
  case length
  /// All digits are zero, which most sums let through.
  case zeros
  /// The control digit, or both of them.
  case checkDigit
  /// The order of digits and letters.
  case structure
  /// The first digits are none that the registry gives out.
  case prefix
  /// The birthday or month inside.
  case date
  /// The account is of another bank than the one named beside it.
  case bank
  /// A country that has no such number.
  case country
  /// A spreadsheet made a rounded number of it (7,70708E+09): the digits are lost.
  case rounded
}

/// One cell read as a requisite.
public struct RequisiteReading: Sendable, Equatable {
  /// The form in which the number is stored and compared; the text as it came (in one line) when it is not of this sort at all.
  public let normal: String
  public let faults: [RequisiteFault]
  /// What was probably meant: zeros that a spreadsheet dropped, a letter O for a zero. It passes every check.
  public let proposal: String?
  /// What stood beside it in the cell, as the KPP in «7707083893/773601001».
  public let rest: String?

  public var isRight: Bool { faults.isEmpty }
}
