import ArgumentParser
import Model
import Report

extension AnalyseCommand {
  /// Cost to serve by time-driven activity-based costing.
  struct ActivitiesOf: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "activities", abstract: "Cost to serve each customer, unused capacity, and who brings profit after it.",
      discussion: """
        The file is a log of activities, or one line for each kind:

          Customer,Activity,Volume,Special packing      Activity,Minutes,Volume
          Sun Ltd,Order,12,yes                          Orders,8,49000
          Sun Ltd,Inquiry,3,                            Inquiries,44,1400

        --rates: a table of activities with minutes each (or a rate in money), their group, and a column of minutes for each circumstance \
        of the log (t = base + minutes if special packing + ...). --pools: a table of groups with cost and practical capacity in minutes; \
        --cost and --capacity for a single one. --margins: a table of customers with their margin, for profit and the whale curve. Unused \
        capacity is reported and never spread over customers. Roles for --map: customer, activity, volume, minutes, rate, pool, margin.
        """)
    @OptionGroup var table: StudyArguments
    @Option(help: "A table of activities: minutes or rate, group, circumstances.") var rates: String?
    @Option(help: "A table of groups: cost, practical capacity in minutes.") var pools: String?
    @Option(help: "A table of customers: margin.") var margins: String?
    @Option(help: "Cost of the only group.") var cost: String?
    @Option(help: "Practical capacity of the only group, minutes.") var capacity: String?
    @Option(help: "The currency of all amounts.") var currency: String?

    func run() async throws {
      var options = ActivityOptions(
        study: try table.options(), rates: rates, pools: pools, margins: margins, cost: cost, capacity: capacity)
      if let currency {
        guard let choice = Currency(currency) else { throw ValidationError("--currency \(currency): ISO 4217") }
        options.currency = choice
      }
      try await table.run { [options] in try ActivityStudy(path: table.file, options: options, progress: $0) }
    }
  }
}
