import ArgumentParser
import Report

extension AnalyseCommand {
  /// The effect of a campaign against its hold-out.
  struct ExperimentOf: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "experiment", abstract: "The effect of a campaign against its hold-out, and whom it moves.",
      discussion: """
        The file has a line for each customer: the group, and answers that are yes or no (1 or 0) or money:

          Group,Visit,Spend,Region
          Letter,1,12.50,North
          Control,0,0,South

        or a line for each group with its counts:

          Group,Sent,Responses
          Letter,1200,96
          Control,400,21

        Every other column serves the uplift model. Shares are compared by two-proportion z with Newcombe and Wald intervals, money by \
        Welch's t; p is also given after Holm's correction for all comparisons. Roles for --map: group, answer, count, hits.
        """)
    @OptionGroup var table: StudyArguments
    @Option(help: "The column of the groups.") var group: String?
    @Option(help: "The value of the group column that marks the hold-out.") var control: String?
    @Option(help: "A column of answers; may be repeated.") var answer: [String] = []
    @Option(help: "A column that is no feature of the uplift model; may be repeated.") var without: [String] = []
    @Option(help: "Percent of the intervals.") var level = 95.0
    @Flag(help: "Leave the uplift model out.") var noUplift = false

    func run() async throws {
      var study = try table.options()
      if let group { study.columns["group"] = group }
      guard level > 0, level < 100 else { throw ValidationError("--level \(level): 0...100") }
      let options = ExperimentOptions(
        study: study, control: control, answers: answer, without: Set(without), level: level / 100, uplift: !noUplift)
      try await table.run { try ExperimentStudy(path: table.file, options: options, progress: $0) }
    }
  }
}
