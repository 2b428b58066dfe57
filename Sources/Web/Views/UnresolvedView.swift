import Markup
import Model
import Wording

/// The names in a file that nobody in the register has: a column a table, with the way out.
struct UnresolvedView {
  let result: JSON
  /// Whom the names may mean, when the file can be checked anew.
  let choice: NameChoice?
  /// What can be done about the names of a job's file.
  var ways = MissingWays()
  let phrases: Phrasebook

  var html: HTML {
    let columns = result["unresolved"]?.members ?? []
    if columns.isEmpty { return .empty }
    let asked = columns.filter { choice?.columns.contains($0.name) ?? false }
    let others = columns.filter { column in !asked.contains { $0.name == column.name } }
    let loaded = ways.fillsAgain ? "later" : "done"
    let way = "import.unresolved." + (!asked.isEmpty ? "choose" : result["dryRun"]?.bool == true ? "check" : loaded)
    let body: HTML = """
      <header><h2>\(phrases("import.unresolved"))</h2></header><div class="body"><p class="sub">\(phrases(way))</p></div>\
      \(others.html { table($0, nil) })
      """
    guard let choice, !asked.isEmpty else { return "<section class=\"card mb\">\(body)</section>" }
    return """
      <form class="card mb" method="post" action="/import/\(choice.job)/names"><input type="hidden" name="csrf" value="\(choice.csrf)">\
      \(body)\(asked.html { table($0, choice) })<footer><button class="btn">\(phrases("import.unresolved.again"))</button></footer></form>
      """
  }

  private func table(_ column: JSON.Member, _ choice: NameChoice?) -> HTML {
    let names = (column.value.members ?? []).sorted { ($0.value.integer ?? 0, $1.name) > ($1.value.integer ?? 0, $0.name) }
    let form = ways.forms[column.name]
    let people = choice?.people.map { (String($0.id), $0.name) } ?? []
    let rows = names.html { name in
      let user: HTML? = choice.map { _ in
        let select = InputView.select(
          name: "user", [Attribute("aria-label", name.name)], people, chosen: "", empty: phrases("import.unresolved.nobody"))
        return "<td><input type=\"hidden\" name=\"name\" value=\"\(name.name)\">\(select)</td>"
      }
      let make: HTML? = form.map { form in
        """
        <td class="fit"><a class="btn sm" href="\(form + Fields.encode(name.name))" target="_blank">\(Icon.plus)\
        \(phrases("import.unresolved.make"))\
        </a></td>
        """
      }
      return "<tr><td>\(name.name)</td>\(user)\(make)<td class=\"n\">\(phrases.integer(Int(clamping: name.value.integer ?? 0)))</td></tr>"
    }
    let who: HTML? = choice.map { _ in "<th scope=\"col\">\(phrases("import.unresolved.who"))</th>" }
    let head: HTML? = form.map { _ in "<th class=\"fit\"><span class=\"vh\">\(phrases("import.unresolved.make"))</span></th>" }
    return """
      <table class="tbl"><thead><tr><th scope="col">\(phrases("import.unresolved.column", ["column": column.name]))</th>\(who)\(head)\
      <th scope="col" class="n">\(phrases("import.rows"))</th></tr></thead><tbody>\(rows)</tbody></table>
      """
  }
}
