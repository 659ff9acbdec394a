// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that users do not build it. From this folder:
//     swift run -c release board-bench
//     swift run -c release board-bench rules
//     swift run -c release board-bench past
//     swift run -c release portfolio-bench FILE
//     swift run -c release clients-bench sqlite
//     swift run -c release clients-bench postgres
//     swift run -c release people-bench
//     swift run -c release evidence-bench scan
//     swift run -c release evidence-bench search FILE

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "breachboard", path: "../..")],
    targets: [
        .executableTarget(
            name: "board-bench",
            dependencies: [.product(name: "BoardParts", package: "breachboard")]),
        .executableTarget(
            name: "clients-bench",
            dependencies: [.product(name: "BoardParts", package: "breachboard")]),
        .executableTarget(
            name: "evidence-bench",
            dependencies: [.product(name: "BoardParts", package: "breachboard")]),
        .executableTarget(
            name: "people-bench",
            dependencies: [.product(name: "BoardParts", package: "breachboard")]),
        .executableTarget(
            name: "portfolio-bench",
            dependencies: [
                .product(name: "BoardParts", package: "breachboard"),
                // The program itself, which it runs.
                .product(name: "breachboard", package: "breachboard"),
            ]),
    ]
)
