import Foundation
import Testing

/// A picture of a screen that is kept beside the tests, as it was last reviewed.
protocol ReviewedPicture: CustomTestStringConvertible, Sendable {
    /// The folder below `Screens`; empty for that itself.
    static var folderName: String { get }
    /// The name of its file.
    var name: String { get }
    /// What it looks like now.
    var present: String { get }
}

extension ReviewedPicture {
    var testDescription: String { name }

    /// What was reviewed; nil where there is no such file.
    var reviewed: String? {
        FileManager.default.contents(atPath: file.path).map { String(decoding: $0, as: UTF8.self) }
    }

    func rewrite() throws {
        try FileManager.default.createDirectory(
            at: Self.folder, withIntermediateDirectories: true)
        try Data(present.utf8).write(to: file, options: .atomic)
    }

    /// The names of all files that there are.
    static func files() throws -> Set<String> {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return Set(names.filter { $0.hasSuffix(".screen") }.map { String($0.dropLast(7)) })
    }

    private var file: URL { Self.folder.appendingPathComponent("\(name).screen") }

    private static var folder: URL {
        URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Screens").appendingPathComponent(folderName)
    }
}
