import Formats
import Wording

extension Phrasebook {
  /// What is wrong with a file that should be a table, and the way out.
  func message(_ fault: TableSource.Fault, path: String) -> String {
    func told(_ rule: Complaint.Rule) -> String {
      "\(path): " + self("inspect.rule.\(rule.rawValue)") + " " + self("inspect.way.\(rule.rawValue)")
    }
    switch fault {
    case .file(let fault): return told(Complaint.Rule(fault: fault))
    case .workbook(let fault): return told(Complaint.Rule(fault: fault))
    case .otherKind(let kind):
      let rule = Complaint.Rule(rawValue: "kind.\(kind.rawValue)")
      if has("inspect.rule.\(rule.rawValue)") { return told(rule) }
      return self("convert.notATable", ["path": path, "kind": self("inspect.kind.\(kind.rawValue)")])
    case .noSheet(let name, let names): return self("convert.noSheet", ["name": name, "names": names.joined(separator: ", ")])
    }
  }
}
