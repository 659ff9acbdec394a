import Foundation
import IncidentStore
import TestSupport
import Testing

@testable import IncidentStoreSQLite

struct FileSafetyTests {
    private let directory: TemporaryDirectory
    private var path: String { directory.file("log.db") }

    init() throws { directory = try TemporaryDirectory() }

    @Test
    func `files are 0600 and made directories 0700 whatever the umask says`() throws {
        let path = directory.file("made/by/us/log.db")
        try SQLiteIncidentStore.makeFolder(for: path)
        let store = try SQLiteIncidentStore(path: path)
        var desk = Desk()
        _ = try store.submit([desk.opening()])
        for name in ["made", "made/by", "made/by/us"] {
            #expect(try mode(directory.file(name)) == 0o700)
        }
        for name in ["log.db", "log.db-lock", "log.db-journal"] {
            #expect(try mode(directory.file("made/by/us/" + name)) == 0o600)
        }
    }

    @Test
    func `a database with a second name is refused`() throws {
        try makeLog(path)
        try FileManager.default.linkItem(atPath: path, toPath: directory.file("second.db"))
        let found = StoreError.unsafeFile(path: try canonical(path), .hardLinks(2))
        #expect(throws: found) { try SQLiteIncidentStore(path: path) }
    }

    @Test(arguments: [0o777, 0o770, 0o722])
    func `a database in a folder that others may write to is refused`(_ mode: Int) throws {
        let folder = directory.file("shared")
        try SQLiteIncidentStore.makeFolder(for: folder + "/log.db")
        try makeLog(folder + "/log.db")
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder)
        let found = StoreError.unsafeFile(
            path: try canonical(folder + "/log.db"), .folderOpenToOthers(mode: mode))
        #expect(throws: found) { try SQLiteIncidentStore(path: folder + "/log.db") }
    }

    @Test
    func `a folder like the system's own for temporary files will do`() throws {
        try makeLog(path)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o1777], ofItemAtPath: directory.path)
        _ = try SQLiteIncidentStore(path: path)
    }

    @Test(arguments: ["-journal", "-wal", "-shm", "-lock"])
    func `a file beside it that others may write is refused`(_ end: String) throws {
        try makeLog(path)
        let beside = path + end
        let isThere = FileManager.default.fileExists(atPath: beside)
        if !isThere { try Data().write(to: URL(filePath: beside)) }
        try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: beside)
        let name = try canonical(path)
        #expect(throws: StoreError.unsafeFile(path: name, .neighbour(name + end))) {
            try SQLiteIncidentStore(path: path)
        }
    }

    @Test(arguments: [0o644, 0o640, 0o602])
    func `a database that others may read or write is refused`(_ mode: Int) throws {
        try makeLog(path)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        let found = StoreError.unsafeFile(
            path: try canonical(path), .readableByOthers(mode: mode))
        #expect(throws: found) { try SQLiteIncidentStore(path: path, mode: .readOnly) }
    }

    @Test
    func `what is no regular file is refused`() throws {
        #expect(
            throws: StoreError.unsafeFile(path: try canonical(directory.path), .notARegularFile)
        ) {
            try SQLiteIncidentStore(path: directory.path, mode: .readOnly)
        }
    }

    @Test
    func `a link leads to the one path that all programs agree on`() throws {
        try makeLog(path)
        let link = directory.file("link.db")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        #expect(try SQLiteIncidentStore(path: link).path == canonical(path))
    }

    @Test(arguments: [SQLiteIncidentStore.Mode.readOnly, .existing], ["log.db", "no/such/log.db"])
    func `a missing database is not made for reading`(
        _ mode: SQLiteIncidentStore.Mode, _ name: String
    ) throws {
        let path = directory.file(name)
        #expect(throws: StoreError.noDatabase(path: path)) {
            try SQLiteIncidentStore(path: path, mode: mode)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).isEmpty)
    }

    @Test
    func `a database is not made in a folder that is not there`() throws {
        #expect(throws: StoreError.noFolder(path: directory.file("no"))) {
            try SQLiteIncidentStore(path: directory.file("no/such/log.db"))
        }
    }

    @Test
    func `an empty file is no database until somebody begins one in it`() throws {
        try Data().write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let found = StoreError.noDatabase(path: try canonical(path))
        #expect(throws: found) { try SQLiteIncidentStore(path: path, mode: .existing) }
        try makeLog(path)
        #expect(try SQLiteIncidentStore(path: path, mode: .existing).access == .readWrite)
    }

    @Test
    func `a database that is opened for reading takes no changes`() throws {
        try makeLog(path)
        let store = try SQLiteIncidentStore(path: path, mode: .readOnly)
        var desk = Desk(seed: 9)
        #expect(store.access == .readOnly(.asked))
        #expect(throws: StoreError.readOnly(.asked)) { try store.submit([desk.opening()]) }
        #expect(try store.incidents().count == 1)
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
    func `a read-only directory is known before anybody types`() throws {
        try makeLog(path)
        let all = FileManager.default
        try all.setAttributes([.posixPermissions: 0o500], ofItemAtPath: directory.path)
        let store = try SQLiteIncidentStore(path: path)
        #expect(store.access == .readOnly(.noPermission))
        #expect(try store.incidents().count == 1)
        try all.setAttributes([.posixPermissions: 0o700], ofItemAtPath: directory.path)
    }

    @Test(arguments: [
        ("36 35 8:1 / / rw - ext4 /dev/sda1 rw", nil),
        ("36 35 8:1 / / rw shared:1 - nfs4 host:/x rw", "nfs4"),
        ("36 35 8:2 / / rw - nfs4 host:/x rw", nil), ("36 35 8:1 /", nil), ("", nil),
        ("1 1 0:9 / /a rw - proc p rw\n36 35 8:1 / /b rw - fuse.sshfs host: rw", "fuse.sshfs"),
    ])
    func `network file systems are known from the mounts`(_ mounts: String, _ name: String?) {
        #expect(NetworkFileSystem.name(ofDevice: 0x801, in: mounts) == name)
    }
}

/// A database with one incident.
func makeLog(_ path: String) throws {
    var desk = Desk()
    let store = try SQLiteIncidentStore(path: path, generator: SeededGenerator(seed: 1))
    _ = try store.submit([desk.opening(), desk.step("letters"), desk.step("hotline")])
}

private func canonical(_ path: String) throws -> String {
    let resolved = try #require(realpath(path, nil))
    defer { free(resolved) }
    return String(cString: resolved)
}

private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
}
