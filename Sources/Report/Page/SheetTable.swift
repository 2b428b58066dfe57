import Markup

/// A table in a sheet, which a keyboard can scroll sideways on a narrow screen; the first column names the row, the columns from
/// `numbers` on are numbers.
struct SheetTable {
  let label: String
  let columns: [String]
  let numbers: Int
  let rows: [[HTML]]
  /// The last row sums up the others.
  var hasTotal = false

  var html: HTML {
    let head = columns.enumerated().html { index, column in
      "<th scope=\"col\"\(if: index >= numbers, " class=\"n\"")>\(column)</th>"
    }
    let body = rows.enumerated().html { line, row in
      let cells = row.enumerated().html { index, cell in
        index == 0
          ? "<th scope=\"row\" class=\"wide\">\(cell)</th>" : "<td\(if: index >= numbers, " class=\"n nowrap\"")>\(cell)</td>"
      }
      return "<tr\(if: hasTotal && line == rows.count - 1, " class=\"total\"")>\(cells)</tr>"
    }
    return """
      <div class="scroll" role="group" tabindex="0"\(Attribute("aria-label", label))>\
      <table class="tbl"><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table></div>
      """
  }
}

/// A sheet of a page: title, a quiet note, a link to the table behind it, the body.
struct Sheet {
  let id: String
  /// Its width in the grid, as the style sheet calls it.
  let size: String
  let title: String
  var note: String?
  var link: HTML?

  func html(_ body: HTML) -> HTML {
    let note: HTML? = note.map { "<span class=\"sub\">\($0)</span>" }
    let right: HTML = note == nil && link == nil ? .empty : "<span class=\"r\">\(note)\(link)</span>"
    return """
      <section class="card \(size)" id="\(id)"><header><h2>\(title)</h2>\(right)</header>\(body)</section>
      """
  }
}
