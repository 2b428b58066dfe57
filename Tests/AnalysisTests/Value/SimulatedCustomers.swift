import Foundation

/// The simulated bases of A24, made on the spot by `../shared/tools/make_btyd.py`.
enum SimulatedCustomers {
  /// A file to be removed by the caller: customer, x, t_x, T, purchases of 39 weeks after, mean spend; nil when it cannot be made.
  static func file(customers: Int, seed: Int) throws -> String? {
    guard let tool = SharedFiles.path("tools/make_btyd.py") else { return nil }
    let file = SharedFiles.temporary("btyd.csv")
    guard try SharedFiles.run(["python3", tool, "--customers", "\(customers)", "--seed", "\(seed)", "--out", file]) == 0 else {
      SharedFiles.skip("no python3 with numpy")
      return nil
    }
    return file
  }
}
