import Formats
import Glibc
import Likeness
import Wording

/// The file in which a person looks the clusters through: their records side by side, with what to do and why.
extension DoublesSearch {
  /// Beside the file, under a name that is not taken: "clients.doubles.csv".
  public var usualReviewPath: String {
    let stem = path.hasSuffix(".csv") ? String(path.dropLast(4)) : path
    for number in 1...99 {
      let candidate = number == 1 ? "\(stem).doubles.csv" : "\(stem).doubles-\(number).csv"
      if access(candidate, F_OK) != 0 { return candidate }
    }
    return "\(stem).doubles.csv"
  }

  /// Writes the review as CSV that a spreadsheet of the language opens. Nothing half-written is left.
  /// - Throws: `DoublesFault.unwritable`.
  public func writeReview(to path: String, _ wording: Phrasebook) throws {
    let draft = "\(path).\(getpid()).partial"
    guard let file = fopen(draft, "wbe") else { throw DoublesFault.unwritable(path: path) }
    var isWritten = true
    var writer = CSVWriter(delimiter: UInt8(ascii: wording.language == .english ? "," : ";"), mark: true)
    func flush(_ least: Int) {
      guard writer.bytes.count >= least else { return }
      let bytes = writer.take()
      if bytes.withUnsafeBytes({ fwrite($0.baseAddress, 1, $0.count, file) }) != bytes.count { isWritten = false }
    }
    for title in ["cluster", "verdict", "score", "reasons"] { writer.text(wording("doubles.column.\(title)")) }
    for heading in rows.header { writer.text(heading) }
    writer.endRecord()
    let cells = cellsOfClusters()
    for (number, cluster) in doubles.clusters.enumerated() {
      let verdict = wording(cluster.isForReview ? "doubles.verdict.review" : "doubles.verdict.join")
      let reasons = cluster.reasons.prefix(6).map {
        wording("doubles.reason.\($0.how.rawValue)", ["what": wording("doubles.role.\($0.role.rawValue)")])
      }
      for record in cluster.records {
        writer.integer(Int64(number + 1))
        writer.text(verdict)
        writer.integer(Int64((cluster.score * 100).rounded(.down)))
        writer.text(reasons.joined(separator: ", "))
        for cell in cells[record] ?? [] { writer.text(cell) }
        writer.endRecord()
      }
      flush(1 << 16)
    }
    flush(1)
    if fclose(file) != 0 { isWritten = false }
    guard isWritten, rename(draft, path) == 0 else {
      unlink(draft)
      throw DoublesFault.unwritable(path: path)
    }
  }

  /// The cells of the records that have doubles, read once more.
  private func cellsOfClusters() -> [Int: [String]] {
    let wanted = Set(doubles.clusters.flatMap(\.records))
    var cells: [Int: [String]] = [:]
    var record = 0
    // The file was read a moment ago: what fails now leaves cells empty, as the clusters stand without them.
    try? rows.each { row, _ in
      if wanted.contains(record) { cells[record] = (0..<row.width).map(row.cell) }
      record += 1
      return true
    }
    return cells
  }
}
