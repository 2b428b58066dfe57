import Analysis
import ArgumentParser
import Report

extension AnalyseCommand {
  /// A model of repeat buying on a table of repeat histories.
  struct ValueOf: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "value",
      abstract: "A model of repeat buying from a table of repeat histories: who is still a customer, how often each will buy.",
      discussion: """
        The file has a line for each customer: repeat purchases x, the time t_x from the first purchase to the last, the time T from the \
        first purchase to the end of observation, and, where known, mean spend and the purchases of a hold-out time:

          customer_id,frequency,recency,T,monetary_value,holdout
          17,2,30.43,38.86,22.35,1

        For lines of purchases use analyse purchases. Roles for --map: customer, frequency, recency, age, spend, after.
        """)
    @OptionGroup var table: StudyArguments
    @Option(help: "bgnbd, mbgnbd or paretonbd; none only counts.") var model = "bgnbd"
    @Option(help: "How far ahead purchases are expected, in the unit of the table; the time of the hold-out purchases if there are some.")
    var horizon: Double?

    func run() async throws {
      var options = ValueOptions(study: try table.options(), horizon: horizon)
      if let horizon, !(horizon > 0 && horizon < 1e9) { throw ValidationError("--horizon \(horizon): above 0") }
      options.model = PurchaseModelKind(rawValue: model)
      if options.model == nil, model != "none" { throw ValidationError("--model \(model): bgnbd, mbgnbd, paretonbd, none") }
      try await table.run { [options] in try ValueStudy(path: table.file, options: options, progress: $0) }
    }
  }
}
