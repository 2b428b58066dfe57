import Glibc

/// E[(1 - e^(-lambda p t)) / p] for lambda gamma (shape R, rate A) and p beta (a, b): purchases in a time t of a customer alive at its
/// start who leaves with chance p after each.
///
/// Equal to (a+b-1)/(a-1) * (1 - (1-z)^R 2F1(R, b; a+b-1; z)), z = t/(A+t), as Fader, Hardie & Lee give it. Summed after Euler's
/// transformation, with a - 1 divided out: no overflow for long histories, no hole at a = 1 or a + b = 1.
/// Source: Abramowitz & Stegun 15.3.3.
func expectedWhileLeaving(shape: Double, rate: Double, a: Double, b: Double, within t: Double) -> Double {
  guard t >= 0, t < 1e9 else { return .nan }
  if t == 0 { return 0 }
  let z = t / (rate + t)
  let flat = -log1p(t / rate)
  let c = a + b - 1
  let d = c - shape
  if d > -1 {
    // -c (e^(e L) - 1)/e - e^(e L) * sum of (a)_(n-1) (d)_n / ((c+1)_(n-1) n!) z^n, e = a - 1, L = ln(1 - z): terms of one sign.
    let sum = series(z) { n in n == 1 ? d : (a + n - 2) * (d + n - 1) / ((c + n - 1) * n) }
    return max(0, -c * flatExponential(a - 1, flat) - exp((a - 1) * flat) * sum)
  }
  // Where Euler's terms would change sign, those of the formula itself are all positive.
  func direct(_ a: Double) -> Double {
    let c = a + b - 1
    let sum = logSeries(z, start: log(shape * b * z)) { n in (shape + n - 1) * (b + n - 1) / ((c + n - 1) * n) }
    return (c - c * exp(shape * flat) - exp(shape * flat + sum)) / (a - 1)
  }
  let near = 1e-5
  return max(0, abs(a - 1) < near ? 0.5 * (direct(1 + near) + direct(1 - near)) : direct(a))
}

/// The most terms of a series: reached only for times thousands of times longer than the history.
private let mostTerms = 200_000

/// Sum over n >= 1 of z^n times the product of `ratio(1)`...`ratio(n)`.
private func series(_ z: Double, ratio: (Double) -> Double) -> Double {
  var term = 1.0
  var sum = 0.0
  var n = 1.0
  for _ in 0..<mostTerms {
    term *= ratio(n) * z
    sum += term
    // The terms that follow are at most a geometric series.
    if abs(term) * z < 1e-16 * abs(sum) * (1 - z) || term == 0 { break }
    n += 1
  }
  return sum
}

/// The logarithm of the sum of positive terms: the first is e^start, `ratio(n)` * z leads from the one before to the n-th.
private func logSeries(_ z: Double, start: Double, ratio: (Double) -> Double) -> Double {
  var scale = start
  var term = 1.0
  var sum = 1.0
  var n = 2.0
  for _ in 0..<mostTerms {
    let step = ratio(n) * z
    term *= step
    sum += term
    if sum > 1e200 {
      scale += log(sum)
      term /= sum
      sum = 1
    }
    if step < 1, term * step < 1e-16 * sum * (1 - step) { break }
    n += 1
  }
  return scale + log(sum)
}
