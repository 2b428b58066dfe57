import Glibc

/// A model fitted by maximum likelihood, with how sure its parameters are.
public struct ModelFit<Model: Sendable>: Sendable {
  public let model: Model
  /// Natural logarithm, in the unit of time (and money) of the data.
  public let logLikelihood: Double
  /// In the order of the model's parameters.
  public let parameters: [FittedParameter]
  /// Of the parameters themselves, from the inverse Hessian; nil when the likelihood is flat somewhere.
  public let covariance: [[Double]]?
  /// Customers the model was fitted on.
  public let customers: Int
  /// Different histories among them: equal ones were counted together.
  public let histories: Int
  /// False when the search ended before the likelihood was level: the parameters are then the best seen, not the best.
  public let converged: Bool

  /// The same fit, its model seen otherwise.
  public func with<Other: Sendable>(_ view: (Model) -> Other) -> ModelFit<Other> {
    ModelFit<Other>(
      model: view(model), logLikelihood: logLikelihood, parameters: parameters, covariance: covariance, customers: customers,
      histories: histories, converged: converged)
  }

  /// The parameters stand inside their limits, the search converged and the errors are known: the model can be spoken of.
  public var isSound: Bool { converged && covariance != nil && !parameters.contains(where: \.isAtLimit) }
}

/// One parameter of a fitted model.
public struct FittedParameter: Equatable, Sendable {
  public let name: String
  public let value: Double
  /// nil when it cannot be told.
  public let standardError: Double?
  /// The likelihood still rises beyond the limit of the search: the data do not fix this parameter.
  public let isAtLimit: Bool
}

/// Where the logarithms of the parameters are sought, times being in units of the longest age and money in units of the mean.
let parameterLimits: ClosedRange<Double> = -9.21...6.91

/// The search for the parameters of greatest likelihood, over their logarithms.
struct LikelihoodSearch<Data> {
  let minimum: Minimum
  /// Of the logarithms of the parameters.
  let covariance: [[Double]]?

  /// - Parameters: `slope` gives the mean of minus the logarithm of the likelihood; `sample` a smaller part of the data to begin with;
  ///   `weight` the number of customers in `data`; of several starts the next is tried when the last led to the edge or nowhere.
  init(
    _ data: Data, sample: Data?, weight: Double, starts: [[Double]], within limits: ClosedRange<Double> = parameterLimits,
    _ slope: (Data, [Double]) -> Slope
  ) {
    let first = sample ?? data
    var best: Minimum?
    for start in starts {
      let found = Minimum(of: { slope(first, $0) }, from: start, within: limits)
      if best.map({ found.slope.value < $0.slope.value - 1e-9 || (found.converged && !$0.converged) }) ?? true { best = found }
      if found.converged, found.atEdge.isEmpty { break }
    }
    let start = best?.point ?? starts[0]
    if sample == nil, let best {
      minimum = best
    } else {
      let inverse = Minimum.inverse(of: Minimum.hessian(of: { slope(first, $0) }, at: start))
      minimum = Minimum(of: { slope(data, $0) }, from: start, within: limits, inverse: inverse)
    }
    covariance =
      minimum.atEdge.isEmpty
      ? Minimum.inverse(of: Minimum.hessian(of: { slope(data, $0) }, at: minimum.point)).map { $0.map { $0.map { $0 / weight } } } : nil
  }

  /// Parameters and covariance in their own units: `units` is what each is multiplied by.
  func parameters(_ names: [String], units: [Double]) -> (parameters: [FittedParameter], covariance: [[Double]]?) {
    let values = zip(minimum.point, units).map { exp($0.0) * $0.1 }
    let edge = Set(minimum.atEdge)
    let own = covariance.map { matrix in
      values.indices.map { row in values.indices.map { matrix[row][$0] * values[row] * values[$0] } }
    }
    let parameters = values.indices.map { index in
      FittedParameter(
        name: names[index], value: values[index], standardError: own.map { $0[index][index].squareRoot() },
        isAtLimit: edge.contains(index))
    }
    return (parameters, own)
  }
}
