import Dispatch
import Glibc
import Synchronization
import TestKit
import Testing

@testable import Storage

@Suite("Threads on which readings run")
struct BlockingThreadsTests {
  @Test("a thousand tasks that prefer the threads all come to their end, four at a time at most")
  func runsAll() async {
    let threads = BlockingThreads(most: 4)
    let gauge = Gauge()
    let sum = await withTaskExecutorPreference(threads) {
      await withTaskGroup(of: Int.self) { group in
        for number in 1...1000 {
          group.addTask {
            gauge.enter()
            defer { gauge.leave() }
            return number
          }
        }
        return await group.reduce(0, +)
      }
    }
    #expect(sum == 500_500)
    #expect((1...4).contains(gauge.most.load(ordering: .relaxed)))
    threads.close()
  }

  @Test("work that runs long, or waits long, gives its place to what came after it", arguments: [true, false])
  func givesPlace(isRunning: Bool) async {
    let threads = BlockingThreads(most: 2, usual: 1)
    let wasOvertaken = await withTaskExecutorPreference(threads) {
      let later = DispatchSemaphore(value: 0)
      async let first = waited(for: later, isRunning: isRunning)
      async let second: Void = { later.signal() }()
      await second
      return await first
    }
    #expect(wasOvertaken)
    threads.close()
  }

  /// Whether the signal came within ten seconds.
  private func waited(for signal: DispatchSemaphore, isRunning: Bool) async -> Bool {
    let end = ContinuousClock.now + .seconds(10)
    while isRunning, ContinuousClock.now < end { if signal.wait(timeout: .now()) == .success { return true } }
    return signal.wait(timeout: .now() + (isRunning ? 0 : 10)) == .success
  }

  @Test("work that only waits for a core for some milliseconds is not long: another thread beside it would make both later")
  func waitsForCore() {
    let clock = ThreadClock()
    let (work, before, began) = (BegunWork(clock), clock.shown, ContinuousClock.now)
    usleep(40_000)
    let isLong = work.isLong
    if began.duration(to: .now) < .milliseconds(90) { #expect(!isLong) }
    while clock.shown - before < .milliseconds(30) {}
    #expect(work.isLong)
  }

  @Test("a task that outlives the threads still ends")
  func outlives() async {
    let threads = BlockingThreads(most: 2)
    let answer = await withTaskExecutorPreference(threads) {
      await Task.yield()
      threads.close()
      await Task.yield()
      return 7
    }
    #expect(answer == 7)
    let late = await withTaskExecutorPreference(threads) {
      await Task.yield()
      return 8
    }
    #expect(late == 8)
  }

  @Test("a reading that throws leaves the connection fit for the next, on both engines", arguments: Engine.all)
  func failedReading(engine: Engine) async throws {
    try await engine.withBase { base in
      let store = try await base.open()
      for _ in 0..<20 {
        await #expect(throws: StorageError.self) { try await store.read { try $0.each("SELECT nothing FROM nowhere") { _ in } } }
      }
      let one = try await store.read { try $0.first("SELECT 1") { $0.integer(0) } }
      #expect(one == 1)
    }
  }
}

/// How many are inside, and how many were at the most.
private final class Gauge: Sendable {
  private let now = Atomic<Int>(0)
  let most = Atomic<Int>(0)

  func enter() { _ = most.max(now.add(1, ordering: .relaxed).newValue, ordering: .relaxed) }
  func leave() { now.subtract(1, ordering: .relaxed) }
}
