// swift-tools-version: 6.1
// The readers of files of other programs under fire: bin/fuzz builds and runs both programs. Sources are those of the product.
import PackageDescription

// With CLIENTELE_FUZZ_WATCH every branch of the readers is counted for libFuzzer; bin/fuzz links the program itself, as libFuzzer
// brings the main function and the package manager renames ours.
let isWatched = Context.environment["CLIENTELE_FUZZ_WATCH"] != nil
let swift: [SwiftSetting] = [.swiftLanguageMode(.v6)] + (isWatched ? [.unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"])] : [])

let package = Package(
  name: "fuzz",
  products: [.library(name: "readers", type: .static, targets: ["readers"])],
  targets: [
    .systemLibrary(name: "CZip", path: "Sources/CZip", pkgConfig: "libzip"),
    .systemLibrary(name: "CWorkbook", path: "Sources/CWorkbook", pkgConfig: "xlsxwriter"),
    .systemLibrary(name: "CXML", path: "Sources/CXML", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CCalendar", path: "Sources/CCalendar"),
    .systemLibrary(name: "CMail", path: "Sources/CMail", pkgConfig: "gmime-3.0"),
    .target(name: "CPhone", path: "Sources/CPhone", linkerSettings: [.linkedLibrary("phonenumber")]),
    .target(name: "Model", path: "Sources/Model", swiftSettings: swift),
    .target(
      name: "Formats", dependencies: ["Model", "CZip", "CWorkbook", "CXML", "CCalendar", "CMail", "CPhone"], path: "Sources/Formats",
      swiftSettings: swift),
    .executableTarget(name: "variants", dependencies: ["Formats"], path: "Sources/variants", swiftSettings: swift),
    .target(name: "readers", dependencies: ["Formats"], path: "Sources/readers", swiftSettings: swift),
  ],
  cxxLanguageStandard: .cxx17
)
