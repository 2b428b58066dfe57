import Model

/// Days and moments; a moment in the zone of the workspace.
extension Cell {
  func moment(_ value: Value, _ kind: Kind) -> String {
    guard let number = value.integer else { return "" }
    return kind == .day ? phrases.day(Day(Int32(clamping: number))) : phrases.moment(Instant(microseconds: number), in: zone)
  }
}
