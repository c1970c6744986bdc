// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "recall",
  products: [
    .executable(name: "recall", targets: ["recall"]),
    .library(name: "Cards", targets: ["Cards"]),
    .library(name: "Scheduler", targets: ["Scheduler"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(
      name: "CCmarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(name: "CTaggerModel", exclude: ["model.bin", "NOTICE.txt"]),
    .target(name: "CSampleNotes"),
    .target(
      name: "Cards",
      dependencies: ["CCmarkGFM", "CTaggerModel", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(name: "Scheduler", swiftSettings: strict),
    .target(
      name: "Store",
      dependencies: [
        "Cards", "Scheduler", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "recall",
      dependencies: [
        "Cards", "Scheduler", "Store", "CReadline", "CCmarkGFM", "CSampleNotes",
        .product(name: "Yams", package: "Yams"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "CardsTests", dependencies: ["Cards", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SchedulerTests", dependencies: ["Scheduler", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: ["Store", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "recallTests",
      dependencies: [
        "recall", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Answers", "Golden", "Fixtures", "Statistics/Golden", "Screens/Golden"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
