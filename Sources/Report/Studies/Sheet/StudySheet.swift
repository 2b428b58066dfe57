import Formats

/// One table of a study before its lines are read: how it is written, its headings, and which column plays which role.
struct StudySheet {
  let path: String
  let table: CSVFile
  let header: [String]
  private let chosen: [String: Int]

  static let limits = CSVLimits(columns: 100_000, keptComplaints: 10_000)

  /// The name of the file without its folders.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// - Parameters: `roles` all that may be named; `hasHeader` when it is known better than the content tells.
  /// - Throws: `ExaminationFault.file`, `noHeading`; `StudyFault.unknownRole`.
  init(path: String, options: StudyOptions, roles: [StudyRole], hasHeader: Bool? = nil) throws {
    self.path = path
    var table: CSVFile
    do throws(FileFault) {
      table = try TableFile.open(path, limit: options.greatestFile, encoding: options.encoding, blanks: false)
    } catch {
      throw ExaminationFault.file(path: path, error)
    }
    if let hasHeader { table.dialect.dialect.hasHeader = hasHeader }
    self.table = table
    let header = table.open(limits: Self.limits).header
    self.header = header
    let known = roles.map(\.key)
    if let unknown = options.columns.keys.sorted().first(where: { !known.contains($0) }) {
      throw StudyFault.unknownRole(unknown, known: known)
    }
    chosen = try options.columns.reduce(into: [:]) { places, pair in
      guard let column = Self.column(pair.value, header) else {
        throw ExaminationFault.noHeading(path: path, role: pair.key, heading: pair.value, headings: header)
      }
      places[pair.key] = column
    }
  }

  /// The same table read in another dialect.
  init(_ sheet: StudySheet, table: CSVFile) throws {
    path = sheet.path
    header = []
    chosen = [:]
    self.table = table
  }

  /// By heading as it stands, by its normalised form, or by number from 1.
  static func column(_ heading: String, _ header: [String]) -> Int? {
    if let column = header.firstIndex(of: heading) { return column }
    let key = HeadingKey.normalised(heading)
    if !key.isEmpty, let column = header.firstIndex(where: { HeadingKey.normalised($0) == key }) { return column }
    guard let number = Int(heading), number >= 1, header.isEmpty ? number <= 1_000 : number <= header.count else { return nil }
    return number - 1
  }

  /// The column of a role: as chosen, else the first whose heading fits and that was not chosen for another.
  func column(_ role: StudyRole) -> Int? {
    if let column = chosen[role.key] { return column }
    return header.indices.first { role.fits(header[$0]) && !chosen.values.contains($0) }
  }

  /// The headings that an option names, as they stand in the table (a repeated one with its number).
  /// - Throws: `ExaminationFault.noHeading` for one that is not there.
  func headings(_ names: Set<String>, option: String, _ lines: StudyLines) throws -> Set<String> {
    try Set(
      names.sorted().map { name in
        if lines.columns.contains(where: { $0.heading == name }) { return name }
        guard let place = Self.column(name, header), lines.columns.indices.contains(place) else {
          throw ExaminationFault.noHeading(path: path, role: option, heading: name, headings: header)
        }
        return lines.columns[place].heading
      })
  }

  func isChosen(_ role: StudyRole) -> Bool { chosen[role.key] != nil }

  /// - Throws: `StudyFault.noColumn`.
  func needed(_ role: StudyRole) throws -> Int {
    guard let column = column(role) else { throw StudyFault.noColumn(path: path, role: role.key, headings: header) }
    return column
  }

  func heading(_ column: Int) -> String {
    header.indices.contains(column) && !header[column].isEmpty ? header[column] : "\(column + 1)"
  }

  func open() -> CSVReader { table.open(limits: Self.limits).reader }
}
