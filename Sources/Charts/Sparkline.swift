import Markup

/// Twelve little columns in a table row: the rhythm of purchases, month by month. Months without a purchase show a grey foot.
public struct Sparkline: Sendable {
  /// Values from the oldest to the newest, any count; not a number counts as nothing.
  public var values: [Double]
  /// What it shows, in words: "Закупки за 12 месяцев: растут, в ноябре нет".
  public var label: String

  public init(values: [Double], label: String) {
    self.values = values
    self.label = label
  }

  /// The drawing, 84 by 20 pixels, two paths: a list page holds fifty of them.
  public var html: HTML {
    let shown = values.suffix(36).map { $0.isFinite ? max(0, $0) : 0 }
    guard let top = shown.max() else { return "<span class=\"dim\">—</span>" }
    // Hundredths of a pixel, as the path takes them.
    let (step, floor) = (84_00 / shown.count, 20_00)
    let width = max(1_00, step - 2_00)
    var (columns, feet) = (PathData(capacity: shown.count * 28), PathData(capacity: shown.count * 20))
    for (index, value) in shown.enumerated() {
      if value > 0, top > 0 {
        columns.bar(x: index * step, y: floor, width: width, height: max(1, Int((value / top * 20).rounded())) * 100)
      } else {
        feet.bar(x: index * step, y: floor, width: width, height: 1_00)
      }
    }
    let colored: HTML? = columns.isEmpty ? nil : "<path d=\"\(columns)\"/>"
    let grey: HTML? = feet.isEmpty ? nil : "<path class=\"z\" d=\"\(feet)\"/>"
    return "<svg class=\"spark\" viewBox=\"0 0 84 20\" role=\"img\" aria-label=\"\(label)\">\(colored)\(grey)</svg>"
  }
}
