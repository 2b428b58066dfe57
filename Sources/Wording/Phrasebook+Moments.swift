import Foundation
import Model

extension Phrasebook {
  /// A moment as the clocks of a zone showed it: «21.11.2026, 09:12».
  public func moment(_ instant: Instant, in zone: TimeZone) -> String {
    let (day, hour, minute) = instant.civil(in: zone)
    return self.day(day) + ", " + clock(hour, minute)
  }

  /// The time of day: «09:12».
  public func time(_ instant: Instant, in zone: TimeZone) -> String {
    let (_, hour, minute) = instant.civil(in: zone)
    return clock(hour, minute)
  }

  private func clock(_ hour: Int, _ minute: Int) -> String {
    written {
      $0.append(digits: UInt64(hour.magnitude), width: 2)
      $0.append(":")
      $0.append(digits: UInt64(minute.magnitude), width: 2)
    }
  }

  /// How long ago: «только что», «5 минут назад», «3 часа назад», «вчера», «27 дней назад». A future moment is «только что».
  public func ago(_ instant: Instant, now: Instant, in zone: TimeZone) -> String {
    let seconds = now.seconds.subtractingReportingOverflow(instant.seconds).partialValue
    if seconds < 60 { return self("ago.now") }
    if seconds < 3600 { return self("ago.minutes", count: Int(seconds / 60)) }
    if seconds < 86_400, instant.civil(in: zone).day == now.civil(in: zone).day {
      return self("ago.hours", count: Int(seconds / 3600))
    }
    return relative(instant.civil(in: zone).day, today: now.civil(in: zone).day)
  }
}
