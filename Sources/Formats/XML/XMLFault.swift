/// Why the reading of an XML file ended early.
enum XMLFault: Error, Equatable {
  /// Not well-formed; the number is libxml2's.
  case malformed(code: Int32)
  /// The file declares a document type or entities, with which other files can be read and memory filled.
  case doctype
  case tooDeep
  /// The reader has what it came for.
  case enough
}
