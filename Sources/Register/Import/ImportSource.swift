import Formats
import Model

/// A file opened for an import: its content tells encoding, dialect and header unless the plan does.
public struct ImportSource: Sendable {
  public let path: String
  public let header: [String]
  public let encoding: EncodingGuess
  public let dialect: CSVDialect
  /// Bytes of the file: the measure of progress.
  public let size: Int
  private let file: MappedFile

  /// - Throws: `Problem.invalid` about `file` with what is wrong with it in the detail: `missing`, `empty`, `directory`, `tooLarge`,
  ///   `header`, or what to do with the other kind of file that it is, such as `kind.saveAsCSV`.
  public init(_ path: String, encoding: TextEncoding? = nil, delimiter: UInt8? = nil) throws {
    do throws(FileFault) {
      try self.init(CSVFile(path: path, encoding: encoding), path, delimiter)
    } catch {
      throw Problem.invalid([Issue("file", ImportSource.rule(error), value: path, detail: ImportSource.detail(error))])
    }
    // A header that could not be read, such as one of 10,000 columns: no row may stand in for it.
    guard !header.isEmpty || !dialect.hasHeader else {
      throw Problem.invalid([Issue("file", .malformed, value: path, detail: "header")])
    }
  }

  private init(_ csv: CSVFile, _ path: String, _ delimiter: UInt8?) {
    var csv = csv
    if let delimiter, delimiter != csv.dialect.dialect.delimiter {
      csv.dialect.dialect.delimiter = delimiter
      csv.dialect.dialect.columns = nil
    }
    header = csv.open().header
    if csv.dialect.dialect.columns == nil, !header.isEmpty { csv.dialect.dialect.columns = header.count }
    self.path = path
    encoding = csv.encoding
    dialect = csv.dialect.dialect
    size = csv.file.count
    file = csv.file
  }

  /// The headings of the file as a complaint quotes them.
  var headings: String { header.prefix(30).joined(separator: ", ") }

  /// A reader at the first row below the header.
  func open() -> CSVReader {
    let reader = CSVReader(
      file, encoding: encoding.encoding, otherEncoding: encoding.otherLines, dialect: dialect, limits: CSVLimits(keptComplaints: 100_000))
    if dialect.hasHeader { _ = reader.next() }
    return reader
  }

  /// Calls the body with the first rows, at most `limit`.
  func sample(_ limit: Int, _ body: (CSVRow) -> Void) {
    let reader = open()
    for _ in 0..<limit {
      guard let row = reader.next() else { return }
      body(row)
    }
  }

  private static func rule(_ fault: FileFault) -> Issue.Rule {
    switch fault {
    case .missing: .notFound
    case .unreadable: .notAllowed
    case .tooLarge: .tooMany
    case .directory, .notAFile, .otherKind: .wrongKind
    case .empty: .required
    }
  }

  private static func detail(_ fault: FileFault) -> String {
    switch fault {
    case .missing: "missing"
    case .directory: "directory"
    case .notAFile: "notAFile"
    case .empty: "empty"
    case .unreadable(let code): "unreadable \(code)"
    case .tooLarge(let bytes, let limit): "tooLarge \(bytes) > \(limit)"
    case .otherKind(let kind): "kind.\(kind.advice.rawValue)"
    }
  }
}
