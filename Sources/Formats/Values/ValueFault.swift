/// Why the text of a cell is not the value its column should hold.
public enum ValueFault: String, Error, Sendable, CaseIterable {
  case empty
  /// Longer than any value of this kind (64 bytes).
  case tooLong
  case notANumber
  /// A number, but not a whole one.
  case notWhole
  /// Beyond what a 64-bit number, scaled where the reader scales, can hold.
  case outOfRange
  /// More than six decimals that are not zero: rounding would change what the file says.
  case tooPrecise
  /// Written as 7,91612E+10: the program that wrote the file has thrown digits away.
  case digitsLost
  /// Grouped and decimal signs contradict the decimal sign of the column.
  case wrongDecimalSign
  case notADay
  /// Looks like a day, but the calendar has none such: 31 April, month 13.
  case noSuchDay
  /// A year outside 1...9999.
  case yearOutOfRange
  case notATimeOfDay
  case notYesOrNo
}
