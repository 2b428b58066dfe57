/// What a number format of a workbook makes of a number (ECMA-376, 18.8.30 and 18.8.31).
enum NumberFormat: UInt8 {
  case number, day, moment, time, duration

  /// The formats that a workbook does not write out. 27...36 and 50...58 are days in East Asian Excel.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .day
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 22: self = .moment
    case 46: self = .duration
    default: self = .number
    }
  }

  /// A format code such as `dd.mm.yyyy;@`, `[$-419]d mmmm yyyy "г."`, `[h]:mm`.
  init(code: String) {
    var hasDay = false, hasTime = false, minutes = false
    // Only the first section speaks of positive numbers.
    var characters = Substring(code.prefix(500)).unicodeScalars
    scan: while let sign = characters.popFirst() {
      switch sign {
      case ";": break scan
      case "\"":
        while let next = characters.popFirst(), next != "\"" {}
      case "\\", "_", "*": _ = characters.popFirst()
      case "[":
        var inner = ""
        while let next = characters.popFirst(), next != "]" { inner.unicodeScalars.append(next) }
        let lower = inner.lowercased()
        if !lower.isEmpty, lower.allSatisfy({ $0 == "h" }) || lower.allSatisfy({ $0 == "m" }) || lower.allSatisfy({ $0 == "s" }) {
          self = .duration
          return
        }
      case "y", "Y", "d", "D", "г", "Г", "д", "Д": hasDay = true
      case "h", "H", "s", "S", "ч", "Ч": hasTime = true
      case "m", "M", "м", "М": minutes = true
      case "G", "g", "0", "#", "?", "О", "о":
        // "General", "Основной" or digits; digits behind seconds are their fraction.
        if hasDay || hasTime || minutes { continue }
        self = .number
        return
      default: break
      }
    }
    if hasDay {
      self = hasTime ? .moment : .day
    } else if hasTime {
      self = .time
    } else {
      self = minutes ? .day : .number
    }
  }

  /// The value of a serial number under this format.
  /// - Parameter since1904: day 0 is 1904-01-01; else 1 is 1900-01-01, and 60 the day that Excel has invented.
  func value(_ serial: Double, since1904: Bool) -> SheetValue {
    guard self != .number, serial.isFinite else { return .number(serial) }
    if self == .duration {
      return abs(serial) < 1e8 ? .duration((serial * 86_400_000).rounded() / 1_000) : .number(serial)
    }
    // The last day of Excel is 9999-12-31.
    guard serial >= 0, serial < 2_958_466 else { return .number(serial) }
    var whole = Int(serial)
    // Thousandths of a second are what a serial number can hold.
    var milliseconds = ((serial - Double(whole)) * 86_400_000).rounded()
    if milliseconds >= 86_400_000 {
      whole += 1
      milliseconds = 0
    }
    let seconds = milliseconds / 1_000
    if self == .time, whole == 0 { return .time(seconds) }
    // 25,569 is 1970-01-01 counted from 1899-12-30, which is right from 1900-03-01 on.
    let number = since1904 ? whole + 1_462 : whole < 60 ? whole + 1 : whole
    let day = Int32(number - 25_569)
    // A midnight is the day, whatever the format could show: pandas and others give it to every day.
    return seconds == 0 ? .day(day) : .moment(day, seconds)
  }
}
