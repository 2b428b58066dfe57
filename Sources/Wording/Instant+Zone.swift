import Foundation
import Model

extension Instant {
  /// The day and the time of day, hours 0...23, that the clocks of a zone show.
  public func civil(in zone: TimeZone) -> (day: Day, hour: Int, minute: Int) {
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
    let local = Instant(seconds: seconds.addingReportingOverflow(Int64(offset)).partialValue)
    let rest = Int(local.seconds - Int64(local.day.number) * 86_400)
    return (local.day, min(max(rest / 3600, 0), 23), min(max(rest / 60 % 60, 0), 59))
  }
}
