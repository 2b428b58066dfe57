/// What treating only the best by predicted uplift would have brought: Q(k) = Yt(k) - Yc(k) Nt(k) / Nc(k) among the k best.
/// Sources: N. J. Radcliffe, Direct Marketing Analytics Journal 2007; Radcliffe & Surry 2011.
public struct QiniCurve: Sendable {
  /// Cases in all.
  public let count: Int
  /// Q over all cases: extra answers that treating everybody brought.
  public let extra: Double
  /// Area between the curve and the straight line to its end, divided by count^2; 0 or less: the scores do not tell whom to treat.
  public let area: Double
  private let curve: [Double]
  private let treatedShare: [Double?]

  /// - Parameters: `uplift` the score of each case; equal scores form one step, so the order of cases does not matter.
  /// - Throws: `columnLength`, `tooFew` without both groups, `badNumber` for a score that is not a number.
  public init(uplift: [Double], treated: [Bool], answered: [Bool]) throws {
    for (column, found) in [("treated", treated.count), ("answered", answered.count)] where found != uplift.count {
      throw AnalysisFault.columnLength(column: column, expected: uplift.count, found: found)
    }
    if let line = uplift.firstIndex(where: \.isNaN) { throw AnalysisFault.badNumber(column: "uplift", line: line) }
    let group = treated.count { $0 }
    let rarer = min(group, treated.count - group)
    guard rarer >= 1 else { throw AnalysisFault.tooFew(what: "cases of each group", found: 0, needed: 1) }
    let order = ascendingOrder(of: uplift.map { ~$0.ascendingKey })
    var (nt, nc, yt, yc) = (0.0, 0.0, 0.0, 0.0)
    var curve = [0.0]
    var shares: [Double?] = [nil]
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, uplift[Int(order[end])] == uplift[Int(order[start])] {
        let row = Int(order[end])
        if treated[row] {
          nt += 1
          yt += answered[row] ? 1 : 0
        } else {
          nc += 1
          yc += answered[row] ? 1 : 0
        }
        end += 1
      }
      let reached = nc > 0 ? yt - yc * nt / nc : yt
      let before = curve[start]
      for position in (start + 1)...end {
        curve.append(before + (reached - before) * Double(position - start) / Double(end - start))
        shares.append(nt > 0 && nc > 0 ? yt / nt - yc / nc : nil)
      }
      start = end
    }
    count = uplift.count
    extra = curve[count]
    var sum = 0.0
    for position in 1...count { sum += 0.5 * (curve[position] + curve[position - 1]) }
    let total = Double(count)
    area = (sum - 0.5 * total * curve[count]) / (total * total)
    self.curve = curve
    treatedShare = shares
  }

  /// Extra answers when only the best part is treated.
  public func extra(ofBest part: Ratio) -> Double { curve[part.ceiling(of: count)] }

  /// Share that answered among treated less among held out, within the best part; nil when one of the groups is empty there.
  public func uplift(ofBest part: Ratio) -> Double? { treatedShare[part.ceiling(of: count)] }
}
