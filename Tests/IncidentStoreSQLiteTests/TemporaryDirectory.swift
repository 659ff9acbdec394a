import Foundation

/// A directory of a test's own, gone with the test.
final class TemporaryDirectory {
    let path: String

    /// `fast` keeps it in memory where the system can: syncs cost nothing there, and mean nothing.
    init(fast: Bool = false) throws {
        let shared = URL(filePath: "/dev/shm", directoryHint: .isDirectory)
        let isShared = fast && FileManager.default.isWritableFile(atPath: shared.path())
        let directory = (isShared ? shared : FileManager.default.temporaryDirectory)
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

extension TemporaryDirectory {
    /// Its files, by name.
    func contents() throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(filePath: file($0)))) })
    }

    /// A file as the store makes its own.
    func make(_ name: String, _ bytes: Data) throws {
        guard
            FileManager.default.createFile(
                atPath: file(name), contents: bytes, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
    }
}
