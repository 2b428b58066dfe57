import Model

/// How far the follower of the change log has come: every writing before `position` is in the facts.
struct Follower: Sendable, Equatable {
  /// Kept under this name.
  static let marker = "insight.follower"

  var position: Int64 = 0
  /// Imports and undoings that were under way when their changes were met: a whole run follows when they have ended.
  var jobs: Set<Int64> = []
  /// Accounts recomputed one by one since the last whole run.
  var touched = 0

  /// The number of the writing that kept this: see `Writing.serverNumber`. Nil on SQLite.
  var written: Int64?

  init(_ text: String?) throws {
    guard let text, let json = try? JSON(parsing: text) else { return }
    position = json["position"]?.integer ?? 0
    jobs = Set((json["jobs"]?.array ?? []).compactMap(\.integer))
    touched = Int(json["touched"]?.integer ?? 0)
    written = json["written"]?.integer
  }

  var json: JSON {
    ["position": .integer(position), "jobs": .array(jobs.sorted().map { .integer($0) }), "touched": touched.json, "written": written.json]
  }
}
