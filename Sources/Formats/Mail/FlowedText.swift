/// Text whose lines were broken to be joined again: `text/plain; format=flowed` (RFC 3676).
enum FlowedText {
  /// The paragraphs, each a line. Quotation signs stay in front, the blank that protects a line's beginning goes.
  /// - Parameter deletesBlank: `DelSp=yes`: the blank before the break is no part of the text.
  static func joined(_ text: String, deletesBlank: Bool) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var isOpen = false, depth = 0
    let bytes = Array(text.utf8)
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let quotes = line.prefix { $0 == 0x3E }.count
      var content = line.dropFirst(quotes)
      if content.first == 0x20 { content = content.dropFirst() }
      // "-- " stands above a signature and joins with nothing.
      let isSign = content.elementsEqual([0x2D, 0x2D, 0x20])
      if !(isOpen && quotes == depth && !isSign) {
        if index > 0 { out.append(0x0A) }
        out += line.prefix(quotes)
        if quotes > 0, !content.isEmpty { out.append(0x20) }
      }
      isOpen = content.last == 0x20 && !isSign
      depth = quotes
      out += isOpen && deletesBlank ? content.dropLast() : content
    }
    return String(decoding: out, as: UTF8.self)
  }
}
