import Markup
import Testing

@Suite struct SpeedTests {
  private struct Row {
    let id: Int
    let name: String
    let cells: [String]
  }

  @Test("a list page of 50 rows by 10 columns renders, and the median time is printed (goal: 0.1 ms in release, ui.md 3.4)")
  func page() {
    let rows = (0..<50).map { index in
      Row(id: index, name: "ООО «Северный ветер» & Ко \(index)", cells: (0..<9).map { "Ячейка \($0) — \(index * 37) тыс. ₽" })
    }
    var times: [Duration] = []
    var size = 0
    for _ in 0..<201 {
      let clock = ContinuousClock()
      times.append(clock.measure { size = render(rows).bytes.count })
    }
    times.sort()
    print("50 x 10 page: \(size) bytes, median \(times[100])")
    #expect(size > 40_000)
    #expect(times[100] < .milliseconds(20), "debug allowance")
  }

  private func render(_ rows: [Row]) -> HTML {
    let body = rows.html { row in
      let link: URLText = "/accounts/\(row.id)"
      let cells = row.cells.html { "<td class=\"n hide-s\" data-label=\"Колонка\">\($0)</td>" }
      return "<tr data-id=\"\(row.id)\"><td><a class=\"nm\" href=\"\(link)\">\(row.name)</a></td>\(cells)</tr>"
    }
    return "<table class=\"tbl\" data-rows><tbody>\(body)</tbody></table>"
  }
}
