import Analysis
import Formats
import Model

/// Examines the base of customers that files of purchase lines describe; no register, no server, nothing left behind.
///
/// Every line is used, a return, or rejected with a reason: `used + returns + rejected = lines`. Lines of all files make one base;
/// the same order number of the same customer in two files is one order.
/// - Throws: `ExaminationFault` for files that cannot be examined, and what `progress` throws.
public func analyse(
  files paths: [String], options: ExaminationOptions = ExaminationOptions(), progress: ExaminationProgress? = nil
) throws -> Examination {
  guard !paths.isEmpty else { throw ExaminationFault.noFiles }
  let files = try paths.map { try PurchaseFile(path: $0, options: options) }
  let currency = try commonCurrency(of: files, options)
  let lastDay = options.until ?? options.today ?? Day.last
  let size = files.reduce(0) { $0 + $1.table.file.count }
  var lines = PurchaseLines(hasNames: files.contains { $0.columns.name >= 0 })
  let hasProducts = files.contains { $0.columns.product >= 0 }
  var read = 0
  for (index, file) in files.enumerated() {
    let before = lines.tally
    var reading = HalvedReading(
      file,
      LineReading(file, index: index, currency: currency, rates: options.rates, lastDay: lastDay, hasProducts: hasProducts))
    try reading.run(into: &lines) { offset in try progress?(Double(read + offset) / Double(size), .reading) }
    read += file.table.file.count
    if lines.tally.lines == before.lines { throw ExaminationFault.noLines(path: file.path) }
    if options.currency == nil, lines.tally.count(of: .otherCurrency) > before.count(of: .otherCurrency) {
      let others = file.otherCurrencies(than: currency).filter { !options.rates.codes.contains($0) }
      if !others.isEmpty { throw ExaminationFault.severalCurrencies(path: file.path, codes: [currency.code] + others) }
    }
  }
  // Lines without a customer are shown apart, and are something to show, unless more were refused for another reason.
  if lines.tally.used + lines.tally.returns == 0, lines.tally.unknown * 2 < lines.tally.lines + 1 {
    let first = lines.rejects.first
    throw ExaminationFault.noUsableLines(
      lines: lines.tally.lines, reasons: lines.tally.reasons, path: first.map { files[Int($0.file)].path } ?? files[0].path,
      line: first.map { Int($0.line) } ?? 1)
  }
  let examination = try Examination(lines, files: files, currency: currency, options: options, progress: progress)
  try progress?(1, .analysing)
  return examination
}

/// The currency asked for, else the one all files name, else roubles.
private func commonCurrency(of files: [PurchaseFile], _ options: ExaminationOptions) throws -> Currency {
  if let chosen = options.currency { return chosen }
  // A currency with a rate is to be converted into another: that other one is the currency of the examination.
  let named = files.compactMap { file in file.currency.map { (file, $0) } }.filter { !options.rates.has($0.1) }
  guard let first = named.first else { return .rub }
  if let other = named.first(where: { $0.1 != first.1 }) {
    throw ExaminationFault.severalCurrencies(path: other.0.path, codes: [first.1.code, other.1.code])
  }
  return first.1
}
