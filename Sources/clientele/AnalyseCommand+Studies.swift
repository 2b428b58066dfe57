import ArgumentParser

extension AnalyseCommand {
  /// The commands over one table each, apart from those over purchases and the base.
  static let studies: [any ParsableCommand.Type] = [
    BasketsOf.self, ExperimentOf.self, OutcomesOf.self, SeriesOf.self, ActivitiesOf.self, ValueOf.self,
  ]
}
