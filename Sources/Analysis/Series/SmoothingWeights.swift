import Glibc

/// The smoothing parameters in their usual region: 0.0001 <= alpha <= 0.9999, beta <= alpha and 0.2, gamma <= 1 - alpha,
/// 0.8 <= phi <= 0.98.
public struct SmoothingWeights: Equatable, Sendable {
  /// Of the level.
  public var alpha: Double
  /// Of the trend; 0 without one.
  public var beta: Double
  /// Of the season; 0 without one.
  public var gamma: Double
  /// Damping; 1 without it.
  public var phi: Double

  static let least = 1e-4
  static let most = 0.9999
  /// Of beta. A trend that follows each error further fits the past a little better and runs away over a horizon of days: without this
  /// bound sMAPE is 17.85 on M4 hourly and 16.1 on M3 yearly, with it 16.20 and 15.83; the other kinds of M3 gain a little too.
  static let steepest = 0.2
  static let damping = 0.8...0.98

  /// Derivatives of a function by the four parameters.
  struct Slope {
    var alpha = 0.0
    var beta = 0.0
    var gamma = 0.0
    var phi = 0.0
  }

  /// From free numbers (one per parameter the form has) through the logistic function onto the region.
  init(free: UnsafePointer<Double>, _ form: SmoothingForm) {
    var next = 0
    func share() -> Double {
      next += 1
      return Self.logistic(free[next - 1])
    }
    let span = Self.most - Self.least
    alpha = Self.least + span * share()
    beta = form.trend == .none ? 0 : Self.least + (min(alpha, Self.steepest) - Self.least) * share()
    gamma = form.season == .none ? 0 : Self.least + (1 - alpha - Self.least) * share()
    phi = form.trend == .damped ? Self.damping.lowerBound + (Self.damping.upperBound - Self.damping.lowerBound) * share() : 1
  }

  /// The free numbers of parameters inside the region.
  func free(_ form: SmoothingForm) -> [Double] {
    let span = Self.most - Self.least
    var free = [Self.logit((alpha - Self.least) / span)]
    if form.trend != .none { free.append(Self.logit((beta - Self.least) / (min(alpha, Self.steepest) - Self.least))) }
    if form.season != .none { free.append(Self.logit((gamma - Self.least) / (1 - alpha - Self.least))) }
    if form.trend == .damped {
      free.append(Self.logit((phi - Self.damping.lowerBound) / (Self.damping.upperBound - Self.damping.lowerBound)))
    }
    return free
  }

  /// Turns derivatives by the parameters into derivatives by the free numbers.
  func pull(_ slope: Slope, _ form: SmoothingForm, free: UnsafePointer<Double>, into gradient: UnsafeMutablePointer<Double>) {
    func shape(_ position: Int) -> Double {
      let share = Self.logistic(free[position])
      return share * (1 - share)
    }
    var next = 1
    var byAlpha = slope.alpha
    if form.trend != .none {
      if alpha < Self.steepest { byAlpha += slope.beta * Self.logistic(free[next]) }
      gradient[next] = slope.beta * (min(alpha, Self.steepest) - Self.least) * shape(next)
      next += 1
    }
    if form.season != .none {
      byAlpha -= slope.gamma * Self.logistic(free[next])
      gradient[next] = slope.gamma * (1 - alpha - Self.least) * shape(next)
      next += 1
    }
    if form.trend == .damped {
      gradient[next] = slope.phi * (Self.damping.upperBound - Self.damping.lowerBound) * shape(next)
    }
    gradient[0] = byAlpha * (Self.most - Self.least) * shape(0)
  }

  /// From plain numbers, one per parameter the form has.
  init(plain numbers: UnsafePointer<Double>, _ form: SmoothingForm) {
    alpha = numbers[0]
    beta = form.trend == .none ? 0 : numbers[1]
    gamma = form.season == .none ? 0 : numbers[form.trend == .none ? 1 : 2]
    phi = form.trend == .damped ? numbers[form.weightCount - 1] : 1
  }

  func isUsual(_ form: SmoothingForm) -> Bool {
    guard alpha >= Self.least, alpha <= Self.most else { return false }
    if form.trend != .none, beta < Self.least || beta > min(alpha, Self.steepest) { return false }
    if form.season != .none, gamma < Self.least || gamma > 1 - alpha { return false }
    return form.trend != .damped || Self.damping.contains(phi)
  }

  init(alpha: Double, beta: Double = 0, gamma: Double = 0, phi: Double = 1) {
    self.alpha = alpha
    self.beta = beta
    self.gamma = gamma
    self.phi = phi
  }

  private static func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

  /// Held within e^-9 of the ends: a start exactly on a border would have no slope.
  private static func logit(_ share: Double) -> Double {
    let held = min(max(share, 1e-4), 1 - 1e-4)
    return log(held / (1 - held))
  }
}
