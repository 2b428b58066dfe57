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
    let fed = fed(desk.catalogue).union(defaults.keys)
    let keys = matching == .create || subject == .purchases ? [] : match
    var gaps: [ImportGap] = twice(desk.catalogue).map { .twice($0) }
    for key in keys where !key.split(separator: "+").allSatisfy({ fed.contains(String($0)) }) { gaps.append(.keyless(key)) }
    // Records that are only found, by their ids, need nothing else.
    if !keys.contains("id") {
      gaps += subject.needs(desk).filter { group in !group.contains { fed.contains($0) } }.map { .missing($0) }
    }
    return gaps + bonds(desk.catalogue).flatMap(\.needed).filter { !fed.contains($0.target) }.map { .missing([$0.target]) }
  }

  /// What the columns feed, however their cells put it.
  func fed(_ catalogue: Catalogue) -> Set<String> {
    guard let shape = subject.shape(catalogue) else { return Set(columns.map(\.target)) }
    return Set(columns.map { ImportTarget($0.target, shape, catalogue)?.fed ?? $0.target })
  }

  /// What is fed by two columns, or by its parts and as a whole.
  private func twice(_ catalogue: Catalogue) -> [String] {
    var seen = Set<String>(), twice = Set<String>()
    for column in columns where !seen.insert(column.target).inserted { twice.insert(column.target) }
    let shape = subject.shape(catalogue)
    let targets = seen.compactMap { name in shape.flatMap { ImportTarget(name, $0, catalogue) } }
    return twice.union(targets.filter { $0.part != nil && seen.contains($0.fed) }.map(\.fed)).sorted()
  }

  /// The bonds of which a column says something.
  func bonds(_ catalogue: Catalogue) -> [Bond] {
    guard let shape = subject.shape(catalogue) else { return [] }
    let fed = Set(columns.compactMap { ImportTarget($0.target, shape, catalogue)?.bond?.shape.table })
    return catalogue.bonds(of: shape).filter { fed.contains($0.shape.table) }
  }

  /// Whether the same file again fills what was left open for want of a record, and changes nothing else.
  public var fillsAgain: Bool { subject != .purchases && matching == .update && !match.isEmpty }

  /// Whether the same file again would make its records a second time.
  public var doubles: Bool { subject != .purchases && (matching == .create || match.isEmpty) }

  /// How many columns say something of bonds.
  func bondColumns(_ catalogue: Catalogue) -> Int {
    guard let shape = subject.shape(catalogue) else { return 0 }
    return columns.count { ImportTarget($0.target, shape, catalogue)?.bond != nil }
  }

  /// The ways to find records of the type that its columns allow, best first.
  public func usualKeys(_ catalogue: Catalogue) -> [String] {
    guard case .records(let table) = subject, let shape = catalogue.shape(table) else { return [] }
    return ImportPlan.keys(of: shape, among: Set(columns.map(\.target)).union(fed(catalogue)))
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

extension ImportPlan.Subject {
  /// Nil for purchases.
  func shape(_ catalogue: Catalogue) -> Shape? { if case .records(let table) = self { catalogue.shape(table) } else { nil } }
}

extension Bond {
  /// What no bond can do without, with the targets of the columns that would feed it.
  var needed: [(field: any AnyField, target: String)] {
    fields.filter { $0.isRequired && $0.fallback == .none }.map { ($0, "\(shape.table).\($0.name)") }
  }
}
