// swift-tools-version: 6.1
// The rooms of the house and the arrows between them: docs/adr/0001-the-house.md says why.
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .unsafeFlags(["-warnings-as-errors"], .when(configuration: .debug)),
]

/// One room: a target whose folder bears its name, with the rooms and libraries it may import.
func room(_ name: String, _ imports: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: imports, path: "Sources/\(name)", exclude: exclude, swiftSettings: strict)
}

func tests(_ name: String, _ imports: [Target.Dependency]) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: imports, path: "Tests/\(name)Tests", swiftSettings: strict)
}

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let nio = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")

let package = Package(
  name: "clientele",
  products: [.executable(name: "clientele", targets: ["clientele"])],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .systemLibrary(name: "CPostgres", path: "Sources/CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CSodium", path: "Sources/CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CMalloc", path: "Sources/CMalloc"),
    .systemLibrary(name: "CZip", path: "Sources/CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CWorkbook", path: "Sources/CWorkbook", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CXML", path: "Sources/CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CCalendar", path: "Sources/CCalendar", providers: [.apt(["libical-dev"])]),
    .systemLibrary(name: "CMail", path: "Sources/CMail", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
    .target(name: "CPhone", path: "Sources/CPhone", linkerSettings: [.linkedLibrary("phonenumber")]),
    .target(name: "CAssets", path: "Sources/CAssets", cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),

    room("Model"),
    room("Records", ["Model"]),
    room("Secrets", ["CSodium"]),
    room("Storage", ["Model"]),
    room("StorageSQLite", ["Storage", "Secrets", grdb, grdbSQLite]),
    room("StoragePostgres", ["Storage", "CPostgres"]),
    room("Formats", ["Model", "CZip", "CWorkbook", "CXML", "CCalendar", "CMail", "CPhone"]),
    room("Register", ["Model", "Records", "Storage", "Secrets", "Formats", logging]),
    // Optimised in debug builds too: its tests run whole competitions, a minute instead of an hour.
    .target(
      name: "Analysis", path: "Sources/Analysis", swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    room("Markup"),
    room("Charts", ["Markup"]),
    room("Wording", ["Model"]),
    // Optimised in debug builds too: its tests compare tens of thousands of records.
    .target(
      name: "Likeness", dependencies: ["Model"], path: "Sources/Likeness",
      swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    room("Insight", ["Register", "Analysis", "Records", "Storage", "Model", logging]),
    room("Report", ["Analysis", "Formats", "Likeness", "Charts", "Markup", "Wording", "Model"]),
    room(
      "Web",
      [
        "Register", "Records", "Model", "Storage", "Secrets", "Formats", "Insight", "Analysis", "Markup", "Charts", "Wording", "CZlib",
        "CAssets", hummingbird, logging, nio, lifecycle,
      ],
      exclude: ["Assets"]),
    .executableTarget(
      name: "clientele",
      dependencies: [
        "Web", "Register", "Records", "Model", "Storage", "StorageSQLite", "StoragePostgres", "Secrets", "Wording", "Insight", "Report",
        "Analysis", "Likeness", "Formats", "CMalloc", arguments, logging,
      ], path: "Sources/clientele", swiftSettings: strict),

    .target(
      name: "TestKit", dependencies: ["Register", "Records", "Model", "Storage", "StorageSQLite", "StoragePostgres", grdbSQLite],
      path: "Tests/TestKit", swiftSettings: strict),
    tests("House", ["TestKit"]),
    tests("Model", ["Model", "TestKit"]),
    tests("Analysis", ["Analysis", "TestKit"]),
    tests("Formats", ["Formats", "Model", "Wording", "CXML", "CZip", "TestKit"]),
    tests("Likeness", ["Likeness", "Model", "TestKit"]),
    tests("Markup", ["Markup"]),
    tests("Charts", ["Charts", "Markup"]),
    tests("Wording", ["Wording", "Model", "Records"]),
    tests("Storage", ["Storage", "StorageSQLite", "StoragePostgres", "TestKit"]),
    tests("StorageSQLite", ["Storage", "StorageSQLite"]),
    tests("StoragePostgres", ["Storage", "StoragePostgres"]),
    tests(
      "Insight",
      ["Insight", "Analysis", "Report", "Register", "Records", "Model", "Storage", "StorageSQLite", "StoragePostgres", "TestKit"]),
    tests("Report", ["Report", "Analysis", "Formats", "Likeness", "Model", "Wording", "TestKit"]),
    tests("Web", ["Web", "Insight", "Formats", "Register", "Records", "Model", "Storage", "Wording", "Markup", "TestKit", logging]),
    tests("Register", ["Register", "Records", "Model", "Storage", "StorageSQLite", "StoragePostgres", "Formats", "Wording", "TestKit"]),
  ],
  cxxLanguageStandard: .cxx17
)
