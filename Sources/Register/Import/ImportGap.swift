import Model

/// What somebody must settle before a plan can run.
public enum ImportGap: Sendable, Hashable {
  /// One of these needs a column.
  case missing([String])
  /// Two columns feed the same.
  case twice(String)
  /// Existing records are to be found by what no column feeds.
  case keyless(String)
}

extension ImportPlan {
  /// What keeps the plan from running, known from the plan alone.
  public func gaps(_ desk: Desk) -> [ImportGap] {
    let targets = columns.map(\.target)
    let fed = Set(targets.map { $0.hasSuffix(".id") ? String($0.dropLast(3)) : $0 }).union(defaults.keys)
    let keys = matching == .create || subject == .purchases ? [] : match
    var gaps: [ImportGap] = Set(targets.filter { target in targets.count { $0 == target } > 1 }).sorted().map { .twice($0) }
    for key in keys where !key.split(separator: "+").allSatisfy({ fed.contains(String($0)) }) { gaps.append(.keyless(key)) }
    // Records that are only found, by their ids, need nothing else.
    if !keys.contains("id") {
      gaps += subject.needs(desk).filter { group in !group.contains { fed.contains($0) } }.map { .missing($0) }
    }
    return gaps
  }

  /// The ways to find records of the type that its columns allow, best first.
  public func usualKeys(_ catalogue: Catalogue) -> [String] {
    guard case .records(let table) = subject, let shape = catalogue.shape(table) else { return [] }
    return ImportPlan.keys(of: shape, among: Set(columns.map(\.target)))
  }

  /// Every way to find records of the type there is.
  public func possibleKeys(_ catalogue: Catalogue) -> [String] {
    guard case .records(let table) = subject, let shape = catalogue.shape(table) else { return [] }
    let names = Set(shape.fields.map(\.name))
    return ImportPlan.keys(of: shape, among: names) + ["id"]
  }

  /// The headings of the columns whose cells name records of a type.
  public func headings(naming table: String, _ catalogue: Catalogue) -> Set<String> {
    let feeds = Set(subject.feeds(catalogue).filter { $0.target == table }.map(\.name))
    return Set(columns.filter { feeds.contains($0.target) }.compactMap(\.heading))
  }

  /// What each column of a file with these headings, as a look shows them, feeds: by position.
  public func targets(in header: [String]) -> [Int: String] {
    var targets: [Int: String] = [:]
    for column in columns {
      guard let position = column.position ?? column.heading.flatMap({ header.firstIndex(of: ImportLook.cut($0)) }) else { continue }
      targets[position] = column.target
    }
    return targets
  }
}
