/// Cells read as values, straight from the mapped bytes.
extension CSVRow {
  public func integer(_ column: Int, sign: DecimalSign = .dot) -> Result<Int64, ValueFault> {
    withUTF8(column) { NumberText.integer($0, sign: sign) }
  }

  /// A decimal as millionths.
  public func millionths(_ column: Int, sign: DecimalSign = .dot) -> Result<Int64, ValueFault> {
    withUTF8(column) { NumberText.millionths($0, sign: sign) }
  }

  /// Days since 1970-01-01.
  public func day(_ column: Int, order: DayOrder = .dayFirst) -> Result<Int32, ValueFault> {
    withUTF8(column) { DayText.day($0, order: order) }
  }

  /// Days since 1970-01-01; the first day of a month that is named without a day.
  public func purchaseDay(_ column: Int, order: DayOrder) -> Result<Int32, ValueFault> {
    withUTF8(column) { DayText.purchaseDay($0, order: order) }
  }

  public func dayAndTime(_ column: Int, order: DayOrder = .dayFirst) -> Result<DayAndTime, ValueFault> {
    withUTF8(column) { DayText.dayAndTime($0, order: order) }
  }

  public func yesNo(_ column: Int) -> Result<Bool, ValueFault> {
    withUTF8(column) { YesNoText.value($0) }
  }
}
