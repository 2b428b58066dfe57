import Analysis
import Model
import Records
import Register

/// One look at the change log: what has to be recomputed, and the facts that come of it.
struct Sight: Sendable {
  let settled: Int64
  /// The follower's marker as it was read, and as it is to be written.
  let marker: String?
  private(set) var follower: Follower
  /// Accounts recomputed here; those without a row in `facts` have none any more.
  private(set) var accounts: [Int64] = []
  private(set) var facts: [AnyRecord] = []
  private(set) var wantsWholeRun = false
  /// The marker has to be written.
  private(set) var hasNews = false

  /// So many batches without a purchase are read again after a restart.
  private static let idleBatches: Int64 = 1_000

  /// `readTo` holds as long as the marker is still the one it belongs to.
  init(_ reader: ScopedReader, readTo: Int64, lastMarker: String?, today: Day, at moment: Instant) throws {
    settled = try reader.settledBatch()
    marker = try reader.marker(Follower.marker)
    follower = try Follower(marker)
    guard let frame = try FactsFrame.kept(by: reader) else {
      // Nothing was ever computed: the first whole run makes the frame and sets the position.
      wantsWholeRun = try WorkUnderWay.hasLines(reader) && !WorkUnderWay.isExpected(FactsJob.sort, reader)
      return
    }
    if frame.at.seconds + InsightWorker.oldest < moment.seconds {
      wantsWholeRun = try !WorkUnderWay.isExpected(FactsJob.sort, reader)
    }
    // A database brought over from another server counts its batches anew: positions of before say nothing about them.
    let number = try reader.serverNumber(ofMarker: Follower.marker)
    let isForeign = follower.position > settled || (follower.written != nil && follower.written != number)
    let start = isForeign ? settled : max(follower.position, marker == lastMarker ? readTo : 0)
    let changes = try PurchaseChanges(from: start, to: settled, reader)
    let touched = changes.isCut ? [] : try changes.touchedAccounts(reader)
    let before = follower
    follower.jobs.formUnion(changes.jobs)
    let underWay = try WorkUnderWay.underWay(follower.jobs, aliveAt: moment.microseconds, reader)
    if isForeign || changes.isCut || touched.count > InsightWorker.mostAccounts || underWay != follower.jobs { wantsWholeRun = true }
    follower.jobs = underWay
    if !changes.isCut, touched.count <= InsightWorker.mostAccounts {
      try recompute(touched, frame, today, reader)
      follower.touched += touched.count
      if follower.touched > before.touched, follower.touched * InsightWorker.wholeAfter > frame.accounts { wantsWholeRun = true }
    }
    hasNews = !accounts.isEmpty || wantsWholeRun || follower != before || isForeign || settled - follower.position > Self.idleBatches
    follower.position = settled
  }

  private mutating func recompute(_ touched: Set<Int64>, _ frame: FactsFrame, _ today: Day, _ reader: ScopedReader) throws {
    guard !touched.isEmpty else { return }
    let lines = try OwnLines.read(touched, frame.currency, reader)
    accounts = touched.sorted()
    let bought = lines.values.joined().filter { $0.revenue >= 0 && $0.day <= today.number }.map(\.day).max()
    let newest = [frame.newest, bought.map { Day($0) }].compactMap { $0 }.max()
    let reference = ReferenceDay(today: today, newest: newest)
    // The end of the data has moved, or the base has come to life again: everybody's recency is another.
    if (reference.isEndOfData || frame.isEndOfData) && reference.day != frame.asOf { wantsWholeRun = true }
    for account in accounts {
      guard let own = lines[account] else { continue }
      guard let figures = try Figures(account, own, asOf: reference.day.number, frame) else { continue }
      facts.append(figures.record(asOf: reference.day.number, frame.currency, total: frame.revenue))
    }
  }
}
