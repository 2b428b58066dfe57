import Model

/// What came of an import, or would come of it in a dry run.
public struct ImportOutcome: Sendable, Hashable {
  /// Rows of the file below the header, damaged ones included.
  public internal(set) var rows = 0
  /// Records by type.
  public internal(set) var created: [String: Int] = [:]
  public internal(set) var updated: [String: Int] = [:]
  public internal(set) var unchanged: [String: Int] = [:]
  /// Rows whose record exists and was to be left alone.
  public internal(set) var skipped = 0
  /// Rows of purchases with a positive and with a negative quantity that are in the register now, new or not.
  public internal(set) var sales = 0
  public internal(set) var returns = 0
  /// Rows not taken, by reason.
  public internal(set) var rejected: [String: Int] = [:]
  /// Headings of columns that feed nothing.
  public internal(set) var unknownColumns: [String] = []
  /// Names of records that do not exist, by field, with how many cells name them; at most 100 a field.
  public internal(set) var unresolved: [String: [String: Int]] = [:]
  /// Where the rejected rows were written; nil when there are none or nobody asked for the file.
  public internal(set) var rejectsPath: String?
  public internal(set) var isDryRun = false
  /// The dry run could not take into account all that the rows say of one another: an import may come to other numbers.
  public internal(set) var isEstimate = false

  public var rejectedRows: Int { rejected.values.reduce(0, +) }

  public var json: JSON {
    func counts(_ list: [String: Int]) -> JSON { .object(list.sorted { $0.key < $1.key }.map { .init($0.key, .integer(Int64($0.value))) }) }
    return [
      "rows": .integer(Int64(rows)), "created": counts(created), "updated": counts(updated), "unchanged": counts(unchanged),
      "skipped": .integer(Int64(skipped)), "sales": .integer(Int64(sales)), "returns": .integer(Int64(returns)),
      "rejected": counts(rejected), "unknownColumns": .array(unknownColumns.map { .string($0) }),
      "unresolved": .object(unresolved.sorted { $0.key < $1.key }.map { .init($0.key, counts($0.value)) }),
      "rejects": rejectsPath.map { .string($0) } ?? .null, "dryRun": .bool(isDryRun),
      "estimate": .bool(isEstimate),
    ]
  }

  mutating func noteUnresolved(_ field: String, _ text: String, times: Int = 1) {
    guard unresolved[field, default: [:]].count < 100 || unresolved[field]?[text] != nil else { return }
    unresolved[field, default: [:]][String(text.prefix(100)), default: 0] += times
  }
}
