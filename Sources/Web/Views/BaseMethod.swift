import Insight
import Markup
import Model
import Wording

/// How each number of the base page is counted, in plain words, and the page of a base without purchases.
struct BaseMethod {
  let phrases: Phrasebook
  let summary: BaseSummary

  var html: HTML {
    var texts = [
      phrases("method.source", ["day": phrases.day(summary.asOf)]), phrases("method.returns.net"), phrases("method.concentration"),
      phrases("method.gini"), phrases("method.abc"),
      phrases("method.xyz", ["x": phrases.percent(share: 0.25), "y": phrases.percent(share: 0.5)]), phrases("method.rfm"),
      phrases("method.segments"), phrases("method.rhythm"), phrases("method.oneTime"),
    ]
    if summary.margin != nil { texts += [phrases("method.margin"), phrases("method.whale"), phrases("method.loss")] }
    return """
      <details class="card mt" id="method"><summary><h2>\(phrases("method.title"))</h2></summary>\
      <div class="body stack">\(texts.html { "<p>\($0)</p>" })</div></details>
      """
  }

  /// Nothing to count: says what to do.
  static func empty(_ phrases: Phrasebook, command: String, actions: HTML) -> HTML {
    """
    <div class="head"><div class="t"><h1>\(phrases("base.title"))</h1></div><div class="acts">\(actions)</div></div>\
    <section class="card"><div class="empty">\(Icon.chart)<h2>\(phrases("base.empty.title"))</h2><p>\(phrases("base.empty.text"))</p>\
    <p>\(phrases("base.empty.command"))<br><code>\(command)</code></p>\
    <div class="row"><a class="btn p" href="/import">\(Icon.upload)\(phrases("list.import"))</a></div></div></section>
    """
  }
}
