import Charts
import Markup
import Model

/// Columns drawn in a way of their own: the title with a second line, classes, the little columns of a year, days since.
extension Cell {
  func cell(_ column: ListColumn, _ line: Line, href: String?) -> HTML {
    let value = line.values[column.position]
    switch column.style {
    case .titled: return titled(column, line, href)
    case .grade: return grade(column, line)
    case .months: return months(value)
    case .since: return since(column, line)
    case .avatar: return avatar(value)
    case nil: return href.map { link($0, value, column) } ?? html(value, column.field, column.shape)
    }
  }

  private func link(_ href: String, _ value: Value, _ column: ListColumn) -> HTML {
    let words = words(value, column.field, column.shape)
    return "<a class=\"nm\" href=\"\(href)\">\(words.isEmpty ? "—" : words)</a>"
  }

  private func titled(_ column: ListColumn, _ line: Line, _ href: String?) -> HTML {
    let below = column.extras.map { words(line.values[$0.position], $0.field, $0.shape) }.filter { !$0.isEmpty }
    let first = link(href ?? "#", line.values[column.position], column)
    return below.isEmpty ? first : "\(first)<small>\(below.joined(separator: " · "))</small>"
  }

  private func grade(_ column: ListColumn, _ line: Line) -> HTML {
    let values = [line.values[column.position].text] + column.extras.map { line.values[$0.position].text }
    let mark = values.compactMap { $0?.uppercased() }.joined()
    return mark.isEmpty ? Cell.none : "<span class=\"badge\">\(mark)</span>"
  }

  private func months(_ value: Value) -> HTML {
    let numbers = Cell.numbers(value.text ?? "")
    return numbers.isEmpty ? Cell.none : Sparkline(values: numbers, label: phrases("clients.column.spark")).html
  }

  /// Whole numbers between spaces. Beyond the range of a number of ours the columns are as high as they can be.
  private static func numbers(_ text: String) -> [Double] {
    var out: [Double] = []
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

  private func since(_ column: ListColumn, _ line: Line) -> HTML {
    guard let number = line.values[column.position].integer else { return Cell.none }
    let day = Day(Int32(clamping: number))
    let isLate = column.extras.first.map { line.values[$0.position] == .bool(true) } ?? false
    let days = phrases("day.short", count: max(0, today - day))
    return "<span\(if: isLate, " class=\"bad\"") data-tip=\"\(phrases.day(day))\">\(days)</span>"
  }
}
