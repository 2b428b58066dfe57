extension RequisiteSort {
  /// The text that a field of this sort keeps: the normal form, or what was typed when the cell holds more than the number, so that
  /// nothing is lost.
  func stored(_ text: String) -> String {
    let line = text.singleLine
    if line.isEmpty { return line }
    let reading = read(line)
    return reading.rest == nil && !reading.normal.isEmpty ? reading.normal : line
  }
}

extension Kind {
  /// What looks wrong with a stored value: for the eye of the user, not for refusing it.
  public func faults(of value: Value) -> [RequisiteFault] {
    guard case .requisite(let sort) = self, case .text(let text) = value else { return [] }
    return sort.faults(of: text)
  }

  /// The number that was probably meant by a stored value that fails its check.
  public func proposal(for value: Value) -> String? {
    guard case .requisite(let sort) = self, case .text(let text) = value else { return nil }
    return sort.read(text).proposal
  }
}
