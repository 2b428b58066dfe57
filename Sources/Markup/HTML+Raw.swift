// The one file that turns bytes into HTML without escaping. Each function below says why what it makes is safe.
// A test refuses the initializer anywhere else in the sources.

extension HTML {
  /// Trusts bytes. Private to this file on purpose.
  fileprivate init(raw bytes: [UInt8]) {
    self.init(capacity: 0)
    self.bytes = bytes
  }

  /// Data for a script, in a block the browser does not run: `<script type="application/json" id="…">`.
  ///
  /// Safe because every `<`, `>` and `&` becomes a JSON escape: in a JSON text they occur inside strings only, and without `<` the
  /// block cannot be left. `json` must be a JSON text, else the reading script fails, not the page.
  public static func dataBlock(id: StaticString, json: [UInt8]) -> HTML {
    var safe: [UInt8] = []
    safe.reserveCapacity(json.count + 16)
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): safe.append(contentsOf: "\\u003c".utf8)
      case UInt8(ascii: ">"): safe.append(contentsOf: "\\u003e".utf8)
      case UInt8(ascii: "&"): safe.append(contentsOf: "\\u0026".utf8)
      default: safe.append(byte)
      }
    }
    return "<script type=\"application/json\" id=\"\(id.description)\">\(HTML(raw: safe))</script>"
  }
}
