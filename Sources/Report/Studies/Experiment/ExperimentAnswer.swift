import Analysis
import Model

/// One answer of a campaign (visited, bought, spent) in every group, against the hold-out.
struct ExperimentAnswer {
  enum Effect {
    case share(ShareDifference)
    case mean(MeanDifference, treated: Sample, control: Sample)

    var pValue: Double? {
      switch self {
      case .share(let difference): difference.pValue
      case .mean(let difference, _, _): difference.pValue
      }
    }
    var difference: Double {
      switch self {
      case .share(let difference): difference.difference
      case .mean(let difference, _, _): difference.difference
      }
    }
  }
  struct Arm {
    let name: String
    let count: Int
    let hits: Int
    let controlCount: Int
    let controlHits: Int
    let effect: Effect
    /// p after Holm's correction for all comparisons of the campaign.
    var adjusted: Double?

    /// Cases or money that the campaign brought: difference times treated.
    var extra: Double { effect.difference * Double(count) }
    var isProved: Bool { (adjusted ?? 1) < 0.05 }
  }
  let heading: String
  let isShare: Bool
  var arms: [Arm]

  /// S. Holm, Scandinavian Journal of Statistics 6 (1979) 65.
  static func adjust(_ answers: inout [ExperimentAnswer]) {
    var all: [(answer: Int, arm: Int, p: Double)] = []
    for answer in answers.indices {
      for arm in answers[answer].arms.indices {
        if let p = answers[answer].arms[arm].effect.pValue { all.append((answer, arm, p)) }
      }
    }
    all.sort { $0.p < $1.p }
    var highest = 0.0
    for (rank, one) in all.enumerated() {
      highest = max(highest, min(1, one.p * Double(all.count - rank)))
      answers[one.answer].arms[one.arm].adjusted = highest
    }
  }

  var json: JSON {
    ["column": .string(heading), "kind": isShare ? "share" : "mean", "arms": .array(arms.map(Self.json))]
  }

  private static func json(_ arm: Arm) -> JSON {
    var members: [JSON.Member] = [JSON.Member("arm", .string(arm.name)), JSON.Member("count", .count(arm.count))]
    switch arm.effect {
    case .share(let found):
      members += [
        JSON.Member("hits", .count(arm.hits)), JSON.Member("share", .number(found.treated.share)),
        JSON.Member("wilson", [.number(found.treated.lower), .number(found.treated.upper)]),
        JSON.Member(
          "control",
          [
            "count": .count(arm.controlCount), "hits": .count(arm.controlHits), "share": .number(found.control.share),
            "wilson": [.number(found.control.lower), .number(found.control.upper)],
          ]),
        JSON.Member("difference", .number(found.difference)), JSON.Member("z", .figure(found.z)),
        JSON.Member("wald", .range(found.wald)), JSON.Member("newcombe", .range(found.newcombe)),
      ]
    case .mean(let found, let treated, let control):
      members += [
        JSON.Member("mean", .number(treated.mean)), JSON.Member("deviation", .number(treated.variance.squareRoot())),
        JSON.Member(
          "control",
          [
            "count": .count(arm.controlCount), "mean": .number(control.mean), "deviation": .number(control.variance.squareRoot()),
          ]),
        JSON.Member("difference", .number(found.difference)), JSON.Member("standard_error", .number(found.standardError)),
        JSON.Member("t", .figure(found.t)), JSON.Member("freedom", .figure(found.freedom)),
        JSON.Member("interval", .range(found.interval)),
      ]
    }
    members += [
      JSON.Member("p", .figure(arm.effect.pValue)), JSON.Member("p_adjusted", .figure(arm.adjusted)),
      JSON.Member("extra", .number(arm.extra)), JSON.Member("proved", .bool(arm.isProved)),
    ]
    return .object(members)
  }
}
