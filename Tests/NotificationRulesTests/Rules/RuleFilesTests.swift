import CRuleFiles
import Foundation
import Testing

@Suite struct RuleFilesTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources/NotificationRules/Rules")

    private let names = (0..<rule_file_count()).map { String(cString: rule_file_name($0)) }

    @Test func `the program holds every file of the folder and no other, by name`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(files.filter { !$0.hasSuffix(".yaml") } == [])
        #expect(names == files.map { String($0.dropLast(5)) }.sorted())
    }

    @Test func `it holds them byte for byte`() throws {
        for (index, name) in names.enumerated() {
            var length = 0
            let start = rule_file_text(Int32(index), &length)
            let bytes = Data(bytes: start, count: length)
            let file = Self.folder.appendingPathComponent("\(name).yaml")
            #expect(try bytes == Data(contentsOf: file), "\(name)")
        }
    }
}
