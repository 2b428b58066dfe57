import Markup
import Model
import Register
import Wording

/// The list of any record type: one function for the page and for the API.
enum ListPages {
  @Sendable static func list(_ visit: Visit) async throws -> Answer {
    let shape = try RecordPages.shape(visit)
    let plan = ListPlan.of(shape)
    let isJSON = visit.request.wantsJSON
    // A program that names no columns gets every short field, a person the columns of the plan.
    let standard = isJSON ? shape.fields.filter { !$0.isSecret && $0.kind != .longText }.map(\.name) : plan.columns
    let shelf = isJSON ? nil : try await ViewShelf.read(shape, visit)
    if let place = shelf?.detour(visit.query, Paths.list(shape.table)) { return .done(place, json: .null) }
    do {
      let list = try await ListQuery.read(visit.query, shape, columns: standard, sort: plan.sort, visit)
      if visit.query["format"] == "csv" { return try await ListExport.csv(list, plan, visit) }
      if isJSON {
        let (lines, ends) = try await visit.read { reader in
          let lines = try reader.lines(list.query)
          return (lines, try plan.through?.read(lines.prefix(list.limit).map(\.id), reader) ?? [:])
        }
        return .response(.json(RecordPages.json(list, lines) { plan.through?.member(ends[$0] ?? [], visit.desk.catalogue) }))
      }
      let sheet = try await ListSheet.read(list, plan, visit)
      let view = ListView(sheet, shelf ?? ViewShelf([], visit.query), visit)
      return .page(visit.phrases.label(types: shape.table), section: Paths.many(shape.table), json: .null) { view.html }
    } catch Problem.invalid(let issues) {
      return refused(issues, shape, visit)
    }
  }

  /// A query that is not understood: says which field, value and rule, and leads back to the whole list.
  private static func refused(_ issues: [Issue], _ shape: Shape, _ visit: Visit) -> Answer {
    let phrases = visit.phrases
    let named = issues.map { issue in (worded(issue, shape, visit), label(issue.field, shape, visit)) }
    let sentences = named.map { phrases.sentence($0.0, label: $0.1) }
    let json: JSON = [
      "error": .string(sentences.joined(separator: " ")), "request": .string(visit.request.id),
      "issues": .array(named.map { ProblemPage.json($0.0, phrases, label: $0.1) }),
    ]
    let head = ListView.head(shape, visit)
    let path = Paths.list(shape.table)
    return .page(phrases.label(types: shape.table), section: Paths.many(shape.table), status: 422, json: json) {
      """
      \(head)<div class="nba notice bad" role="alert">\(Icon.warning)<div>\(sentences.html { "<p>\($0)</p>" })</div>\
      <div class="acts"><a class="btn" href="\(path)">\(phrases("list.filter.clear"))</a></div></div>
      """
    }
  }

  /// The options of a choice as people read them, instead of their names in the URL.
  private static func worded(_ issue: Issue, _ shape: Shape, _ visit: Visit) -> Issue {
    guard issue.rule == .notAnOption, let path = issue.field?.split(separator: ".").map(String.init),
      let place = visit.desk.catalogue.place(path, of: shape.table), let options = place.field.kind.options
    else { return issue }
    let words = options.map { visit.phrases.label(option: $0, of: place.field.name, in: place.shape.table) }
    return Issue(issue.field, issue.rule, value: issue.value, detail: words.joined(separator: ", "))
  }

  /// The label of the field that a parameter of the URL names.
  private static func label(_ parameter: String?, _ shape: Shape, _ visit: Visit) -> String? {
    guard let parameter else { return nil }
    let path = parameter.split(separator: ".").map(String.init)
    guard let place = visit.desk.catalogue.place(path, of: shape.table), !place.field.isSecret else { return parameter }
    return ListView.label(path, place.field, place.shape, shape, visit.phrases)
  }
}
