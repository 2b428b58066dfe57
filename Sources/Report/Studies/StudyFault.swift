import Analysis
import Formats
import Model
import Wording

/// A refusal that can say itself to the user: what is wrong, and the way out.
public protocol ToldFault: Error {
  func message(_ wording: Phrasebook) -> String
}

extension ExaminationFault: ToldFault {}

/// Why a study cannot be made of a table, beyond what `ExaminationFault` says of files and folders.
public enum StudyFault: ToldFault, Equatable, Sendable {
  /// No column plays the role (a key of `study.role`).
  case noColumn(path: String, role: String, headings: [String])
  /// `--map` names a role that this study does not have.
  case unknownRole(String, known: [String])
  /// Not enough data: has `found`, needs `needed`; `what` is a key of `study.what`.
  case notEnough(what: String, found: Int, needed: Int)
  /// No line can be used: how many there are, the first one left out, and why (a key of `study.reason`).
  case noUsableLines(path: String, lines: Int, line: Int, reason: String)
  /// A value asked for does not occur in the column.
  case noValue(column: String, value: String, values: [String])
  /// The values of a column do not part into two sides, and nobody said which is which.
  case sides(column: String, values: [String])
  /// An option whose value is not accepted.
  case badOption(option: String, value: String, allowed: String)
  /// More than one run can take; `what` is a key of `study.what`.
  case tooMany(what: String, limit: Int)
  /// The computation found no answer.
  case noConvergence

  init(_ fault: AnalysisFault) {
    switch fault {
    case .tooFew(let what, let found, let needed): self = .notEnough(what: Self.key(what), found: found, needed: needed)
    case .tooMany(let what, let limit): self = .tooMany(what: Self.key(what), limit: limit)
    case .countOutOfRange(let what, _): self = .tooMany(what: Self.key(what), limit: Int(Int32.max))
    case .noConvergence: self = .noConvergence
    default: self = .tooMany(what: "numbers", limit: Int(Int32.max))
    }
  }

  /// A table without a line to work on: nothing under the heading, or nothing that can be used.
  static func noLines(of path: String, total: Int, _ rejects: StudyRejects) -> any ToldFault {
    guard let first = rejects.entries.first else { return ExaminationFault.noLines(path: path) }
    return StudyFault.noUsableLines(path: path, lines: total, line: first.line, reason: first.reason.rawValue)
  }

  /// What an analysis calls its data, as a key of `study.what`.
  private static func key(_ what: String) -> String {
    switch what {
    case "cases of each outcome", "ended deals": "outcomes"
    case "cases of each group", "values of each group", "values", "cases", "answers": "cases"
    case "features": "features"
    case "customers": "customers"
    case "customers with repeat purchases": "repeaters"
    case "sets", "frequent sets": "sets"
    case "periods with demand": "demands"
    default: "values"
    }
  }

  public func message(_ wording: Phrasebook) -> String {
    switch self {
    case .noColumn(let path, let role, let headings):
      wording(
        "study.fault.noColumn",
        ["path": path, "role": wording("study.role.\(role)"), "key": role, "headings": Self.list(headings, wording)])
    case .unknownRole(let role, let known):
      wording("examination.fault.unknownRole", ["key": role, "keys": known.joined(separator: ", ")])
    case .notEnough(let what, let found, let needed):
      wording(
        "study.fault.notEnough",
        ["what": wording("study.what.\(what)"), "found": wording.integer(found), "needed": wording.integer(needed)])
    case .noUsableLines(let path, let lines, let line, let reason):
      wording(
        "study.fault.noUsableLines",
        ["path": path, "total": wording.integer(lines), "line": wording.integer(line), "reason": wording("study.reason.\(reason)")])
    case .noValue(let column, let value, let values):
      wording("study.fault.noValue", ["column": column, "value": value, "values": Self.list(values, wording)])
    case .sides(let column, let values):
      wording("study.fault.sides", ["column": column, "values": Self.list(values, wording)])
    case .badOption(let option, let value, let allowed):
      wording("command.badOption", ["value": value, "option": option, "detail": allowed])
    case .tooMany(let what, let limit):
      wording("study.fault.tooMany", ["what": wording("study.what.\(what)"), "limit": wording.integer(limit)])
    case .noConvergence: wording("study.fault.noConvergence")
    }
  }

  /// Texts of strangers' files may be many and long.
  static func list(_ texts: [String], _ wording: Phrasebook) -> String {
    let (open, close) = wording.language == .english ? ("“", "”") : ("«", "»")
    let shown = texts.prefix(20).map { open + $0.prefix(40) + close }.joined(separator: ", ")
    return texts.isEmpty ? "—" : texts.count > 20 ? shown + " …" : shown
  }
}

/// Runs an analysis and turns its refusal into one that a person understands.
func telling<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch AnalysisFault.overflow {
    throw ExaminationFault.overflow
  } catch let fault as AnalysisFault {
    throw StudyFault(fault)
  }
}
