import Analysis
import Formats
import Wording

extension TableWriter {
  /// ABC classes, then the cells of ABC-XYZ, then those of ABC by revenue and by margin.
  func classes(into sink: Sink) throws {
    let examination = self.examination
    var rows: [(name: String, count: Int, value: Int64)] = []
    for row in ABCClass.allCases { rows.append((row.rawValue, examination.abc.count(of: row), examination.abc.value(of: row))) }
    for row in ABCClass.allCases {
      for column in XYZClass.allCases {
        let cell = examination.abcXYZ[row, column]
        rows.append((row.rawValue + column.rawValue, cell.count, cell.value))
      }
      let rest = examination.abcXYZ.unclassed(row: row)
      rows.append(("\(row.rawValue) (\(wording("examination.matrix.none")))", rest.count, rest.value))
    }
    if let matrix = examination.margin?.matrix {
      for row in ABCClass.allCases {
        for column in ABCClass.allCases {
          let cell = matrix[row, column]
          rows.append(("\(row.rawValue) / \(column.rawValue)", cell.count, cell.value))
        }
      }
    }
    try table(["abc", "customers", "customersShare", "revenue", "share"], rows, into: sink) { row, writer in
      writer.text(row.name)
      shares(row.count, row.value, into: &writer)
    }
  }

  /// The occupied cells of RFM, 555 first, with their segment.
  func cells(into sink: Sink) throws {
    let examination = self.examination
    var values = [Int64](repeating: 0, count: 125)
    for account in examination.rfm.scores.indices {
      guard let score = examination.rfm.scores[account] else { continue }
      // The sum of a segment was checked, and wrapping sums of its parts end at the same value.
      values[Self.cell(score)] &+= examination.statistics.revenue[account]
    }
    let occupied = (0..<125).reversed().filter { examination.rfm.cells[$0] > 0 }
    let columns = ["rfm", "recency", "frequency", "monetary", "segment", "customers", "customersShare", "revenue", "share"]
    try table(columns, occupied, into: sink) { cell, writer in
      let parts = (UInt8(cell / 25 + 1), UInt8(cell / 5 % 5 + 1), UInt8(cell % 5 + 1))
      let score = RFMScore(recency: parts.0, frequency: parts.1, monetary: parts.2)
      writer.integer(Int64(score?.code ?? 0))
      for part in [parts.0, parts.1, parts.2] { writer.integer(Int64(part)) }
      writer.text(score.map { wording("segment.\($0.segment.rawValue)") } ?? "")
      shares(examination.rfm.cells[cell], values[cell], into: &writer)
    }
  }

  private static func cell(_ score: RFMScore) -> Int {
    Int(score.recency) * 25 + Int(score.frequency) * 5 + Int(score.monetary) - 31
  }

  func segments(into sink: Sink) throws {
    let examination = self.examination
    try table(["segment", "customers", "customersShare", "revenue", "share"], RFMSegment.allCases, into: sink) { segment, writer in
      let cell = examination.segments[segment]
      writer.text(wording("segment.\(segment.rawValue)"))
      shares(cell?.count ?? 0, cell?.value ?? 0, into: &writer)
    }
  }

  /// The concentration curve in at most 100 steps.
  func curve(into sink: Sink) throws {
    let points = examination.concentration.curve(points: 101)
    try table(["customers", "customersShare", "cumulative"], points, into: sink) { point, writer in
      writer.integer(Int64(point.count))
      writer.number(point.members)
      writer.number(point.share)
    }
  }

  private func shares(_ count: Int, _ value: Int64, into writer: inout CSVWriter) {
    writer.integer(Int64(count))
    writer.number(examination.customers > 0 ? Double(count) / Double(examination.customers) : nil)
    writer.money(value, examination.currency)
    writer.number(examination.revenue.minor > 0 ? Double(value) / Double(examination.revenue.minor) : nil)
  }
}
