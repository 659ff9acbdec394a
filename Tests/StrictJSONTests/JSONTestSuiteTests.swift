import Foundation
import StrictJSON
import Testing

/// Nicolas Seriot's JSONTestSuite, where it lies beside the repository.
struct JSONTestSuiteTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/badinputs/JSONTestSuite").standardizedFileURL

    /// RFC 8259 section 4 leaves names given twice to the reader; this one refuses them.
    private static let refusedOnPurpose: Set = [
        "y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json",
    ]

    private static let files: [URL] = {
        guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        else { return [] }
        return walk.compactMap { $0 as? URL }.filter { $0.pathExtension == "json" }
    }()

    @Test(.enabled(if: !files.isEmpty))
    func `all that must be accepted is, but for names given twice`() throws {
        let valid = Self.files.filter { $0.lastPathComponent.hasPrefix("y_") }
        #expect(valid.count >= 90)
        for file in valid {
            let bytes = [UInt8](try Data(contentsOf: file))
            if Self.refusedOnPurpose.contains(file.lastPathComponent) {
                let error = #expect(throws: JSONError.self) { try JSONValue.parse(bytes) }
                #expect(error?.kind == .duplicateKey)
            } else {
                #expect(throws: Never.self, "\(file.lastPathComponent)") {
                    try JSONValue.parse(bytes)
                }
            }
        }
    }

    @Test(.enabled(if: !files.isEmpty)) func `all that must be refused is`() throws {
        let invalid = Self.files.filter { $0.lastPathComponent.hasPrefix("n_") }
        #expect(invalid.count >= 180)
        for file in invalid {
            let bytes = [UInt8](try Data(contentsOf: file))
            #expect(throws: JSONError.self, "\(file.lastPathComponent)") {
                try JSONValue.parse(bytes)
            }
        }
    }

    @Test(.enabled(if: !files.isEmpty)) func `what is left to the reader does not trap`() throws {
        for file in Self.files where file.lastPathComponent.hasPrefix("i_") {
            _ = try? JSONValue.parse([UInt8](try Data(contentsOf: file)))
        }
    }
}
