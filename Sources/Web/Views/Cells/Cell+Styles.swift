import Charts
import Markup
import Model
import Records

/// Columns drawn in a way of their own: the title with a second line, classes, the little columns of a year, days since.
/// They are written into the buffer of the page: a list has fifty rows of them.
extension Cell {
  /// - Parameter path: where the records of the list live, with a slash at the end, for the column that leads to the record.
  func write(_ column: ListColumn, _ line: Line, path: URLText?, into page: inout HTML) {
    let value = line.values[column.position]
    switch column.style {
    case .titled: titled(column, line, path, "<small>", &page)
    case .titledOnPhone: titled(column, line, path, "<small class=\"only-s\">", &page)
    case .grade: grade(column, line, &page)
    case .months: months(value, &page)
    case .since: since(column, line, &page)
    case .ofTask: if isTask(column, line) { plain(value, column, &page) } else { page += Cell.none }
    case .due: due(column, line, &page)
    case .avatar: page += avatar(value)
    case nil: path.map { link($0, column, line, &page) } ?? plain(value, column, &page)
    }
  }

  private func plain(_ value: Value, _ column: ListColumn, _ page: inout HTML) {
    switch column.field.kind {
    case _ where value.isEmpty: page += Cell.none
    case .text, .personName, .postalAddress: page.write(text: value.text ?? "")
    case .integer, .decimal, .money, .percent, .duration: page.write(text: number(value, column.field, column.shape))
    default: page += html(value, column.field, column.shape)
    }
  }

  private func link(_ path: URLText, _ column: ListColumn, _ line: Line, _ page: inout HTML) {
    let words = words(line.values[column.position], column.field, column.shape)
    page.write("<a class=\"nm\" href=\"")
    page.write(address: path)
    page.write(line.id)
    page.write("\">")
    page.write(text: words.isEmpty ? "—" : words)
    page.write("</a>")
  }

  private func titled(_ column: ListColumn, _ line: Line, _ path: URLText?, _ small: StaticString, _ page: inout HTML) {
    link(path ?? .nowhere, column, line, &page)
    var isFirst = true
    for extra in column.extras {
      let words = words(line.values[extra.position], extra.field, extra.shape)
      if words.isEmpty { continue }
      if isFirst { page.write(small) } else { page.write(" · ") }
      page.write(text: words)
      isFirst = false
    }
    if !isFirst { page.write("</small>") }
  }

  private func grade(_ column: ListColumn, _ line: Line, _ page: inout HTML) {
    var mark = line.values[column.position].text ?? ""
    for extra in column.extras { mark += line.values[extra.position].text ?? "" }
    if mark.isEmpty { return page += Cell.none }
    page.write("<span class=\"badge\">")
    page.write(text: mark.uppercased())
    page.write("</span>")
  }

  private func months(_ value: Value, _ page: inout HTML) {
    let numbers = Cell.numbers(value.text ?? "")
    page += numbers.isEmpty ? Cell.none : Sparkline(values: numbers, label: months).html
  }

  /// Whole numbers between spaces. Beyond the range of a number of ours the columns are as high as they can be.
  private static func numbers(_ text: String) -> [Double] {
    var out: [Double] = []
    out.reserveCapacity(12)
    var (number, isNegative, isInside) = (0.0, false, false)
    for byte in text.utf8 {
      switch byte {
      case 48...57: (number, isInside) = (number * 10 + Double(byte - 48), true)
      case 45: isNegative = true
      default:
        if isInside { out.append(isNegative ? -number : number) }
        (number, isNegative, isInside) = (0, false, false)
      }
    }
    if isInside { out.append(isNegative ? -number : number) }
    return out
  }

  private func isTask(_ column: ListColumn, _ line: Line) -> Bool {
    column.extras.first.map { line.values[$0.position].text == Activity.Sort.task.rawValue } ?? true
  }

  private func due(_ column: ListColumn, _ line: Line, _ page: inout HTML) {
    guard let number = line.values[column.position].integer else { return page += Cell.none }
    let day = Day(Int32(clamping: number))
    let isDone = column.extras.first.map { line.values[$0.position] == .bool(true) } ?? true
    let isOverdue = !isDone && day < today
    if isOverdue { page.write("<span class=\"bad\">") }
    page.write(text: phrases.day(day))
    if isOverdue { page.write("</span>") }
  }

  private func since(_ column: ListColumn, _ line: Line, _ page: inout HTML) {
    guard let number = line.values[column.position].integer else { return page += Cell.none }
    let day = Day(Int32(clamping: number))
    let isLate = column.extras.first.map { line.values[$0.position] == .bool(true) } ?? false
    if isLate { page.write("<span class=\"bad\" data-tip=\"") } else { page.write("<span data-tip=\"") }
    page.write(text: phrases.day(day))
    page.write("\">")
    page.write(text: phrases.age(of: day, today: today))
    page.write("</span>")
  }
}
