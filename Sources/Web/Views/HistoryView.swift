import Foundation
import Markup
import Model
import Register
import Wording

/// Who changed what, when, by what way, from which value to which.
struct HistoryView: Sendable {
  let visit: Visit
  let shape: Shape
  let record: AnyRecord
  let entries: [HistoryEntry]
  let format: FieldFormat

  /// The states that the entries tell of, so that the references in them get their titles in the same statements.
  static func records(_ entries: [HistoryEntry], _ shape: Shape) -> [AnyRecord] {
    entries.flatMap { entry -> [AnyRecord] in
      var (old, new) = (shape.makeRecord(), shape.makeRecord())
      for change in entry.fields {
        guard let field = shape.field(named: change.name), field.kind.target != nil else { continue }
        old[field] = (try? field.kind.value(change.before).get()) ?? .null
        new[field] = (try? field.kind.value(change.after).get()) ?? .null
      }
      return [old, new]
    }
  }

  var html: HTML {
    let phrases = visit.phrases
    let shown = entries.prefix(HistoryPages.size)
    guard !shown.isEmpty else {
      return "<section class=\"card\"><div class=\"empty\">\(Icon.clock)<h2>\(phrases("history.empty"))</h2></div></section>"
    }
    let more: HTML? =
      entries.count > HistoryPages.size
      ? shown.last.map { last in
        """
        <div class="pager"><span class="r"><a class="btn" rel="next" href="\(Paths.record(shape.table, record.id))/history?before=\
        \(last.id.raw)">\
        \(phrases("timeline.more"))</a></span></div>
        """
      } : nil
    return """
      <section class="card" aria-label="\(phrases("history.title"))"><ol class="log">\(shown.html(item))</ol>\(more)</section>
      """
  }

  private func item(_ entry: HistoryEntry) -> HTML {
    let phrases = visit.phrases
    let who = entry.userName ?? phrases("common.program")
    let way: String? =
      switch entry.via {
      case .web: nil
      case .api: phrases("history.byApi")
      case .command: phrases("history.byCommand")
      case .job: phrases(entry.job == nil ? "history.byJob" : "history.byImport")
      }
    let about = [who, way].compactMap { $0 }.joined(separator: " · ")
    let what =
      switch entry.action {
      case .create: phrases("history.created")
      case .update: phrases("history.edited")
      case .delete: phrases("history.deleted")
      case .restore: phrases("history.restored")
      }
    let undo: HTML =
      visit.actor.mayWrite(shape) && entry.action == .update
      ? """
      <form method="post" action="/changes/\(entry.id.raw)/undo"><input type="hidden" name="csrf" value="\(visit.visitor.csrf)">\
      <input type="hidden" name="back" value="\(visit.request.target)"><button class="btn g sm">\(Icon.undo)\(phrases("undo.action"))\
      </button></form>
      """ : ""
    return """
      <li><div><b>\(what)</b> <span class="sub">\(about) · <time datetime="\(entry.at.description)">\
      \(phrases.moment(entry.at, in: visit.zone))</time></span></div>\(undo)\
      \(if: !entry.fields.isEmpty, "<dl>\(entry.fields.html(change))</dl>")</li>
      """
  }

  private func change(_ change: HistoryEntry.FieldChange) -> HTML {
    guard let field = shape.field(named: change.name) else {
      return "<dt>\(change.name)</dt><dd class=\"muted\">\(visit.phrases("history.gone"))</dd>"
    }
    let label = visit.phrases.label(field, of: shape.table)
    if field.isSecret { return "<dt>\(label)</dt><dd class=\"muted\">\(visit.phrases("history.secret"))</dd>" }
    return "<dt>\(label)</dt><dd><del>\(words(change.before, field))</del> → <ins>\(words(change.after, field))</ins></dd>"
  }

  private func words(_ json: JSON, _ field: any AnyField) -> String {
    guard case .success(let value) = field.kind.value(json), !value.isEmpty else { return visit.phrases("common.empty").lowercased() }
    return format.text(value, field, of: shape.table)
  }
}
