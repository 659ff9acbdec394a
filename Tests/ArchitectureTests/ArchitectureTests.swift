import Foundation
import Testing

@Suite struct ArchitectureTests {
    @Test(arguments: Layers.allowed.keys.sorted())
    func `a target imports only what lies below it`(target: String) throws {
        let files = Layers.swiftFiles(below: "Sources/\(target)")
        #expect(!files.isEmpty)
        let ours = Set(Layers.allowed.keys).union(Layers.shims).union(["Themes"])
        for file in files {
            let imported = try Layers.imports(of: file).intersection(ours)
            let wrong = imported.subtracting(Layers.allowed[target, default: []])
            #expect(wrong.isEmpty, "\(file.lastPathComponent) imports \(wrong.sorted())")
        }
    }

    @Test func `a module from outside has one gate`() throws {
        for target in Layers.allowed.keys {
            for file in Layers.swiftFiles(below: "Sources/\(target)") {
                for module in try Layers.imports(of: file) {
                    guard let gate = Layers.gates[module] else { continue }
                    #expect(gate.contains(target), "\(file.lastPathComponent) imports \(module)")
                }
            }
        }
    }

    @Test func `every folder below Sources is a target that the layers know`() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Layers.root.appendingPathComponent("Sources").path)
        let known = Set(Layers.allowed.keys).union(Layers.shims)
        #expect(Set(folders).subtracting(known).isEmpty)
    }

    @Test func `the top level holds the package, its sources, its tests, its data and a readme`()
        throws
    {
        let names = try FileManager.default.contentsOfDirectory(atPath: Layers.root.path)
        let visible = Set(names.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" })
        let known = ["Package.swift", "README.md", "Sources", "Tests", "Themes"]
        #expect(visible == Set(known))
    }

    @Test func `the model knows no clock, no files and no chance`() throws {
        for target in ["IncidentModel", "NotificationRules", "Briefing", "Terminal", "Dashboard"] {
            for file in Layers.swiftFiles(below: "Sources/\(target)") {
                let text = try String(contentsOf: file, encoding: .utf8)
                for word in [
                    "Date()", "FileManager", ".random(", "SystemRandomNumberGenerator", "getenv",
                ] {
                    #expect(!text.contains(word), "\(file.lastPathComponent) says \(word)")
                }
            }
        }
    }

    @Test func `no source file is longer than a reader can hold`() throws {
        for file in Layers.swiftFiles(below: "Sources") {
            let lines = try String(contentsOf: file, encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count <= 400, "\(file.lastPathComponent) has \(lines.count) lines")
        }
    }
}
