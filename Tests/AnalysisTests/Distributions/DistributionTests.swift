import Testing

@testable import Analysis

/// Expected values: scipy 1.17 (Cephes, Boost) unless a closed form is named.
@Suite("Distributions") struct DistributionTests {
  @Test("Normal: shares and quantiles to 1e-10")
  func normal() {
    for (z, share) in [(-8, 6.22096057427174e-16), (-1.5, 0.06680720126885807), (0.3, 0.6179114221889526), (2.7, 0.9965330261969594)] {
      #expect(isNear(NormalDistribution.lower(z), share, relative: 1e-12))
    }
    for (p, z) in [(1e-10, -6.361340902404056), (0.025, -1.9599639845400545), (0.4, -0.2533471031357997), (0.999, 3.090232306167813)] {
      #expect(isNear(NormalDistribution.quantile(p), z, relative: 1e-12))
    }
    #expect(NormalDistribution.quantile(0.5) == 0 && NormalDistribution.quantile(0).isNaN && NormalDistribution.quantile(.nan).isNaN)
  }

  @Test("Incomplete gamma: both tails to 1e-10")
  func gamma() {
    let known: [(Double, Double, Double, Double)] = [
      (0.5, 0.2, 0.47291074313446196, 0.5270892568655381), (3, 10, 0.9972306042844884, 0.0027693957155115775),
      (50, 40, 0.07033506665939494, 0.9296649333406051), (1000, 1100, 0.9989406767460701, 0.0010593232539299773),
      (100_000, 100_000, 0.5004205221103651, 0.4995794778896348),
    ]
    for (a, x, lower, upper) in known {
      #expect(isNear(IncompleteGamma(shape: a, x)?.lower, lower, relative: 1e-10))
      #expect(isNear(IncompleteGamma(shape: a, x)?.upper, upper, relative: 1e-10))
    }
    #expect(IncompleteGamma(shape: 0, 1) == nil && IncompleteGamma(shape: 1, -1) == nil && IncompleteGamma(shape: .nan, 1) == nil)
  }

  @Test("Incomplete beta: both tails to 1e-10")
  func beta() {
    let known: [(Double, Double, Double, Double, Double)] = [
      (0.5, 0.5, 0.3, 0.36901011956554536, 0.6309898804344546), (2, 3, 0.9, 0.9963, 0.0037),
      (50, 70, 0.4, 0.3591346088344945, 0.6408653911655053), (0.3, 2000, 0.001, 0.9779921273394531, 0.022007872660546986),
      (30_000, 0.5, 0.9999, 0.014303851262393618, 0.9856961487376064),
    ]
    for (a, b, x, lower, upper) in known {
      #expect(isNear(IncompleteBeta(a, b, x)?.lower, lower, relative: 1e-10))
      #expect(isNear(IncompleteBeta(a, b, x)?.upper, upper, relative: 1e-10))
    }
    #expect(IncompleteBeta(0, 1, 0.5) == nil && IncompleteBeta(1, 1, 1.5) == nil && IncompleteBeta(1, 1, .nan) == nil)
  }

  @Test("Student: two-sided shares and quantiles to 1e-10")
  func student() throws {
    let shares: [(Double, Double, Double)] = [
      (1, 1, 0.5), (2.5, 3, 0.07257609554903183), (10, 2.228, 0.05001177181711132), (63998, 5.3, 1.1618520463430348e-07),
    ]
    for (freedom, t, share) in shares {
      #expect(isNear(StudentDistribution(freedom: freedom)?.twoSided(t), share, relative: 1e-10))
    }
    let quantiles: [(Double, Double, Double)] = [
      (1, 0.975, 12.706204736174694), (4.5, 0.9, 1.5008853175085577), (30, 0.995, 2.7499956535672254), (1000, 1e-6, -4.781608620458351),
    ]
    for (freedom, p, t) in quantiles {
      #expect(isNear(StudentDistribution(freedom: freedom)?.quantile(p), t, relative: 1e-10))
    }
    #expect(StudentDistribution(freedom: 0) == nil)
    #expect(try #require(StudentDistribution(freedom: 3)).twoSided(.infinity) == 0)
  }

  @Test("Hypergeometric upper tail to 1e-9")
  func hypergeometric() {
    let known: [(Int, Int, Int, Int, Double)] = [
      (12, 9835, 19, 327, 6.116444666375402e-14), (3, 10, 4, 5, 0.2619047619047619), (40, 100, 60, 70, 0.8676419647894413),
      (500, 1_000_000, 20_000, 20_000, 4.774921684742066e-07),
    ]
    for (hits, total, marked, drawn, tail) in known {
      #expect(isNear(Hypergeometric(total: total, marked: marked, drawn: drawn).upper(hits), tail, relative: 1e-9))
    }
    #expect(Hypergeometric(total: 5, marked: 3, drawn: 3).upper(1) == 1 && Hypergeometric(total: 5, marked: 3, drawn: 3).upper(4) == 0)
  }

  @Test("Our own numbers: the same seed gives the same, even and normal by their moments")
  func generator() {
    var generator = Generator(seed: 7)
    var same = Generator(seed: 7)
    #expect((0..<5).allSatisfy { _ in generator.next() == same.next() })
    var (sum, squares, uniform) = (0.0, 0.0, 0.0)
    for _ in 0..<100_000 {
      let z = generator.normal()
      sum += z
      squares += z * z
      uniform += generator.uniform()
    }
    #expect(abs(sum / 1e5) < 0.015 && abs(squares / 1e5 - 1) < 0.02 && abs(uniform / 1e5 - 0.5) < 0.005)
    #expect((0..<1000).allSatisfy { _ in (0..<7).contains(generator.below(7)) })
  }
}
