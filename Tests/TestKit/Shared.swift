import Foundation

/// The folder of real data and samples beside the checkout; absent in a stranger's clone.
public enum Shared {
  /// Nil, with a word about it, when the folder is absent.
  public static func folder(from file: StaticString = #filePath) -> URL? {
    var root = URL(fileURLWithPath: "\(file)")
    while root.path != "/" {
      root.deleteLastPathComponent()
      let shared = root.deletingLastPathComponent().appendingPathComponent("shared")
      if FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path) {
        if FileManager.default.fileExists(atPath: shared.appendingPathComponent("README.md").path) { return shared }
        break
      }
    }
    print("skipped: no ../shared")
    return nil
  }

  /// The root of the checkout.
  public static func root(from file: StaticString = #filePath) -> URL {
    var root = URL(fileURLWithPath: "\(file)")
    while root.path != "/", !FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path) {
      root.deleteLastPathComponent()
    }
    return root
  }
}
