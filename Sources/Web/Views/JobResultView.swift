import Markup
import Model
import Records
import Register
import Wording

/// What came of a job: counts in words, rejected rows by reason, the file to mend.
struct JobResultView {
  let job: Record<Job>
  /// The rejected rows that can be handed out.
  let taken: JobRejects?
  /// Whom names may mean that nobody in the register has.
  let names: NameChoice?
  let ways: MissingWays
  /// Can the work be begun anew from here.
  let isRepeatable: Bool
  let csrf: String
  let phrases: Phrasebook

  var html: HTML {
    let result = JobView.json(job.result) ?? .null
    if job.state == .failed {
      let failure = JobFailureView(job: job, result: result, ways: ways, isRepeatable: isRepeatable, csrf: csrf, phrases: phrases)
      return failure.html + (job.sort == ImportJob.sort && (result["line"]?.integer ?? 0) > 0 ? figures(result) : .empty)
    }
    if job.state == .draft { return .empty }
    switch job.sort {
    case ImportJob.sort: return imported(result)
    case UndoJob.sort: return undone(result)
    case "insight.facts": return recomputed(result)
    default: return .empty
    }
  }

  private func count(_ json: JSON?) -> Int { (json?.members ?? []).reduce(0) { $0 + Int(clamping: $1.value.integer ?? 0) } }

  private func imported(_ result: JSON) -> HTML {
    var notices = HTML()
    if result["dryRun"]?.bool == true { notices += notice(phrases("import.checked"), "info") }
    if result["estimate"]?.bool == true { notices += notice(phrases("import.estimate"), "warn") }
    if job.state == .undone { notices += notice(phrases("jobs.state.undone"), "warn") }
    if job.state == .cancelled { notices += notice(phrases("jobs.cancelled"), "warn") }
    let rejected = count(result["rejected"])
    return """
      \(notices)\(figures(result))\(rejects(result, rejected))\
      \(UnresolvedView(result: result, choice: names, ways: ways, phrases: phrases).html)\(unknown(result))
      """
  }

  /// How many records of each type came of it.
  private func figures(_ result: JSON) -> HTML {
    var facts = HTML()
    for name in ["created", "updated", "unchanged"] {
      for member in result[name]?.members ?? [] {
        guard let number = member.value.integer, number > 0 else { continue }
        let tense = result["dryRun"]?.bool == true && name != "unchanged" ? ".check" : ""
        let label = phrases(label: "import.short." + name + tense, of: member.name)
        facts += figure(label, Int(clamping: number), tone: name == "created" ? "good" : "")
      }
    }
    let rejected = count(result["rejected"])
    facts += figure(phrases("import.short.rejected"), rejected, tone: rejected > 0 ? "bad" : "good")
    if let skipped = result["skipped"]?.integer, skipped > 0 {
      facts += figure(phrases("import.short.skipped"), Int(clamping: skipped), tone: "")
    }
    return "<dl class=\"facts\">\(facts)</dl>"
  }

  private func figure(_ name: String, _ number: Int, tone: String) -> HTML {
    "<div><dt>\(name)</dt><dd class=\"v \(tone)\">\(phrases.integer(number))</dd></div>"
  }

  private func notice(_ text: String, _ tone: String) -> HTML {
    "<div class=\"notice \(tone)\">\(Icon.info)<div><p>\(text)</p></div></div>"
  }

  private func rejects(_ result: JSON, _ number: Int) -> HTML {
    guard number > 0 else {
      return job.state != .done ? .empty : "<div class=\"notice good\">\(Icon.check)<div><p>\(phrases("import.none"))</p></div></div>"
    }
    let rows = (result["rejected"]?.members ?? []).sorted { ($0.value.integer ?? 0) > ($1.value.integer ?? 0) }.html { member in
      let reason = phrases.reason(member.name)
      let sample: HTML? = taken?.samples[reason].map { "<small>\(phrases("import.row", ["row": $0.line, "text": $0.wayOut]))</small>" }
      return """
        <tr><td class="two">\(reason)\(sample)</td><td class="n">\(phrases.integer(Int(clamping: member.value.integer ?? 0)))</td></tr>
        """
    }
    let file: HTML? =
      taken.map { taken in
        """
        <footer><a class="btn" href="/jobs/\(job.id.raw)/rejects" download>\(Icon.download)\(phrases("import.rejects.download"))</a>\
        \(if: taken.isCut, "<span class=\"sub\">\(phrases("import.rejects.cut"))</span>")</footer>
        """
      }
    return """
      <section class="card mb"><header><h2>\(phrases("import.rejects"))</h2><span class="r sub">\
      \(phrases("import.rejected", count: number))</span></header>\
      <div class="scroll"><table class="tbl"><thead><tr><th scope="col">\(phrases("import.reason"))</th>\
      <th scope="col" class="n">\(phrases("import.rows"))</th></tr></thead><tbody>\(rows)</tbody></table></div>\(file)</section>
      """
  }

  private func unknown(_ result: JSON) -> HTML {
    let columns = (result["unknownColumns"]?.array ?? []).compactMap(\.string)
    guard !columns.isEmpty else { return .empty }
    return notice(phrases("import.unknownColumns", ["columns": columns.prefix(30).joined(separator: ", ")]), "info")
  }

  private func undone(_ result: JSON) -> HTML {
    let back = count(result["deleted"]) + count(result["reverted"]) + count(result["restored"])
    let kept = Int(clamping: result["keptCount"]?.integer ?? 0)
    let left: HTML? = kept > 0 ? notice(phrases("import.undo.kept", count: kept), "warn") : nil
    return "<div class=\"notice good\">\(Icon.check)<div><p>\(phrases("import.undone", count: back))</p></div></div>\(left)"
  }

  private func recomputed(_ result: JSON) -> HTML {
    let day = result["as_of"]?.string.flatMap { Day(iso: $0) }
    let text = day.map { phrases("base.recomputed", ["day": phrases.day($0)]) } ?? phrases("jobs.state.done")
    return """
      <div class="notice good">\(Icon.check)<div><p>\(text)</p></div>\
      <div class="acts"><a class="btn" href="/base">\(phrases("base.title"))</a></div></div>
      """
  }
}

extension Phrasebook {
  /// A short label with the name of a record type behind it: «Создано: Клиенты».
  fileprivate func label(_ key: String, _ table: String) -> String { self(key, ["type": label(types: table)]) }
  fileprivate func callAsFunction(label key: String, of table: String) -> String { label(key, table) }
}
