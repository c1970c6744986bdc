// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "recall", path: ".."),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    // The product's own sources (a link), because what is `package` there can be called here only
    // from the same package; so nothing is public for the sake of a measurement.
    .target(
      name: "StoreCopy",
      dependencies: [
        .product(name: "Cards", package: "recall"), .product(name: "Scheduler", package: "recall"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "bench",
      dependencies: [
        "StoreCopy", "CSQLite", .product(name: "Cards", package: "recall"),
        .product(name: "Scheduler", package: "recall"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
