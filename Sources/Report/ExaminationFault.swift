import Analysis
import Formats
import Model
import Wording

/// Why there is no examination: the file, what is wrong with it, and the way out.
public enum ExaminationFault: Error, Equatable, Sendable {
  case noFiles
  case file(path: String, FileFault)
  /// Header alone, or nothing that reads as a record.
  case noLines(path: String)
  /// No line of the files can be used: how many there are, why, and the first of them.
  case noUsableLines(lines: Int, reasons: [RejectReason: Int], path: String, line: Int)
  /// No column plays the role, and no other can stand in for it.
  case noColumn(path: String, role: String, headings: [String])
  /// A column asked for by name is not there.
  case noHeading(path: String, role: String, heading: String, headings: [String])
  /// Two columns of a role have one heading; their numbers, from 1.
  case repeatedHeading(path: String, role: String, heading: String, columns: [Int])
  case unknownRole(String)
  case severalCurrencies(path: String, codes: [String])
  /// More lines, customers or orders than 32-bit numbers count.
  case tooManyLines
  /// A sum does not fit 64 bits.
  case overflow
  /// The folder asked for holds something already.
  case folderTaken(path: String)
  /// The folder cannot be written; the system's errno.
  case unwritable(path: String, code: Int32)

  /// One sentence or two for the user: what is wrong and what to do.
  public func message(_ wording: Phrasebook) -> String {
    switch self {
    case .noFiles: wording("examination.fault.noFiles")
    case .file(let path, let fault): Self.message(path, fault, wording)
    case .noLines(let path): wording("examination.fault.noLines", ["path": path])
    case .noUsableLines(let lines, let reasons, let path, let line):
      wording(
        "examination.fault.noUsableLines",
        [
          "total": wording.integer(lines), "path": path, "line": wording.integer(line),
          "reasons": RejectReason.allCases.compactMap { reason in
            reasons[reason].map { wording("examination.reason.\(reason.rawValue)") + " — " + wording.integer($0) }
          }.joined(separator: "; "),
        ])
    case .noColumn(let path, let role, let headings):
      wording(
        "examination.fault.noColumn",
        ["path": path, "role": wording("examination.role.\(role)"), "key": role, "headings": Self.list(headings, wording)])
    case .noHeading(let path, let role, let heading, let headings):
      wording("examination.fault.noHeading", ["path": path, "key": role, "heading": heading, "headings": Self.list(headings, wording)])
    case .repeatedHeading(let path, let role, let heading, let columns):
      wording(
        "examination.fault.repeatedHeading",
        [
          "path": path, "key": role, "heading": String(heading.prefix(40)), "columns": columns.map(String.init).joined(separator: ", "),
          "example": "--map \(role)=\(columns.last ?? 1)",
        ])
    case .unknownRole(let role):
      wording("examination.fault.unknownRole", ["key": role, "keys": PurchaseColumns.roles.joined(separator: ", ")])
    case .severalCurrencies(let path, let codes):
      wording("examination.fault.severalCurrencies", ["path": path, "codes": codes.joined(separator: ", ")])
    case .tooManyLines: wording("examination.fault.tooManyLines")
    case .overflow: wording("analyse.overflow")
    case .folderTaken(let path): wording("examination.fault.folderTaken", ["path": path])
    case .unwritable(let path, _): wording("command.unwritable", ["path": path])
    }
  }

  /// Headings of strangers' files may be many and long.
  private static func list(_ headings: [String], _ wording: Phrasebook) -> String {
    let (open, close) = wording.language == .english ? ("“", "”") : ("«", "»")
    let shown = headings.prefix(20).map { open + $0.prefix(40) + close }.joined(separator: ", ")
    return headings.isEmpty ? "—" : headings.count > 20 ? shown + " …" : shown
  }

  private static func message(_ path: String, _ fault: FileFault, _ wording: Phrasebook) -> String {
    switch fault {
    case .missing: wording("command.noFile", ["path": path])
    case .directory, .notAFile: wording("examination.fault.notAFile", ["path": path])
    case .empty: wording("examination.fault.empty", ["path": path])
    case .unreadable: wording("command.unreadable", ["path": path])
    case .tooLarge(let bytes, let limit):
      wording(
        "examination.fault.tooLarge",
        ["path": path, "size": wording.integer(bytes >> 20), "limit": wording.integer(limit >> 20)])
    case .otherKind(let kind): wording("examination.fault.kind.\(kind.advice.rawValue)", ["path": path])
    }
  }
}
