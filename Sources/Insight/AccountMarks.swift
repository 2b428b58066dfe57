/// Which ids of a range are live accounts: one bit an id, filled by the lane that reads the accounts.
final class AccountMarks: @unchecked Sendable {  // one lane fills it, the reading takes it after the lane has ended
  private let range: ClosedRange<Int64>
  /// 64 distances from the lowest id each, the lowest bit first.
  private(set) var words: [UInt64]

  init(_ range: ClosedRange<Int64>) {
    self.range = range
    words = LineColumns.noMarks(range)
  }

  @inline(__always)
  func add(_ id: Int64) {
    guard range.contains(id) else { return }
    let place = Int(id - range.lowerBound)
    words[place >> 6] |= 1 &<< UInt64(place & 63)
  }
}
