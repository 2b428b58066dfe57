/// What one record may hold before it is put aside as damaged.
public struct CSVLimits: Equatable, Sendable {
  public var columns: Int
  /// Bytes of one cell as written in the file.
  public var cellBytes: Int
  /// Complaints kept in full; the rest are only counted.
  public var keptComplaints: Int

  /// - Parameters: out-of-range values are brought to 1...1,000,000 columns and 1...1 GiB a cell.
  public init(columns: Int = 1_000, cellBytes: Int = 1 << 20, keptComplaints: Int = 1_000) {
    self.columns = min(max(columns, 1), 1_000_000)
    self.cellBytes = min(max(cellBytes, 1), 1 << 30)
    self.keptComplaints = max(keptComplaints, 0)
  }
}
