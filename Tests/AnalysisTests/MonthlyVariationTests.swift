import Analysis
import Testing

@Suite("XYZ") struct MonthlyVariationTests {
  /// The 15th of each month from January 2024 on.
  private func days(_ months: Int) -> [Int32] {
    (0..<months).map { DelimitedLines.date(2024 + Int64($0) / 12, Int64($0) % 12 + 1, 15) }
  }

  private func variation(_ values: [Int64], asOf months: Int, limits: XYZLimits = .trade) throws -> MonthlyVariation.Row? {
    let asOf = try #require(days(months).last)
    return try MonthlyVariation(
      key: values.map { _ in 0 }, day: days(values.count), value: values, keyCount: 1, asOf: asOf, limits: limits)[0]
  }

  @Test("Method 3: CV = population deviation / mean with zero months; 75 and 125 in turn give 25 %, which is still X")
  func limits() throws {
    let even: [Int64] = [75, 125, 75, 125, 75, 125]
    let row = try #require(try variation(even, asOf: 6))
    #expect(row.coefficient == 0.25 && row.xyz == .x && row.months == 6)
    #expect(try variation([50, 150, 50, 150, 50, 150], asOf: 6)?.xyz == .y)
    #expect(try variation([49, 151, 50, 150, 50, 150], asOf: 6)?.xyz == .z)
    #expect(try variation(even, asOf: 6, limits: .stable)?.xyz == .y)
    #expect(try variation([7, 7, 7, 7, 7, 7], asOf: 6)?.coefficient == 0)
    // Six even months and six empty ones: mean half, deviation the same.
    #expect(try variation([8, 8, 8, 8, 8, 8], asOf: 12)?.coefficient == 1)
  }

  @Test("Method 3: under six months there is no answer, nor without a positive total")
  func refusal() throws {
    let young = try #require(try variation([7, 7, 7, 7, 7], asOf: 5))
    #expect(young.months == 5 && young.coefficient == nil && young.xyz == nil)
    #expect(try variation([7], asOf: 6)?.xyz == .z)
    #expect(try variation([5, -5, 0, 0, 0, 0], asOf: 6)?.coefficient == nil)
    let nobody = try MonthlyVariation(key: [], day: [], value: [], keyCount: 2, asOf: 0)
    #expect(nobody[1]?.months == 0 && nobody[1]?.xyz == nil && nobody[2] == nil)
  }

  @Test("The series starts with the month of the first purchase, a return in that month included, an earlier one not")
  func start() throws {
    let day = [DelimitedLines.date(2024, 1, 3), DelimitedLines.date(2024, 2, 1), DelimitedLines.date(2024, 2, 20)]
    let asOf = DelimitedLines.date(2024, 7, 1)
    let net = try MonthlyVariation(key: [0, 0, 0], day: day, value: [-9, -1, 10], keyCount: 1, asOf: asOf)
    #expect(net[0]?.months == 6 && net[0]?.total == 9)
    let apart = try MonthlyVariation(key: [0, 0, 0], day: day, value: [-9, -1, 10], keyCount: 1, asOf: asOf, returns: .apart)
    #expect(apart[0]?.total == 10)
    let fixed = try MonthlyVariation(
      key: [0, 0, 0], day: day, value: [-9, -1, 10], keyCount: 1, asOf: asOf, start: .month(of: DelimitedLines.date(2023, 12, 31)))
    #expect(fixed[0]?.months == 8 && fixed[0]?.total == 0)
  }

  @Test("Squares beyond 64 bits stay exact")
  func large() throws {
    let unit: Int64 = 1_000_000_000_000_000
    #expect(try variation([75, 125, 75, 125, 75, 125].map { $0 * unit }, asOf: 6)?.xyz == .x)
    #expect(try variation([75 * unit - 1, 125 * unit + 1, 75 * unit, 125 * unit, 75 * unit, 125 * unit], asOf: 6)?.xyz == .y)
  }

  @Test("ABC against XYZ counts members and money in nine cells, the refused apart")
  func matrix() throws {
    let matrix = try ABCXYZMatrix(rows: [.a, .a, .c, nil], columns: [.x, nil, .z, .x], value: [10, 20, 3, 100])
    #expect(matrix[.a, .x].count == 1 && matrix[.a, .x].value == 10)
    #expect(matrix[.c, .z].value == 3 && matrix[.b, .y].count == 0)
    #expect(matrix.unclassed(row: .a).value == 20)
    #expect(throws: AnalysisFault.self) { try ABCXYZMatrix(rows: [.a], columns: [], value: [1]) }
    #expect(throws: AnalysisFault.self) { try ABCXYZMatrix(rows: [.a, .a], columns: [.x, .x], value: [.max, 1]) }
  }
}
