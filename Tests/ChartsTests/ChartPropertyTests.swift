import Charts
import Foundation
import Testing

@Suite struct ChartPropertyTests {
  static let sets: [[Double]] = [
    [1, 2, 3], [0, 0, 0], [-5, 3, -1], [.nan, .nan], [.infinity, -.infinity, 1], [1e308, 1e308, -1e308],
    [.leastNonzeroMagnitude, 1e-300], [7],
    [.nan, 4, 8, 0.1],
  ]

  @Test("no drawing holds NaN, infinity, an exponent, an inline style or a broken tag", arguments: sets)
  func valid(values: [Double]) {
    for (name, html) in Sample.all(values) {
      let page = html.description
      #expect(Sample.isWellFormed(html), "\(name)")
      #expect(!page.contains(" style="), "\(name)")
      for match in page.matches(of: /(?:x|y|x1|x2|y1|y2|cx|cy|r|dx|dy|width|height|d)="([^"]*)"/) {
        #expect(match.1.wholeMatch(of: /[-0-9.%MLZvhz ]*/) != nil, "\(name): \(match.0)")
      }
    }
  }

  @Test("nothing to draw gives the caller's sentence, and no axes and no table that would suggest a zero")
  func empty() {
    for (name, html) in Sample.all([]) where name != "spark" {
      #expect(html.description == "<figure class=\"chart\"><p class=\"nodata\">Нет заказов.</p></figure>", "\(name)")
    }
    #expect(Sparkline(values: [], label: "x").html.description == "<span class=\"dim\">—</span>")
  }

  @Test("each drawing has a name for readers, its finding above and a table view below (ui.md 3.6)")
  func accessible() {
    for (name, html) in Sample.all([1, 2, 3]) where name != "spark" {
      let page = html.description
      #expect(page.contains("Имя &lt;графика&gt;"), "\(name)")
      #expect(page.contains("<figcaption class=\"finding\">Вывод</figcaption>"), "\(name)")
      #expect(page.contains("<details class=\"astable\"><summary>Показать таблицей</summary>"), "\(name)")
    }
  }

  @Test("ten thousand points make a drawing under 20 kB with the last point in its table")
  func large() {
    let points = (0...10_000).map {
      ConcentrationCurve.Point(share: Double($0) / 10_000, cumulative: Double($0) / 9_000, shareText: "\($0)", cumulativeText: "к")
    }
    let curve = ConcentrationCurve(text: Sample.text, points: points, columns: ("Доля", "Прибыль"), percent: { "\($0)" })
    let page = curve.html.description
    #expect(page.utf8.count < 20_000)
    #expect(page.contains("<th scope=\"row\">10000</th>"))
  }
}
