import Markup
import Model

extension ListView {
  func writeTable(into page: inout HTML) {
    let pick: HTML =
      isWritable
      ? """
      <th scope="col" class="fit hide-s"><label class="pick">\
      <input type="checkbox" data-all aria-label="\(phrases("list.chooseAll"))"></label></th>
      """ : ""
    let heads = sheet.columns.all.html { head($0) + (isTitle($0) ? throughHead : .empty) }
    page += "<div class=\"scroll\"><table class=\"tbl\" data-rows><thead><tr>\(pick)\(heads)</tr></thead><tbody>"
    writeRows(into: &page)
    page += "</tbody></table></div>"
  }

  private func classes(_ column: ListColumn) -> String? {
    var names: [String] = []
    if column.isNumber { names.append("n") }
    if !isShownOnPhone(column) { names.append("hide-s") }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  private func isShownOnPhone(_ column: ListColumn) -> Bool { isTitle(column) || sheet.plan.phone.contains(column.name) }

  private func isTitle(_ column: ListColumn) -> Bool { column.path.count == 1 && column.path[0] == shape.title.name }

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

  /// What all cells of a column share, worked out once a page.
  private struct Column {
    let column: ListColumn
    let isTitle: Bool
    let isMoney: Bool
    let opening: HTML
    let openingOfLoss: HTML
  }

  private var prepared: [Column] {
    sheet.columns.all.map { column in
      let isTitle = isTitle(column)
      let names = isTitle ? (column.extras.isEmpty ? nil : "two") : classes(column)
      return Column(
        column: column, isTitle: isTitle, isMoney: column.field.kind == .money, opening: "<td\(Attribute("class", names))>",
        openingOfLoss: "<td class=\"\((names.map { $0 + " " } ?? "") + "bad")\">")
    }
  }

  private func writeRows(into all: inout HTML) {
    let columns = prepared
    let choose: HTML = "\" aria-label=\"\(phrases("list.choose")): "
    let path = URLText(local: Paths.list(shape.table) + "/")
    let through = sheet.plan.through.flatMap { catalogue.field([$0.other], of: $0.table)?.kind.target }.flatMap {
      URLText(local: Paths.list($0) + "/")
    }
    for line in sheet.lines {
      all.write("<tr>")
      if isWritable {
        all.write("<td class=\"hide-s\"><label class=\"pick\"><input type=\"checkbox\" name=\"id\" value=\"")
        all.write(line.id)
        all += choose
        all.write(text: title(of: line))
        all.write("\"></label></td>")
      }
      for column in columns {
        let isLoss = column.isMoney && (line.values[column.column.position].money?.minor ?? 0) < 0
        all += isLoss ? column.openingOfLoss : column.opening
        cell.write(column.column, line, path: column.isTitle ? path : nil, into: &all)
        if column.isTitle, through != nil { all += smallEnds(of: line) }
        all.write("</td>")
        if column.isTitle, let through { all += "<td class=\"two hide-s\">\(Through.html(sheet.ends[line.id] ?? [], through))</td>" }
      }
      all.write("</tr>")
    }
  }

  private var throughHead: HTML {
    sheet.plan.through.map { "<th scope=\"col\" class=\"hide-s\">\(phrases($0.head))</th>" } ?? .empty
  }

  /// On a phone, where it has no column, what a record belongs to stands under its title.
  private func smallEnds(of line: Line) -> HTML {
    guard let ends = sheet.ends[line.id], let first = ends.first else { return .empty }
    return "<small class=\"only-s\">\(first.words)\(if: ends.count > 1, " +\(ends.count - 1)")</small>"
  }

  private func title(of line: Line) -> String {
    guard let column = sheet.columns.title else { return String(line.id) }
    return cell.words(line.values[column.position], column.field, column.shape)
  }

  /// The words over a column and before a condition: the field, or the reference and the field behind it.
  func label(_ path: [String], _ field: any AnyField, _ place: Shape) -> String {
    if let key = sheet.plan.heads[path.joined(separator: ".")] { return phrases(key) }
    return ListView.label(path, field, place, shape, phrases)
  }
}
