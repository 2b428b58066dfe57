import Glibc

/// 2F1(1, b; c; z) for 0 <= z < 1, c > b > 0, by Gauss's continued fraction, which needs the same few levels whatever b and c are:
/// 10 at z = 0.1, 35 at 0.75, 180 at 0.99. To about 1e-13 for z up to 0.9999, less exact beyond.
/// Source: Abramowitz & Stegun 15.2; W. B. Jones & W. J. Thron, "Continued Fractions", 1980, 6.1.
enum GaussFraction {
  /// Levels after which the rest is below 2e-15: each shrinks it by (1 - sqrt(1-z)) / (1 + sqrt(1-z)).
  static func levels(_ z: Double) -> Int {
    guard z > 1e-16 else { return 4 }
    let root = max(1 - z, 1e-8).squareRoot()
    return min(4000, 4 + Int(34 / (log1p(root) - log1p(-root))))
  }

  /// With the derivatives by b, c and z.
  static func withDerivatives(_ b: Double, _ c: Double, _ z: Double) -> (value: Double, derivatives: SIMD4<Double>) {
    var h = 1.0
    var slope = SIMD4<Double>.zero
    var j = Double(levels(z) / 2)
    let excess = c - b
    while true {
      // Level 2j + 1: (b+j)(c+j-1) / ((c+2j-1)(c+2j)).
      var mid = c + 2 * j
      var per = 1 / (mid * (mid - 1))
      var g = (b + j) * (c + j - 1) * per
      var change = SIMD4((c + j - 1) * per, (b + j) * per - g * (2 * mid - 1) * per, 0, 0)
      level(g, change, z, &h, &slope)
      if j < 0.5 { return (h, slope) }
      // Level 2j: j(c-b+j-1) / ((c+2j-2)(c+2j-1)).
      mid -= 1
      per = 1 / (mid * (mid - 1))
      g = j * (excess + j - 1) * per
      change = SIMD4(-j * per, j * per - g * (2 * mid - 1) * per, 0, 0)
      level(g, change, z, &h, &slope)
      j -= 1
    }
  }

  @inline(__always)
  private static func level(_ g: Double, _ change: SIMD4<Double>, _ z: Double, _ h: inout Double, _ slope: inout SIMD4<Double>) {
    let value = 1 / (1 - g * z * h)
    var inner = change * (z * h) + slope * (g * z)
    inner[2] += g * h
    slope = inner * (value * value)
    h = value
  }

  static func value(_ b: Double, _ c: Double, _ z: Double) -> Double {
    var h = 1.0
    var j = Double(levels(z) / 2)
    while true {
      var mid = c + 2 * j
      h = 1 / (1 - (b + j) * (c + j - 1) / (mid * (mid - 1)) * z * h)
      if j < 0.5 { return h }
      mid -= 1
      h = 1 / (1 - j * (c - b + j - 1) / (mid * (mid - 1)) * z * h)
      j -= 1
    }
  }
}
