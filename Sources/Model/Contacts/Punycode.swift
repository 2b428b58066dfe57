/// Punycode of RFC 3492, by which host names in other scripts are written in ASCII.
enum Punycode {
  private static let base = 36, tMin = 1, tMax = 26, skew = 38, damp = 700, initialBias = 72, initialN = 128

  /// The ASCII form of one label without "xn--"; nil for more than 63 letters.
  static func encoded(_ label: [Unicode.Scalar]) -> String? {
    guard label.count <= 63 else { return nil }
    var out = String(String.UnicodeScalarView(label.filter(\.isASCII)))
    let basic = out.unicodeScalars.count
    if basic > 0 { out += "-" }
    var n = initialN, delta = 0, bias = initialBias, handled = basic
    while handled < label.count {
      guard let next = label.map({ Int($0.value) }).filter({ $0 >= n }).min() else { return nil }
      delta += (next - n) * (handled + 1)
      n = next
      for scalar in label {
        let value = Int(scalar.value)
        if value < n { delta += 1 }
        guard value == n else { continue }
        var q = delta, k = base
        while true {
          let t = threshold(k, bias)
          if q < t { break }
          out.unicodeScalars.append(digit(t + (q - t) % (base - t)))
          q = (q - t) / (base - t)
          k += base
        }
        out.unicodeScalars.append(digit(q))
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      n += 1
    }
    return out
  }

  /// The label that an ASCII form stands for; nil when it is none.
  static func decoded(_ text: some StringProtocol) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count <= 63, bytes.allSatisfy({ $0 < 128 }) else { return nil }
    let dash = bytes.lastIndex(of: 45)
    var out = bytes[..<(dash ?? 0)].map { Unicode.Scalar($0) }
    var n = initialN, i = 0, bias = initialBias
    var index = dash.map { $0 + 1 } ?? 0
    while index < bytes.count {
      let before = i
      var weight = 1, k = base
      while true {
        guard index < bytes.count, let value = value(bytes[index]) else { return nil }
        index += 1
        let (product, isOver) = value.multipliedReportingOverflow(by: weight)
        guard !isOver, i < 1 << 40 - product, product < 1 << 40 else { return nil }
        i += product
        let t = threshold(k, bias)
        if value < t { break }
        guard weight < 1 << 32 else { return nil }
        weight *= base - t
        k += base
      }
      bias = adapted(i - before, out.count + 1, isFirst: before == 0)
      n += i / (out.count + 1)
      i %= out.count + 1
      guard n < 0x110000, let scalar = Unicode.Scalar(UInt32(n)) else { return nil }
      out.insert(scalar, at: i)
      i += 1
    }
    return String(String.UnicodeScalarView(out))
  }

  private static func threshold(_ k: Int, _ bias: Int) -> Int { k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias }

  private static func adapted(_ delta: Int, _ points: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / points
    var k = 0
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      k += base
    }
    return k + (base - tMin + 1) * delta / (delta + skew)
  }

  private static func digit(_ value: Int) -> Unicode.Scalar { Unicode.Scalar(UInt8(value < 26 ? 97 + value : 22 + value)) }

  private static func value(_ byte: UInt8) -> Int? {
    switch byte {
    case 97...122: Int(byte) - 97
    case 65...90: Int(byte) - 65
    case 48...57: Int(byte) - 22
    default: nil
    }
  }
}
