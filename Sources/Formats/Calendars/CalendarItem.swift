import Model

/// An event, task or note of a calendar.
public struct CalendarItem: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case event = "VEVENT"
    case task = "VTODO"
    case journal = "VJOURNAL"
  }

  public var kind: Kind
  public var uid = ""
  public var summary = ""
  public var description = ""
  public var location = ""
  public var url = ""
  /// `STATUS` in capitals: CONFIRMED, TENTATIVE, CANCELLED, NEEDS-ACTION, COMPLETED.
  public var status = ""
  public var categories: [String] = []
  public var start: CalendarMoment?
  /// `DTEND` of an event, `DUE` of a task.
  public var end: CalendarMoment?
  public var duration: CalendarDuration?
  /// `DTSTAMP`: when the sender wrote this version.
  public var stamp: CalendarMoment?
  public var completed: CalendarMoment?
  /// Per cent.
  public var progress: Int?
  /// Which version of the invitation this is.
  public var sequence: Int?
  public var priority: Int?
  public var organizer: CalendarPerson?
  public var attendees: [CalendarPerson] = []
  public var rules: [CalendarRule] = []
  /// `RDATE`: further times, each with its own end when it has one.
  public var dates: [CalendarDate] = []
  /// `EXDATE`: times that do not take place.
  public var exceptions: [CalendarMoment] = []
  /// `RECURRENCE-ID`: the occurrence that this item replaces.
  public var replaces: CalendarMoment?
  /// Every other property, as it was.
  public var others: [ContentLine] = []
  /// Alarms and whatever else stands inside.
  public var components: [CalendarComponent] = []

  public init(_ kind: Kind) { self.kind = kind }

  /// When it ends: said, or from its length; a day without either takes that day (RFC 5545 section 3.6.1).
  public var lastMoment: CalendarMoment? {
    if let end { return end }
    guard let start else { return nil }
    if let duration { return start.at(duration.added(to: start.time)) }
    if case .day(let day) = start, kind == .event { return .day(day + 1) }
    return start
  }
}

/// Who invites or is invited (`ORGANIZER`, `ATTENDEE`).
public struct CalendarPerson: Hashable, Sendable {
  /// Without `mailto:`.
  public var address: String
  public var name = ""
  /// `REQ-PARTICIPANT`, `OPT-PARTICIPANT`, `CHAIR`.
  public var role = ""
  /// `NEEDS-ACTION`, `ACCEPTED`, `DECLINED`, `TENTATIVE`.
  public var answer = ""
  public var isAnswerWanted = false
  /// The other parameters.
  public var others: [ContentLine.Parameter] = []

  public init(_ address: String, name: String = "") {
    self.address = address
    self.name = name
  }
}

/// A further time of something that repeats (`RDATE`).
public struct CalendarDate: Hashable, Sendable {
  public var start: CalendarMoment
  public var end: CalendarMoment?

  public init(_ start: CalendarMoment, end: CalendarMoment? = nil) {
    self.start = start
    self.end = end
  }
}
