#if PostgreSQL
@testable import IncidentStorePostgres
import Synchronization
import TestSupport

private let databases = Atomic(0)

extension TestServer {
    /// The connection string of a new, empty database.
    func makeDatabase() throws -> String {
        let name = "log\(databases.add(1, ordering: .relaxed).newValue)"
        try admin("postgres").script("CREATE DATABASE \(name)")
        return address(name)
    }

    /// Past the store; by default with all rights.
    func admin(_ database: String, as user: String = "postgres") throws -> Connection {
        let libpq = try Libpq()
        let address = try ServerAddress(address(database, as: user), libpq)
        return try Connection(address, writes: true, libpq)
    }
}
#endif
