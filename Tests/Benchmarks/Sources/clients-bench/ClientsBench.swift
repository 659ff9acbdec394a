import Foundation
import IncidentStore
import IncidentStorePostgres
import IncidentStoreSQLite
import TestSupport

/// Many clients at one incident: whether the log keeps its promises to all of them, and how long its
/// changes take to their eyes.
///
/// Each client is a process with its own connection, which waits for the changes of others and reads them
/// as the board does. Together they write at a steady rate, whether or not the log keeps up.
@main
struct ClientsBench {
    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        if words.first == "client" { return try ClientProcess.run(Array(words.dropFirst())) }
        let numbers = words.dropFirst().compactMap { Int($0) }
        let plan = Plan(
            clients: numbers.first ?? 100, seconds: numbers.dropFirst().first ?? 60,
            rate: numbers.dropFirst(2).first ?? 30)
        switch words.first {
        case "sqlite": try onDisk(plan)
        case "postgres":
            let server = try TestServer("-c max_connections=\(plan.clients * 2 + 20)")
            try run(plan, on: server.address("postgres"))
        default: print("clients-bench sqlite|postgres [CLIENTS [SECONDS [RATE]]]")
        }
    }

    private static func onDisk(_ plan: Plan) throws {
        let folder = try Folder(in: "/var/tmp")
        defer { folder.remove() }
        if !folder.isOnDisk { print("\(folder.path) is kept in memory: no figures of a disk") }
        try run(plan, on: folder.path + "/log.db")
    }

    private static func run(_ plan: Plan, on database: String) throws {
        let folder = try Folder(in: "/tmp")
        defer { folder.remove() }
        let store = try Self.store(database)
        _ = try store.submit(plan.opening())
        let clients = try (0..<plan.clients).map {
            try ClientProcess($0, of: plan, on: database, report: "\(folder.path)/\($0)")
        }
        for client in clients { _ = try client.line() }
        let start = Moments.now + 1_000_000_000
        let reports = try follow(clients, from: start)
        print(try BenchResult(plan, from: start, store, reports).text)
    }

    /// Lets all of them go at one moment, and gives what they have to report.
    private static func follow(
        _ clients: [ClientProcess], from start: Int64
    ) throws -> [ClientReport] {
        for client in clients { client.tell("\(start)") }
        let last = try clients.map { Int64(try $0.line()) ?? 0 }.max() ?? 0
        for client in clients { client.tell("\(last)") }
        for client in clients { _ = try client.line() }
        for client in clients { client.tell("0") }
        return try clients.map { try $0.report() }
    }

    static func store(_ database: String) throws -> any IncidentStore {
        database.hasPrefix("postgres://")
            ? try PostgresIncidentStore(database) : try SQLiteIncidentStore(path: database)
    }
}

/// A folder of one run.
struct Folder {
    let path: String

    init(in parent: String) throws {
        var template = Array("\(parent)/clients-bench.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw BenchError.noFolder(parent) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Devices without a driver have the major number 0.
    var isOnDisk: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_dev >> 8 != 0
    }

    func remove() {
        do { try FileManager.default.removeItem(atPath: path) } catch { print(error) }
    }
}

enum BenchError: Error {
    case noFolder(String)
    case start(Int32)
    case silent(client: Int)
}
