import Model
import Records
import Register
import Wording

/// Writing down a contact with a client.
enum ActivityPages {
  /// `POST /accounts/:id/activities` with `kind`, `text`, `contact`, `due`: answers `{"message","undo","id","due"}`.
  @Sendable static func add(_ visit: Visit) async throws -> Answer {
    let account = ID<Account>(raw: try visit.number(at: 1))
    let form = try visit.form()
    let words = form["text"]?.trimmed ?? ""
    guard let sort = Activity.Sort(rawValue: form["kind"] ?? "note") else {
      throw Problem.invalid([Issue("sort", .notAnOption, value: form["kind"])])
    }
    guard !words.isEmpty else { throw Problem.invalid([Issue("text", .required)]) }
    // A client of somebody else is not there at all.
    guard try await visit.read({ try $0.find(account) }) != nil else { throw Problem.notFound(table: Account.table, id: account.raw) }
    var activity = Record<Activity>()
    activity.sort = sort
    activity.subject = subject(words)
    if activity.subject != words { activity.text = LongText(words) }
    activity.account = account
    if let contact = form["contact"].flatMap({ Int64($0) }), contact > 0 { activity.contacts = [ID(raw: contact)] }
    if sort == .task { activity.due = try due(form, words, visit) }
    let saved = try await visit.desk.save(activity, by: visit.actor)
    let change = try await visit.lastChange(Activity.table, saved.id.raw)
    let undo: JSON = change.map { .string("/changes/\($0)/undo") } ?? .null
    let term = saved.due.map { visit.phrases("timeline.task.due", ["day": visit.phrases.day($0)]) }
    let json: JSON = [
      "message": .string(visit.phrases("compose.saved")), "undo": undo, "id": .integer(saved.id.raw),
      "due": term.map { .string($0) } ?? .null,
    ]
    return .done(
      visit.back(form, or: Paths.record(Account.table, account.raw)), flash: Flash(.logged, change: change), status: 201, json: json)
  }

  /// The day given, else the one that the words name.
  private static func due(_ form: Fields, _ words: String, _ visit: Visit) throws -> Day? {
    guard let text = form["due"], !text.isEmpty else { return DueText.day(in: words, today: visit.today) }
    guard let day = Day(iso: text) else { throw Problem.invalid([Issue("due", .notADay, value: text)]) }
    return day
  }

  /// The first line, cut at a word before the eightieth character.
  static func subject(_ words: String) -> String {
    let line = String(words.split(whereSeparator: \.isNewline).first ?? "").trimmed
    guard line.count > 80 else { return line }
    let head = line.prefix(80)
    let cut = head.lastIndex(of: " ").map { head[..<$0] } ?? head
    return String(cut) + "…"
  }
}

/// The day that a task names in its words: «завтра 10:00», «через 3 дня», «до 05.12».
enum DueText {
  private static let words: [String: Int] = [
    "сегодня": 0, "завтра": 1, "послезавтра": 2, "сьогодні": 0, "післязавтра": 2, "today": 0, "tomorrow": 1,
  ]

  static func day(in text: String, today: Day) -> Day? {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "/" }.prefix(200).map(String.init)
    for (index, part) in parts.enumerated() {
      if let days = words[part] { return today + days }
      if part == "через" || part == "in", index + 2 < parts.count, let count = Int(parts[index + 1]), (1...366).contains(count) {
        let unit = parts[index + 2]
        if unit.hasPrefix("д") || unit.hasPrefix("day") { return today + count }
        if unit.hasPrefix("нед") || unit.hasPrefix("тиж") || unit.hasPrefix("week") { return today + count * 7 }
      }
      if let day = numbers(part, today) { return day }
    }
    return nil
  }

  /// `05.12` or `05.12.2026`; a day without a year is the next such day.
  private static func numbers(_ part: String, _ today: Day) -> Day? {
    let pieces = part.split(separator: ".", omittingEmptySubsequences: true)
    guard pieces.count == 2 || pieces.count == 3, pieces[1].count == 2, let day = Int(pieces[0]), let month = Int(pieces[1]) else {
      return nil
    }
    if pieces.count == 3 { return Int(pieces[2]).flatMap { Day(year: $0 < 100 ? 2000 + $0 : $0, month: month, day: day) } }
    let year = today.civil.year
    guard let found = Day(year: year, month: month, day: day) else { return nil }
    return found < today ? Day(year: year + 1, month: month, day: day) : found
  }
}
