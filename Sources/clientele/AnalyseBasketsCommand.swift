import Analysis
import ArgumentParser
import Report

extension AnalyseCommand {
  /// What is bought together, and the preferred product of each customer.
  struct BasketsOf: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "baskets", abstract: "Which products are bought together: association rules, and each customer's preferred product.",
      discussion: """
        The file has a line for each product of an order:

          Order,Product,Customer
          1001,Coffee,77
          1001,Milk,77

        (without an order column the purchases of one customer on one day are a basket), or a line for each basket, its products one \
        after another, or a column for each product with yes or no. Roles for --map: order, product, name, customer, day, quantity, \
        amount. Thresholds are compared exactly and include their border.
        """)
    @OptionGroup var table: StudyArguments
    @Option(help: "How the file is written: table, lines or matrix; else its content tells.") var layout: String?
    @Option(help: "The least share of all baskets, as 0.001, 0.1% or 1/1000; chosen by the size of the file when left out.")
    var support: String?
    @Option(help: "The least share of baskets with the left side that also have the right one.") var confidence = "0.5"
    @Option(help: "Most products of a rule, both sides together: 2 to 16.") var longest = 10

    func run() async throws {
      var options = BasketOptions(study: try table.options(), confidence: try StudyArguments.ratio(confidence, "--confidence"))
      if let layout {
        guard let choice = BasketOptions.Layout(rawValue: layout) else { throw ValidationError("--layout \(layout): table, lines, matrix") }
        options.layout = choice
      }
      if let support { options.support = try StudyArguments.ratio(support, "--support") }
      guard (2...16).contains(longest) else { throw ValidationError("--longest \(longest): 2...16") }
      options.longest = longest
      try await table.run { try BasketStudy(path: table.file, options: options, progress: $0) }
    }
  }
}
