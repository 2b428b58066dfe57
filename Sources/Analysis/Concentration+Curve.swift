extension Concentration {
  /// A point of the cumulative curve.
  public struct Point: Equatable, Sendable {
    /// Best members so far.
    public let count: Int
    /// `count` as a fraction of all members.
    public let members: Double
    /// Their share of the total; above 1 where later members lose money.
    public let share: Double
  }

  /// The highest point of the curve (the whale's back): all members with a positive value. nil when the total is not positive.
  public var peak: Point? { point(peakCount) }

  /// The curve from (0, 0) to (1, 1) at `points` evenly spaced positions (at least 2; all n + 1 when that is fewer);
  /// empty when the total is not positive. The peak is not necessarily among them: mark `peak` apart.
  public func curve(points: Int) -> [Point] {
    let steps = min(max(points, 2) - 1, count)
    guard steps > 0 else { return [] }
    return (0...steps).compactMap { step in
      let position = (Double(step) * Double(count) / Double(steps)).rounded()
      return point(min(count, Int(position)))
    }
  }

  private func point(_ position: Int) -> Point? {
    guard count > 0, let share = share(ofBestCount: position) else { return nil }
    return Point(count: position, members: Double(position) / Double(count), share: share)
  }
}
