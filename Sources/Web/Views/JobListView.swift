import Foundation
import Markup
import Model
import Records
import Wording

/// The list of long work, newest first.
struct JobListView: Sendable {
  let jobs: [Record<Job>]
  let owners: [Int64: String]
  /// The id after which the next page begins.
  let next: Int64?
  let phrases: Phrasebook
  let zone: TimeZone

  var html: HTML {
    let head: HTML = """
      <div class="head"><div class="t"><h1>\(phrases("jobs.title"))</h1></div><div class="acts">\
      <a class="btn p" href="/import" data-key="KeyN">\(Icon.upload)\(phrases("list.import"))</a></div></div>
      """
    guard !jobs.isEmpty else {
      return """
        \(head)<section class="card"><div class="empty">\(Icon.clock)<h2>\(phrases("jobs.title"))</h2><p>\(phrases("jobs.empty"))</p>\
        </div></section>
        """
    }
    let pager: HTML? = next.map { after in
      """
      <div class="pager"><span class="r"><a class="btn sm" rel="next" href="/jobs?after=\(after)">\(phrases("common.more"))</a></span></div>
      """
    }
    return """
      \(head)<section class="card" aria-label="\(phrases("jobs.title"))"><div class="scroll"><table class="tbl" data-rows><thead><tr>\
      <th scope="col">\(phrases("field.job.sort"))</th><th scope="col">\(phrases("field.job.state"))</th>\
      <th scope="col" class="hide-s">\(phrases("field.job.owner"))</th><th scope="col" class="hide-s">\(phrases("field.any.created_at"))\
      </th>\
      <th scope="col" class="n">\(phrases("field.job.done"))</th></tr></thead><tbody>\(jobs.html(row))</tbody></table></div>\(pager)\
      </section>
      """
  }

  private func row(_ job: Record<Job>) -> HTML {
    let file: HTML? = JobView.json(job.input)?["name"]?.string.map { "<small>\($0)</small>" }
    return """
      <tr><td class="two"><a class="nm" href="/jobs/\(job.id.raw)">\(JobView.name(job, phrases))</a>\(file)</td>\
      <td>\(JobView.badge(job, phrases))</td><td class="hide-s">\(job.owner.flatMap { owners[$0.raw] } ?? phrases("common.program"))</td>\
      <td class="hide-s">\(phrases.moment(job.any.createdAt, in: zone))</td><td class="n">\(JobView.share(job, phrases))</td></tr>
      """
  }
}
