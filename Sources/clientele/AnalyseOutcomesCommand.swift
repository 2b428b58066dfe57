import ArgumentParser
import Report

extension AnalyseCommand {
  /// Win, churn and lead scoring.
  struct OutcomesOf: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "outcomes", abstract: "Win, churn or lead scoring: what tells the outcome, how sure that is, a score for each case.",
      discussion: """
        The file has a line for each case, a column with its outcome, and columns with what was known before:

          Id,Created,Source,Employees,Result
          17,2025-03-01,Exhibition,120,Won
          18,2025-03-04,Web,,Lost
          19,2025-09-30,Web,15,In work

        The outcome is found by its heading (churn, won, result, status, ...) or named by --target; yes, 1, won and the like are the \
        event, no, 0, lost its absence, other values cases still open, which are scored. Numbers and categories are told apart by content; \
        names and numbers of cases are left out, and so are columns that seem to be known only after the outcome, with a warning: --keep \
        keeps one, --without leaves one out. A model that tells nothing says so and gives no scores. Roles for --map: target, day, case.
        """)
    @OptionGroup var table: StudyArguments
    @Option(help: "The column of the outcome.") var target: String?
    @Option(help: "A value that is the event; may be repeated.") var positive: [String] = []
    @Option(help: "A value that is its absence; may be repeated.") var negative: [String] = []
    @Option(help: "The column of days, for a test in order of time.") var day: String?
    @Option(help: "A column left out; may be repeated.") var without: [String] = []
    @Option(help: "A column kept although it looks as if it were known only afterwards; may be repeated.") var keep: [String] = []
    @Option(help: "A column of numbers that are names of categories; may be repeated.") var category: [String] = []
    @Option(help: "Folds of the test, 2 to 100.") var folds: Int?
    @Option(help: "The penalty on great weights; 1 is what others call C = 1.") var penalty = 1.0

    func run() async throws {
      var study = try table.options()
      if let target { study.columns["target"] = target }
      if let day { study.columns["day"] = day }
      if let folds, !(2...100).contains(folds) { throw ValidationError("--folds \(folds): 2...100") }
      guard penalty > 0, penalty < 1e12 else { throw ValidationError("--penalty \(penalty): above 0") }
      let options = OutcomeOptions(
        study: study, positive: positive, negative: negative, without: Set(without), keep: Set(keep), categories: Set(category),
        folds: folds,
        penalty: penalty)
      try await table.run { try OutcomeStudy(path: table.file, options: options, progress: $0) }
    }
  }
}
