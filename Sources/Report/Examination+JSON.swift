import Analysis
import Model

extension Examination {
  /// The numbers for programs. Keys stay, later versions add; shares have four decimals, null where they mean nothing.
  public var json: JSON {
    var members: [JSON.Member] = [
      JSON.Member("lines", number(lines)),
      JSON.Member("used", number(used)),
      JSON.Member("rejected", rejectedCounts),
      JSON.Member("returns", ["lines": number(returnLines), "amount": amount(returned)]),
      JSON.Member("no_customer", ["lines": number(tally.unknown), "amount": amount(money(tally.unknownAmount))]),
      JSON.Member("customers", number(customers)),
      JSON.Member("orders", number(orders)),
      JSON.Member("revenue", amount(revenue)),
      JSON.Member("abc", classes(abc.count(of:))),
      JSON.Member("rfm", cells),
      JSON.Member("top_share", topShares),
      JSON.Member("gini", share(concentration.gini)),
      JSON.Member("one_time", number(oneTime.oneTime)),
      JSON.Member("repeat_share", share(oneTime.repeatShare)),
      JSON.Member("abc_xyz", abcXYZCounts),
      JSON.Member("segments", segmentCounts),
      JSON.Member("cohorts", cohorts),
      JSON.Member("retention", retention),
    ]
    if let margin {
      members.append(JSON.Member("margin", amount(money(margin.total))))
      members.append(JSON.Member("abc_margin", marginCounts(margin.matrix)))
      if let loss { members.append(JSON.Member("loss", ["customers": number(loss.count), "amount": amount(money(loss.loss))])) }
    }
    members += [
      JSON.Member("first_day", day(days?.lowerBound)),
      JSON.Member("last_day", day(days?.upperBound)),
      JSON.Member("as_of", day(days == nil ? nil : asOf)),
      JSON.Member("returns_mode", .string(returns.rawValue)),
      JSON.Member("files", .array(files.map(file))),
    ]
    if let articles = base.articles { members.append(JSON.Member("products", products(articles))) }
    if !options.rates.isEmpty {
      members.append(
        JSON.Member("rates", .object(options.rates.codes.map { JSON.Member($0, .string(options.rates.value(of: $0)?.description ?? "")) })))
    }
    if let depth { members += deep(depth) }
    members.append(JSON.Member("findings", .array(findings.map(finding))))
    members.append(JSON.Member("rejects", .array(rejects.prefix(100).map(reject))))
    return .object(members)
  }

  private func file(_ file: PurchaseFile) -> JSON {
    [
      "name": .string(file.name), "encoding": .string(file.table.encoding.encoding.rawValue),
      "days": .string(file.hasMonths ? "months" : file.isYearFirst ? "yearFirst" : file.dayOrder.rawValue),
      "days_open": .bool(file.hasOpenDays),
      "sales_told_by": .array(file.saleColumns.filter(\.isUnderstood).map { .string(file.heading($0.place)) }),
      "unread_standings": .array(file.unreadStandings.map { .string(file.heading($0.place)) }),
    ]
  }

  func number(_ value: Int) -> JSON { .integer(Int64(value)) }
  func amount(_ money: Money) -> JSON { ["minor": .integer(money.minor), "currency": .string(money.currency.code)] }
  func day(_ day: Day?) -> JSON { day.map { .string($0.description) } ?? .null }
  func share(_ value: Double?) -> JSON { value.map { .number(($0 * 10_000).rounded() / 10_000) } ?? .null }

  private var rejectedCounts: JSON {
    .object(
      RejectReason.allCases.compactMap { reason in
        tally.count(of: reason) > 0 ? JSON.Member(reason.rawValue, number(tally.count(of: reason))) : nil
      })
  }

  private func classes(_ count: (ABCClass) -> Int) -> JSON {
    .object(ABCClass.allCases.map { JSON.Member($0.rawValue, number(count($0))) })
  }

  private var cells: JSON {
    .object(
      rfm.cells.indices.filter { rfm.cells[$0] > 0 }.map { cell in
        JSON.Member("\(cell / 25 + 1)\(cell / 5 % 5 + 1)\(cell % 5 + 1)", number(rfm.cells[cell]))
      })
  }

  private var topShares: JSON {
    .object([1, 5, 10, 20, 50].map { JSON.Member("\($0)", share(concentration.share(ofBest: .percent($0)))) })
  }

  /// "A-" counts those of A whose history is too short for XYZ.
  private var abcXYZCounts: JSON {
    .object(
      ABCClass.allCases.flatMap { row in
        XYZClass.allCases.map { JSON.Member(row.rawValue + $0.rawValue, number(abcXYZ[row, $0].count)) }
          + [JSON.Member(row.rawValue + "-", number(abcXYZ.unclassed(row: row).count))]
      })
  }

  /// Revenue class first, margin class second; "A-" counts those of A whose cost is not known.
  private func marginCounts(_ matrix: ABCMatrix) -> JSON {
    .object(
      ABCClass.allCases.flatMap { row in
        ABCClass.allCases.map { JSON.Member(row.rawValue + $0.rawValue, number(matrix[row, $0].count)) }
          + [JSON.Member(row.rawValue + "-", number(matrix.unclassed(row: row).count))]
      })
  }

  /// By month of the first purchase: how many bought in it and in each month after it.
  private var cohorts: JSON {
    guard let cohorts = base.cohorts else { return .null }
    return .object(
      cohorts.months.indices.map { index in
        let month = cohorts.months[index] % 12 + 1
        let name = "\(cohorts.months[index] / 12)-\(month < 10 ? "0" : "")\(month)"
        return JSON.Member(name, .array(cohorts.active[index].map(number)))
      })
  }

  /// Share of those who can have reached it that bought in the k-th month after the month of their first purchase.
  private var retention: JSON {
    .object(
      [1, 2, 3, 6, 12, 24].compactMap { k in
        base.cohorts?.retention(after: k).map { JSON.Member("\(k)", .number(($0 * 1_000_000).rounded() / 1_000_000)) }
      })
  }

  private func products(_ articles: Articles) -> JSON {
    [
      "count": number(articles.ranking.count), "abc": classes(articles.abc.count(of:)),
      "abc_xyz": .object(
        ABCClass.allCases.flatMap { row in
          XYZClass.allCases.map { JSON.Member(row.rawValue + $0.rawValue, number(articles.matrix[row, $0].count)) }
            + [JSON.Member(row.rawValue + "-", number(articles.matrix.unclassed(row: row).count))]
        }),
    ]
  }

  /// The first rejected lines; the report lists all.
  private func reject(_ line: RejectedLine) -> JSON {
    let file = Int(line.file)
    return [
      "file": .string(files.indices.contains(file) ? files[file].name : ""), "line": number(Int(line.line)),
      "reason": .string(line.reason.rawValue),
    ]
  }

  private func finding(_ finding: Finding) -> JSON {
    [
      "subject": .string(finding.subject.rawValue), "amount": amount(money(finding.money)), "count": number(finding.count),
      "list": .string(finding.list.file),
    ]
  }

  private var segmentCounts: JSON {
    .object(
      RFMSegment.allCases.map { segment in
        let cell = segments[segment]
        return JSON.Member(
          segment.rawValue, ["customers": number(cell?.count ?? 0), "revenue": amount(money(cell?.value ?? 0))])
      })
  }
}
