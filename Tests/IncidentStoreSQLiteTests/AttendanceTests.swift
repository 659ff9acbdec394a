import Foundation
import Glibc
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import TestSupport
import Testing

struct AttendanceTests {
    private let directory: TemporaryDirectory
    private let store: SQLiteIncidentStore
    private var folder: String { store.path + "-online" }

    init() throws {
        directory = try TemporaryDirectory()
        store = try SQLiteIncidentStore(path: directory.file("log.db"))
    }

    @Test
    func `what a killed board leaves behind is nobody`() throws {
        let watch = try #require(try store.watch())
        let left = folder + "/" + String(repeating: "a", count: 32)
        try Data(padded(Self.alice)).write(to: URL(filePath: left))
        #expect(watch.takeOthers() == [])
        #expect(!FileManager.default.fileExists(atPath: left))
    }

    @Test(arguments: ["", "{}", "[[[[", #"{"actor":"\#u{1b}[2J","read_only":false}"#])
    func `a file that no board wrote is nobody`(_ text: String) throws {
        let watch = try #require(try store.watch())
        let path = folder + "/" + String(repeating: "b", count: 32)
        try Data(padded(text)).write(to: URL(filePath: path))
        let held = open(path, O_RDWR | O_CLOEXEC)
        defer { close(held) }
        try #require(flock(held, LOCK_EX) == 0)
        #expect(watch.takeOthers() == [])
    }

    @Test
    func `a folder that others can look into is not used`() throws {
        try #require(mkdir(folder, 0o700) == 0)
        try #require(chmod(folder, 0o755) == 0)
        let watch = try #require(try store.watch())
        watch.announce(Presence(Desk().actor, incident: nil, view: "incidents"))
        #expect(watch.takeOthers() == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }

    @Test
    func `a board says who it is to its owner alone, and takes it back when it ends`() throws {
        var watch = try store.watch()
        watch?.announce(Presence(Desk().actor, incident: nil, view: "incidents"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        let name = try #require(names.first)
        var status = stat()
        try #require(lstat("\(folder)/\(name)", &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        watch = nil
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }

    private static let alice =
        #"{"actor":"alice","read_only":false,"incident":null,"view":"log","target":null}"#

    private func padded(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        return bytes + [UInt8](repeating: UInt8(ascii: " "), count: 1_024 - bytes.count)
    }
}
