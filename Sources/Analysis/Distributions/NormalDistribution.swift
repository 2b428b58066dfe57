import Glibc

/// The standard normal distribution.
public enum NormalDistribution {
  /// P(Z <= z), to 1e-15.
  public static func lower(_ z: Double) -> Double { 0.5 * erfc(-z * 0.5.squareRoot()) }

  /// P(|Z| >= |z|): the two-sided p value.
  public static func twoSided(_ z: Double) -> Double { erfc(abs(z) * 0.5.squareRoot()) }

  /// z with P(Z <= z) = p, to 1e-14; nan unless 0 < p < 1.
  /// Bisection-free: a rational start (Abramowitz & Stegun 26.2.23, error 4.5e-4) and four steps of Halley on the tail.
  public static func quantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return .nan }
    if p == 0.5 { return 0 }
    let tail = min(p, 1 - p)
    let t = (-2 * log(tail)).squareRoot()
    var z =
      t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
    for _ in 0..<4 {
      let density = 0.398_942_280_401_432_7 * exp(-0.5 * z * z)
      if density == 0 { break }
      let step = (0.5 * erfc(z * 0.5.squareRoot()) - tail) / density
      z += step / (1 - 0.5 * z * step)
    }
    return p < 0.5 ? -z : z
  }
}
