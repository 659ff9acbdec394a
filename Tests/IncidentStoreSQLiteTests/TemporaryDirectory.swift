import Foundation

/// A directory of a test's own, gone with the test.
final class TemporaryDirectory {
    let path: String

    init() throws {
        let directory = FileManager.default.temporaryDirectory
            .appending(path: "store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: directory, withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700])
        path = directory.path()
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            print("left behind: \(path)")
        }
    }

    func file(_ name: String) -> String { path + "/" + name }
}
