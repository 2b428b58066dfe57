import Markup
import Model
import Records
import Register
import Wording

/// The lines of an order as a table: each figure edited in place, the sum below, a new line at the end.
struct OrderLinesView: Sendable {
  let visit: Visit
  let lines: OrderLines
  let format: FieldFormat
  let products: [(id: Int64, title: String)]

  var html: HTML {
    let phrases = visit.phrases
    let line = OrderLine.schema.fields
    let fields: [any AnyField] = [line.quantity, line.unitPrice, line.discount, line.amount, line.cost]
    // A phone has no room for columns of dashes.
    let figures = fields.map { field in
      (field: field, style: field.isRequired || lines.records.contains { !$0[field].isEmpty } ? "n" : "n hide-s")
    }
    let heads = figures.html { "<th scope=\"col\" class=\"\($0.style)\">\(phrases.label($0.field, of: OrderLine.table))</th>" }
    let shape = visit.desk.catalogue.shape(OrderLine.self)
    let rows = lines.records.html { record in
      let view = InlineView(visit: visit, shape: shape, record: record, format: format, emptySign: "—")
      let isReturn = (record[line.quantity].integer ?? 0) < 0
      let note: HTML = isReturn ? "<small class=\"bad\">\(phrases("orders.return"))</small>" : ""
      return """
        <tr><td class="two">\(format.html(record[line.product], line.product, of: OrderLine.table))\(note)</td>\
        \(figures.html { "<td class=\"\($0.style)\">\(view.html($0.field))</td>" })\
        <td class="n"><form method="post" action="/order-lines/\(record.id)/deletion"><input type="hidden" name="csrf" value="\
        \(visit.visitor.csrf)">\
        <input type="hidden" name="back" value="/orders/\(lines.order)"><button class="btn g ic sm" aria-label="\
        \(phrases("orders.line.remove"))">\(Icon.x)</button></form></td></tr>
        """
    }
    let total = sum
    let sums = figures.html { field, style in
      "<td class=\"\(style)\">\(field.name == line.amount.name ? total.map { phrases.money($0, cents: .always) } : nil)</td>"
    }
    let empty: HTML = lines.records.isEmpty ? "<div class=\"body muted\">\(phrases("orders.noLines"))</div>" : ""
    let table: HTML =
      lines.records.isEmpty
      ? ""
      : """
      <div class="scroll"><table class="tbl lines"><thead><tr><th scope="col">\(phrases.label(line.product, of: OrderLine.table))</th>\
      \(heads)<th><span class="vh">\
      \(phrases("orders.line.remove"))</span></th></tr></thead><tbody>\(rows)</tbody><tfoot><tr><td>\(phrases("common.total"))</td>\
      \(sums)<td></td></tr></tfoot></table></div>
      """
    return """
      <section class="card"><header><h2>\(phrases("orders.positions"))</h2><span class="r sub">\
      \(phrases("orders.lines", count: lines.records.count))</span></header>\(empty)\(table)\(form)</section>
      """
  }

  /// Nil when the lines are in several currencies.
  private var sum: Money? {
    let amounts = lines.records.compactMap { $0[OrderLine.schema.fields.amount].money }
    guard let first = amounts.first, !lines.hasMore else { return nil }
    return amounts.dropFirst().reduce(first as Money?) { sum, amount in sum?.adding(amount) }
  }

  private var form: HTML {
    let phrases = visit.phrases
    let line = OrderLine.schema.fields
    func input(_ field: any AnyField, _ attributes: [Attribute]) -> HTML {
      """
      <div class="field"><label for="n-\(field.name)">\(phrases.label(field, of: OrderLine.table))</label>\
      <input class="in" id="n-\(field.name)" name="\(field.name)"\(attributes)></div>
      """
    }
    let product: [Attribute] = [
      Attribute("list", "l-products"), Attribute("data-find", "/products"), Attribute("required", true), Attribute("autocomplete", "off"),
    ]
    return """
      <form class="body adding" method="post" action="/order-lines"><input type="hidden" name="csrf" value="\(visit.visitor.csrf)">\
      <input type="hidden" name="order" value="#\(lines.order)"><input type="hidden" name="back" value="/orders/\(lines.order)">\
      \(input(line.product, product))\
      \(input(line.quantity, [Attribute("inputmode", "decimal"), Attribute("required", true), Attribute("value", "1")]))\
      \(input(line.unitPrice, [Attribute("inputmode", "decimal"), Attribute("required", true)]))\
      <button class="btn">\(Icon.plus)\(phrases("orders.line.add"))</button><datalist id="l-products">\
      \(products.html { "<option value=\"\($0.title)\"></option>" })</datalist></form>
      """
  }
}
