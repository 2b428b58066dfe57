/// A part of a calendar between `BEGIN` and `END`: VCALENDAR, VEVENT, VTIMEZONE, with its properties and the parts inside it.
public struct CalendarComponent: Hashable, Sendable {
  /// In capitals.
  public var name: String
  public var properties: [ContentLine]
  public var components: [CalendarComponent]

  public init(_ name: String, _ properties: [ContentLine] = [], _ components: [CalendarComponent] = []) {
    self.name = name
    self.properties = properties
    self.components = components
  }

  /// The first property of this name.
  public func property(_ name: String) -> ContentLine? { properties.first { $0.name == name } }

  /// The text of the first property of this name, escapes undone.
  public func text(_ name: String) -> String? { property(name).map { ContentText.unescaped($0.value) } }

  /// This part and all inside it, by name.
  public func count(into counts: inout [String: Int]) {
    counts[name, default: 0] += 1
    for component in components { component.count(into: &counts) }
  }

  func write(into out: inout [UInt8]) {
    ContentLine("BEGIN", name).write(into: &out)
    for property in properties { property.write(into: &out) }
    for component in components { component.write(into: &out) }
    ContentLine("END", name).write(into: &out)
  }
}
