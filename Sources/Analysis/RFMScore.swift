/// Recency, frequency and monetary scores of one customer, 1 (worst) to 5 (best) each.
public struct RFMScore: Hashable, Sendable {
  public let recency: UInt8
  public let frequency: UInt8
  public let monetary: UInt8

  /// nil unless each score is 1...5.
  public init?(recency: UInt8, frequency: UInt8, monetary: UInt8) {
    guard (1...5).contains(recency), (1...5).contains(frequency), (1...5).contains(monetary) else { return nil }
    self.recency = recency
    self.frequency = frequency
    self.monetary = monetary
  }

  /// The usual three digits: 555 is best.
  public var code: Int { Int(recency) * 100 + Int(frequency) * 10 + Int(monetary) }

  /// Frequency and monetary together, 1...5: their mean, half up. The column of the 5x5 map of recency against value.
  public var value: UInt8 { (frequency + monetary + 1) / 2 }

  public var segment: RFMSegment { RFMSegment(self) }
}
