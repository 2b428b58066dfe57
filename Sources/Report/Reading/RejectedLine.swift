/// Where a rejected line stands, to read it again when its cells are asked for.
struct RejectedLine {
  /// Bytes of the file before the record; -1 when the record was lost and only its line is known.
  var offset: Int
  var line: UInt32
  var file: UInt16
  var reason: RejectReason

  /// Most lines kept for the list of rejects; all are counted.
  static let kept = 10_000_000
}
