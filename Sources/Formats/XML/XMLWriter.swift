/// Writes XML into one buffer: elements in order, everything escaped.
struct XMLWriter {
  private(set) var bytes: [UInt8] = []
  private let page: CodePage?
  private var open: [String] = []

  /// - Parameter encoding: UTF-8, or a one-byte encoding; characters it lacks are written as references, so nothing is lost.
  init(encoding: TextEncoding = .utf8) {
    page = encoding.codePage
    append("<?xml version=\"1.0\" encoding=\"\(encoding == .utf8 ? "UTF-8" : encoding.rawValue)\"?>\n")
  }

  mutating func start(_ name: String, _ attributes: [(String, String)] = []) {
    append("<" + name)
    for (key, value) in attributes {
      append(" " + key + "=\"")
      escaped(value, inAttribute: true)
      append("\"")
    }
    append(">")
    open.append(name)
  }

  mutating func end() {
    guard let name = open.popLast() else { return }
    append("</" + name + ">\n")
  }

  mutating func element(_ name: String, _ text: String, _ attributes: [(String, String)] = []) {
    start(name, attributes)
    escaped(text, inAttribute: false)
    end()
  }

  /// Writes the element unless the text is empty.
  mutating func optional(_ name: String, _ text: String) {
    if !text.isEmpty { element(name, text) }
  }

  private mutating func escaped(_ text: String, inAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"": append(inAttribute ? "&quot;" : "\"")
      case "\r": append("&#13;")
      case "\n", "\t": append(inAttribute ? "&#\(scalar.value);" : String(scalar))
      case _ where scalar.value < 32 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: append(" ")
      default: append(scalar)
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      bytes.append(UInt8(scalar.value))
    } else if let page {
      if let byte = page.bytes(of: String(scalar)) { bytes += byte } else { bytes += Array("&#\(scalar.value);".utf8) }
    } else {
      bytes += Array(String(scalar).utf8)
    }
  }

  /// Markup: names are of the encoding.
  private mutating func append(_ text: String) {
    if let page {
      var lost = 0
      bytes += page.bytes(of: text, lost: &lost)
    } else {
      bytes += Array(text.utf8)
    }
  }
}
