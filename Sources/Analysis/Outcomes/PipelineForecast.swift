/// What the open pipeline is worth, in the unit of the deals' values.
public struct PipelineForecast: Equatable, Sendable {
  /// Sum of value * weight.
  public let expected: Double
  public let lower: Double
  public let upper: Double
  /// Sum of the values, were every deal won.
  public let full: Double
  public let level: Double
}
