// swift-tools-version: 6.2
import PackageDescription

/// Set by `.ci/run`: whoever builds with a newer compiler is not stopped by a new warning.
let warningsAreErrors = Context.environment["WARNINGS_ARE_ERRORS"] == "1"

let language: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A release is one file that needs no Swift on its host, and starts in two thirds of the time: the
/// loader has no libraries to bind and nothing to relocate.
let releaseOnly = BuildSettingCondition.when(platforms: [.linux], configuration: .release)
let standalone = LinkerSetting.unsafeFlags(
    ["-static-stdlib", "-Xlinker", "-no-pie", "-Xlinker", "--gc-sections", "-Xlinker", "-s"],
    releaseOnly)

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")

/// Everything that needs PostgreSQL's client library, by its header alone: see CLibpq.
let withPostgres = TargetDependencyCondition.when(traits: ["PostgreSQL"])
let postgres = Target.Dependency.target(name: "IncidentStorePostgres", condition: withPostgres)

/// Targets in C.
let shims = ["CLibpq", "CNcursesw", "CProcess", "CRuleFiles", "CSQLite", "CTestTerminal", "CZlib"]

let package = Package(
    name: "breachboard",
    products: [
        .executable(name: "breachboard", targets: ["breachboard"]),
        // For the benchmarks, which are a package of their own.
        .library(
            name: "BoardParts",
            targets: [
                "CTestTerminal", "Dashboard", "EvidenceLog", "IncidentModel", "IncidentStore",
                "IncidentStorePostgres", "IncidentStoreSQLite", "NotificationRules",
                "PeopleCounting", "Samples", "Terminal", "TestSupport",
            ]),
    ],
    traits: [
        .trait(
            name: "PostgreSQL", description: "Logs on a PostgreSQL server (Debian: libpq-dev)."),
        .default(enabledTraits: ["PostgreSQL"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Level 1: values that know nothing of each other.
        .target(name: "IncidentModel"),
        .target(name: "StrictJSON"),
        .target(name: "TextBytes"),
        .target(name: "StrictYAML", dependencies: [yams]),
        .target(
            name: "Themes", path: "Themes",
            resources: ["base", "dark", "light", "mono", "ansi16"].map {
                .embedInCode("\($0).yaml")
            }),
        .target(
            name: "Playbooks",
            resources: [
                "phishing", "ransomware", "lost-device", "misdirected-mail", "vendor-breach",
            ].map { .embedInCode("\($0).yaml") }),
        .target(name: "CProcess"),
        .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
        .target(
            name: "CLibpq",
            cSettings: [.define("CL_WITH_LIBPQ", .when(traits: ["PostgreSQL"]))]),
        .target(name: "CNcursesw", linkerSettings: [.linkedLibrary("ncursesw")]),
        // The rule files as bytes of the program.
        .target(name: "CRuleFiles"),

        // Level 2: what follows from an incident, how it is written down, and the screen.
        .target(name: "Terminal", dependencies: ["StrictYAML"]),
        .target(
            name: "NotificationRules",
            dependencies: ["CRuleFiles", "IncidentModel", "StrictJSON", "StrictYAML"],
            exclude: ["Rules"]),
        .target(name: "PeopleCounting", dependencies: ["IncidentModel", "TextBytes", crypto]),
        .target(name: "Formats", dependencies: ["IncidentModel", "StrictJSON", "StrictYAML"]),
        .target(name: "Samples", dependencies: ["IncidentModel"]),
        .target(name: "IncidentStore", dependencies: ["IncidentModel", "StrictJSON", crypto]),
        // The evidence log: what imported records say, and how they are found.
        .target(
            name: "EvidenceLog",
            dependencies: ["CZlib", "IncidentModel", "IncidentStore", "StrictJSON", "TextBytes"]),

        // Level 3: the outside world, one target for each part of it.
        .target(
            name: "IncidentStoreSQLite",
            dependencies: ["IncidentStore", "IncidentModel", "CSQLite", grdb, sqlite]),
        .target(
            name: "IncidentStorePostgres",
            dependencies: ["CLibpq", "IncidentStore", "IncidentModel", "StrictJSON"]),
        .target(name: "TerminalNcurses", dependencies: ["Terminal", "CNcursesw"]),

        .target(
            name: "Briefing", dependencies: ["IncidentModel", "NotificationRules", "Terminal"]),

        // Level 4: the board, pure.
        .target(
            name: "Dashboard",
            dependencies: [
                "Briefing", "EvidenceLog", "IncidentModel", "NotificationRules", "IncidentStore",
                "Terminal",
            ]),

        // Level 5: the program.
        .executableTarget(
            name: "breachboard",
            dependencies: [
                "Briefing", "Dashboard", "EvidenceLog", "Formats", "IncidentModel", "IncidentStore",
                "IncidentStoreSQLite", "NotificationRules", "PeopleCounting", "Playbooks",
                "Samples", "StrictJSON", "StrictYAML", "Terminal", "TerminalNcurses", "CProcess",
                "Themes", arguments, postgres,
            ],
            swiftSettings: [.unsafeFlags(["-static-stdlib"], releaseOnly)],
            linkerSettings: [standalone]),

        .target(
            name: "TestSupport",
            dependencies: ["IncidentModel", "IncidentStore", "Terminal"]),
        .target(name: "CTestTerminal"),
        // A program that commits in a loop until it is killed.
        .executableTarget(
            name: "CommitHammer",
            dependencies: [
                "IncidentModel", "IncidentStore", "IncidentStoreSQLite", "TestSupport", postgres,
            ],
            path: "Tests/CommitHammer"),

        .testTarget(name: "IncidentModelTests", dependencies: ["IncidentModel", "TestSupport"]),
        .testTarget(
            name: "EvidenceLogTests",
            dependencies: [
                "EvidenceLog", "IncidentModel", "IncidentStore", "StrictJSON", "TestSupport",
            ]),
        .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON"]),
        .testTarget(name: "StrictYAMLTests", dependencies: ["StrictYAML"]),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TestSupport", "Themes"]),
        .testTarget(name: "TerminalNcursesTests", dependencies: ["TerminalNcurses", "Terminal"]),
        .testTarget(
            name: "NotificationRulesTests",
            dependencies: [
                "CRuleFiles", "NotificationRules", "IncidentModel", "Samples", "StrictJSON",
                "StrictYAML",
            ]),
        .testTarget(
            name: "BriefingTests",
            dependencies: [
                "Briefing", "IncidentModel", "NotificationRules", "Samples", "Terminal",
                "TestSupport",
            ]),
        .testTarget(name: "SamplesTests", dependencies: ["Samples", "IncidentModel"]),
        .testTarget(
            name: "FormatsTests",
            dependencies: [
                "Formats", "IncidentModel", "NotificationRules", "Playbooks", "StrictJSON",
                "TestSupport",
            ]),
        .testTarget(
            name: "PeopleCountingTests",
            dependencies: ["PeopleCounting", "IncidentModel", "TestSupport"]),
        .testTarget(
            name: "IncidentStoreTests",
            dependencies: [
                "IncidentStore", "IncidentModel", "NotificationRules", "Samples", "StrictJSON",
                "TestSupport",
            ]),
        .testTarget(
            name: "IncidentStoreSQLiteTests",
            dependencies: [
                "CommitHammer", "EvidenceLog", "IncidentStoreSQLite", "IncidentStore",
                "IncidentModel", "TestSupport", grdb,
            ]),
        .testTarget(
            name: "IncidentStorePostgresTests",
            dependencies: [
                "CommitHammer", "IncidentStore", "IncidentModel", "TestSupport", postgres,
            ]),
        .testTarget(
            name: "DashboardTests",
            dependencies: [
                "Dashboard", "EvidenceLog", "IncidentModel", "IncidentStore", "NotificationRules",
                "Samples", "Terminal", "TestSupport", "Themes",
            ],
            // Pictures that the tests read where they lie.
            exclude: ["Screens"]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["breachboard", "CTestTerminal", "TestSupport", "Terminal", arguments]),
        .testTarget(name: "ArchitectureTests"),
    ]
)

for target in package.targets
where !shims.contains(target.name) {
    target.swiftSettings =
        (target.swiftSettings ?? []) + language
        + (warningsAreErrors ? [.treatAllWarnings(as: .error)] : [])
}
