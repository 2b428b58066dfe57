import Likeness
import Model

/// The clusters as a program reads them.
extension DoublesSearch {
  /// `{"clusters":[{"records":[…],"score":…,"reasons":[…],"review":…,"pairs":[…]}],"summary":{…}}` as UTF-8.
  public var json: [UInt8] {
    var out = Array("{\"clusters\":[".utf8)
    for (index, cluster) in doubles.clusters.enumerated() {
      if index > 0 { out.append(0x2C) }
      value(cluster).write(into: &out)
    }
    out += "],\"summary\":".utf8
    let summary: JSON = [
      "records": .integer(Int64(records.count)), "compared": .integer(Int64(doubles.compared)),
      "clusters": .integer(Int64(doubles.clusters.count)), "review": .integer(Int64(doubles.clusters.count { $0.isForReview })),
    ]
    summary.write(into: &out)
    out += "}".utf8
    return out
  }

  private func value(_ cluster: Doubles.Cluster) -> JSON {
    [
      "records": .array(cluster.records.map { .string(records[$0]) }), "score": Self.rounded(cluster.score),
      "reasons": .array(cluster.reasons.map { .string($0.code) }), "review": .bool(cluster.isForReview),
      "pairs": .array(
        cluster.links.map { link in
          [
            "records": [.string(records[link.a]), .string(records[link.b])], "score": Self.rounded(link.score),
            "reasons": .array(
              link.reasons.map { ["what": .string($0.role.rawValue), "how": .string($0.how.rawValue), "weight": Self.rounded($0.weight)] }),
          ]
        }),
    ]
  }

  private static func rounded(_ number: Double) -> JSON { .number((number * 10_000).rounded() / 10_000) }
}

extension Doubles.Reason {
  enum How: String { case equal, near, differs }

  var how: How { nearness >= 1 ? .equal : nearness > 0 ? .near : .differs }
  /// «taxNumber:equal».
  var code: String { "\(role.rawValue):\(how.rawValue)" }
}

extension Doubles.Cluster {
  /// What decides, strongest first: each column once, from the pair where it says most; what says next to nothing is left out.
  var reasons: [Doubles.Reason] {
    var strongest: [LikenessRole: Doubles.Reason] = [:]
    for reason in links.flatMap(\.reasons) where abs(reason.weight) >= 1 {
      if abs(reason.weight) > abs(strongest[reason.role]?.weight ?? 0) { strongest[reason.role] = reason }
    }
    return strongest.values.sorted { ($0.weight.magnitude, $0.role.rawValue) > ($1.weight.magnitude, $1.role.rawValue) }
  }
}
