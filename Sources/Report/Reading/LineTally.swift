/// What became of the lines of the files: used + returns + rejected = lines, always.
struct LineTally: Equatable {
  /// Records of the files, headers not counted.
  var lines = 0
  /// Purchase lines.
  var used = 0
  var returns = 0
  /// Sum of the lines without a customer, whatever their sign, minor units: shown apart.
  var unknownAmount: Int64 = 0
  /// By `RejectReason.position`.
  var rejected = [Int](repeating: 0, count: RejectReason.allCases.count)

  var rejectedLines: Int { rejected.reduce(0, +) }
  /// Lines without a customer, corrections of the books among them.
  var unknown: Int { count(of: .noCustomer) + count(of: .adjustment) }
  /// Reasons that some line has.
  var reasons: [RejectReason: Int] {
    Dictionary(uniqueKeysWithValues: RejectReason.allCases.filter { count(of: $0) > 0 }.map { ($0, count(of: $0)) })
  }
  func count(of reason: RejectReason) -> Int { rejected[reason.position] }
}
