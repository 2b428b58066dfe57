/// The drawing orders of an SVG path: letters and decimals only, which is why it goes into an attribute as it is.
///
/// Coordinates are whole hundredths of a pixel. Source: SVG 2, chapter 9, "path data".
public struct PathData: Sendable {
  private(set) var bytes: [UInt8] = []

  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  public var isEmpty: Bool { bytes.isEmpty }

  /// An upright bar of the height from its foot at x, y upwards, closed.
  public mutating func bar(x: Int, y: Int, width: Int, height: Int) {
    order("M", x)
    order(" ", y)
    order("v", -height)
    order("h", width)
    order("v", height)
    bytes.append(UInt8(ascii: "z"))
  }

  private mutating func order(_ letter: Unicode.Scalar, _ hundredths: Int) {
    bytes.append(UInt8(truncatingIfNeeded: letter.value))
    bytes.append(hundredths: hundredths)
  }
}

extension [UInt8] {
  /// A decimal with at most two places: 150 is `1.5`.
  mutating func append(hundredths number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let size = number.magnitude
    append(digits: size / 100)
    let rest = UInt8(truncatingIfNeeded: size % 100)
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    append(48 + rest / 10)
    if rest % 10 > 0 { append(48 + rest % 10) }
  }

  /// The decimal digits of a number.
  mutating func append(digits number: UInt) {
    if number < 10 { return append(48 + UInt8(truncatingIfNeeded: number)) }
    var (rest, first) = (number, 20)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { places in
      while rest > 0 {
        first -= 1
        places[first] = 48 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(places)[first...]))
    }
  }
}

extension HTML.StringInterpolation {
  /// Drawing orders inside `d="…"`.
  public mutating func appendInterpolation(_ path: PathData) { bytes.append(contentsOf: path.bytes) }
}
