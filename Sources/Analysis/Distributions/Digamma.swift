import Glibc

/// d/dx ln G(x) for x > 0, to 1e-14; nan elsewhere. Recurrence up to 10, then the asymptotic series.
/// Source: Abramowitz & Stegun 6.3.5, 6.3.18.
func digamma(_ x: Double) -> Double {
  guard x > 0 else { return .nan }
  var x = x
  var below = 0.0
  while x < 10 {
    below += 1 / x
    x += 1
  }
  let square = 1 / (x * x)
  var rest = -1.0 / 12
  for term in [691.0 / 32_760, -1.0 / 132, 1.0 / 240, -1.0 / 252, 1.0 / 120, -1.0 / 12] { rest = rest * square + term }
  return log(x) - 0.5 / x + rest * square - below
}
