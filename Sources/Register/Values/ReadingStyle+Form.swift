import Formats

extension ReadingStyle {
  /// What a person types into a form: the decimal sign of the language, the other one forgiven, days before months.
  public static func form(_ workspace: Workspace, decimalComma: Bool) -> ReadingStyle {
    var style = ReadingStyle(workspace, decimalSign: decimalComma ? .comma : .dot)
    style.isForgiving = true
    return style
  }
}
