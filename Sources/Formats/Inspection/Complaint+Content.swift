extension Complaint {
  /// A complaint of the readers of cards and calendars in the terms of an inspection; `kind` is "vcard" or "icalendar".
  init(_ complaint: ContentComplaint, _ kind: String) {
    self.init(
      Rule(rawValue: "content.\(complaint.rule.rawValue)"), complaint.rule.isError ? .error : .warning, line: complaint.line,
      element: complaint.element, value: complaint.value.isEmpty ? nil : complaint.value)
  }

  /// A complaint of the mail reader; the part of the message stands as the element.
  init(_ complaint: MailComplaint) {
    let weight: Weight =
      switch complaint.rule {
      case .tooDeep, .tooManyParts, .textTooLong: .error
      default: .warning
      }
    self.init(
      Rule(rawValue: "mail.\(complaint.rule.rawValue)"), weight, element: complaint.part.isEmpty ? nil : complaint.part,
      value: complaint.value.isEmpty ? nil : complaint.value)
  }
}
