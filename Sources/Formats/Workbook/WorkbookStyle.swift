import CWorkbook

/// The formats of cells of one workbook, made once: the library keeps each for as long as the workbook.
struct WorkbookStyle {
  let heading: UnsafeMutablePointer<lxw_format>?
  let integer: UnsafeMutablePointer<lxw_format>?
  let number: UnsafeMutablePointer<lxw_format>?
  let share: UnsafeMutablePointer<lxw_format>?
  let day: UnsafeMutablePointer<lxw_format>?
  let time: UnsafeMutablePointer<lxw_format>?
  /// By digits after the decimal sign, 0...3.
  private let moneys: [UnsafeMutablePointer<lxw_format>?]

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    func format(_ pattern: String) -> UnsafeMutablePointer<lxw_format>? {
      let format = workbook_add_format(book)
      format_set_num_format(format, pattern)
      return format
    }
    heading = workbook_add_format(book)
    format_set_bold(heading)
    format_set_text_wrap(heading)
    format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_bg_color(heading, 0xF4F2EF)
    integer = format("#,##0")
    number = format("#,##0.####")
    share = format("0.0%")
    day = format("yyyy-mm-dd")
    time = format("yyyy-mm-dd hh:mm")
    moneys = ["#,##0", "#,##0.0", "#,##0.00", "#,##0.000"].map { format($0) }
  }

  func money(_ digits: Int) -> UnsafeMutablePointer<lxw_format>? { moneys[min(max(digits, 0), moneys.count - 1)] }
}
