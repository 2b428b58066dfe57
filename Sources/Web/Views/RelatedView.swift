import Markup
import Model
import Register
import Wording

/// What points at a record, one table a type. Bonds are made, changed and ended here, as they have no card that anybody looks for.
struct RelatedView: Sendable {
  let visit: Visit
  let record: AnyRecord
  let related: Related
  let format: FieldFormat

  private var phrases: Phrasebook { visit.phrases }
  private var table: String { related.shape.table }
  private var isEdited: Bool { related.shape.isBond && visit.actor.mayWrite(related.shape) }
  /// The card, to which its forms return.
  private var card: String { Paths.record(record.table, record.id) }

  var html: HTML {
    let own = related.via.name == related.shape.table ? "" : phrases.label(related.via, of: table)
    let right: HTML =
      isEdited
      ? """
      <span class="r"><a class="btn g sm" href="\(Paths.list(table))/new?\(related.via.name)=\(record.id)&amp;back=\(card)">\
      \(Icon.plus)\(phrases("people.addShort"))</a></span>
      """ : "<span class=\"r sub\">\(own)</span>"
    let body: HTML = related.records.isEmpty ? "<div class=\"body muted\">\(phrases("list.noneYet"))</div>" : rows
    return "<section class=\"card\"><header><h2>\(phrases.label(types: table))</h2>\(right)</header>\(body)</section>"
  }

  private var rows: HTML {
    let heads = related.columns.html { "<th scope=\"col\"\(if: $0.kind.isNumber, " class=\"n\"")>\(phrases.label($0, of: table))</th>" }
    let deeds: HTML = isEdited ? "<th><span class=\"vh\">\(phrases("card.edit"))</span></th>" : ""
    let all: HTML =
      related.hasMore
      ? "<footer><a href=\"\(Paths.list(table))?\(related.via.name)=\(record.id)\">\(phrases("common.all"))</a></footer>" : ""
    return """
      <div class="scroll"><table class="tbl"><thead><tr>\(heads)\(deeds)</tr></thead><tbody>\(related.records.html(row))</tbody></table>\
      </div>\(all)
      """
  }

  private func row(_ row: AnyRecord) -> HTML {
    let cells = related.columns.enumerated().html { index, field -> HTML in
      let words = format.text(row[field], field, of: table)
      let isLink = index == 0 && field.kind.target == nil
      let content: HTML =
        isLink
        ? "<a class=\"nm\" href=\"\(Paths.record(table, row.id))\">\(words.isEmpty ? format.name(row, related.shape) : words)</a>"
        : format.html(row[field], field, of: table)
      return "<td\(if: field.kind.isNumber, " class=\"n\"")>\(content)</td>"
    }
    guard isEdited else { return "<tr>\(cells)</tr>" }
    let name = related.columns.first.map { format.text(row[$0], $0, of: table) } ?? ""
    return """
      <tr>\(cells)<td class="n"><span class="row">\
      \(BondActions(visit: visit, table: table, id: row.id, name: name, back: card).html)</span></td></tr>
      """
  }
}

/// Changing and ending a bond from a card at one of its ends; ending is taken back by the undo of its message.
struct BondActions: Sendable {
  let visit: Visit
  let table: String
  let id: Int64
  /// The other end, as the buttons call it to those who hear them.
  let name: String
  let back: String

  var html: HTML {
    let phrases = visit.phrases
    let path = Paths.record(table, id)
    return """
      <a class="btn g ic sm" href="\(path)/edit?back=\(back)"\
       aria-label="\(phrases("inline.edit", ["field": phrases.label(type: table)])): \(name)">\(Icon.pencil)</a>\
      <form method="post" action="\(path)/deletion"><input type="hidden" name="csrf" value="\(visit.visitor.csrf)">\
      <input type="hidden" name="back" value="\(back)"><button class="btn g ic sm" data-tip="\(phrases("bond.end"))"\
       aria-label="\(phrases("bond.end")): \(name)">\(Icon.x)</button></form>
      """
  }
}
