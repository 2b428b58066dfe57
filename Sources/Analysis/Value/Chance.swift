import Glibc

/// Chance with a seed: the same seed gives the same futures.
public struct Chance: Sendable {
  private var generator: Generator

  public init(seed: UInt64) { generator = Generator(seed: seed) }

  /// Uniform on [0, 1).
  mutating func uniform() -> Double { generator.uniform() }

  /// Exponential of mean 1.
  mutating func exponential() -> Double { -log1p(-generator.uniform()) }

  /// Gamma of the given shape (> 0), rate 1. Source: G. Marsaglia & W. W. Tsang, ACM TOMS 26 (2000) 363.
  mutating func gamma(_ shape: Double) -> Double {
    if shape < 1 { return gamma(shape + 1) * exp(log1p(-generator.uniform()) / shape) }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = generator.normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      if log1p(-generator.uniform()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
    }
  }

  /// Beta of the given shapes (> 0).
  mutating func beta(_ a: Double, _ b: Double) -> Double {
    let (one, other) = (gamma(a), gamma(b))
    return one + other > 0 ? one / (one + other) : 0.5
  }
}
