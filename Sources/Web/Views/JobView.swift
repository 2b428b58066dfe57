import Foundation
import Markup
import Model
import Records
import Register
import Wording

/// One long work: how far it is, what came of it, and the way back.
struct JobView: Sendable {
  let job: Record<Job>
  let owner: String?
  let phrases: Phrasebook
  let zone: TimeZone
  let csrf: String
  let rejects: JobRejects?
  let names: NameChoice?
  let ways: MissingWays
  /// Is it a check whose file can be loaded now.
  let isChecked: Bool
  /// Can the columns of its file be chosen anew.
  let isReopened: Bool
  /// Did it fail with its file still there.
  let isRepeatable: Bool

  var title: String { JobView.name(job, phrases) }
  private var isOpen: Bool { job.state == .queued || job.state == .running }
  private var isCheck: Bool { JobView.json(job.input)?["dryRun"]?.bool == true }
  private var file: String? { JobView.json(job.input)?["name"]?.string }

  var html: HTML {
    let again: HTML? = isOpen ? "<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>" : nil
    return """
      \(again)<div class="crumbs"><a href="/jobs">\(phrases("jobs.title"))</a>\(Icon.right)<span>\
      \(phrases("common.numberSign", ["number": String(job.id.raw)]))</span></div>\
      <div class="head"><div class="t"><h1>\(title)</h1><div class="meta">\(JobView.badge(job, phrases))\(meta)</div></div>\
      <div class="acts">\(if: isReopened, reopen)\(if: isChecked, load)\(undo)</div></div>\(stages)\
      \(isOpen ? progressCard : result)
      """
  }

  private var result: HTML {
    JobResultView(
      job: job, taken: rejects, names: names, ways: ways, isRepeatable: isRepeatable, csrf: csrf, phrases: phrases
    ).html
  }

  private var meta: HTML {
    let named: HTML? = file.map { "<span>\($0)</span>" }
    let took: HTML? = job.startedAt.flatMap { start in
      job.finishedAt.map { end in
        let seconds = max(0, end.seconds - start.seconds)
        return "<span>\(phrases("jobs.took", ["duration": phrases.duration(.seconds(seconds))]))</span>"
      }
    }
    return "\(named)<span>\(owner ?? phrases("common.program"))</span><span>\(phrases.moment(job.any.createdAt, in: zone))</span>\(took)"
  }

  private var stages: HTML {
    job.sort == ImportJob.sort ? ImportStages.html(at: isOpen || isCheck || job.state == .failed ? .load : .done, phrases) : .empty
  }

  private var progressCard: HTML {
    let bar: HTML
    if let total = job.total, total > 0 {
      bar = "<progress max=\"\(total)\" value=\"\(min(job.done, total))\" aria-label=\"\(title)\"></progress>"
    } else {
      bar = "<progress aria-label=\"\(title)\"></progress>"
    }
    let stop: HTML =
      job.cancelRequested
      ? .empty
      : """
      <form method="post" action="/jobs/\(job.id.raw)/cancellation"><input type="hidden" name="csrf" value="\(csrf)">\
      <button class="btn sm">\(phrases("jobs.cancel"))</button></form>
      """
    return """
      <section class="card"><header><h2>\(phrases("jobs.state." + job.state.rawValue))</h2></header>\
      <div class="body job" data-progress="/jobs/\(job.id.raw)">\(bar)<div class="row">\
      <span data-text role="status">\(JobView.progress(job, phrases))</span><span class="r">\(stop)</span></div>\
      <p class="sub">\(phrases("jobs.leave"))</p></div></section>
      """
  }

  /// An import that wrote something can be taken back.
  static func isUndoable(_ job: Record<Job>) -> Bool {
    guard job.sort == ImportJob.sort, job.state == .done || job.state == .cancelled || job.state == .failed else { return false }
    return json(job.input)?["dryRun"]?.bool != true
  }

  private var load: HTML {
    """
    <form method="post" action="/jobs/\(job.id.raw)/loading"><input type="hidden" name="csrf" value="\(csrf)">\
    <button class="btn p">\(Icon.upload)\(phrases("import.start"))</button></form>
    """
  }

  private var reopen: HTML {
    "<a class=\"btn\" href=\"/import/\(job.id.raw)\">\(Icon.columns)\(phrases("import.columns"))</a>"
  }

  private var undo: HTML {
    guard JobView.isUndoable(job) else { return .empty }
    let question = phrases("import.undo.confirm", ["file": file ?? "—"])
    return """
      <button class="btn" type="button" command="show-modal" commandfor="undo">\(Icon.undo)\(phrases("import.undo"))</button>\
      <dialog class="ask" id="undo" closedby="any"><h2>\(phrases("import.undo"))</h2><p>\(question)</p><footer>\(undoForm)</footer>\
      </dialog>\
      <noscript>\(undoForm)</noscript>
      """
  }

  private var undoForm: HTML {
    """
    <form method="post" action="/jobs/\(job.id.raw)/undo"><input type="hidden" name="csrf" value="\(csrf)">\
    <button class="btn d">\(phrases("import.undo"))</button></form>
    """
  }
}

extension JobView {
  static func json(_ text: LongText?) -> JSON? { text.flatMap { try? JSON(parsing: $0.text) } }

  /// What the work is, in words; the sort itself when there are none.
  static func name(_ job: Record<Job>, _ phrases: Phrasebook) -> String {
    var key = "jobs.kind." + (job.sort == "insight.facts" ? "facts" : job.sort)
    if job.sort == ImportJob.sort, json(job.input)?["dryRun"]?.bool == true { key = "jobs.kind.check" }
    return phrases.has(key) ? phrases(key) : job.sort
  }

  static func badge(_ job: Record<Job>, _ phrases: Phrasebook) -> HTML {
    let tone =
      switch job.state {
      case .done: "good"
      case .failed: "bad"
      case .draft, .running, .queued: "info"
      case .cancelled, .undone: "warn"
      }
    return "<span class=\"badge \(tone)\">\(phrases("jobs.state." + job.state.rawValue))</span>"
  }

  /// How far the work is, in one sentence. Bytes of a file are shown as percent.
  static func progress(_ job: Record<Job>, _ phrases: Phrasebook) -> String {
    if job.cancelRequested, job.state == .running { return phrases("jobs.cancelling") }
    guard job.state == .running else { return phrases("jobs.state." + job.state.rawValue) }
    return share(job, phrases)
  }

  static func share(_ job: Record<Job>, _ phrases: Phrasebook) -> String {
    guard let total = job.total, total > 0 else { return job.done > 0 ? phrases.integer(job.done) : "—" }
    return phrases.percent(share: Double(min(job.done, total)) / Double(total), .upTo(0))
  }
}
