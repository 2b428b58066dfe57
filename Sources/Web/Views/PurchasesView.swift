import Markup
import Model
import Records
import Register

/// What a client bought last and what he buys most often.
struct PurchasesView: Sendable {
  let visit: Visit
  let card: AccountCard

  var html: HTML {
    let phrases = visit.phrases
    let id = card.account.id.raw
    guard !card.timeline.orders.isEmpty || !card.favourites.isEmpty else { return "" }
    let orders = card.timeline.orders.prefix(5).html { line in
      let number = phrases("common.numberSign", ["number": line.values[0].text ?? ""])
      let day = line.values[1].integer.map { phrases.day(Day(Int32(clamping: $0))) } ?? ""
      return """
        <a class="deal" href="/orders/\(line.id)"><b>\(number)</b><span class="num">\(line.values[2].money.map { phrases.money($0) })\
        </span>\
        <span class="sub">\(day)</span><span class="sub num">\(phrases("orders.lines", count: Int(line.values[3].integer ?? 0)))</span></a>
        """
    }
    let products = card.favourites.html { favourite in
      """
      <li class="row"><a href="/products/\(favourite.product)">\(favourite.name)</a>\
      <span class="r sub num">× \(favourite.count)</span></li>
      """
    }
    let favourites: HTML =
      card.favourites.isEmpty
      ? "" : "<div class=\"body\"><p class=\"sub\">\(phrases("purchases.favourites"))</p><ul class=\"plain\">\(products)</ul></div>"
    let count = card.facts?.orders ?? card.timeline.orders.count
    return """
      <section class="card"><header><h2>\(phrases("purchases.title"))</h2>\
      <span class="r"><a class="btn g sm" href="/orders/new?account=\(id)">\
      \(Icon.plus)\(phrases("purchases.add"))</a></span></header><div class="list">\(orders)</div>\(favourites)\
      <footer><a href="/accounts/\(id)/orders">\(phrases("purchases.all", count: count))</a></footer></section>
      """
  }
}

/// The orders of a client, newest first, by keyset pages.
struct AccountOrdersView: Sendable {
  let visit: Visit
  let account: Int64
  let lines: [Line]

  var html: HTML {
    let phrases = visit.phrases
    guard !lines.isEmpty else {
      return """
        <section class="card"><div class="empty">\(Icon.box)<h2>\(phrases("purchases.empty"))</h2>\
        <div class="row"><a class="btn" href="/orders/new?account=\(account)">\(Icon.plus)\(phrases("orders.create"))</a></div></div>\
        </section>
        """
    }
    func label(_ name: String) -> String {
      visit.desk.catalogue.shape(Order.self).field(named: name).map { phrases.label($0, of: Order.table) } ?? name
    }
    let shown = lines.prefix(50)
    let rows = shown.html { line in
      """
      <tr><td><a class="nm" href="/orders/\(line.id)">\(phrases("common.numberSign", ["number": line.values[0].text ?? ""]))</a></td>\
      <td>\(line.values[1].integer.map { phrases.day(Day(Int32(clamping: $0))) })</td><td class="hide-s">\(line.values[4].text)</td>\
      <td class="n hide-s">\(phrases.integer(Int(line.values[3].integer ?? 0)))</td><td class="n">\
      \(line.values[2].money.map { phrases.money($0, cents: .always) })</td></tr>
      """
    }
    let more: HTML? =
      lines.count > 50
      ? shown.last.map { last in
        """
        <div class="pager"><span class="r"><a class="btn" rel="next" \
        href="/accounts/\(account)/orders?after=\(Fields.encode(Place.write(last.place)))">\(phrases("list.next"))</a></span></div>
        """
      } : nil
    return """
      <section class="card" aria-label="\(phrases("orders.title"))"><div class="scroll"><table class="tbl" data-rows><thead><tr>\
      <th scope="col">\(label("number"))</th>\
      <th scope="col">\(label("day"))</th><th scope="col" class="hide-s">\(label("channel"))</th>\
      <th scope="col" class="n hide-s">\(label("lines"))</th>\
      <th scope="col" class="n">\(label("amount"))</th></tr></thead><tbody>\(rows)</tbody></table></div>\(more)</section>
      """
  }
}
