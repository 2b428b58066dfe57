/// The lowest values of classes A and B at the last full run, stored to class one changed account at once.
///
/// Borders move only at the next full run: until then a single answer is the class the value would have had then. Equal values that
/// the full run split between two classes (ties by index) get the better one.
public struct ABCBorders: Equatable, Sendable {
  /// nil when the class was empty.
  public let lowestA: Int64?
  public let lowestB: Int64?

  public init(lowestA: Int64?, lowestB: Int64?) {
    self.lowestA = lowestA
    self.lowestB = lowestB
  }

  public func abc(of value: Int64) -> ABCClass {
    // Zero and less are C whatever the borders, as in the full run.
    if value <= 0 { return .c }
    if let lowestA, value >= lowestA { return .a }
    if let lowestB, value >= lowestB { return .b }
    return .c
  }
}
