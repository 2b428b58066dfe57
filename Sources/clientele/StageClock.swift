import Glibc
import Model
import Report

/// How long each stage of an examination took: by the clock on the wall, and in processor time of all threads.
struct StageClock {
  private struct Time {
    var wall: Double
    var processor: Double

    static var now: Time {
      var clock = timespec(), used = rusage()
      clock_gettime(CLOCK_MONOTONIC, &clock)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &used)
      return Time(
        wall: Double(clock.tv_sec) + Double(clock.tv_nsec) / 1e9,
        processor: Double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + Double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6)
    }
  }

  private var stage = ExaminationStage.reading
  private var since = Time.now
  private var spent: [ExaminationStage: Time] = [:]

  mutating func enter(_ next: ExaminationStage) {
    guard next != stage else { return }
    leave()
    stage = next
  }

  private mutating func leave() {
    let now = Time.now
    spent[stage, default: Time(wall: 0, processor: 0)].wall += now.wall - since.wall
    spent[stage, default: Time(wall: 0, processor: 0)].processor += now.processor - since.processor
    since = now
  }

  /// Seconds of the stages entered so far.
  var json: JSON {
    var done = self
    done.leave()
    func seconds(_ value: Double) -> JSON { .number((value * 1000).rounded() / 1000) }
    return .object(
      ExaminationStage.allCases.compactMap { stage in
        done.spent[stage].map { JSON.Member(stage.rawValue, ["wall": seconds($0.wall), "cpu": seconds($0.processor)]) }
      })
  }
}
