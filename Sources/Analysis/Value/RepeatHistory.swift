/// What the models of repeat buying know of one customer: x, t_x and T of the literature, in one unit of time (usually weeks).
public struct RepeatHistory: Hashable, Sendable {
  /// x: repeat purchases, the first one not counted.
  public let purchases: Double
  /// t_x: time from the first purchase to the last; 0 without repeat purchases.
  public let last: Double
  /// T: time from the first purchase to the end of observation.
  public let age: Double

  /// nil unless 0 <= x, 0 <= t_x <= T, all finite, x below 2^31, T below 1e9, and t_x = 0 when x = 0.
  public init?(purchases: Double, last: Double, age: Double) {
    guard purchases >= 0, purchases < 0x1p31, last >= 0, last <= age, age < 1e9, purchases > 0 || last == 0 else { return nil }
    self.purchases = purchases
    self.last = last
    self.age = age
  }

  init(checked purchases: Double, last: Double, age: Double) {
    self.purchases = purchases
    self.last = last
    self.age = age
  }
}
