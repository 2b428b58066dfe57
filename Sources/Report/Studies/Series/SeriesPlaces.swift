import Formats

/// Which columns of a table of periods hold the series, the period and the values.
struct SeriesPlaces {
  let series: Int?
  let period: Int?
  let values: [Int]

  /// - Throws: `StudyFault.noColumn` when there is nothing to forecast.
  init(_ sheet: StudySheet, _ lines: StudyLines, _ delimiter: UInt8) throws {
    let kinds = lines.columns.map { $0.kind(delimiter) }
    func isNumber(_ place: Int) -> Bool { if case .number = kinds[place] { true } else { false } }
    var period = sheet.column(SeriesReading.period)
    if let place = period, !sheet.isChosen(SeriesReading.period), SeriesClock(lines.columns[place].texts) == nil { period = nil }
    if period == nil {
      // Days need no heading to be known, nor does a first column of years or months.
      period = lines.columns.indices.first { place in
        if case .day = kinds[place] { return true }
        guard place == 0, let clock = SeriesClock(lines.columns[place].texts) else { return false }
        return clock.unit == .month || clock.unit == .quarter || clock.unit == .year && lines.columns[place].texts.count == lines.count
      }
    }
    let named = sheet.isChosen(SeriesReading.value) ? sheet.column(SeriesReading.value) : nil
    let fitting = lines.columns.indices.filter { $0 != period && isNumber($0) && SeriesReading.value.fits(lines.columns[$0].heading) }
    var values = named.map { [$0] } ?? fitting.first.map { [$0] } ?? []
    var series = sheet.column(SeriesReading.series)
    if let place = series, place == period || values.contains(place) { series = nil }
    if values.isEmpty { values = lines.columns.indices.filter { $0 != period && $0 != series && isNumber($0) } }
    if lines.columns.count == 1, isNumber(0) || period == 0 { (values, series) = ([0], nil) }
    guard !values.isEmpty else {
      // A column that is there and holds no numbers is not missing.
      if lines.columns.contains(where: { SeriesReading.value.fits($0.heading) }) {
        throw StudyFault.notEnough(what: "values", found: 0, needed: 3)
      }
      throw StudyFault.noColumn(path: sheet.path, role: SeriesReading.value.key, headings: sheet.header)
    }
    self.period = lines.columns.count == 1 ? nil : period
    self.series = series
    self.values = values
  }
}
