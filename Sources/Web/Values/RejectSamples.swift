import Formats

/// The first rejected row of each reason, out of the file of rejected rows: what a count means, and how such a row is mended.
struct RejectSamples: Sendable {
  struct Sample: Sendable {
    let line: String
    let wayOut: String
  }
  private var first: [String: Sample] = [:]

  /// Rows that are looked through: reasons that begin later have no sample.
  private static let greatestRows = 2_000

  /// None when the file is gone. Its columns are those of `ImportWords.rejectHeadings`: line, column, value, reason, way out.
  init(path: String) { self.init(try? CSVFile(path: path)) }

  init(text: String) { self.init(try? CSVFile(MappedFile(copying: text.utf8))) }

  private init(_ table: CSVFile?) {
    guard let table else { return }
    let reader = table.open().reader
    for _ in 0..<Self.greatestRows {
      guard let row = reader.next(), row.count >= 5 else { return }
      let reason = row.text(3)
      if first[reason] == nil { first[reason] = Sample(line: row.text(0), wayOut: row.text(4)) }
    }
  }

  subscript(_ reason: String) -> Sample? { first[reason] }
}
