import Model

/// The time zones that a calendar names: those it describes itself, else those known by name.
public struct CalendarZones: Sendable {
  private var described: [String: CalendarZone] = [:]
  private var known: [String: ZoneInfo] = [:]
  /// Names of zones that nobody knows, in the order of the file: their times are taken as local.
  public private(set) var unknown: [String] = []

  public init(_ roots: [CalendarComponent]) {
    var names: [String] = []
    var seen: Set<String> = []
    var budget = CalendarZone.mostChanges
    func collect(_ component: CalendarComponent) {
      if component.name == "VTIMEZONE" {
        guard described.count < 200, let name = component.text("TZID"), described[name] == nil else { return }
        described[name] = CalendarZone(component, &budget)
        return
      }
      for line in component.properties {
        if let name = line.parameter("TZID"), seen.count < 200, seen.insert(name).inserted { names.append(name) }
      }
      component.components.forEach(collect)
    }
    roots.forEach(collect)
    for name in names where described[name] == nil && !["UTC", "GMT"].contains(name.uppercased()) {
      if let zone = Self.named(name) { known[name] = zone } else { unknown.append(name) }
    }
  }

  /// Seconds east of Greenwich in the zone at a time on its own clock; nil when nobody knows the zone.
  public func offset(_ name: String, at time: CalendarTime) -> Int? {
    if let zone = described[name] { return zone.offset(at: time) }
    return known[name]?.offset(local: time.seconds)
  }

  /// The moment in UTC; a time of no zone or of an unknown one is taken as one of `home`.
  public func instant(_ moment: CalendarMoment, home: Int = 0) -> Instant {
    let time = moment.time
    let offset =
      switch moment {
      case .utc: 0
      case .day, .local: home
      case .zoned(_, let zone): self.offset(zone, at: time) ?? home
      }
    return Instant(seconds: time.seconds - Int64(offset))
  }

  /// Names of the IANA database, with or without a path in front, and those of Windows.
  private static func named(_ name: String) -> ZoneInfo? {
    guard name.utf8.count <= 80 else { return nil }
    if let iana = WindowsZone.names[name] { return ZoneInfo(iana) }
    // `/Europe/Stockholm`, `/freeassociation.sourceforge.net/Europe/Stockholm`
    let parts = name.split(separator: "/")
    for count in [3, 2, 1] where parts.count >= count && (count > 1 || parts.count == 1) {
      if let zone = ZoneInfo(parts.suffix(count).joined(separator: "/")) { return zone }
    }
    return nil
  }
}
