import Formats
import Model
import Register
import Wording

/// A list as a CSV file: the very rows, order and columns that its URL says, as far as the visitor may see them.
enum ListExport {
  /// A person gets labels, titles and the signs of his spreadsheet; a program (`/api/…?format=csv`) field names, ids and points.
  static func csv(_ list: ListQuery, _ plan: ListPlan, _ visit: Visit) async throws -> Answer {
    let isForProgram = visit.request.path.first == "api"
    var export = ExportPlan(list.shape.table)
    export.filter = list.predicate
    export.order = list.order
    export.columns = isForProgram ? list.columns.map(\.path).filter { $0 != ["id"] } : shown(list, plan, visit)
    if isForProgram {
      export.includesID = true
      export.references = .both
    } else {
      let isEnglish = visit.phrases.language == .english
      export.delimiter = UInt8(ascii: isEnglish ? "," : ";")
      export.decimalSign = isEnglish ? .dot : .comma
      export.mark = true
      export.bond = plan.through?.table
    }
    let desk = visit.desk, phrases = visit.phrases, shape = list.shape
    let writer =
      isForProgram
      ? Export(desk)
      : Export(
        desk, heading: { heading($0, $1, shape, desk.catalogue, phrases) }, calling: { calling($0, $1, desk.catalogue, phrases) })
    let file = try SpooledFile()
    await visit.site.exports.enter()
    let count: Int
    do {
      count = try await writer.csv(export, by: visit.actor) { try file.append($0) }
    } catch {
      await visit.site.exports.leave()
      throw error
    }
    await visit.site.exports.leave()
    visit.site.logger.notice(
      "list exported",
      metadata: [
        "request": "\(visit.request.id)", "user": "\(visit.user.login)", "list": "\(visit.request.target.prefix(500))", "rows": "\(count)",
      ])
    var response = PageResponse(type: "text/csv; charset=utf-8", body: [])
    response.file = file
    let name = "\(Paths.many(shape.table))-\(visit.today).csv"
    response.headers.append(("content-disposition", "attachment; filename=\"\(name)\""))
    return .response(response)
  }

  /// The columns of the page with what is drawn along with them; drawings themselves say nothing in a table.
  private static func shown(_ list: ListQuery, _ plan: ListPlan, _ visit: Visit) -> [[String]] {
    var paths: [[String]] = []
    for column in ListColumns(list, plan, visit.desk.catalogue).all {
      if case .months = column.style { continue }
      let extras = column.style?.extras.map { $0.split(separator: ".").map(String.init) } ?? []
      for path in [column.path] + extras where path != ["id"] && !paths.contains(path) { paths.append(path) }
    }
    return paths.filter { path in
      path.count == 1 || visit.desk.catalogue.field(path, of: list.shape.table)?.kind.isSeveral == false
    }
  }

  private static func calling(_ table: String, _ path: [String], _ catalogue: Catalogue, _ phrases: Phrasebook) -> Export.Calling? {
    guard let place = catalogue.place(path, of: table) else { return nil }
    let (kind, name, table) = (place.field.kind, place.field.name, place.shape.table)
    if kind == .yesNo { return { phrases.label($0 == "true") } }
    if kind.options == nil { return nil }
    return { phrases.label(option: $0, of: name, in: table) }
  }

  private static func heading(
    _ table: String, _ path: [String], _ shape: Shape, _ catalogue: Catalogue, _ phrases: Phrasebook
  ) -> String {
    guard let place = catalogue.place(path, of: table) else { return path.joined(separator: ".") }
    return ListView.label(path, place.field, place.shape, shape, phrases)
  }
}

/// How many exports read the register at a time; the others wait.
actor ExportRoom {
  private var free = 2
  private var line: [CheckedContinuation<Void, Never>] = []

  func enter() async {
    if free > 0 {
      free -= 1
      return
    }
    await withCheckedContinuation { line.append($0) }
  }

  func leave() {
    if line.isEmpty { free += 1 } else { line.removeFirst().resume() }
  }
}
