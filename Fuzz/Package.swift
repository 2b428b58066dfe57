// swift-tools-version: 6.1
// The readers of files of other programs under fire: bin/fuzz builds and runs both programs. Sources are those of the product.
import PackageDescription

let swift: [SwiftSetting] = [.swiftLanguageMode(.v6)]
let watched: [SwiftSetting] = swift + [.unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"])]

let package = Package(
  name: "fuzz",
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
    .executableTarget(
      name: "readers", dependencies: ["Formats"], path: "Sources/readers", swiftSettings: watched,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]),
  ],
  cxxLanguageStandard: .cxx17
)
