import CXML

/// Reads XML piece by piece and tells what it meets; subclasses say what to do. Memory does not grow with the file.
///
/// Document types and entities of the file's own are refused before they are read; nothing outside the file is opened.
class XMLStream {
  private var context: xmlParserCtxtPtr?
  /// What stopped the reading; nil when all was well so far.
  private(set) var fault: XMLFault?
  /// True once the root has been closed.
  private(set) var isComplete = false
  private(set) var depth = 0
  /// Text since the last tag, when `collects` is set.
  var text: [UInt8] = []
  /// Whether text is wanted now.
  var collects = false
  /// The longest text of one element that is kept.
  static let longestText = 4 << 20

  /// Bytes fed since the reader last met anything: libxml2 compares the attributes of a tag each with each.
  private var quiet = 0
  private static let longestTag = 512 << 10

  /// - Parameter ignoresDeclaration: the pieces are UTF-8, whatever the XML declaration says.
  init(ignoresDeclaration: Bool = false) {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { data, name, _, space, _, _, count, _, attributes in
      guard let stream = XMLStream.of(data), let name else { return }
      stream.begin(XMLElement(name: name, namespace: space, count: Int(count), attributes: attributes))
    }
    handler.endElementNs = { data, name, _, _ in
      guard let stream = XMLStream.of(data), let name else { return }
      stream.finish(name)
    }
    handler.characters = { data, bytes, count in XMLStream.of(data)?.take(bytes, count) }
    handler.cdataBlock = { data, bytes, count in XMLStream.of(data)?.take(bytes, count) }
    handler.internalSubset = { data, _, _, _ in XMLStream.of(data)?.stop(.doctype) }
    handler.serror = { data, error in
      guard let stream = XMLStream.of(data), let error, error.pointee.level == XML_ERR_FATAL else { return }
      let code = error.pointee.code
      stream.stop(code == XML_ERR_ENTITY_LOOP.rawValue ? .doctype : .malformed(code: code))
    }
    context = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil)
    guard let context else { return }
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    // Entities are replaced so that "&amp;" in an attribute reads as "&"; a file that declares its own is refused.
    var options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
    if ignoresDeclaration { options |= XML_PARSE_IGNORE_ENC.rawValue }
    xmlCtxtUseOptions(context, Int32(bitPattern: options))
  }

  deinit {
    if let context {
      if let document = context.pointee.myDoc { xmlFreeDoc(document) }
      context.pointee.myDoc = nil
      xmlFreeParserCtxt(context)
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLStream? {
    data.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Names as strings: libxml2 keeps each name once, so its address stands for it.
  private var names: [UnsafePointer<UInt8>: String] = [:]
  func string(_ name: UnsafePointer<UInt8>) -> String {
    if let known = names[name] { return known }
    let text = String(cString: name)
    if names.count < 10_000 { names[name] = text }
    return text
  }

  /// The line being read, from 1.
  var line: Int { Int(context?.pointee.input?.pointee.line ?? 0) }

  /// Reads the next piece; false when nothing more is wanted.
  func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard fault == nil, let context else { return false }
    var rest = bytes
    while !rest.isEmpty, fault == nil {
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(64 << 10))
      quiet += piece.count
      xmlParseChunk(context, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), 0)
      if quiet > Self.longestTag { stop(.tooDeep) }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
    }
    return fault == nil
  }

  /// The file has ended: an open element is a fault.
  func end() {
    guard fault == nil, let context else { return }
    xmlParseChunk(context, nil, 0, 1)
  }

  /// Ends the reading; the first reason counts.
  func stop(_ reason: XMLFault) {
    if fault == nil { fault = reason }
    if let context { xmlStopParser(context) }
  }

  private func begin(_ element: XMLElement) {
    quiet = 0
    guard fault == nil else { return }
    depth += 1
    guard depth <= 200 else { return stop(.tooDeep) }
    started(element)
  }

  private func finish(_ name: UnsafePointer<xmlChar>) {
    quiet = 0
    guard fault == nil else { return }
    ended(name)
    depth -= 1
    if depth == 0 { isComplete = true }
  }

  private func take(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
    quiet = 0
    guard collects, let bytes, count > 0, text.count + Int(count) <= Self.longestText else { return }
    text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
  }

  /// An element begins.
  func started(_ element: XMLElement) {}
  /// An element ends; the name is its local one.
  func ended(_ name: UnsafePointer<UInt8>) {}
}

extension UnsafePointer<UInt8> {
  /// Whether the C string is `text`.
  @inline(__always)
  func `is`(_ text: StaticString) -> Bool {
    let other = text.utf8Start
    var index = 0
    while self[index] == other[index] {
      if self[index] == 0 { return true }
      index += 1
    }
    return false
  }
}
