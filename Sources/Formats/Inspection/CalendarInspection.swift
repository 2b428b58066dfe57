import Model

/// What a file of calendars holds: events, tasks and notes, and which of its properties cannot be read.
enum CalendarInspection: FileInspector {
  static func inspect(_ file: MappedFile, kind: FileKind, _ options: InspectionOptions) -> Inspection {
    let read: CalendarFile
    do { read = try file.withBytes { try CalendarFile($0) } } catch {
      return .refusal(.icalendar, .init(fault: error as? FileFault ?? .empty))
    }
    var inspection = Inspection(.icalendar, options)
    let items = read.items
    let zones = CalendarZones(read.roots)
    inspection.isUsable = read.isUsable && !read.roots.isEmpty
    inspection.found = items.count
    inspection.add("encoding", read.encoding.rawValue)
    inspection.add("parse", inspection.isUsable ? "ok" : "reject")
    let counts = read.counts.sorted { $0.key < $1.key }.prefix(200)
    inspection.add("components", .object(counts.map { JSON.Member($0.key, .integer(Int64($0.value))) }))
    inspection.add("property_errors", count: read.errors)
    inspection.add("method", read.method)
    inspection.add("calendar", read.roots.lazy.compactMap { $0.text("X-WR-CALNAME") ?? $0.text("NAME") }.first)
    let titles = items.filter { $0.kind == .event }.map(\.summary).filter { !$0.isEmpty }
    inspection.add("summaries", .array(titles.prefix(options.shown).map(JSON.string)))
    for (name, kind) in [("events", CalendarItem.Kind.event), ("tasks", .task), ("journals", .journal)] {
      inspection.add(name, .array(items.filter { $0.kind == kind }.prefix(options.shown).map { json($0, zones) }))
    }
    inspection.add("times", .array(times(items, zones).prefix(options.shown).map(JSON.string)))
    for complaint in read.complaints.first { inspection.complaints.add(Complaint(complaint, "icalendar")) }
    for zone in zones.unknown { inspection.complaints.add(Complaint("content.unknownZone", .warning, element: "TZID", value: zone)) }
    return inspection
  }

  /// When the first things that repeat take place, ten times each, within two years of their start.
  private static func times(_ items: [CalendarItem], _ zones: CalendarZones) -> [String] {
    var texts: [String] = []
    for item in items.filter({ !$0.rules.isEmpty && $0.replaces == nil }).prefix(20) {
      guard let start = item.start.map({ zones.instant($0) }), start >= Instant(seconds: -6_000_000_000) else { continue }
      let dates = item.times(from: start, to: Instant(seconds: start.seconds + 2 * 366 * 86_400), zones: zones, home: 0)
      for date in dates.sorted(by: { $0.start.time < $1.start.time }).prefix(10) {
        texts.append(date.start.text + " " + String(item.summary.prefix(100)))
      }
    }
    return texts
  }

  static func json(_ item: CalendarItem, _ zones: CalendarZones) -> JSON {
    var members: [JSON.Member] = [.init("uid", .string(item.uid)), .init("summary", .string(item.summary))]
    func add(_ name: String, _ text: String) { if !text.isEmpty { members.append(.init(name, .string(text))) } }
    func add(_ name: String, _ moment: CalendarMoment?) {
      if let moment { members.append(.init(name, json(moment, zones))) }
    }
    add("start", item.start)
    add("end", item.kind == .event ? item.lastMoment : item.end)
    add("description", String(item.description.prefix(4_000)))
    add("location", item.location)
    add("status", item.status)
    add("url", item.url)
    if !item.categories.isEmpty { members.append(.init("categories", .array(item.categories.map(JSON.string)))) }
    if !item.rules.isEmpty { members.append(.init("rules", .array(item.rules.map { .string($0.text) }))) }
    if !item.dates.isEmpty { members.append(.init("further_times", .array(item.dates.prefix(100).map { json($0.start, zones) }))) }
    if !item.exceptions.isEmpty { members.append(.init("exceptions", .array(item.exceptions.prefix(100).map { json($0, zones) }))) }
    add("replaces", item.replaces)
    add("completed", item.completed)
    if let progress = item.progress { members.append(.init("progress", .integer(Int64(progress)))) }
    if let sequence = item.sequence { members.append(.init("sequence", .integer(Int64(sequence)))) }
    if let organizer = item.organizer { members.append(.init("organizer", json(organizer))) }
    if !item.attendees.isEmpty { members.append(.init("attendees", .array(item.attendees.prefix(200).map(json)))) }
    return .object(members)
  }

  private static func json(_ moment: CalendarMoment, _ zones: CalendarZones) -> JSON {
    let clock = moment.isDay ? moment.time.day.description : Instant(seconds: moment.time.seconds).description.dropLast().description
    var members: [JSON.Member] = [.init("time", .string(clock))]
    switch moment {
    case .zoned(let time, let zone):
      members.append(.init("zone", .string(zone)))
      if zones.offset(zone, at: time) != nil { members.append(.init("utc", .string(zones.instant(moment).description))) }
    case .utc: members.append(.init("utc", .string(zones.instant(moment).description)))
    case .day, .local: break
    }
    return .object(members)
  }

  private static func json(_ person: CalendarPerson) -> JSON {
    ["address": .string(person.address), "name": .string(person.name), "role": .string(person.role), "answer": .string(person.answer)]
  }
}
