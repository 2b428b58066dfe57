import Analysis
import Formats
import Model

extension BasketReading {
  /// A line for each product of an order; without order numbers a customer's day is the basket.
  mutating func readTable(_ sheet: StudySheet, _ progress: StudyProgress?) throws {
    let product = try sheet.needed(Self.product)
    let order = sheet.column(Self.order), customer = sheet.column(Self.customer), day = sheet.column(Self.day)
    guard order != nil || customer != nil && day != nil else {
      throw StudyFault.noColumn(path: sheet.path, role: Self.order.key, headings: sheet.header)
    }
    let name = sheet.column(Self.name).flatMap { $0 == product ? nil : $0 }
    let quantity = sheet.column(Self.quantity), money = sheet.column(Self.amount)
    used = [("order", order), ("product", product), ("name", name), ("customer", customer), ("day", order == nil ? day : nil)]
      .compactMap { role, column in column.map { (role, sheet.heading($0)) } }
    let sign = Self.sign(sheet, [quantity, money].compactMap { $0 })
    let hasLists = order != nil && Self.hasLists(sheet, product, order ?? 0)
    let hasCancelled = order.map { Self.hasPlainNumbers(sheet, $0) } ?? false
    var baskets = KeyTable()
    let reader = sheet.open()
    let size = Double(max(1, sheet.table.file.count))
    while let row = reader.next() {
      total += 1
      if total & 0xFFFF == 0 { try progress?(Double(reader.offset) / size * 0.9) }
      if let complaint = row.complaint, case .moreColumns = complaint.kind {
        rejects.add(.badRow, line: row.line)
        continue
      }
      let owner: Int32? = customer.flatMap { column in row.withUTF8(column) { Self.number($0, &customers) } }
      let place: Int32? =
        if let order {
          row.withUTF8(order) { hasCancelled && Self.isCancelled($0) ? nil : Self.number($0, &baskets) }
        } else if owner != nil, let day, let customer {
          Self.number(Array((row.text(customer) + "\u{1F}" + row.text(day)).utf8), &baskets)
        } else { nil }
      if let order, place == nil, hasCancelled, row.withUTF8(order, Self.isCancelled) {
        rejects.add(.returned, line: row.line)
        continue
      }
      guard let place else {
        rejects.add(.noKey, line: row.line, column: sheet.heading(order ?? customer ?? 0))
        continue
      }
      if let quantity, case .success(let value) = row.millionths(quantity, sign: sign), value < 0 {
        rejects.add(.returned, line: row.line, column: sheet.heading(quantity), value: row.text(quantity))
        continue
      }
      var value: Int64 = 0
      if let money, case .success(let millionths) = row.millionths(money, sign: sign) { value = millionths / 10_000 }
      if value < 0 {
        rejects.add(.returned, line: row.line, column: money.map(sheet.heading) ?? "", value: money.map(row.text) ?? "")
        continue
      }
      if Int(place) == customerOfBasket.count { customerOfBasket.append(owner ?? -1) }
      if hasLists {
        for part in Self.parts(row.text(product)) {
          if let number = Self.number(Array(part.utf8), &items) { try add(place, number) }
        }
        continue
      }
      guard let number = row.withUTF8(product, { Self.number($0, &items) }) else {
        rejects.add(.noKey, line: row.line, column: sheet.heading(product))
        continue
      }
      if let name, names[number] == nil, !row.isEmpty(name) { names[number] = row.text(name) }
      try add(place, number, value)
    }
    basketCount = baskets.count
    rejects.add(reader.complaints)
    total += reader.complaints.lostRecords
  }

