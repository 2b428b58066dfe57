import Charts
import Testing

@Suite struct LinearScaleTests {
  @Test("105...543 has round marks by 100 and stretches to 100...600 (Heckbert, Nice numbers for graph labels, 1990)")
  func heckbert() {
    let scale = LinearScale(low: 105, high: 543)
    #expect(scale.ticks() == [200, 300, 400, 500])
    #expect(scale.nice() == LinearScale(low: 100, high: 600))
  }

  @Test("percents are marked by 20 or 25, never by 30")
  func percents() {
    #expect(LinearScale(low: 0, high: 1).ticks().map { ($0 * 100).rounded() } == [0, 20, 40, 60, 80, 100])
    #expect(LinearScale(low: 0, high: 1.18).nice().ticks().map { ($0 * 100).rounded() } == [0, 25, 50, 75, 100, 125])
  }

  @Test("zero is in view, equal ends still have a length, ends may come in any order")
  func ends() {
    #expect(LinearScale(covering: [5, 9, .nan]) == LinearScale(low: 0, high: 9))
    #expect(LinearScale(covering: [-4]) == LinearScale(low: -4, high: 0))
    #expect(LinearScale(covering: []) == LinearScale(low: 0, high: 1))
    #expect(LinearScale(low: 3, high: 3).high > 3)
    #expect(LinearScale(low: 9, high: 1).low == 1)
  }

  @Test(
    "shares stay in 0...1 and marks stay few, finite and inside, whatever the values",
    arguments: [
      0, 1, -1, 1e-308, .leastNonzeroMagnitude, 1e15, 1e300, -1e308, .greatestFiniteMagnitude, .infinity, -.infinity,
      .nan, 123.456,
    ])
  func wild(value: Double) {
    for other in [0, 1, -1, 1e300, -1e308, Double.nan, value.nextUp] {
      let scale = LinearScale(low: value, high: other)
      #expect(scale.low < scale.high)
      for probe in [value, other, 0, .nan, .infinity] { #expect((0...1).contains(scale.share(of: probe))) }
      let ticks = scale.ticks()
      #expect(ticks.count <= 202)
      #expect(ticks.allSatisfy { $0.isFinite })
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
    }
  }
}
