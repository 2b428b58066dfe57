import Formats
import Markup
import Model
import Records
import Register
import Wording

/// Files brought in through the browser: the form, and the draft that a file becomes.
enum ImportPages {
  @Sendable static func form(_ visit: Visit) async throws -> Answer { answer(visit, nil, as: try subject(visit.query["as"], visit)) }

  static func answer(_ visit: Visit, _ complaint: String?, as chosen: ImportPlan.Subject? = nil) -> Answer {
    let view = ImportView(
      phrases: visit.phrases, csrf: visit.visitor.csrf, complaint: complaint, takesFiles: visit.site.uploads != nil,
      subjects: ImportPlan.Subject.open(to: visit.actor, visit.desk.catalogue), chosen: chosen)
    return .page(
      visit.phrases("import.title"), section: "jobs", status: complaint == nil ? 200 : 422,
      json: ["error": complaint.map { .string($0) } ?? .null]
    ) { view.html }
  }

  /// Takes the file, looks at its beginning and shows what was found. What cannot be a table is refused at once.
  @Sendable static func take(_ visit: Visit) async throws -> Answer {
    guard let uploads = visit.site.uploads, let upload = visit.request.upload else { throw Problem.invalid([Issue("file", .required)]) }
    let chosen = try subject(upload.fields["as"], visit)
    guard let path = upload.path, upload.size > 0 else { return answer(visit, visit.phrases("import.noFile"), as: chosen) }
    let draft: ImportDraft
    do {
      let importer = Importer(visit.desk, words: ImportWords(visit.phrases))
      draft = try await ImportDraft(ImportSource(path), as: chosen, for: visit.actor, importer)
    } catch Problem.invalid(let issues) {
      let shown = issues.first.map { Issue($0.field, $0.rule, value: upload.name, detail: $0.detail) }
      let label = visit.phrases("import.file")
      return answer(visit, shown.map { visit.phrases.sentence($0, label: label) } ?? visit.phrases("import.notATable"), as: chosen)
    }
    let input = ImportJob.input(draft, path: try uploads.keep(path), by: visit.actor, name: upload.name, server: uploads.server)
    let job = try await visit.site.jobs.enqueue(ImportJob.sort, input: input, by: visit.actor, as: .draft)
    return .done("/import/\(job.id.raw)", json: ["job": .integer(job.id.raw)])
  }

  /// An empty file whose headings the program knows, to be filled in a spreadsheet.
  @Sendable static func sample(_ visit: Visit) async throws -> Answer {
    guard let subject = try subject(try visit.text(at: 2), visit) else { throw Problem.notFound(table: "page", id: 0) }
    let phrases = visit.phrases
    var writer = CSVWriter(delimiter: UInt8(ascii: phrases.language == .english ? "," : ";"), mark: true)
    for feed in subject.usualFeeds(visit.desk.catalogue) { writer.text(phrases.label(feed, of: subject)) }
    writer.endRecord()
    var response = PageResponse(type: "text/csv; charset=utf-8", body: writer.bytes)
    let name = subject == .purchases ? subject.name : Paths.many(subject.name)
    response.headers.append(("content-disposition", "attachment; filename=\"\(name).csv\""))
    return .response(response)
  }

  /// What somebody says a file holds; nil for nothing said.
  static func subject(_ name: String?, _ visit: Visit) throws -> ImportPlan.Subject? {
    guard let name, !name.isEmpty else { return nil }
    guard let subject = ImportPlan.Subject.open(to: visit.actor, visit.desk.catalogue).first(where: { $0.name == name }) else {
      throw Problem.notFound(table: "page", id: 0)
    }
    return subject
  }
}
