import Markup
import Model
import Records
import Register
import Wording

/// The timeline by day, newest first.
struct TimelineView: Sendable {
  let visit: Visit
  let timeline: Timeline
  let path: String
  let titles: Titles

  private var phrases: Phrasebook { visit.phrases }

  var html: HTML {
    var days: [(day: Day, entries: [Timeline.Entry])] = []
    for entry in timeline.entries {
      if days.last?.day == entry.day { days[days.count - 1].entries.append(entry) } else { days.append((entry.day, [entry])) }
    }
    let today = visit.today
    let now = days.first { $0.day == today }?.entries ?? []
    let heading = phrases("timeline.today", ["day": phrases.dayOfMonth(today)])
    let rest = days.filter { $0.day != today }.html { day, entries in
      "<section><h3>\(title(day))</h3><ol>\(entries.html(item))</ol></section>"
    }
    let empty: HTML = timeline.entries.isEmpty ? "<p class=\"muted\">\(phrases("timeline.empty"))</p>" : ""
    let more: HTML? = timeline.next.map {
      "<p class=\"mt\"><a class=\"btn\" rel=\"next\" href=\"\(path)?\($0.encoded)\">\(phrases("timeline.more"))</a></p>"
    }
    return """
      <div class="tl"><h2 class="vh">\(phrases("timeline.title"))</h2>\
      <section data-today\(Attribute("hidden", now.isEmpty))><h3>\(heading)</h3><ol>\(now.html(item))</ol></section>\(rest)\(empty)\(more)\
      </div>
      """
  }

  private func title(_ day: Day) -> String {
    day.civil.year == visit.today.civil.year ? phrases.dayAndWeekday(day) : phrases.longDay(day)
  }

  private func item(_ entry: Timeline.Entry) -> HTML {
    switch entry.event {
    case .activity(let line): activity(line, entry)
    case .order(let line): order(line)
    case .creation:
      "<li><span class=\"dot\">\(Icon.plus)</span><div><p>\(phrases("timeline.made"))</p></div>\(time(entry))</li>"
    }
  }

  private func time(_ entry: Timeline.Entry) -> HTML? {
    entry.at.map { "<time datetime=\"\($0.description)\">\(phrases.time($0, in: visit.zone))</time>" }
  }

  private func order(_ line: Line) -> HTML {
    let number = line.values[0].text ?? ""
    let amount = line.values[2].money
    let lines = line.values[3].integer ?? 0
    let isReturn = (amount?.minor ?? 0) < 0
    let note = [phrases("orders.lines", count: Int(lines)), isReturn ? phrases("orders.return") : nil, line.values[4].text].compactMap {
      $0
    }.joined(separator: " · ")
    let link: HTML = "<a href=\"/orders/\(line.id)\">\(phrases("common.numberSign", ["number": number]))</a>"
    return """
      <li><span class="dot \(isReturn ? "warn" : "good" as HTML)">\(Icon.box)</span><div><p>\(phrases.label(type: "order")) \(link)\
      \(amount.map { " — \(phrases.money($0))" as HTML })</p><p class="q">\(note)</p></div></li>
      """
  }

  private func activity(_ line: Line, _ entry: Timeline.Entry) -> HTML {
    let sort = line.values[0].text ?? "note"
    let due = line.values[8].integer.map { Day(Int32(clamping: $0)) }
    let isDone = line.values[9].bool ?? false
    let isOverdue = sort == "task" && !isDone && due.map { $0 < visit.today } ?? false
    var words = [line.values[7].text].compactMap { $0 }
    if case .integers(let ids) = line.values[10] { words += ids.compactMap { titles[Contact.table, $0] } }
    if let seconds = line.values[4].integer { words.append(phrases.duration(.seconds(seconds))) }
    let about = words.joined(separator: ", ")
    let label = phrases.label(option: sort, of: "sort", in: Activity.table)
    let (subject, text) = TimelineView.words(line.values[1].text ?? "", line.values[2].text)
    let term: HTML? =
      sort == "task"
      ? due.map { day in
        let key = isOverdue ? "timeline.task.overdue" : "timeline.task.due"
        return "<p class=\"sub\(if: isOverdue, " bad")\">\(phrases(key, ["day": phrases.day(day)]))</p>"
      } : nil
    return """
      <li><span class="dot\(TimelineView.tone(sort, isDone, isOverdue))">\(TimelineView.icon(sort))</span><div>\
      <p><a href="/activities/\(line.id)">\(label)</a>\(if: !about.isEmpty, " — \(about)")</p>\
      \(if: !subject.isEmpty, "<p>\(subject)</p>")\(if: !text.isEmpty, "<p class=\"q\">\(text)</p>")\
      \(term)\(if: sort == "task", toggle(line.id, isDone))</div>\(time(entry))</li>
      """
  }

  /// The subject stands over the text, except where it is the beginning of the text, as quick add makes it.
  private static func words(_ subject: String, _ text: String?) -> (subject: String, text: String) {
    guard let text else { return ("", subject) }
    let beginning = subject.hasSuffix("…") ? String(subject.dropLast()) : subject
    return text.hasPrefix(beginning) ? ("", text) : (subject, text)
  }

  private func toggle(_ id: Int64, _ isDone: Bool) -> HTML {
    """
    <form method="post" action="/activities/\(id)/fields/done"><input type="hidden" name="csrf" value="\(visit.visitor.csrf)">\
    <input type="hidden" name="back" value="\(path)"><input type="hidden" name="value" value="\(isDone ? "false" : "true" as HTML)">\
    <button class="btn sm">\(isDone ? Icon.undo : Icon.check)\(phrases(isDone ? "timeline.task.reopen" : "timeline.task.done"))</button>\
    </form>
    """
  }

  private static func tone(_ sort: String, _ isDone: Bool, _ isOverdue: Bool) -> HTML {
    switch sort {
    case "call", "meeting": " acc"
    case "message": " info"
    case "task": isDone ? " good" : isOverdue ? " bad" : " warn"
    default: ""
    }
  }

  static func icon(_ sort: String) -> Icon {
    switch sort {
    case "call": .phone
    case "meeting": .users
    case "message": .mail
    case "task": .check
    default: .note
    }
  }
}
