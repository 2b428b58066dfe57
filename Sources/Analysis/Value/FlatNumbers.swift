import Glibc

/// (e^(k x) - 1) / k, which is x at k = 0: where formulas divide by a - 1 or s - 1.
func flatExponential(_ k: Double, _ x: Double) -> Double {
  k == 0 ? x : expm1(k * x) / k
}
