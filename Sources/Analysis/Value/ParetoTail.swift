/// The integral in the Pareto/NBD likelihood, s * integral from u to infinity of (alpha+t)^-P (beta+t)^-(s+1) dt, divided by
/// (alpha+u)^-P (beta+u)^-s: s/(P+s) * 2F1 of Gauss's kind after Euler's transformation, hence between 0 and 1 and never overflowing.
struct ParetoTail {
  var value: Double
  /// By P, alpha, s, beta.
  var derivatives: SIMD4<Double>

  init(shape: Double, alpha: Double, s: Double, beta: Double, at u: Double) {
    let c = shape + s + 1
    let (perA, perB) = (1 / (alpha + u), 1 / (beta + u))
    var h: Double
    var slope: SIMD4<Double>
    if alpha >= beta {
      let z = (alpha - beta) * perA
      let (value, f) = GaussFraction.withDerivatives(shape, c, z)
      h = value
      slope = SIMD4(f[0] + f[1], f[2] * (1 - z) * perA, f[1], -f[2] * perA)
    } else {
      let z = (beta - alpha) * perB
      let (value, f) = GaussFraction.withDerivatives(s + 1, c, z)
      let rest = 1 - z
      h = rest * value
      let byZ = rest * f[2] - value
      slope = SIMD4(rest * f[1], -byZ * perB, rest * (f[0] + f[1]), byZ * rest * perB)
    }
    let per = 1 / (shape + s)
    let weight = s * per
    value = weight * h
    derivatives = slope * weight + SIMD4(-weight * per * h, 0, shape * per * per * h, 0)
  }
}
