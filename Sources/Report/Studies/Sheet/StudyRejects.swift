import Formats
import Model
import Wording

/// Lines of a table that were left out, or of which a cell was: where, why, and the cell as it stands.
struct StudyRejects {
  struct Entry {
    let line: Int
    let reason: StudyReason
    let column: String
    let value: String
  }
  private(set) var entries: [Entry] = []
  private(set) var counts: [StudyReason: Int] = [:]
  /// Lines left out.
  private(set) var lines = 0

  /// Most entries listed; all are counted.
  static let kept = 100_000

  mutating func add(_ reason: StudyReason, line: Int, column: String = "", value: String = "") {
    counts[reason, default: 0] += 1
    if !reason.keepsLine { lines += 1 }
    if entries.count < Self.kept {
      entries.append(Entry(line: line, reason: reason, column: column, value: String(value.prefix(200))))
    }
  }

  /// Records that could not be delivered at all.
  mutating func add(_ complaints: CSVComplaints) {
    for complaint in complaints.first where complaint.losesRecord { add(.badRow, line: complaint.line) }
    let unlisted = complaints.lostRecords - complaints.first.count { $0.losesRecord }
    counts[.badRow, default: 0] += unlisted
    lines += unlisted
    if counts[.badRow] == 0 { counts[.badRow] = nil }
  }

  mutating func add(_ other: StudyRejects) {
    for entry in other.entries where entries.count < Self.kept { entries.append(entry) }
    for (reason, count) in other.counts { counts[reason, default: 0] += count }
    lines += other.lines
  }

  var json: JSON {
    .object(StudyReason.allCases.compactMap { reason in counts[reason].map { JSON.Member(reason.rawValue, .count($0)) } })
  }

  /// The first ones for programs; the CSV table has all that were kept.
  var list: JSON {
    .array(
      entries.prefix(1000).map {
        ["line": .count($0.line), "reason": .string($0.reason.rawValue), "column": .string($0.column), "value": .string($0.value)]
      })
  }

  func section(_ wording: Phrasebook) -> StudySection? {
    guard !entries.isEmpty else { return nil }
    let sorted = entries.sorted { $0.line < $1.line }
    let columns = ["line", "reasonText", "heading", "cells"].map { wording("study.column.\($0)") }
    return StudySection(
      wording("study.rejects.title"),
      StudyTable("rejects", columns, numbers: 4, count: sorted.count, shown: 8) { index in
        let entry = sorted[index]
        return [
          .text("\(entry.line)"), .text(wording("study.reason.\(entry.reason.rawValue)")), .text(entry.column), .text(entry.value),
        ]
      })
  }
}

/// Why a line, or one of its cells, does not take part. Raw values are part of the JSON and never change.
enum StudyReason: String, CaseIterable {
  /// Damaged: a quote never closes, a cell is too long.
  case badRow = "bad_row"
  /// Without the key that the line is about.
  case noKey = "no_key"
  case badNumber = "bad_number"
  case badDay = "bad_day"
  /// A value that is none of those the study knows.
  case otherValue = "other_value"
  /// A return or a correction where only purchases count.
  case returned = "return"
  /// A heading once more, inside the table.
  case repeatedHeader = "repeated_header"
  /// A cell that should be a number and is not: taken as unknown, the line stays.
  case badCell = "bad_cell"

  var keepsLine: Bool { self == .badCell }
}
