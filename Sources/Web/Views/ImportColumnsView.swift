import Markup
import Model
import Register
import Wording

/// The columns of a file: heading, a few values, and the field that each feeds.
struct ImportColumnsView: Sendable {
  let review: ImportReview
  private var phrases: Phrasebook { review.phrases }
  private var subject: ImportPlan.Subject { review.plan.subject }

  var html: HTML {
    let columns = review.draft.look.columns
    let targets = review.plan.targets(in: review.draft.look.headings)
    let options = subject.feeds(review.catalogue).map { (name: $0.name, words: phrases.label($0, of: subject)) }
    let rows = columns.enumerated().html { position, column in row(position, column, targets[position], options) }
    let taken = columns.indices.count { targets[$0] != nil }
    let sum = phrases("import.columns.taken", ["taken": phrases.integer(taken), "all": phrases.integer(columns.count)])
    return """
      <details class="card"\(if: review.asks, " open")><summary><h2>\(phrases("import.columns"))</h2><span class="r sub">\(sum)</span>\
      </summary><table class="tbl map"><thead><tr><th scope="col">\(phrases("import.mapping.column"))</th>\
      <th scope="col" class="hide-s">\(phrases("import.mapping.sample"))</th><th scope="col">\(phrases("import.mapping.field"))</th></tr>\
      </thead><tbody>\(rows)</tbody></table></details>
      """
  }

  private func row(
    _ position: Int, _ column: ImportLook.Column, _ target: String?, _ options: [(name: String, words: String)]
  ) -> HTML {
    let heading = column.heading.isEmpty ? phrases("import.columns.number", ["number": String(position + 1)]) : column.heading
    let samples = column.samples.joined(separator: " · ")
    // What is known by its number is offered only where the heading says so.
    let byID = target.flatMap { name in options.contains { $0.name == name } ? nil : (name, review.label(name)) }
    let choices = (byID.map { [$0] } ?? []) + options.map { ($0.name, $0.words) }
    let select = InputView.select(
      name: ImportChoice.column(position), [Attribute("aria-label", heading)], choices, chosen: target ?? "",
      empty: phrases("import.mapping.skip"))
    return """
      <tr><td class="two"><b>\(heading)</b><small class="only-s">\(samples)</small></td><td class="hide-s sub">\(samples)</td>\
      <td>\(select)</td></tr>
      """
  }
}
