import Formats
import Markup
import Model
import Register
import Wording

/// How a file is read and what becomes of records that are there already.
struct ImportOptionsView: Sendable {
  let review: ImportReview
  private var phrases: Phrasebook { review.phrases }
  private var plan: ImportPlan { review.plan }

  var html: HTML {
    let kinds = plan.subject.feeds(review.catalogue).map(\.kind)
    let hasNumbers = kinds.contains { $0 == .decimal || $0 == .money || $0 == .percent }
    let hasDays = kinds.contains { $0 == .day || $0 == .instant }
    let isOpen = review.dayNote == .openDays || !review.issues.isEmpty
    return """
      <details class="card"\(if: isOpen, " open")><summary><h2>\(phrases("import.options"))</h2>\
      </summary><div class="body fields">\(plan.subject == .purchases ? "" : known)\
      \(if: hasNumbers, select("sign", DecimalSign.allCases.map(\.rawValue), plan.decimalSign.rawValue))\
      \(if: hasDays, select("days", DayOrder.allCases.map(\.rawValue), plan.dayOrder.rawValue))\(if: hasNumbers, currency)\
      \(plan.subject == .purchases ? sums : box("clears", plan.clearsEmpty))</div></details>
      """
  }

  /// How existing records are found, and what is done to them.
  private var known: HTML {
    let usual = plan.usualKeys(review.catalogue)
    let keys = plan.possibleKeys(review.catalogue).map { ($0, review.label($0)) }
    let itself = phrases("import.match.usual", ["keys": usual.isEmpty ? "—" : usual.map(review.label).joined(separator: ", ")])
    let match = InputView.select(
      name: "match", [Attribute("id", "f-match")], keys, chosen: plan.match == usual ? "" : plan.match.first ?? "", empty: itself)
    return """
      <div class="field"><label for="f-match">\(phrases("import.match"))</label>\(match)</div>\
      \(select("existing", ["update", "skip", "create"], plan.matching.rawValue))
      """
  }

  private var currency: HTML {
    let issue = review.issues.first { $0.field == "currency" }
    return FormParts.input(
      name: "currency", label: phrases("import.currency"), value: issue?.value ?? plan.currency.code, required: false,
      hint: phrases("import.currency.hint"), issue: issue, phrases)
  }

  private var sums: HTML { "\(box("percent", plan.discountIsPercent))\(box("perUnit", plan.costIsPerUnit))" }

  private func select(_ name: String, _ options: [String], _ chosen: String) -> HTML {
    let list = options.map { ($0, phrases("import.\(name).\($0)")) }
    return """
      <div class="field"><label for="f-\(name)">\(phrases("import." + name))</label>\
      \(InputView.select(name: name, [Attribute("id", "f-" + name)], list, chosen: chosen, empty: nil))</div>
      """
  }

  private func box(_ name: String, _ isOn: Bool) -> HTML {
    """
    <label class="check"><input type="checkbox" name="\(name)" value="true"\(if: isOn, " checked")>\
    <span>\(phrases("import." + name))</span></label>
    """
  }
}
