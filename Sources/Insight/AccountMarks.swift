/// Which ids of a range are live accounts: one byte an id, filled by the lane that reads the accounts.
final class AccountMarks: @unchecked Sendable {  // one lane fills it, the reading takes it after the lane has ended
  let range: ClosedRange<Int64>
  let isLive: UnsafeMutablePointer<Bool>
  let width: Int

  init(_ range: ClosedRange<Int64>) {
    self.range = range
    width = Int(range.upperBound - range.lowerBound) + 1
    isLive = .allocate(capacity: width)
    isLive.initialize(repeating: false, count: width)
  }

  deinit { isLive.deallocate() }

  @inline(__always)
  func add(_ id: Int64) {
    if range.contains(id) { isLive[Int(id - range.lowerBound)] = true }
  }
}
