import Model
import Records

/// A saved view is of a list that there is, is bounded, and at most one of a list opens first.
struct SavedViews: Rule {
  static let greatestCount = 50
  static let greatestName = 60
  static let greatestQuery = 8_000
  var table: String { SavedView.table }

  func check(_ new: inout AnyRecord, old: AnyRecord?, in writing: Writing) throws -> [Issue] {
    let fields = SavedView.schema.fields
    let name = new[fields.name].text ?? "", query = new[fields.query].text ?? ""
    guard let table = new[fields.table].text, writing.catalogue.shape(table)?.isPublic == true else {
      return [Issue(fields.table.name, .notAnOption, value: new[fields.table].text)]
    }
    var issues: [Issue] = []
    if name.count > Self.greatestName { issues.append(Issue(fields.name.name, .tooLong, value: name, detail: "\(Self.greatestName)")) }
    if query.utf8.count > Self.greatestQuery { issues.append(Issue(fields.query.name, .tooLong, detail: "\(Self.greatestQuery)")) }
    if old == nil, let owner = new[fields.owner].integer {
      let count = try writing.everything.count(SavedView.table, Self.views(of: owner, table), cap: Self.greatestCount)
      if count >= Self.greatestCount { issues.append(Issue(nil, .tooMany, detail: "\(Self.greatestCount)")) }
    }
    return issues
  }

  func follow(_ saved: [(new: AnyRecord, old: AnyRecord?)], in writing: Writing) throws {
    let first = SavedView.schema.fields.first
    for (new, _) in saved where new[first] == .bool(true) {
      let view = Record<SavedView>(new)
      let others = try writing.everything.fetch(SavedView.self, limit: Self.greatestCount) { fields in
        Self.views(of: view.owner.raw, view.table) && fields.first == true && .not(.compare(["id"], .equal, .integer(new.id)))
      }
      for var other in others {
        other.first = false
        try writing.save(other)
      }
    }
  }

  private static func views(of owner: Int64, _ table: String) -> Predicate {
    .compare(["owner"], .equal, .integer(owner)) && .compare(["table"], .equal, .text(table))
  }
}
