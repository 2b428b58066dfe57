/// One telephone number as it was written, and what it means.
public struct PhoneReading: Sendable, Equatable {
  public enum Line: Int32, Sendable {
    case fixed = 0, mobile, fixedOrMobile, tollFree, premium, sharedCost, voiceOverIP, personal, pager, companyWide, voicemail, unknown
  }

  /// The text as it stood in the cell, kept whatever becomes of it.
  public let raw: String
  /// "+79161234567", by which numbers are compared; nil when the text is no number.
  public let e164: String?
  /// Digits to dial after the answer.
  public let ext: String?
  /// The country whose ranges hold the number, two letters.
  public let region: String?
  /// Whether it lies within its country's ranges; a number that does not is kept all the same.
  public let isValid: Bool
  public let line: Line

  init(unread raw: String) { self.init(raw: raw, e164: nil, ext: nil, region: nil, isValid: false, line: .unknown) }

  /// With words of the cell that belong to the number only for the eye.
  func noted(_ note: String) -> PhoneReading {
    note.isEmpty ? self : PhoneReading(raw: raw + note, e164: e164, ext: ext, region: region, isValid: isValid, line: line)
  }

  init(raw: String, e164: String?, ext: String?, region: String?, isValid: Bool, line: Line) {
    (self.raw, self.e164, self.ext, self.region, self.isValid, self.line) = (raw, e164, ext, region, isValid, line)
  }
}
