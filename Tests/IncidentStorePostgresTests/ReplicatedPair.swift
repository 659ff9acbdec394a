#if PostgreSQL
@testable import IncidentStorePostgres
import Foundation
import TestSupport

/// A server and a standby that follows it; nothing is saved before both have it on their disks.
struct ReplicatedPair {
    let primary: TestServer
    let standby: TestServer
    private static let options = "-c wal_level=replica -c max_wal_senders=4"

    init() throws {
        primary = try TestServer(Self.options)
        standby = try TestServer(Self.options, standbyOf: primary)
        // After the copy, so that the standby does not wait for one of its own when it is promoted.
        try primary.admin("postgres").script("ALTER SYSTEM SET synchronous_standby_names = '*'")
        try primary.admin("postgres").script("SELECT pg_reload_conf()")
        try wait { try !inStep().isEmpty }
    }

    /// The connection string of both, the standby first: which one takes changes has to be found out.
    func address(_ database: String) -> String {
        let hosts = [standby, primary].map { $0.folder.replacing("/", with: "%2F") }
        let names = hosts.joined(separator: ",")
        return "postgres://postgres@\(names)/\(database)?target_session_attrs=read-write"
    }

    /// The standbys that commits wait for.
    private func inStep() throws -> [Bool] {
        try primary.admin("postgres").rows(
            "SELECT true FROM pg_stat_replication WHERE sync_state = 'sync'"
        ) { row in row.bytesOrNull(0) != nil }
    }

    private func wait(until isSo: () throws -> Bool) throws {
        for _ in 0..<1_000 {
            if try isSo() { return }
            usleep(20_000)
        }
        throw TestServerError.silent
    }
}
#endif
