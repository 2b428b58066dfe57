import Markup
import Model

extension ListView {
  var table: HTML {
    let pick: HTML =
      isWritable
      ? """
      <th scope="col" class="fit hide-s"><label class="pick"><input type="checkbox" data-all aria-label="\(phrases("list.chooseAll"))"></label></th>
      """ : ""
    return """
      <div class="scroll"><table class="tbl" data-rows><thead><tr>\(pick)\(sheet.columns.all.html(head))</tr></thead>\
      <tbody>\(sheet.lines.html(row))</tbody></table></div>
      """
  }

  private func classes(_ column: ListColumn) -> String? {
    var names: [String] = []
    if column.isNumber { names.append("n") }
    if !isShownOnPhone(column) { names.append("hide-s") }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  private func isShownOnPhone(_ column: ListColumn) -> Bool { isTitle(column) || sheet.plan.phone.contains(column.name) }

  private func isTitle(_ column: ListColumn) -> Bool { column.path == [shape.title.name] }

  private func head(_ column: ListColumn) -> HTML {
    let words = label(column.path, column.field, column.shape)
    let order = sheet.list.order
    let isSorted = order.path == column.path
    let sort: Attribute? = isSorted ? Attribute("aria-sort", order.descending ? "descending" : "ascending") : nil
    guard ListQuery.isSortable(column.path, column.field, shape), column.field.kind.target == nil else {
      return "<th scope=\"col\"\(Attribute("class", classes(column)))>\(words)</th>"
    }
    // Numbers are wanted greatest first, names from the beginning.
    let turned = isSorted ? !order.descending : column.isNumber
    let href = links.setting("sort", (turned ? "-" : "") + column.name)
    return "<th scope=\"col\"\(Attribute("class", classes(column)))\(sort)><a href=\"\(href)\">\(words)</a></th>"
  }

  private func row(_ line: Line) -> HTML {
    let title = title(of: line)
    let pick: HTML =
      isWritable
      ? """
      <td class="hide-s"><label class="pick"><input type="checkbox" name="id" value="\(line.id)" aria-label="\(phrases("list.choose")): \(title)"></label></td>
      """ : ""
    let cells = sheet.columns.all.html { column in
      let isTitle = isTitle(column)
      var names = isTitle ? "two" : classes(column)
      if isTitle, column.extras.isEmpty { names = nil }
      let content = cell.cell(column, line, href: isTitle ? Paths.record(shape.table, line.id) : nil)
      let isLoss = column.field.kind == .money && (line.values[column.position].money?.minor ?? 0) < 0
      return "<td\(Attribute("class", isLoss ? (names ?? "") + " bad" : names))>\(content)</td>"
    }
    return "<tr>\(pick)\(cells)</tr>"
  }

  private func title(of line: Line) -> String {
    guard let column = sheet.columns.all.first(where: isTitle) else { return String(line.id) }
    return cell.words(line.values[column.position], column.field, column.shape)
  }

  /// The words over a column and before a condition: the field, or the reference and the field behind it.
  func label(_ path: [String], _ field: any AnyField, _ place: Shape) -> String {
    if let key = sheet.plan.heads[path.joined(separator: ".")] { return phrases(key) }
    return ListView.label(path, field, place, shape, phrases)
  }
}
