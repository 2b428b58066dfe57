import Formats
import Wording

/// Why doubles cannot be sought in a file: what is wrong with it and the way out.
public enum DoublesFault: Error, Equatable, Sendable {
  case file(path: String, FileFault)
  /// A workbook that cannot be read, or no table at all.
  case table(path: String, TableSource.Fault)
  case noRecords(path: String)
  /// No column has a name, a number, a telephone or an address of mail.
  case noColumn(path: String, headings: [String])
  case noHeading(path: String, role: String, heading: String, headings: [String])
  case unknownRole(String)
  /// More records than are compared at once.
  case tooMany(path: String, limit: Int)
  case unwritable(path: String)

  /// A sentence or two for the user.
  public func message(_ wording: Phrasebook) -> String {
    switch self {
    case .file(let path, let fault): ExaminationFault.file(path: path, fault).message(wording)
    case .table(let path, let fault): fault.message(path: path, wording)
    case .noRecords(let path): ExaminationFault.noLines(path: path).message(wording)
    case .noColumn(let path, let headings):
      wording("doubles.fault.noColumn", ["path": path, "headings": Self.list(headings, wording), "keys": Self.keys])
    case .noHeading(let path, let role, let heading, let headings):
      ExaminationFault.noHeading(path: path, role: role, heading: heading, headings: headings).message(wording)
    case .unknownRole(let role): wording("examination.fault.unknownRole", ["key": role, "keys": Self.keys])
    case .tooMany(let path, let limit): wording("doubles.fault.tooMany", ["path": path, "limit": wording.integer(limit)])
    case .unwritable(let path): wording("command.unwritable", ["path": path])
    }
  }

  private static var keys: String { (PartyColumns.keys.keys.sorted() + ["record"]).joined(separator: ", ") }

  private static func list(_ headings: [String], _ wording: Phrasebook) -> String {
    headings.isEmpty ? "—" : headings.prefix(20).map { String($0.prefix(40)) }.joined(separator: ", ")
  }
}