  /// A line for each basket: its items one after another.
  mutating func readLines(_ path: String, _ options: StudyOptions, _ progress: StudyProgress?) throws {
    var sheet = try StudySheet(path: path, options: options, roles: Self.roles, hasHeader: false)
    var table = sheet.table
    table.dialect.dialect.preambleLines = 0
    table.dialect.dialect.columns = nil
    sheet = try StudySheet(sheet, table: table)
    let reader = sheet.open()
    let size = Double(max(1, sheet.table.file.count))
    while let row = reader.next() {
      total += 1
      if total & 0xFFFF == 0 { try progress?(Double(reader.offset) / size * 0.9) }
      let cells = (0..<row.count).map { row.text($0) }
      // A heading over the lists, as in "Item(s),Item 1,Item 2".
      if total == 1,
        cells.allSatisfy({ Self.product.fits(String($0.reversed().drop { $0.isNumber || $0 == " " }.reversed())) || $0.isEmpty })
      {
        total -= 1
        continue
      }
      var isFilled = false
      for (column, cell) in cells.enumerated() {
        guard let number = row.withUTF8(column, { Self.number($0, &items) }) else { continue }
        // The count of the items before them is no item.
        if column == 0, let count = Int(cell), count == cells.count(where: { !$0.isEmpty }) - 1 { continue }
        try add(Int32(truncatingIfNeeded: basketCount), number)
        isFilled = true
      }
      guard isFilled else {
        rejects.add(.noKey, line: row.line)
        continue
      }
      basketCount += 1
    }
    rejects.add(reader.complaints)
    total += reader.complaints.lostRecords
  }

  /// A column for each item, yes or no in the cells. A first column that is neither names the baskets.
  mutating func readMatrix(_ sheet: StudySheet, _ progress: StudyProgress?) throws {
    var numbers: [Int32?] = sheet.header.map { Self.number(Array($0.utf8), &items) }
    let reader = sheet.open()
    while let row = reader.next() {
      total += 1
      if total & 0xFFF == 0 { try progress?(Double(reader.offset) / Double(max(1, sheet.table.file.count)) * 0.9) }
      for column in 0..<min(row.count, numbers.count) {
        guard let number = numbers[column] else { continue }
        switch row.yesNo(column) {
        case .success(true): try add(Int32(truncatingIfNeeded: basketCount), number)
        case .success(false), .failure(.empty): continue
        case .failure:
          if column == 0 {
            numbers[0] = nil
          } else {
            // A quantity above nothing is a yes.
            if let value = StudyNumber.value(row.text(column), .dot), value > 0 {
              try add(Int32(truncatingIfNeeded: basketCount), number)
            } else {
              rejects.add(.badCell, line: row.line, column: sheet.heading(column), value: row.text(column))
            }
          }
        }
      }
      basketCount += 1
    }
    rejects.add(reader.complaints)
    total += reader.complaints.lostRecords
  }

  private static func number(_ cell: UnsafeRawBufferPointer, _ table: inout KeyTable) -> Int32? {
    let key = KeyText.key(cell)
    return key.isEmpty ? nil : table.number(of: key)
  }

  private static func number(_ bytes: [UInt8], _ table: inout KeyTable) -> Int32? {
    bytes.withUnsafeBytes { number($0, &table) }
  }

  private static func isCancelled(_ cell: UnsafeRawBufferPointer) -> Bool {
    let key = KeyText.key(cell)
    return !key.isEmpty && KeyText.form(key) == .cancellation
  }

  /// At least half of the order numbers are digits, so that "C536379" is a cancellation.
  private static func hasPlainNumbers(_ sheet: StudySheet, _ order: Int) -> Bool {
    let reader = sheet.open()
    var records = 0
    var numbers = OrderNumberTally()
    while records < 5000, let row = reader.next() {
      records += 1
      row.withUTF8(order) { numbers.add($0) }
    }
    return numbers.arePlain
  }

  private static func sign(_ sheet: StudySheet, _ columns: [Int]) -> DecimalSign {
    let reader = sheet.open()
    var texts: [String] = []
    while texts.count < 5000, let row = reader.next() { for column in columns { texts.append(row.text(column)) } }
    return StudyNumber.sign(of: texts, delimiter: sheet.table.dialect.dialect.delimiter)
  }

  private static let marks: Set<Character> = [",", ";", "|"]

  static func parts(_ text: String) -> [String] {
    text.split(whereSeparator: { marks.contains($0) }).map(String.init)
  }

  /// Each order on one line, its products in one cell: "milk, bread".
  private static func hasLists(_ sheet: StudySheet, _ product: Int, _ order: Int) -> Bool {
    let reader = sheet.open()
    var records = 0, lists = 0
    var seen: Set<String> = []
    while records < 500, let row = reader.next() {
      records += 1
      seen.insert(row.text(order))
      if parts(row.text(product)).count > 1 { lists += 1 }
    }
    return records > 1 && seen.count == records && lists * 2 > records
  }
}
