import Model

/// What a correct reader gets from one file of another program, and everything that is wrong with it.
public struct Inspection: Sendable {
  public let kind: FileKind
  /// False when nothing could be read: exit status 65.
  public var isUsable = true
  /// What was found, in the order shown: counts and lists by name (docs/adr/0009). Names of one kind never change their meaning.
  public var members: [JSON.Member] = []
  public var complaints: Complaints
  /// How many records, documents or rows were read; nil for kinds that do not count.
  public var found: Int?

  public init(_ kind: FileKind, _ options: InspectionOptions = InspectionOptions()) {
    self.kind = kind
    complaints = Complaints(limit: options.complaints)
  }

  public mutating func add(_ name: String, _ value: JSON) { members.append(JSON.Member(name, value)) }
  public mutating func add(_ name: String, _ text: String?) { add(name, text.map(JSON.string) ?? .null) }
  public mutating func add(_ name: String, count: Int) { add(name, .integer(Int64(count))) }

  /// A file that is what it seems and holds nothing is never passed over in silence.
  mutating func tellNothing() {
    if isUsable, found == 0, complaints.isEmpty { complaints.add(Complaint("file.nothing")) }
  }

  /// A file that cannot be read at all, with the one reason.
  public static func refusal(_ kind: FileKind, _ rule: Complaint.Rule, value: String? = nil, details: [String: String] = [:]) -> Inspection
  {
    var inspection = Inspection(kind)
    inspection.isUsable = false
    inspection.complaints.add(Complaint(rule, .error, value: value, details: details))
    return inspection
  }
}

/// How far an inspection goes.
public struct InspectionOptions: Sendable {
  /// Records, documents, rows of a sheet shown in full; everything is read and counted all the same.
  public var shown: Int
  /// Complaints kept in full.
  public var complaints: Int

  public init(shown: Int = 1_000, complaints: Int = 1_000) {
    self.shown = max(0, shown)
    self.complaints = max(0, complaints)
  }
}
