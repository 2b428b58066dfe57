import Testing

@testable import Analysis

@Suite("Smoothing likelihood") struct SmoothingLikelihoodTests {
  @Test("The slope agrees with differences of the value, in every form")
  func slope() {
    var dice = Dice(seed: 21)
    let values = (0..<40).map { (period: Int) -> Double in
      let (trend, season) = (0.01 * Double(period), 0.2 * Double(period % 4))
      return 1 + trend + season + Double(dice.roll(100)) / 1000
    }
    for form in SmoothingForm.candidates(for: PeriodicSeries(checked: values, 4)) {
      let likelihood = SmoothingLikelihood(values, period: 4, form: form)
      let numbers = likelihood.numbers(
        SmoothingWeights(alpha: 0.3, beta: 0.05, gamma: 0.2, phi: 0.9), SmoothingStart(values, period: 4, form))
      var gradient = [Double](repeating: 0, count: numbers.count)
      _ = likelihood.value(numbers)
      likelihood.gradient(numbers, into: &gradient)
      for axis in numbers.indices {
        var (up, down) = (numbers, numbers)
        up[axis] += 1e-5
        down[axis] -= 1e-5
        let difference = (likelihood.value(up) - likelihood.value(down)) / 2e-5
        #expect(abs(difference - gradient[axis]) < 1e-4 * (1 + abs(difference)), "\(form) \(axis)")
      }
    }
  }
}
