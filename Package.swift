// swift-tools-version: 6.1

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of ours; the layers below it are in its dependencies (README, A map of the modules).
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies,
    resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "eguide",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // 0: nothing of ours below.
    module("Diagnostics"),
    .target(name: "CWideCharacters"),
    module("TerminalUI", ["CWideCharacters"]),

    // 1
    module("CourseModel", ["Diagnostics"]),

    // 2
    module("Assessment", ["CourseModel", .product(name: "Crypto", package: "swift-crypto")]),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["TerminalUI"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("TerminalUI", ["TestSupport"]),
    tests("CourseModel"),
    tests("Assessment", ["CourseModel", "Diagnostics"]),
  ]
)
