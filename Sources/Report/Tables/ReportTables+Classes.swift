import Analysis
import Formats
import Wording

extension ReportTables {
  /// ABC classes, then the cells of ABC-XYZ, then those of ABC by revenue and by margin.
  var classes: ReportTable {
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
    return table(.abc, ["abc", "customers", "customersShare", "revenue", "share"], rows) { [.text($0.name)] + shares($0.count, $0.value) }
  }

  /// The occupied cells of RFM, 555 first, with their segment.
  var cells: ReportTable {
    let examination = self.examination
    var values = [Int64](repeating: 0, count: 125)
    for account in examination.rfm.scores.indices {
      guard let score = examination.rfm.scores[account] else { continue }
      // The sum of a segment was checked, and wrapping sums of its parts end at the same value.
      values[Self.cell(score)] &+= examination.statistics.revenue[account]
    }
    let occupied = (0..<125).reversed().filter { examination.rfm.cells[$0] > 0 }
    let columns = ["rfm", "recency", "frequency", "monetary", "segment", "customers", "customersShare", "revenue", "share"]
    return table(.rfm, columns, occupied) { [values] cell in
      let parts = (UInt8(cell / 25 + 1), UInt8(cell / 5 % 5 + 1), UInt8(cell % 5 + 1))
      let score = RFMScore(recency: parts.0, frequency: parts.1, monetary: parts.2)
      return [.integer(Int64(score?.code ?? 0))] + [parts.0, parts.1, parts.2].map { .integer(Int64($0)) }
        + [.text(score.map { wording("segment.\($0.segment.rawValue)") } ?? "")] + shares(examination.rfm.cells[cell], values[cell])
    }
  }

  private static func cell(_ score: RFMScore) -> Int {
    Int(score.recency) * 25 + Int(score.frequency) * 5 + Int(score.monetary) - 31
  }

  var segments: ReportTable {
    table(.segments, ["segment", "customers", "customersShare", "revenue", "share"], RFMSegment.allCases) { segment in
      let cell = examination.segments[segment]
      return [.text(wording("segment.\(segment.rawValue)"))] + shares(cell?.count ?? 0, cell?.value ?? 0)
    }
  }

  /// The concentration curve in at most 100 steps.
  var curve: ReportTable {
    table(.curve, ["customers", "customersShare", "cumulative"], examination.concentration.curve(points: 101)) {
      [count($0.count), .share($0.members), share($0.share)]
    }
  }

  private func shares(_ count: Int, _ value: Int64) -> [WorkbookCell] {
    let all = examination.customers
    return [
      self.count(count), share(all > 0 ? Double(count) / Double(all) : nil), money(value), share(value, of: examination.revenue.minor),
    ]
  }

  /// Rejected lines in the order of the files: where, why, and the cells as they stand there, read again from the file.
  var rejects: ReportTable {
    let examination = self.examination
    let width = examination.files.map(\.header.count).max() ?? 0
    let reasons = Dictionary(
      uniqueKeysWithValues: RejectReason.allCases.map { ($0, wording("examination.reason.\($0.rawValue)")) })
    let columns = ["file", "line", "reason", "reasonText", "cells"].map { wording("examination.column.\($0)") }
    return ReportTable(name: .rejects, title: wording("examination.table.rejects"), columns: columns) { emit in
      let readers = examination.files.map { $0.table.open(limits: PurchaseFile.limits).reader }
      let order = examination.rejects.indices.sorted {
        let (one, other) = (examination.rejects[$0], examination.rejects[$1])
        return (one.file, one.line, $0) < (other.file, other.line, $1)
      }
      for index in order {
        let reject = examination.rejects[index]
        let file = Int(reject.file)
        guard examination.files.indices.contains(file) else { continue }
        var cells: [WorkbookCell] = [
          .text(examination.files[file].name), .integer(Int64(reject.line)), .text(reject.reason.rawValue),
          .text(reasons[reject.reason] ?? ""),
        ]
        if reject.offset >= 0 {
          readers[file].resume(atOffset: reject.offset, line: Int(reject.line))
          if let row = readers[file].next() {
            // A row of thousands of cells would help nobody.
            for column in 0..<min(row.count, max(width, 1) + 10) { cells.append(.text(row.text(column))) }
          }
        }
        try emit(cells)
      }
    }
  }
}
