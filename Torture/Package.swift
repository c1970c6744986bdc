// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Torture",
  products: [
    .executable(name: "torture", targets: ["torture"]),
    .executable(name: "latency", targets: ["latency"]),
    .library(name: "recorder", type: .dynamic, targets: ["CRecorder"]),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CRecorder"),
    .executableTarget(name: "torture", dependencies: ["CSQLite"], swiftSettings: strict),
    .executableTarget(name: "latency", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu17
)
