import Formats
import Insight
import Markup
import Model
import Records
import Register
import Wording

/// The page «База клиентов», its tables as files, and the button that counts everything anew.
enum BasePages {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let (phrases, csrf) = (visit.phrases, visit.visitor.csrf)
    let mayRecompute = visit.actor.isAdministrator
    guard let picture = try await picture(visit), picture.summary.accounts > 0 else {
      return .page(phrases("base.title"), section: "base", json: .null) {
        BaseMethod.empty(
          phrases, command: "clientele import purchases.csv --database …", actions: BaseView.recompute(mayRecompute, csrf, phrases))
      }
    }
    let measure = BaseView.Measure(rawValue: visit.query["measure"] ?? "") ?? .revenue
    let view = BaseView(
      picture: picture, measure: picture.summary.marginSpread == nil ? .revenue : measure, phrases: phrases, csrf: csrf,
      mayRecompute: mayRecompute)
    return .page(phrases("base.title"), section: "base", json: picture.summary.json) { view.html }
  }

  /// Nil before the first run, or when the visitor may see no customer that bought. `withAllLate`: not the first few only.
  static func picture(_ visit: Visit, withAllLate isWhole: Bool = false) async throws -> BasePicture? {
    guard let overview = try await visit.site.overviews.overview(for: visit.actor) else { return nil }
    let today = visit.today
    return try await visit.read { reader in
      var picture = BasePicture(summary: overview.summary)
      picture.unownedBest = overview.unowned
      picture.isBehind = overview.isBehind
      let late =
        isWhole
        ? try CustomerBase.topAccounts(reader, by: .lastYear, lateOnly: true, limit: Query.greatestLimit) : overview.late
      // The overview may be some minutes old: a customer that went to another manager meanwhile is not shown.
      let names = try reader.titles(Account.table, ids: late.map(\.id.raw))
      let owners = try reader.titles(User.table, ids: late.compactMap { $0.owner?.raw })
      picture.lateCustomers = late.compactMap { customer in
        guard let name = names[customer.id.raw] else { return nil }
        return .init(
          id: customer.id.raw, name: name,
          grade: ((customer.abc?.rawValue ?? "") + (customer.xyz?.rawValue ?? "")).uppercased(),
          owner: customer.owner.flatMap { owners[$0.raw] },
          daysSince: customer.lastPurchase.map { min(today, overview.summary.asOf) - $0 } ?? 0,
          usualDays: customer.usualGap?.wholeDays, stake: customer.lastYear?.minor ?? 0)
      }
      return picture
    }
  }

  @Sendable static func recompute(_ visit: Visit) async throws -> Answer {
    guard visit.actor.isAdministrator else { throw Problem.forbidden }
    let job = try await visit.site.jobs.enqueue(FactsJob.sort, input: .null, by: visit.actor)
    return .done("/jobs/\(job.id.raw)", json: ["job": .integer(job.id.raw)])
  }

  /// `/base/curve.csv`, `matrix`, `rfm`, `segments`, `late`.
  @Sendable static func csv(_ visit: Visit) async throws -> Answer {
    let name = try visit.text(at: 1)
    guard name.hasSuffix(".csv"), let table = BaseTable(rawValue: String(name.dropLast(4))) else {
      throw Problem.notFound(table: "page", id: 0)
    }
    guard let picture = try await picture(visit, withAllLate: table == .late) else {
      throw Problem.notFound(table: "page", id: 0)
    }
    let bytes = table.csv(picture, visit.phrases, byMargin: visit.query["measure"] == "margin")
    var response = PageResponse(type: "text/csv; charset=utf-8", body: bytes)
    response.headers.append(("content-disposition", "attachment; filename=\"base-\(table.rawValue).csv\""))
    return .response(response)
  }
}
