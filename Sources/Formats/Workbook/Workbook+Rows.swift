extension Workbook {
  /// What the reading of a sheet found beside its rows.
  public struct SheetNotes: Sendable {
    /// Ranges of merged cells, the first thousand: the value stands in the first cell of each.
    public var merged: [String] = []
    public var mergedCount = 0
    /// False when the sheet breaks off: the rows before were delivered.
    public var isWhole = true
    /// The line of the sheet's XML where it breaks off.
    public var line = 0
  }

  /// Delivers the rows of a sheet in order, those without cells left out; `body` returns false to end early.
  /// - Throws: `Fault`; `malformed` for a part with a document type.
  public func rows(of sheet: Sheet, _ body: @escaping (WorkbookRow) -> Bool) throws(Fault) -> SheetNotes {
    let stream = SheetStream(self, body)
    var notes = SheetNotes()
    do {
      try archive.read(sheet.path) { stream.feed($0) }
      stream.end()
    } catch {
      switch error {
      case .missing, .damaged: notes.isWhole = false
      case .encrypted: throw .encrypted
      case .bomb: throw .bomb
      }
    }
    switch stream.fault {
    case nil, .enough: break
    case .doctype, .tooDeep: throw .malformed(part: sheet.path)
    case .malformed: notes.isWhole = false
    }
    notes.line = stream.line
    notes.merged = stream.merged
    notes.mergedCount = stream.mergedCount
    return notes
  }
}
