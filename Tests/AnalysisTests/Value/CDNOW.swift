import Analysis
import Foundation

/// The CDNOW data of Fader & Hardie as they lie in `../shared`.
enum CDNOW {
  /// The published summaries of the sample, calibration to 30 Sep 1997, times in weeks.
  static func summaries() throws -> RepeatHistories? {
    guard let file = SharedFiles.path("data/cdnow/cdnow_customers_summary.csv") else { return nil }
    return try histories(file)
  }

  /// The same with the mean value of the repeat purchases, dollars.
  static func summariesWithSpend() throws -> (histories: RepeatHistories, spend: [Double])? {
    guard let file = SharedFiles.path("data/cdnow/cdnow_customers_summary_with_transactions.csv") else { return nil }
    return (try histories(file), try column(4, file))
  }

  /// x, t_x, T from columns 1, 2, 3 of a file.
  static func histories(_ file: String) throws -> RepeatHistories {
    try RepeatHistories(purchases: column(1, file).map { Int32($0) }, last: column(2, file), age: column(3, file))
  }

  static func column(_ position: Int, _ file: String) throws -> [Double] {
    var values: [Double] = []
    try DelimitedLines.forEach(in: file) { fields in
      // The last column carries the carriage return.
      values.append(Double(DelimitedLines.text(fields[position]).trimmingCharacters(in: .whitespacesAndNewlines)) ?? .nan)
    }
    return values
  }

  /// Single purchases, one line each: of the sample (`id` 1, the sample's own numbers) or of the master file (`id` 0).
  struct Lines {
    let purchases: Purchases
    let discs: Int

    init(_ file: String, id: Int, header: Bool) throws {
      var account: [Int32] = []
      var day: [Int32] = []
      var cents: [Int64] = []
      var discs = 0
      var dense = DenseIndex<Int64>()
      let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
      // Customer, (sample number,) date, discs, dollars, parted by blanks, lines ended by CR LF.
      for line in text.utf8.split(whereSeparator: { $0 == 10 || $0 == 13 }).dropFirst(header ? 1 : 0) {
        let fields = line.split(separator: 32).map { Array($0) }
        let numbers = fields.map { field in field.withUnsafeBytes { DelimitedLines.scaled($0, places: 2) ?? 0 } }
        guard numbers.count == id + 4 else { continue }
        let date = numbers[id + 1] / 100
        account.append(dense.index(of: numbers[id]))
        day.append(DelimitedLines.date(date / 10_000, date / 100 % 100, date % 100))
        discs += Int(numbers[id + 2] / 100)
        cents.append(numbers[id + 3])
      }
      self.discs = discs
      purchases = try Purchases(
        accountCount: dense.keys.count, orderCount: account.count, account: account, order: account.indices.map(Int32.init), day: day,
        revenue: cents)
    }
  }

  static func sample() throws -> Lines? {
    try SharedFiles.path("data/cdnow/CDNOW_sample.txt").map { try Lines($0, id: 1, header: false) }
  }

  static func master() throws -> Lines? {
    guard let packed = SharedFiles.path("data/cdnow/CDNOW_master.txt.xz") else { return nil }
    let plain = SharedFiles.temporary("master.txt")
    defer { try? FileManager.default.removeItem(atPath: plain) }
    guard try SharedFiles.run(["xz", "-dc", packed], output: plain) == 0 else {
      SharedFiles.skip("no xz program")
      return nil
    }
    return try Lines(plain, id: 0, header: true)
  }
}
