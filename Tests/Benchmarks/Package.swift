// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "breachboard", path: "../..")],
    targets: [
        .executableTarget(
            name: "board-bench",
            dependencies: [.product(name: "BoardParts", package: "breachboard")])
    ]
)
