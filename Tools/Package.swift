// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Tools",
  dependencies: [.package(name: "recall", path: "..")],
  targets: [
    .target(
      name: "TaggerTraining", dependencies: [.product(name: "Cards", package: "recall")],
      swiftSettings: strict),
    .executableTarget(
      name: "train-tagger", dependencies: ["TaggerTraining"], swiftSettings: strict),
    .executableTarget(
      name: "measure-tagger",
      dependencies: ["TaggerTraining", .product(name: "Cards", package: "recall")],
      swiftSettings: strict),
    .target(name: "RankerTraining", swiftSettings: strict),
    .executableTarget(
      name: "train-ranker", dependencies: ["RankerTraining"], swiftSettings: strict),
    .executableTarget(
      name: "list-candidates", dependencies: [.product(name: "Cards", package: "recall")],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
