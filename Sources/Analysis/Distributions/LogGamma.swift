import Glibc

/// ln G(x) for x > 0; nan elsewhere. (`lgamma` itself writes a global sign, so the reentrant form is used.)
func logGamma(_ x: Double) -> Double {
  guard x > 0 else { return .nan }
  var sign: Int32 = 0
  return lgamma_r(x, &sign)
}

/// What Stirling's formula leaves over: ln G(x) - ((x - 1/2) ln x - x + ln(2 pi) / 2), for x >= 10 to 1e-16.
/// Source: Abramowitz & Stegun 6.1.41.
func stirlingRest(_ x: Double) -> Double {
  let square = 1 / (x * x)
  var rest = -691.0 / 360_360
  for term in [1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12] { rest = rest * square + term }
  return rest / x
}

/// ln B(a, b) for a, b > 0, without the cancellation of three large ln G.
/// Source: A. R. DiDonato & A. H. Morris, ACM TOMS 18 (1992) 360.
func logBeta(_ a: Double, _ b: Double) -> Double {
  let (small, large) = (min(a, b), max(a, b))
  guard small > 0 else { return .nan }
  if large < 10 { return logGamma(small) + logGamma(large) - logGamma(small + large) }
  let part = small / (small + large)
  if small < 10 {
    let rest = stirlingRest(large) - stirlingRest(small + large)
    return logGamma(small) + rest + small - small * log(small + large) + (large - 0.5) * log1p(-part)
  }
  let rest = stirlingRest(small) + stirlingRest(large) - stirlingRest(small + large)
  return -0.5 * log(large) + 0.918_938_533_204_672_7 + rest + (small - 0.5) * log(part) + large * log1p(-part)
}
