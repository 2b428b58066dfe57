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
    let step = 84 / Double(shown.count)
    let width = Coordinate.text(max(1, step - 2))
    var (columns, feet) = ("", "")
    for (index, value) in shown.enumerated() {
      let x = Coordinate.text(Double(index) * step)
      if value > 0, top > 0 {
        let height = Coordinate.text(max(1, (value / top * 20).rounded()))
        columns += "M\(x) 20v-\(height)h\(width)v\(height)z"
      } else {
        feet += "M\(x) 20v-1h\(width)v1z"
      }
    }
    let colored: HTML? = columns.isEmpty ? nil : "<path d=\"\(columns)\"/>"
    let grey: HTML? = feet.isEmpty ? nil : "<path class=\"z\" d=\"\(feet)\"/>"
    return "<svg class=\"spark\" viewBox=\"0 0 84 20\" role=\"img\"\(Attribute("aria-label", label))>\(colored)\(grey)</svg>"
  }
}
