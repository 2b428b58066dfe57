import Formats
import Wording

extension TableWriter {
  /// Rejected lines in the order of the files: where, why, and the cells as they stand there, read again from the file.
  func rejects(into sink: Sink) throws {
    let examination = self.examination
    let width = examination.files.map(\.header.count).max() ?? 0
    let readers = examination.files.map { $0.table.open(limits: PurchaseFile.limits).reader }
    let order = examination.rejects.indices.sorted {
      let (one, other) = (examination.rejects[$0], examination.rejects[$1])
      return (one.file, one.line, $0) < (other.file, other.line, $1)
    }
    let reasons = Dictionary(
      uniqueKeysWithValues: RejectReason.allCases.map { ($0, wording("examination.reason.\($0.rawValue)")) })
    try table(["file", "line", "reason", "reasonText", "cells"], order, into: sink) { index, writer in
      let reject = examination.rejects[index]
      let file = Int(reject.file)
      guard examination.files.indices.contains(file) else { return }
      writer.text(examination.files[file].name)
      writer.integer(Int64(reject.line))
      writer.text(reject.reason.rawValue)
      writer.text(reasons[reject.reason] ?? "")
      guard reject.offset >= 0 else { return }
      readers[file].resume(atOffset: reject.offset, line: Int(reject.line))
      guard let row = readers[file].next() else { return }
      // A row of thousands of cells would help nobody.
      for column in 0..<min(row.count, max(width, 1) + 10) { writer.text(row.text(column)) }
    }
  }
}
