extension CalendarFile {
  /// The events, tasks and notes of the file, in its order.
  public var items: [CalendarItem] {
    var items: [CalendarItem] = []
    func collect(_ component: CalendarComponent) {
      if let item = CalendarItem(component) { items.append(item) } else { component.components.forEach(collect) }
    }
    roots.forEach(collect)
    return items
  }
}

extension CalendarItem {
  /// What a component says; nil when it is no event, task or note. A value that cannot be read stays among the others.
  public init?(_ component: CalendarComponent) {
    guard let kind = Kind(rawValue: component.name) else { return nil }
    self.init(kind)
    components = component.components
    for line in component.properties where !take(line) { others.append(line) }
  }

  private mutating func take(_ line: ContentLine) -> Bool {
    switch line.name {
    case "UID": text(\.uid, line)
    case "SUMMARY": text(\.summary, line)
    case "DESCRIPTION": text(\.description, line)
    case "LOCATION": text(\.location, line)
    case "URL": word(\.url, line)
    case "STATUS": word(\.status, line, isCapital: true)
    case "CATEGORIES" where line.parameters.isEmpty: list(line)
    case "DTSTART": moment(\.start, line)
    case "DTEND" where kind == .event: moment(\.end, line)
    case "DUE" where kind == .task: moment(\.end, line)
    case "DTSTAMP": moment(\.stamp, line)
    case "COMPLETED": moment(\.completed, line)
    case "RECURRENCE-ID" where line.parameter("RANGE") == nil: moment(\.replaces, line)
    case "DURATION": duration(line)
    case "PERCENT-COMPLETE": number(\.progress, line)
    case "SEQUENCE": number(\.sequence, line)
    case "PRIORITY": number(\.priority, line)
    case "ORGANIZER": organizer(line)
    case "ATTENDEE": attendee(line)
    case "RRULE": rule(line)
    case "RDATE": dates(line)
    case "EXDATE": exceptions(line)
    default: false
    }
  }

  private static func hasOnly(_ names: [String], _ line: ContentLine) -> Bool {
    line.parameters.allSatisfy { names.contains($0.name) && $0.values.count == 1 }
  }

  private mutating func text(_ path: WritableKeyPath<CalendarItem, String>, _ line: ContentLine) -> Bool {
    let value = ContentText.unescaped(line.value)
    // An empty text and a second one say nothing new; language and alternative texts are not kept.
    guard self[keyPath: path].isEmpty, !value.isEmpty else { return self[keyPath: path].isEmpty }
    self[keyPath: path] = value
    return true
  }

  private mutating func word(_ path: WritableKeyPath<CalendarItem, String>, _ line: ContentLine, isCapital: Bool = false) -> Bool {
    guard self[keyPath: path].isEmpty else { return false }
    let value = line.value.trimmed
    self[keyPath: path] = isCapital ? value.uppercased() : value
    return true
  }

  private mutating func list(_ line: ContentLine) -> Bool {
    categories += ContentText.pieces(line.value, at: ",").map(\.trimmed).filter { !$0.isEmpty }
    return true
  }

  private mutating func moment(_ path: WritableKeyPath<CalendarItem, CalendarMoment?>, _ line: ContentLine) -> Bool {
    guard self[keyPath: path] == nil, let moment = CalendarMoment(line.value.trimmed, zone: line.parameter("TZID")) else { return false }
    self[keyPath: path] = moment
    return true
  }

  private mutating func duration(_ line: ContentLine) -> Bool {
    guard duration == nil, let length = CalendarDuration(line.value.trimmed) else { return false }
    duration = length
    return true
  }

  private mutating func number(_ path: WritableKeyPath<CalendarItem, Int?>, _ line: ContentLine) -> Bool {
    guard self[keyPath: path] == nil, let number = Int32(line.value.trimmed) else { return false }
    self[keyPath: path] = Int(number)
    return true
  }

  private mutating func organizer(_ line: ContentLine) -> Bool {
    guard organizer == nil else { return false }
    organizer = CalendarPerson(line)
    return true
  }

  private mutating func attendee(_ line: ContentLine) -> Bool {
    attendees.append(CalendarPerson(line))
    return true
  }

  private mutating func rule(_ line: ContentLine) -> Bool {
    var isExact = true
    guard rules.count < 20, let rule = CalendarRule(line.value, isExact: &isExact) else { return false }
    rules.append(rule)
    return true
  }

  private mutating func dates(_ line: ContentLine) -> Bool {
    guard line.value.utf8.count <= PropertyShape.longest, dates.count < 20_000 else { return false }
    let zone = line.parameter("TZID")
    let values = line.value.split(separator: ",").map { String($0).trimmed }
    let read = values.compactMap { text -> CalendarDate? in
      if let moment = CalendarMoment(text, zone: zone) { return CalendarDate(moment) }
      return CalendarPeriod(text, zone: zone).map { CalendarDate($0.start, end: $0.end) }
    }
    guard read.count == values.count else { return false }
    dates += read
    return true
  }

  private mutating func exceptions(_ line: ContentLine) -> Bool {
    guard line.value.utf8.count <= PropertyShape.longest, exceptions.count < 20_000 else { return false }
    let values = line.value.split(separator: ",")
    let read = values.compactMap { CalendarMoment(String($0).trimmed, zone: line.parameter("TZID")) }
    guard read.count == values.count else { return false }
    exceptions += read
    return true
  }
}

extension CalendarPerson {
  init(_ line: ContentLine) {
    let value = line.value.trimmed
    self.init(value.prefix(7).lowercased() == "mailto:" ? String(value.dropFirst(7)).trimmed : value)
    for parameter in line.parameters {
      let first = parameter.values.first ?? ""
      switch parameter.name {
      case "CN": name = parameter.values.joined(separator: ", ")
      case "ROLE": role = first.uppercased()
      case "PARTSTAT": answer = first.uppercased()
      case "RSVP": isAnswerWanted = first.uppercased() == "TRUE"
      default: others.append(parameter)
      }
    }
  }

  func line(_ property: String) -> ContentLine {
    var parameters: [ContentLine.Parameter] = []
    if !name.isEmpty { parameters.append(.init("CN", [name])) }
    if !role.isEmpty { parameters.append(.init("ROLE", [role])) }
    if !answer.isEmpty { parameters.append(.init("PARTSTAT", [answer])) }
    if isAnswerWanted { parameters.append(.init("RSVP", ["TRUE"])) }
    let isMail = address.contains("@") && !address.contains(":")
    return ContentLine(property, (isMail ? "mailto:" : "") + address, parameters + others)
  }
}
