import Markup

extension HeatTable {
  /// One cell: a value, a second line, a shade from 1 (least) to 7 (most), and the list it opens.
  public struct Cell: Sendable {
    public var value: String
    public var detail: String?
    /// 1 to 7; values outside go to the nearer end. Nil is unshaded: there is no number here.
    public var level: Int?
    public var link: URLText?
    /// A longer text shown on hover and focus.
    public var tip: String?
    /// Too few observations behind the value to rely on it; hatched.
    public var isWeak: Bool

    public init(
      _ value: String, detail: String? = nil, level: Int?, link: URLText? = nil, tip: String? = nil, isWeak: Bool = false
    ) {
      self.value = value
      self.detail = detail
      self.level = level.map { min(max($0, 1), 7) }
      self.link = link
      self.tip = tip
      self.isWeak = isWeak
    }

    var html: HTML {
      let tones: HTML = "\(if: level != nil, "h\(level ?? 0)", else: "h0")\(if: isWeak, " few")"
      let inside: HTML = detail == nil ? "\(value)" : "<b>\(value)</b><small>\(detail)</small>"
      let attributes: HTML = " class=\"\(tones)\"\(Attribute("data-tip", tip))"
      guard let link else { return "<td><span\(attributes)>\(inside)</span></td>" }
      return "<td><a\(attributes)\(Attribute("href", link))>\(inside)</a></td>"
    }
  }

  /// The shade of a value between the least and the greatest: seven equal steps. Nil for a value that is not a number.
  public static func level(of value: Double, from low: Double = 0, to high: Double) -> Int? {
    guard value.isFinite, low.isFinite, high.isFinite else { return nil }
    guard high > low else { return value > low ? 7 : 1 }
    return min(7, Int(LinearScale(low: low, high: high).share(of: value) * 7) + 1)
  }
}
