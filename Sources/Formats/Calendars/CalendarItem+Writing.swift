extension CalendarItem {
  /// The item as a part of a calendar; reading that gives an equal item.
  public var component: CalendarComponent {
    var lines: [ContentLine] = []
    func text(_ name: String, _ value: String) {
      if !value.isEmpty { lines.append(ContentLine(name, ContentText.escaped(value))) }
    }
    func moment(_ name: String, _ value: CalendarMoment?) {
      if let value { lines.append(value.line(name)) }
    }
    func number(_ name: String, _ value: Int?) {
      if let value { lines.append(ContentLine(name, "\(value)")) }
    }
    text("UID", uid)
    moment("DTSTAMP", stamp)
    moment("DTSTART", start)
    moment(kind == .task ? "DUE" : "DTEND", end)
    if let duration { lines.append(ContentLine("DURATION", duration.text)) }
    moment("RECURRENCE-ID", replaces)
    for rule in rules { lines.append(ContentLine("RRULE", rule.text)) }
    for date in dates { lines.append(date.line) }
    for exception in exceptions { lines.append(exception.line("EXDATE")) }
    text("SUMMARY", summary)
    text("DESCRIPTION", description)
    text("LOCATION", location)
    if !categories.isEmpty {
      lines.append(ContentLine("CATEGORIES", categories.map { ContentText.escaped($0) }.joined(separator: ",")))
    }
    if !url.isEmpty { lines.append(ContentLine("URL", url)) }
    if !status.isEmpty { lines.append(ContentLine("STATUS", status)) }
    moment("COMPLETED", completed)
    number("PERCENT-COMPLETE", progress)
    number("SEQUENCE", sequence)
    number("PRIORITY", priority)
    if let organizer { lines.append(organizer.line("ORGANIZER")) }
    for attendee in attendees { lines.append(attendee.line("ATTENDEE")) }
    return CalendarComponent(kind.rawValue, lines + others, components)
  }
}

extension CalendarDate {
  var line: ContentLine {
    guard let end else { return start.line("RDATE") }
    var line = start.line("RDATE")
    line.value += "/" + end.text
    line.parameters.append(.init("VALUE", ["PERIOD"]))
    return line
  }
}

extension CalendarComponent {
  /// A calendar that holds the items: valid for other programs when each item has a UID and a stamp.
  /// - Parameters:
  ///   - program: `PRODID`, such as `-//Clientele//RU`.
  ///   - method: what is asked for (iTIP), nil for a file that is only published.
  ///   - zones: `VTIMEZONE` parts of the zones that the items name.
  public init(calendar items: [CalendarItem], program: String, method: String? = nil, zones: [CalendarComponent] = []) {
    self.init(
      "VCALENDAR",
      [ContentLine("VERSION", "2.0"), ContentLine("PRODID", ContentText.escaped(program)), ContentLine("CALSCALE", "GREGORIAN")]
        + (method.map { [ContentLine("METHOD", $0)] } ?? []),
      zones + items.map(\.component))
  }
}
