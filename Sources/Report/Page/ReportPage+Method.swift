import Markup
import Wording

extension ReportPage {
  /// How everything was computed: formulas, sources, and where each figure ends to mean something.
  var method: HTML {
    let day = wording.day(examination.asOf)
    let returns = examination.returns.rawValue
    var sections: [(String, [String])] = [
      (
        "data",
        [
          wording("method.source", ["day": day]), wording("examination.method.asOf", ["day": day]), wording("examination.method.lines"),
          wording("examination.method.orders"), wording("method.returns.\(returns)"), wording("examination.method.customers.\(returns)"),
        ] + rates
      ),
      (
        "concentration",
        [wording("method.concentration"), wording("method.gini"), wording("method.abc") + " " + wording("examination.method.ties")]
      ),
      (
        "classes",
        [
          wording(
            "method.xyz",
            ["x": share(examination.monthly.limits.x.value), "y": share(examination.monthly.limits.y.value)]),
          wording("method.rfm"), wording("method.segments"),
        ]
      ),
    ]
    if examination.margin != nil { sections.append(("margin", [wording("method.margin"), wording("method.loss")])) }
    if examination.depth != nil {
      func part(_ name: String) -> (String, [String]) { (name, [wording("method.report.\(name)")]) }
      sections += ["history", "models", "value"].map(part) + [("rhythm", [wording("method.rhythm")])]
      sections += ["offers", "forecast", "findings"].map(part)
    }
    let body = sections.html { name, texts in
      let paragraphs = texts.html { "<p>\($0)</p>" }
      return "<h3>\(wording("method.part.\(name)"))</h3>\(paragraphs)"
    }
    return card("method", "c12", wording("method.title"), "<div class=\"body method\">\(body)</div>")
  }

  private var rates: [String] {
    examination.options.rates.codes.map { code in
      let value = examination.options.rates.value(of: code).map { wording.decimal($0) } ?? ""
      return wording("method.report.rate", ["code": code, "value": value, "currency": examination.currency.code])
    }
  }
}
