// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "recall", path: "..")],
  targets: [
    .target(
      name: "Promises", dependencies: [.product(name: "Cards", package: "recall")],
      swiftSettings: strict),
    .target(name: "CLibFuzzer"),
    .executableTarget(
      name: "fuzz-converter", dependencies: ["Promises", "CLibFuzzer"], swiftSettings: strict),
    .executableTarget(
      name: "hostile", dependencies: ["Promises", .product(name: "Cards", package: "recall")],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
