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
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
    swiftSettings: settings)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let package = Package(
  name: "eguide",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "eguide", targets: ["eguide"]),
    .executable(name: "eguide-search", targets: ["eguide-search"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // 0: nothing of ours below.
    module("Diagnostics"),
    module("InterfaceWords"),
    .target(name: "CWideCharacters"),
    module("TerminalUI", ["CWideCharacters"]),
    module("ExternalPrograms"),
    .target(name: "CNcurses"),
    .target(name: "CTerminalSignals"),
    .target(name: "CFileExchange"),
    .systemLibrary(
      name: "CCmarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),

    // 1
    module("CourseModel", ["Diagnostics", "InterfaceWords"]),
    module(
      "CursesTerminal", ["InterfaceWords", "TerminalUI", "CNcurses", "CTerminalSignals"]),

    // 2
    module("Typesetting", ["CourseModel", "InterfaceWords", "TerminalUI"]),
    module("Assessment", ["CourseModel", "InterfaceWords", crypto]),
    module("LearningRecords", ["CFileExchange", "Diagnostics", crypto]),
    module(
      "CourseLoading",
      ["CourseModel", "Diagnostics", "CCmarkGFM", .product(name: "Yams", package: "Yams")]),
    module("CourseChecking", ["CourseModel", "Diagnostics"]),
    module("CourseSearch", ["CourseModel", .product(name: "GRDB", package: "GRDB.swift")]),

    // 3
    module("ProgressTracking", ["Assessment", "CourseModel", "LearningRecords"]),
    module("SearchLine", ["CourseModel", "LearningRecords"]),

    // 4
    module(
      "Screens",
      [
        "Assessment", "CourseModel", "Diagnostics", "InterfaceWords", "LearningRecords",
        "ProgressTracking", "TerminalUI", "Typesetting",
      ]),
    module(
      "PlainPlayer",
      [
        "Assessment", "CourseModel", "Diagnostics", "InterfaceWords", "LearningRecords",
        "ProgressTracking", "TerminalUI", "Typesetting",
      ]),
    module(
      "Reporting",
      [
        "CourseModel", "InterfaceWords", "LearningRecords", "ProgressTracking", "TerminalUI",
        "Typesetting",
      ]),

    // 5
    module(
      "EGuideCommands",
      [
        "Assessment", "CourseChecking", "CourseLoading", "CourseModel", "CursesTerminal",
        "CTerminalSignals", "Diagnostics", "ExternalPrograms", "InterfaceWords", "LearningRecords",
        "PlainPlayer", "ProgressTracking", "Reporting", "Screens", "SearchLine", "TerminalUI",
        "Typesetting", crypto,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "eguide",
      dependencies: [
        "EGuideCommands", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    // A program of its own, as git keeps curl in git-remote-https: SQLite and Foundation would cost
    // every start of the player milliseconds and memory that only a search needs.
    .executableTarget(
      name: "eguide-search",
      dependencies: ["CourseLoading", "CourseModel", "CourseSearch", "SearchLine"],
      swiftSettings: settings),

    // Tests.
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "TestSupport", dependencies: ["TerminalUI", "CPseudoTerminal"],
      path: "Tests/TestSupport", swiftSettings: settings),
    tests("InterfaceWords"),
    tests("TerminalUI", ["TestSupport"]),
    tests("ExternalPrograms"),
    tests("CourseModel"),
    tests(
      "Typesetting",
      ["CCmarkGFM", "CourseLoading", "CourseModel", "Diagnostics", "TerminalUI", "TestSupport"],
      exclude: ["Snapshots"]),
    tests("Assessment", ["CourseModel", "Diagnostics"]),
    .executableTarget(
      name: "JournalHammer", dependencies: ["LearningRecords"], path: "Tests/JournalHammer",
      swiftSettings: settings),
    tests("LearningRecords", ["Diagnostics", "JournalHammer"]),
    .executableTarget(
      name: "terminal-probe", dependencies: ["CursesTerminal", "TerminalUI"],
      path: "Tests/TerminalProbe", swiftSettings: settings),
    tests("TestSupport", ["TerminalUI"]),
    tests("CursesTerminal", ["TerminalUI", "TestSupport", "terminal-probe"]),
    tests("CourseLoading", ["CourseModel", "Diagnostics"], exclude: ["Fixtures"]),
    tests("CourseSearch", ["CourseLoading", "CourseModel", "Diagnostics"]),
    tests("CourseChecking", ["CourseLoading", "CourseModel", "Diagnostics"]),
    tests(
      "Screens",
      [
        "Assessment", "CourseModel", "Diagnostics", "LearningRecords", "ProgressTracking",
        "TerminalUI", "TestSupport",
      ], exclude: ["Snapshots"]),
    tests(
      "PlainPlayer",
      [
        "Assessment", "CourseLoading", "CourseModel", "Diagnostics", "LearningRecords",
        "ProgressTracking", "TerminalUI", "TestSupport",
      ], exclude: ["Fixtures", "Snapshots"]),
    tests(
      "Reporting",
      [
        "CourseModel", "Diagnostics", "LearningRecords", "ProgressTracking", "TerminalUI",
        "TestSupport", "Typesetting",
      ], exclude: ["Snapshots"]),
    tests("ProgressTracking", ["Assessment", "CourseModel", "Diagnostics", "LearningRecords"]),
    .testTarget(
      name: "CompletionTests",
      dependencies: [
        "Assessment", "CourseModel", "Diagnostics", "LearningRecords", "ProgressTracking",
        "Reporting", "TerminalUI", "TestSupport", "eguide",
      ], exclude: ["Snapshots"], swiftSettings: settings),
    .target(
      name: "Fuzzing",
      dependencies: [
        "Assessment", "CourseChecking", "CourseLoading", "CourseModel", "Diagnostics",
        "LearningRecords", "PlainPlayer", "ProgressTracking", "TerminalUI", "Typesetting",
      ], path: "Tests/Fuzzing", swiftSettings: settings),
    .executableTarget(
      name: "course-fuzz", dependencies: ["Fuzzing"], path: "Tests/CourseFuzz",
      swiftSettings: settings),
    tests("Fuzzing", ["TerminalUI", "Typesetting"]),
    .testTarget(
      name: "EGuideTests",
      dependencies: ["eguide", "LearningRecords", "TerminalUI", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: settings),
    tests(
      "EGuideCommands",
      [
        "Assessment", "CourseModel", "LearningRecords", "ProgressTracking",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ]
)
