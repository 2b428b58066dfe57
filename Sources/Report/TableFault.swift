import Formats
import Wording

extension TableSource.Fault {
  /// What is wrong with a file that should be a table, and the way out.
  public func message(path: String, _ wording: Phrasebook) -> String {
    func told(_ rule: Complaint.Rule) -> String {
      "\(path): " + wording("inspect.rule.\(rule.rawValue)") + " " + wording("inspect.way.\(rule.rawValue)")
    }
    switch self {
    case .file(let fault): return ExaminationFault.file(path: path, fault).message(wording)
    case .workbook(let fault): return told(Complaint.Rule(fault: fault))
    case .otherKind(let kind):
      let rule = Complaint.Rule(rawValue: "kind.\(kind.rawValue)")
      if wording.has("inspect.rule.\(rule.rawValue)") { return told(rule) }
      return wording("convert.notATable", ["path": path, "kind": wording("inspect.kind.\(kind.rawValue)")])
    case .noSheet(let name, let names): return wording("convert.noSheet", ["name": name, "names": names.joined(separator: ", ")])
    }
  }
}
