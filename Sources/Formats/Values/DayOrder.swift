/// Whether 03/04/2011 is the third of April or the fourth of March.
public enum DayOrder: String, Sendable, CaseIterable {
  case dayFirst, monthFirst
}

/// Which order the days of a column use, decided from a sample of its cells.
public struct DayOrderGuess: Equatable, Sendable {
  public let order: DayOrder
  public let evidence: Evidence
  /// Cells of the sample that hold a day in either order.
  public let days: Int

  public enum Evidence: Equatable, Sendable {
    /// Some cells can be read in this order only.
    case certain(cells: Int)
    /// Every day puts the year first, or there is none.
    case none
    /// Every day could be read both ways.
    case ambiguous(cells: Int)
    /// Some cells can only be read in one order and some only in the other.
    case conflicting(dayFirst: Int, monthFirst: Int)
  }

  /// - Parameter preferred: taken when the sample does not decide.
  public init(sample: some Sequence<String>, preferred: DayOrder = .dayFirst) {
    var tally = DayOrderTally()
    for text in sample { FieldText.reading(text) { tally.add($0) } }
    self = tally.guess(preferred: preferred)
  }

  init(order: DayOrder, evidence: Evidence, days: Int) {
    self.order = order
    self.evidence = evidence
    self.days = days
  }
}

/// Counts what the cells of a column say about the order of its days; feed it a sample, then ask.
public struct DayOrderTally: Sendable {
  private var dayFirst = 0, monthFirst = 0, open = 0, yearFirst = 0

  public init() {}

  /// Counts one cell given as UTF-8; cells that hold no day say nothing.
  public mutating func add(_ cell: UnsafeRawBufferPointer) {
    guard cell.count >= 5, cell.contains(where: { $0 &- 0x30 < 10 }) else { return }
    let isDayFirst = (try? DayText.dayAndTime(cell, order: .dayFirst).get()) != nil
    guard let parts = DayParts(FieldText.trimmed(cell)) else {
      // A month with a name is read one way only, and says nothing about numbers.
      if isDayFirst { yearFirst += 1 }
      return
    }
    let isMonthFirst = (try? DayText.dayAndTime(cell, order: .monthFirst).get()) != nil
    guard isDayFirst || isMonthFirst else { return }
    if parts.isYearFirst {
      yearFirst += 1
    } else if isDayFirst, isMonthFirst {
      // The third of March is the third of March either way.
      if parts.first == parts.second { yearFirst += 1 } else { open += 1 }
    } else if isDayFirst {
      dayFirst += 1
    } else {
      monthFirst += 1
    }
  }

  public func guess(preferred: DayOrder = .dayFirst) -> DayOrderGuess {
    let days = dayFirst + monthFirst + open + yearFirst
    return switch (dayFirst, monthFirst) {
    case (0, 0): DayOrderGuess(order: preferred, evidence: open > 0 ? .ambiguous(cells: open) : .none, days: days)
    case (_, 0): DayOrderGuess(order: .dayFirst, evidence: .certain(cells: dayFirst), days: days)
    case (0, _): DayOrderGuess(order: .monthFirst, evidence: .certain(cells: monthFirst), days: days)
    default:
      DayOrderGuess(
        order: dayFirst >= monthFirst ? .dayFirst : .monthFirst,
        evidence: .conflicting(dayFirst: dayFirst, monthFirst: monthFirst), days: days)
    }
  }
}
