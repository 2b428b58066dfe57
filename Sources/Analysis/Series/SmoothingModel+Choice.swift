extension SmoothingModel {
  /// The model of the least AICc among all that the series allows (ties: the simpler, tried first).
  /// - Throws: `tooFew` under 5 values: then none can be told from another; `noConvergence`.
  public init(automatic series: PeriodicSeries) throws {
    try series.need(5, for: "automatic smoothing")
    if series.isConstant {
      try self.init(series, form: SmoothingForm(.additive, .none, .none))
      return
    }
    var best: SmoothingModel?
    for form in SmoothingForm.candidates(for: series) {
      let model: SmoothingModel
      do {
        model = try SmoothingModel(series, form: form)
      } catch AnalysisFault.tooFew {
        continue
      } catch AnalysisFault.noConvergence {
        continue
      }
      if model.aicc < best?.aicc ?? .infinity { best = model }
    }
    guard let best else { throw AnalysisFault.noConvergence("automatic smoothing") }
    self = best
  }
}
